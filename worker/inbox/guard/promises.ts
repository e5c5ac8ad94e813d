import { type Sentence, splitSentences } from '../classify/sentences.ts';
import { foldTraditional } from '../classify/traditional.ts';
import {
  AIMED,
  CONDITIONAL,
  FILED,
  NEGATED,
  NEGATED_INSIDE,
  NO_BELONGS,
  NOT_OURS,
  OUR_WORD,
  PAST,
  PROMISES,
  type PromiseKind,
  REPORTED,
  REPORTED_THAT,
  ROUTINE,
} from './promise-words.ts';

/** Words in a PM's mail by which a client may hold us to something, verbatim. */
export interface FoundPromise {
  readonly words: string;
  readonly kind: PromiseKind;
}

/**
 * A promise in passing is a contract in the client's eyes: points the PM at guarantees, dates, free work and additions
 * in a mail that goes to a client. Conditions, aims ("we expect"), refusals, questions, quoted text and what the
 * client said are no promises. One finding per kind and sentence, in order.
 *
 * @param text the PM's own new text
 */
export function findPromises(text: string): FoundPromise[] {
  const own = text
    .split('\n')
    .filter((line) => !/^\s*[>＞|]/u.test(line))
    .join('\n');
  return splitSentences(own).flatMap(promisesIn);
}

/** Longer "sentences" are tables and logs. */
const LONGEST = 800;
const QUESTION = /[?？]["”’）)]?\s*$|(?:吗|呢|么)[。.!！]?\s*$/u;
const QUOTED = /“[^”\n]{1,200}”|"[^"\n]{1,200}"|「[^」\n]{1,200}」|『[^』\n]{1,200}』/gu;

function promisesIn({ text }: Sentence): FoundPromise[] {
  if (text.length > LONGEST || QUESTION.test(text)) return [];
  const plain = foldTraditional(text)
    .replace(/[’ʼ]/gu, "'")
    .replace(QUOTED, (quoted) => '\u0000'.repeat(quoted.length));
  if (CONDITIONAL.test(plain)) return [];
  const found = new Map<PromiseKind, FoundPromise & { start: number }>();
  for (const [kind, pattern] of PROMISES) {
    const match = pattern.exec(plain);
    if (!match || found.has(kind)) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    if (!isGiven(kind, plain, start, end)) continue;
    found.set(kind, { kind, words: clauseAround(text, start, end), start });
  }
  return [...found.values()].sort((a, b) => a.start - b.start).map(({ words, kind }) => ({ words, kind }));
}

function isGiven(kind: PromiseKind, sentence: string, start: number, end: number): boolean {
  const before = clauseBefore(sentence, start);
  const words = sentence.slice(start, end);
  if (NEGATED.test(before.slice(-40))) return false;
  if (!NO_BELONGS.has(kind) && NEGATED_INSIDE.test(words)) return false;
  if (isReported(sentence.slice(0, start), words)) return false;
  const around = before + words;
  if (kind === 'deadline')
    return (
      !AIMED.test(around) &&
      !PAST.test(around) &&
      !NOT_OURS.test(before) &&
      !ROUTINE.test(clauseAround(sentence, start, end))
    );
  if (kind === 'scope') return !AIMED.test(around) && !FILED.test(sentence.slice(start, end + 60));
  return kind === 'guarantee' ? !/\b(?:please|kindly)\b|请(?:您|你)?$/iu.test(before) : !AIMED.test(before);
}

/** "You asked us to guarantee" is theirs; in "as you asked, we will add it" the word is ours. */
function isReported(before: string, words: string): boolean {
  const match = REPORTED.exec(before);
  if (!match) return false;
  return (
    REPORTED_THAT.test(before + words) || !OUR_WORD.test(before.slice(match.index + match[0].length) + words)
  );
}

const STOP = /[，,；;。.!！：:\n]/u;

function clauseBefore(sentence: string, start: number): string {
  let from = start;
  while (from > 0 && !STOP.test(sentence.charAt(from - 1))) from--;
  return sentence.slice(from, start);
}

function clauseAround(text: string, start: number, end: number): string {
  let to = end;
  while (to < text.length && !STOP.test(text.charAt(to))) to++;
  return (clauseBefore(text, start) + text.slice(start, to)).trim();
}
