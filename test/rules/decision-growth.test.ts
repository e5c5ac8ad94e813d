import { expect, it } from 'vitest';
import { readChangeAnswer } from '../../worker/inbox/decision/change-answer.ts';
import { readDelegation } from '../../worker/inbox/decision/delegation.ts';
import { readDecision } from '../../worker/inbox/decision/grammar.ts';
import { readObjection } from '../../worker/inbox/decision/objection.ts';
import { readPromise } from '../../worker/inbox/decision/promise.ts';
import { readResolutionAnswer } from '../../worker/inbox/decision/resolution-answer.ts';
import { readScores } from '../../worker/inbox/decision/scores.ts';
import { readDone } from '../../worker/inbox/decision/task-done.ts';
import { readYesNo } from '../../worker/inbox/decision/yes-no.ts';

const questions = [1, 2, 3].map((number) => ({ number, min: 1, max: 5 }));
const readers: Record<string, (text: string) => unknown> = {
  readDecision: (text) =>
    readDecision(text, { openItems: [{ item: 1, title: 'Login', statement: 'By phone.' }], inline: [] }),
  readChangeAnswer: (text) => readChangeAnswer(text),
  readResolutionAnswer,
  readObjection,
  readDone,
  readYesNo,
  readDelegation: (text) => readDelegation(text, '2026-11-24'),
  readPromise: (text) => readPromise(text, '2026-11-24'),
  readScores: (text) => readScores(text, [], questions),
};

const hostile = [
  'CONFIRM 1 ',
  '1 ok ',
  '1,',
  '第',
  '确认',
  '1-',
  '如果',
  '请',
  ' ',
  '\n',
  ', ',
  '的',
  'not ',
  'will ',
  'except 3 ',
  '2026-',
  '1:5 ',
  '"',
  ':',
  '但',
  'a',
  '[ ] ',
  '等',
  'change 2: x. ',
  '3 done, ',
];

const SHORT = 6_250;
const LONG = 8 * SHORT;

/** Processor time in microseconds, the better of two rounds: what other programs do does not count. */
function cost(read: (text: string) => unknown, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 2; round++) {
    const before = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return best;
}

it.each(Object.entries(readers))(
  '%s reads eight times the text in no more than thirty-two times the work',
  (_, read) => {
    for (const piece of hostile) {
      const fill = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      const short = Math.max(cost(read, fill(SHORT)), 4_000);
      expect(cost(read, fill(LONG)) / short, JSON.stringify(piece)).toBeLessThan(32);
    }
  },
);
