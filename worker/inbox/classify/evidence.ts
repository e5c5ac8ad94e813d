import type { ScoredSentence } from './mail-scores.ts';
import type { Scored } from './model.ts';

const MOST = 4;

/** The sentences that carried an intent, verbatim, strongest first: the best one, and others that would do alone. */
export function evidenceFor(intent: Scored, scored: readonly ScoredSentence[]): string[] {
  const ranked = scored.toSorted((a, b) => b.scores[intent] - a.scores[intent]);
  const [best, ...rest] = ranked;
  if (best === undefined) return [];
  const others = rest.filter(
    (each) => each.scores[intent] > 0 && each.scores[intent] > best.scores[intent] - 4,
  );
  return [best, ...others].slice(0, MOST).map((each) => each.sentence.text);
}
