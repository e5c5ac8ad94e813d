import type { Band, Scored } from './model.ts';

/** A probability given to a mail the model had not seen, and the truth. */
export interface Outcome {
  readonly probability: number;
  readonly carries: boolean;
  readonly weight: number;
}

/** Wanted share of right readings among those acted on. */
const WANTED = 0.97;

/** Three intents may each be missed in silence: together no more often than one in thirty-three. */
const MISSED = (1 - WANTED) / 3;

/** A share is believed from so much weight of mails on. */
const EVIDENCE = 100;

/** What a wrong reading weighs against a missed one: a confirmation that was none is the dearest mistake. */
const DEARNESS: Record<Scored, number> = { confirmation: 3, change_request: 1, complaint: 1 };

/** The threshold with the best F-measure, a wrong reading weighing `dear` times a missed one. */
function thereFrom(outcomes: readonly Outcome[], dear: number): number {
  let best = 0.5;
  let bestF = 0;
  for (let step = 30; step <= 90; step++) {
    const threshold = step / 100;
    let hits = 0;
    let wrong = 0;
    let missed = 0;
    for (const { probability, carries, weight } of outcomes) {
      const read = probability >= threshold;
      if (read && carries) hits += weight;
      else if (read) wrong += weight;
      else if (carries) missed += weight;
    }
    const f = (2 * hits) / (2 * hits + (2 * (dear * wrong + missed)) / (dear + 1) || 1);
    if (f > bestF + 0.001) {
      bestF = f;
      best = threshold;
    }
  }
  return best;
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
  const there = thereFrom(outcomes, DEARNESS[intent]);
  return {
    there,
    sure: round(Math.max(there, sureFrom(outcomes))),
    unlikely: round(Math.min(there, unlikelyUpTo(outcomes))),
  };
}
