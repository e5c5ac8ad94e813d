import { plainWording } from './wording.ts';

/** Buckets the n-grams are hashed into; a power of two. */
export const BUCKETS = 2 ** 18;

/** A set of n-grams as bucket numbers; every one weighs `value`, so that the set has length 1. */
export interface HashedGrams {
  readonly buckets: Int32Array;
  readonly value: number;
}

/** The n-grams of one sentence, characters and words apart. */
export interface GramGroups {
  readonly characters: HashedGrams;
  readonly words: HashedGrams;
}

const CHARACTER = 0x811c9dc5;
const WORD = 0x2f0b4c47;
const SKIP = 0x5bd1e995;

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function bucketOf(hash: number): number {
  let h = hash;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h & (BUCKETS - 1);
}

function gramsWithin(run: string, shortest: number, longest: number, into: Set<number>): void {
  for (let from = 0; from < run.length; from++) {
    let hash = CHARACTER;
    for (let at = from; at < run.length && at - from < longest; at++) {
      hash = mix(hash, run.charCodeAt(at));
      if (at - from + 1 >= shortest) into.add(bucketOf(hash));
    }
  }
}

function hashWord(seed: number, word: string): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at));
  return mix(hash, 32);
}

function scaled(buckets: Set<number>): HashedGrams {
  return {
    buckets: Int32Array.from(buckets).sort(),
    value: buckets.size === 0 ? 0 : 1 / Math.sqrt(buckets.size),
  };
}

const TOKEN = /\p{sc=Han}|[[\p{L}\p{M}']--\p{sc=Han}]+|0|[?!%]|\p{Extended_Pictographic}/gv;
const RUN = /\p{sc=Han}+|[[\p{L}\p{M}']--\p{sc=Han}]+|0/gv;

/** The n-grams of a sentence: Latin characters 2–5 inside word edges, Chinese 1–4, words 1–3 and skip bigrams. */
export function hashGrams(sentence: string): GramGroups {
  const wording = plainWording(sentence).replace(/\d+/g, '0');
  const characters = new Set<number>();
  for (const [run] of wording.matchAll(RUN)) {
    if (/\p{sc=Han}/u.test(run)) gramsWithin(run, 1, 4, characters);
    else gramsWithin(`_${run}_`, 2, 5, characters);
  }
  const words = new Set<number>();
  const tokens = ['^', ...[...wording.matchAll(TOKEN)].map((found) => found[0]), '$'];
  tokens.forEach((_, from) => {
    let hash = WORD;
    for (let at = from; at < tokens.length && at - from < 3; at++) {
      hash = hashWord(hash, tokens[at] ?? '');
      words.add(bucketOf(hash));
    }
    const first = hashWord(SKIP, `${tokens[from]}`);
    for (let gap = 2; gap <= 4 && from + gap < tokens.length; gap++)
      words.add(bucketOf(hashWord(first, tokens[from + gap] ?? '')));
  });
  return { characters: scaled(characters), words: scaled(words) };
}
