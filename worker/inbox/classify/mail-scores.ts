import { type Asked, bareAnswer } from './assent.ts';
import { SCORED, type Scored, type SentenceModel } from './model.ts';
import { type SentenceScores, sentenceScores } from './scores.ts';
import type { Sentence } from './sentences.ts';

/**
 * What calibration looks at, per intent: the best sentence, the second best (softened), the logarithm of the number
 * of sentences, whether a request to confirm is answered, and how loud another intent is in the best sentence.
 */
export type Shown = readonly [best: number, second: number, length: number, asked: number, rival: number];

const softened = (score: number): number => Math.log1p(Math.exp(score));

/** The sentences of a mail with their scores. */
export interface ScoredSentence {
  readonly sentence: Sentence;
  readonly scores: SentenceScores;
}

/** Of nods inside mails that answer a request nine in ten were meant, of others none. */
const NOD_WHEN_ASKED = 3;
const NOD_UNASKED = -6;

/** A nod beside other words says as much as what it answers lets it; the sentence model never learned about nods. */
export function inContext(text: string, scores: SentenceScores, asked: Asked): SentenceScores {
  const bare = bareAnswer(text);
  if (bare === null || (bare === 'choice' && asked !== 1)) return scores;
  return {
    ...scores,
    confirmation: asked === 1 ? Math.max(NOD_WHEN_ASKED, scores.confirmation) : NOD_UNASKED,
  };
}

/** Scores every sentence of a mail; `asked`: whether it answers a request to confirm. */
export function scoreSentences(
  sentences: readonly Sentence[],
  asked: Asked,
  model: SentenceModel,
): ScoredSentence[] {
  return sentences.map((sentence) => ({
    sentence,
    scores: inContext(sentence.text, sentenceScores(sentence.text, model), asked),
  }));
}

/** Sums up the sentence scores of a mail for one intent. */
export function showMail(scores: readonly SentenceScores[], intent: Scored, asked: Asked): Shown {
  let best = -12;
  let second = -12;
  let rival = -12;
  for (const each of scores) {
    const score = each[intent];
    if (score > best) {
      second = best;
      best = score;
      rival = Math.max(...SCORED.filter((other) => other !== intent).map((other) => each[other]));
    } else if (score > second) second = score;
  }
  return [best, softened(second), Math.log(Math.max(1, scores.length)), asked, softened(rival)];
}

/** The same for all intents. */
export function showAll(scores: readonly SentenceScores[], asked: Asked): Record<Scored, Shown> {
  const shown = SCORED.map((intent) => [intent, showMail(scores, intent, asked)] as const);
  return Object.fromEntries(shown) as unknown as Record<Scored, Shown>;
}
