import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CaseKind, Effect } from '../../worker/cases/decision.ts';
import { SAYS } from '../../worker/cases/refusal.ts';
import { ROOMS } from '../../worker/cases/room.ts';
import { LETTERS } from '../../worker/mail/letter.ts';
import { MATRIX } from '../matrix/kinds.ts';
import { refusalsIn, written } from '../matrix/page.ts';
import type { Row, Walked } from '../matrix/walk.ts';

const README = new URL('../../worker/cases/README.md', import.meta.url);
const TEMPLATES = new URL('../../templates/', import.meta.url);
const readme = readFileSync(README, 'utf8');
const kinds = Object.keys(MATRIX) as CaseKind[];

it('the table of every event in every status reads as the code decides; else: npm run matrix', () => {
  expect(readme === written(readme)).toBe(true);
});

it('holds every kind of case there is', () => {
  expect(kinds.toSorted()).toEqual(Object.keys(ROOMS).toSorted());
});

it('has no empty cell', () => {
  const rows = readme.split('\n').filter((line) => line.startsWith('| **'));
  const cells = rows.flatMap((row) => row.split(' | ').slice(1));
  expect(rows).toHaveLength(kinds.reduce((sum, kind) => sum + MATRIX[kind].rows.length, 0));
  expect(cells.filter((cell) => !/^(→|✗) [a-z]/.test(cell))).toEqual([]);
});

describe.each(kinds)('a case of kind %s', (kind) => {
  const { statuses, rows } = MATRIX[kind];
  const effects = effectsOf(MATRIX[kind]);

  it('stands in each status by real events', () => {
    expect(statuses.map(({ stands }) => stands)).toEqual(statuses.map(({ status }) => status));
  });

  it('never leaves for a status that has no column', () => {
    const known = statuses.map(({ status }) => status);
    const reached = rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.outcome === 'accepted' ? [cell.to] : [])),
    );
    expect(reached.filter((to) => !known.includes(to))).toEqual([]);
  });

  it('takes each event in some status', () => {
    const taken = ({ cells }: Row) => cells.some(({ outcome }) => outcome === 'accepted');
    const happened = new Set(rows.filter(taken).map((row) => row.happened));
    const clocks = rows.filter(({ rings, variant }) => rings !== null && !ELSEWHERE.test(variant ?? ''));
    expect(rows.filter((row) => row.rings === null && !happened.has(row.happened))).toEqual([]);
    expect(clocks.filter((row) => !taken(row)).map(({ variant }) => variant)).toEqual([]);
  });

  it('has a row for each wake-up that it plans', () => {
    const named = new Set(rows.flatMap(({ rings }) => (rings === null ? [] : [nameOf(rings)])));
    const planned = effects.flatMap((effect) => (effect.kind === 'wake' ? [nameOf(effect.what)] : []));
    expect(planned.filter((name) => !named.has(name))).toEqual([]);
  });

  it('sends no letter that there is not, and no answer without words in both languages', () => {
    const letters = effects.flatMap((effect) => (effect.kind === 'send-letter' ? [effect.letter] : []));
    expect(letters.filter((name) => !LETTERS.includes(name))).toEqual([]);
    const notes = effects.flatMap((effect) =>
      effect.kind === 'send-letter' && effect.letter === 'pm-note'
        ? [`notes/${String(effect.variables.what)}`]
        : [],
    );
    const answers = effects.flatMap((effect) =>
      effect.kind === 'reply' ? [`received/${effect.item.kind}`] : [],
    );
    const files = [...new Set([...notes, ...answers])].flatMap((name) => [
      `${name}.en.text.hbs`,
      `${name}.zh.text.hbs`,
    ]);
    expect(files.filter((file) => !existsSync(new URL(file, TEMPLATES)))).toEqual([]);
  });

  it('has words for each event and each refusal, in both languages', () => {
    const { done, refusals } = SAYS[kind];
    for (const { happened } of rows) {
      expect(done[happened]?.zh, happened).toMatch(/\p{Script=Han}/u);
      expect(done[happened]?.en, happened).toMatch(/[a-z]/);
    }
    for (const because of refusalsIn(kind)) {
      expect(refusals[because]?.zh, because).toMatch(/\p{Script=Han}/u);
      expect(refusals[because]?.en, because).toMatch(/[a-z]/);
    }
  });

  it('asks other kinds only for what they know', () => {
    const asked = effects.flatMap((effect) =>
      effect.kind === 'raise' ? [[effect.happening.on, effect.happening.event.happened] as const] : [],
    );
    expect(asked.filter(([on, what]) => !MATRIX[on].rows.some((row) => row.happened === what))).toEqual([]);
  });
});

/** Clocks that reach their case under another name, or that there are none of. */
const ELSEWHERE = /arrives as|plans nothing/;

function effectsOf({ rows }: Walked): Effect[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.outcome === 'accepted' ? cell.effects : [])),
  );
}

/** The name of a wake-up without the moment, person or count it is planned for. */
function nameOf(what: string): string {
  return what.replace(/\d{4}-\d\d-\d\d$/, 'day').replace(/\d+/g, 'n');
}
