/** The intents the model scores; `other` is the absence of all three. */
export const SCORED = ['confirmation', 'change_request', 'complaint'] as const;
export type Scored = (typeof SCORED)[number];

/** The two grammars a mail is calibrated by; mixed writing goes with the one that carries more. */
export const GRAMMARS = ['zh', 'en'] as const;
export type Grammar = (typeof GRAMMARS)[number];

/** From what a mail shows to a probability: logistic, fitted on mails the sentence model had not seen. */
export interface Calibration {
  readonly bias: number;
  /** For the best sentence score. */
  readonly best: number;
  /** For the second-best sentence score, softened. */
  readonly second: number;
  /** For the logarithm of the number of sentences: long mails collect false hits. */
  readonly length: number;
  /** For a mail that answers a request to confirm; taken away for one that answers a letter that asked nothing. */
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
  /** Interleaved: column × 3 + index of the intent in `SCORED`; a step n is worth n·|n| times the scale. */
  readonly grams: Int8Array;
  /** What the first step of `grams` is worth, per intent. */
  readonly gramScale: readonly number[];
  /** Interleaved as `grams`. */
  readonly cues: Float32Array;
  readonly bias: readonly number[];
}

type PerLabel<T> = Readonly<Record<Scored, Readonly<Record<Grammar, T>>>>;

/** The trained classifier. */
export interface Model extends SentenceModel {
  readonly calibration: PerLabel<Calibration>;
  readonly bands: PerLabel<Band>;
}
