import { countedRun } from './count.ts';
import type { ItemRun } from './numbers.ts';
import { has, type Wording } from './plain.ts';
import { EXCEPT, EXCEPTED_AFTER, STRONG_YES, WEAK_YES } from './words.ts';

/** A part that says yes, with its numbers. */
export interface YesWords {
  readonly piece: Wording;
  readonly masked: string;
  readonly runs: readonly ItemRun[];
}

export interface Named {
  readonly kept: readonly number[];
  readonly excepted: readonly number[];
  /** Where the last exception ends; 0 without one. */
  readonly exceptEnd: number;
}

/** Which numbers the yes is said to, and which it leaves out ("all but 4", 除了3, 3除外). */
export function named({ masked, runs, piece }: YesWords): Named {
  const kept: number[] = [];
  const excepted: number[] = [];
  let exceptEnd = 0;
  const counted = countedRun(masked, runs);
  for (const run of runs) {
    if (run === counted) continue;
    const before = masked.slice(Math.max(0, run.start - 24), run.start);
    const leftOut =
      ENDS_IN_EXCEPT.test(before) ||
      /,\s?not\s$/u.test(before) ||
      EXCEPTED_AFTER.test(masked.slice(run.end, run.end + 12));
    if (leftOut) {
      excepted.push(...run.items);
      exceptEnd = run.end;
    } else if (exceptEnd === 0 || !excepted.some((item) => run.items.includes(item))) {
      kept.push(...run.items);
    }
  }
  return {
    kept: [...new Set(kept)],
    excepted: has(piece.plain, EXCEPT) || exceptEnd > 0 ? excepted : [],
    exceptEnd,
  };
}

const ENDS_IN_EXCEPT = new RegExp(`(?:${EXCEPT.source})\\s{0,2}(?:for|的)?\\s{0,2}$`, 'u');

/** "1 ok, 2": a number behind the verdict of another belongs to nobody knows which. */
export function trailsBehind({ masked, runs }: YesWords): boolean {
  const [first, ...others] = runs;
  if (!first || first.start > 2) return false;
  const yes = Math.min(
    ...[STRONG_YES, WEAK_YES].map((pattern) => masked.search(pattern)).filter((place) => place >= 0),
  );
  return (
    first.end <= yes &&
    others.some((run) => run.start > yes && !run.items.every((item) => first.items.includes(item)))
  );
}
