import type { LabelledSentence } from './corpus.ts';

/** A mail put together from sentences of one persona, for calibration only. */
export interface ComposedMail {
  readonly sentences: readonly LabelledSentence[];
  readonly asked: boolean;
}

/** A small seeded generator (mulberry32): the same numbers on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SPEAKING = [1, 1, 1, 1, 1, 1, 2, 2, 3, 0];
const MOST_PADDING = 6;
const ASKED_WHEN_CONFIRMED = 0.5;
const ASKED_OTHERWISE = 0.3;

/** Composes `count` mails from the sentences of one persona: a few that speak, some that do not. */
export function composeMails(
  sentences: readonly LabelledSentence[],
  count: number,
  seed: number,
): ComposedMail[] {
  const next = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const speaking = sentences.filter((sentence) => !sentence.intents.includes('other'));
  const padding = sentences.filter((sentence) => sentence.intents.includes('other'));
  if (speaking.length === 0 || padding.length === 0) return [];
  return Array.from({ length: count }, () => {
    const loud = Array.from({ length: pick(SPEAKING) }, () => pick(speaking));
    const quietCount = Math.floor(next() * next() * MOST_PADDING) + (loud.length === 0 ? 1 : 0);
    const quiet = Array.from({ length: quietCount }, () => pick(padding));
    const confirms = loud.some((sentence) => sentence.intents.includes('confirmation'));
    return {
      sentences: [...quiet, ...loud],
      asked: next() < (confirms ? ASKED_WHEN_CONFIRMED : ASKED_OTHERWISE),
    };
  });
}
