import { CUES } from './cue-words.ts';
import { BUCKETS } from './ngrams.ts';

/** The intents the model scores; `other` is the absence of all three. */
export const SCORED = ['confirmation', 'change_request', 'complaint'] as const;
export type Scored = (typeof SCORED)[number];

/** Cues alone and in pairs, beside the hashed n-grams. */
export const CUE_COLUMNS = CUES.length + (CUES.length * (CUES.length - 1)) / 2;

/** All columns of the linear model. */
export const COLUMNS = BUCKETS + CUE_COLUMNS;

/** From what a mail shows to a probability: logistic, fitted on mails the sentence model had not seen. */
export interface Calibration {
  readonly bias: number;
  /** For the best sentence score. */
  readonly best: number;
  /** For the second-best sentence score, softened. */
  readonly second: number;
  /** For the logarithm of the number of sentences: long mails collect false hits. */
  readonly length: number;
  /** For a mail that answers a request to confirm. */
  readonly asked: number;
  /** For the loudest other intent in that best sentence, softened: most sentences say one thing. */
  readonly rival: number;
}

/** Where a probability is read as there, and between which two a person decides. */
export interface Band {
  /** At or above: the intent is among the readings. */
  readonly there: number;
  /** At or above: sure enough to act on. */
  readonly sure: number;
  /** At or below: sure enough that it is not there. */
  readonly unlikely: number;
}

/** The part of the model that scores one sentence. */
export interface SentenceModel {
  /** Interleaved: bucket × 3 + index of the intent in `SCORED`. */
  readonly grams: Int8Array;
  /** What one step of `grams` is worth, per intent. */
  readonly gramScale: readonly number[];
  /** Interleaved as `grams`. */
  readonly cues: Float32Array;
  readonly bias: readonly number[];
}

/** The trained classifier. */
export interface Model extends SentenceModel {
  readonly calibration: Readonly<Record<Scored, Calibration>>;
  readonly bands: Readonly<Record<Scored, Band>>;
}
