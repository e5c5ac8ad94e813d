import type { ScoredSentence } from './mail-scores.ts';
import type { Scored } from './model.ts';
import type { Sentence } from './sentences.ts';

const MOST = 4;

/** The sentences that carried an intent, strongest first: the best one, and others that would do alone. */
export function evidenceFor(intent: Scored, scored: readonly ScoredSentence[]): Sentence[] {
  const ranked = scored.toSorted((a, b) => b.scores[intent] - a.scores[intent]);
  const [best, ...rest] = ranked;
  if (best === undefined) return [];
  const others = rest.filter(
    (each) => each.scores[intent] > 0 && each.scores[intent] > best.scores[intent] - 4,
  );
  return [best, ...others].slice(0, MOST).map((each) => each.sentence);
}

/** A part of the new text as a reading shows it: its words and their place. */
export const quoted = (sentences: readonly Sentence[]) => ({
  evidence: sentences.map(({ text }) => text),
  spans: sentences.map(({ start, end }) => ({ start, end })),
});

/** The whole of the new text as one piece of evidence, without the blanks around it; nothing for blank text. */
export function wholeText(newText: string): Sentence[] {
  const text = newText.trim();
  const start = newText.indexOf(text);
  return text === '' ? [] : [{ text, start, end: start + text.length }];
}
