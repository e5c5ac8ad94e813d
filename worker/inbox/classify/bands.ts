import type { Band, Scored } from './model.ts';

/** A probability given to a mail the model had not seen, and the truth. */
export interface Outcome {
  readonly probability: number;
  readonly carries: boolean;
  readonly weight: number;
}

/** Wanted share of right readings among those acted on. */
const WANTED = 0.97;

/** An intent left out in silence: no more often than in one mail of fifty. */
const MISSED = 0.02;

/** A share is believed from so much weight of mails on. */
const EVIDENCE = 100;

/** A confirmation that was none is the dearest mistake: no more often than in so many of all mails. */
const FALSE_CONFIRMATIONS = 0.005;

/** The threshold with the best F1. */
function thereFrom(outcomes: readonly Outcome[]): number {
  let best = 0.5;
  let bestF1 = 0;
  for (let step = 30; step <= 70; step++) {
    const threshold = step / 100;
    let hits = 0;
    let wrong = 0;
    for (const { probability, carries, weight } of outcomes) {
      if (probability >= threshold !== carries) wrong += weight;
      else if (carries) hits += weight;
    }
    const f1 = (2 * hits) / (2 * hits + wrong || 1);
    if (f1 > bestF1 + 0.001) {
      bestF1 = f1;
      best = threshold;
    }
  }
  return best;
}

/** Lowest probability from which on the wrong readings are no more than this share of all mails. */
function rarelyWrongFrom(outcomes: readonly Outcome[], share: number): number {
  const all = outcomes.reduce((sum, outcome) => sum + outcome.weight, 0);
  let wrong = 0;
  let from = 1;
  for (const { probability, carries, weight } of outcomes.toSorted((a, b) => b.probability - a.probability)) {
    if (!carries) wrong += weight;
    if (wrong > share * all) return from;
    from = probability;
  }
  return from;
}

/** Lowest probability from which on at least `WANTED` of the mails carry the intent. */
function sureFrom(outcomes: readonly Outcome[]): number {
  let right = 0;
  let all = 0;
  let sure = 0.995;
  for (const { probability, carries, weight } of outcomes.toSorted((a, b) => b.probability - a.probability)) {
    all += weight;
    if (carries) right += weight;
    if (all >= EVIDENCE && right / all >= WANTED) sure = probability;
  }
  return sure;
}

/** Highest probability up to which at most `MISSED` of the mails carry the intent all the same. */
function unlikelyUpTo(outcomes: readonly Outcome[]): number {
  let missed = 0;
  let all = 0;
  let unlikely = 0.005;
  for (const { probability, carries, weight } of outcomes.toSorted((a, b) => a.probability - b.probability)) {
    all += weight;
    if (carries) missed += weight;
    if (all >= EVIDENCE && missed / all <= MISSED) unlikely = probability;
  }
  return unlikely;
}

const round = (value: number): number => Number(value.toPrecision(4));

/** The bands of one intent in one language, from outcomes on mails that neither model nor calibration had seen. */
export function bandOf(intent: Scored, outcomes: readonly Outcome[]): Band {
  const wrongSeldom = intent === 'confirmation' ? rarelyWrongFrom(outcomes, FALSE_CONFIRMATIONS) : 0;
  const there = round(Math.max(thereFrom(outcomes), wrongSeldom));
  return {
    there,
    sure: round(Math.max(there, sureFrom(outcomes))),
    unlikely: round(Math.min(there, unlikelyUpTo(outcomes))),
  };
}
