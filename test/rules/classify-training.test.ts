import { describe, expect, it } from 'vitest';
import { calibrate, probability } from '../../worker/inbox/classify/calibration.ts';
import { readSentences } from '../../worker/inbox/classify/corpus.ts';
import { minimise } from '../../worker/inbox/classify/lbfgs.ts';
import { modelFrom, notesOf } from '../../worker/inbox/classify/model-file.ts';
import { train } from '../../worker/inbox/classify/train.ts';

const persona = (name: string, lines: readonly string[]) =>
  readSentences(`sentences/en-${name}.txt`, lines.join('\n')).sentences;
const people = ['smith', 'jones', 'brown', 'green', 'white'].flatMap((name) =>
  persona(name, [
    `c | We approve the estimate from ${name}.`,
    `c | ${name} accepts the design.`,
    `r | Please add a field for ${name}.`,
    `p | The export crashes for ${name}.`,
    `o | ${name} says thank you.`,
    `o | See you on Tuesday, ${name}.`,
  ]),
);

describe('training', () => {
  it('gives the same bytes for the same corpus', { timeout: 30_000 }, () => {
    const first = train({ sentences: people, mails: [] });
    const second = train({ sentences: people, mails: [] });
    expect(JSON.stringify(notesOf(second))).toBe(JSON.stringify(notesOf(first)));
    expect(Buffer.compare(Buffer.from(second.grams), Buffer.from(first.grams))).toBe(0);
  });

  it('refuses weights that belong to other columns', () => {
    const notes = notesOf(train({ sentences: people, mails: [] }));
    expect(() => modelFrom(new Int8Array(3), notes)).toThrow(/rebuild/);
  });

  it('finds the bottom of a bowl', () => {
    const found = minimise(
      (point, gradient) => {
        gradient[0] = 2 * ((point[0] ?? 0) - 3);
        gradient[1] = 20 * ((point[1] ?? 0) + 1);
        return ((point[0] ?? 0) - 3) ** 2 + 10 * ((point[1] ?? 0) + 1) ** 2;
      },
      new Float64Array(2),
      { steps: 50, gain: 1e-14 },
    );
    expect(found[0]).toBeCloseTo(3, 4);
    expect(found[1]).toBeCloseTo(-1, 4);
  });

  it('calibrates: scores that are right nine times in ten get nine in ten', () => {
    const trials = Array.from({ length: 200 }, (_, at) => ({
      shown: [at % 2 === 0 ? 2 : -2, 0, 0, 0, 0] as const,
      carries: (at % 2 === 0) !== at % 20 < 2,
      weight: 1,
    }));
    const calibration = calibrate(trials);
    expect(probability([2, 0, 0, 0, 0], calibration)).toBeCloseTo(0.9, 1);
    expect(probability([-2, 0, 0, 0, 0], calibration)).toBeCloseTo(0.1, 1);
  });
});
