import { plainWording } from './wording.ts';

/** Buckets each kind of n-gram is hashed into; a power of two. */
export const BUCKETS = 2 ** 18;

/** A gram met: its bucket, and how it reads for people who ask what was seen. */
type Seen = (bucket: number, spelled: () => string) => void;

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

function gramsWithin(
  run: string,
  [shortest, longest]: readonly [number, number],
  seen: (bucket: number, from: number, to: number) => void,
): void {
  for (let from = 0; from < run.length; from++) {
    let hash = CHARACTER;
    for (let at = from; at < run.length && at - from < longest; at++) {
      hash = mix(hash, run.charCodeAt(at));
      if (at - from + 1 >= shortest) seen(bucketOf(hash), from, at + 1);
    }
  }
}

function hashWord(seed: number, word: string): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at));
  return mix(hash, 32);
}

const TOKEN = /\p{sc=Han}|[[\p{L}\p{M}']--\p{sc=Han}]+|0|[?!%]|\p{Extended_Pictographic}/gv;
const RUN = /\p{sc=Han}+|[[\p{L}\p{M}']--\p{sc=Han}]+|0/gv;

/** Digits say that a number stands there, not which. */
const learnable = (sentence: string): string => plainWording(sentence).replace(/\d+/g, '0');

/** Characters: Latin 2–5 inside word edges, Chinese 1–4. A piece of a Latin word reads as the word. */
function characterGrams(wording: string, seen: Seen): void {
  for (const [run] of wording.matchAll(RUN)) {
    if (/\p{sc=Han}/u.test(run))
      gramsWithin(run, [1, 4], (bucket, from, to) => seen(bucket, () => run.slice(from, to)));
    else gramsWithin(`_${run}_`, [2, 5], (bucket) => seen(bucket, () => run));
  }
}

/** Words 1–3 and skip bigrams; a Chinese character is a word. */
function wordGrams(wording: string, seen: Seen): void {
  const tokens = ['^', ...[...wording.matchAll(TOKEN)].map((found) => found[0]), '$'];
  tokens.forEach((_, from) => {
    let hash = WORD;
    for (let at = from; at < tokens.length && at - from < 3; at++) {
      hash = hashWord(hash, tokens[at] ?? '');
      seen(bucketOf(hash), () => tokens.slice(from, at + 1).join(' '));
    }
    const first = hashWord(SKIP, `${tokens[from]}`);
    for (let gap = 2; gap <= 4 && from + gap < tokens.length; gap++) {
      const bucket = bucketOf(hashWord(first, tokens[from + gap] ?? ''));
      seen(bucket, () => `${tokens[from]} … ${tokens[from + gap]}`);
    }
  });
}

function bucketsOf(grams: (wording: string, seen: Seen) => void, wording: string): Int32Array {
  const buckets = new Set<number>();
  grams(wording, (bucket) => buckets.add(bucket));
  return Int32Array.from(buckets).sort();
}

/** The n-grams of a sentence as bucket numbers, characters and words apart. */
export function hashGrams(sentence: string): { characters: Int32Array; words: Int32Array } {
  const wording = learnable(sentence);
  return { characters: bucketsOf(characterGrams, wording), words: bucketsOf(wordGrams, wording) };
}

function spelled(grams: (wording: string, seen: Seen) => void, wording: string): Map<number, string> {
  const first = new Map<number, string>();
  grams(wording, (bucket, spell) => {
    if (!first.has(bucket)) first.set(bucket, spell());
  });
  return first;
}

/** The same n-grams as a person reads them, by bucket. */
export function spellGrams(sentence: string): {
  characters: ReadonlyMap<number, string>;
  words: ReadonlyMap<number, string>;
} {
  const wording = learnable(sentence);
  return { characters: spelled(characterGrams, wording), words: spelled(wordGrams, wording) };
}
