import { withoutCountWords } from './count.ts';
import type { YesWords } from './named-items.ts';
import { withoutRuns } from './numbers.ts';
import { has } from './plain.ts';
import { ALL, EXCEPT, FILLER, REST, STRONG_YES, UNRESERVED, WEAK_YES } from './words.ts';

/** Where the yes and the exceptions beside it end: what follows is the reason for the exception. */
export function yesEnd(masked: string, exceptEnd: number): number {
  let end = exceptEnd;
  for (const pattern of [STRONG_YES, WEAK_YES]) {
    for (const match of masked.matchAll(pattern)) {
      const clean = match.index <= exceptEnd || match.index - exceptEnd < 40;
      if (clean) end = Math.max(end, match.index + match[0].length);
    }
  }
  return end;
}

/** What is left once the yes, what it is said to and the words without weight are taken away. */
export function tidy({ masked, runs }: YesWords, start: number, end: number): string {
  const inside = runs
    .filter((run) => run.start >= start && run.end <= end)
    .map((run) => ({ ...run, start: run.start - start, end: run.end - start }));
  const left = withoutCountWords(withoutRuns(masked.slice(start, end), inside))
    .replace(UNRESERVED, ' ')
    .replace(EXCEPT_RUN, ' ')
    .replace(STRONG_YES, ' ')
    .replace(WEAK_YES, ' ')
    .replace(REST, ' ')
    .replace(ALL, ' ')
    .replace(FILLER, ' ')
    .replace(WEIGHTLESS, ' ')
    .trim();
  return runs.length > 0 || has(masked, ALL) ? left.replace(/§/gu, ' ').trim() : left;
}

/** An exception with its numbers drawn together. */
export const EXCEPT_RUN = new RegExp(
  `,\\s?not\\s{0,2}¶|(?:${EXCEPT.source})\\s{0,3}(?:for|的)?\\s{0,3}¶(?:\\s{0,2}(?:以外|之外|外(?=[,\\s]|$|其|全|都|均)))?|¶\\s{0,2}(?:除外|以外|之外|例外|外(?=[,\\s]|$|其|全|都|均)|excepted|excluded|aside)`,
  'gu',
);

/** Blanks, punctuation and signs, but for those that say no and the marks of numbers. */
const WEIGHTLESS = /[[\s\p{P}\p{S}]--[👎❌✗✘🙅¤§]]+/gv;
