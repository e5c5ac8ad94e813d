import { SCORED, type Scored, type SentenceModel } from './model.ts';
import { type SentenceScores, sentenceScores } from './scores.ts';
import type { Sentence } from './sentences.ts';

/** What calibration looks at, per intent: best, second (softened), log length, answered request. */
export type Shown = readonly [best: number, second: number, length: number, asked: number];

const softened = (score: number): number => Math.log1p(Math.exp(score));

/** The sentences of a mail with their scores. */
export interface ScoredSentence {
  readonly sentence: Sentence;
  readonly scores: SentenceScores;
}

/** Scores every sentence. */
export function scoreSentences(sentences: readonly Sentence[], model: SentenceModel): ScoredSentence[] {
  return sentences.map((sentence) => ({ sentence, scores: sentenceScores(sentence.text, model) }));
}

/** Sums up the sentence scores of a mail for one intent. */
export function showMail(scores: readonly SentenceScores[], intent: Scored, asked: boolean): Shown {
  let best = -12;
  let second = -12;
  for (const each of scores) {
    const score = each[intent];
    if (score > best) {
      second = best;
      best = score;
    } else if (score > second) second = score;
  }
  return [best, softened(second), Math.log(Math.max(1, scores.length)), asked ? 1 : 0];
}

/** The same for all intents. */
export function showAll(scores: readonly SentenceScores[], asked: boolean): Record<Scored, Shown> {
  const shown = SCORED.map((intent) => [intent, showMail(scores, intent, asked)] as const);
  return Object.fromEntries(shown) as unknown as Record<Scored, Shown>;
}
