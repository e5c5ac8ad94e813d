import { CUES, type Cue } from './cue-words.ts';
import { cuesIn } from './cues.ts';
import { BUCKETS, hashGrams } from './ngrams.ts';

/** A sentence as the linear model sees it: columns and their values, side by side. */
export interface Columns {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Columns of n-grams: a table for characters, then one for words. Cues come after them. */
export const GRAM_COLUMNS = 2 * BUCKETS;

/** Cues alone and in pairs, beside the hashed n-grams. */
export const CUE_COLUMNS = CUES.length + (CUES.length * (CUES.length - 1)) / 2;

/** All columns of the linear model. */
export const COLUMNS = GRAM_COLUMNS + CUE_COLUMNS;

const CUE_VALUE = 0.39;
const PAIR_VALUE = 0.23;

/** The column of two cues that stand together, beside `GRAM_COLUMNS`. */
export const pairColumn = (first: number, second: number): number =>
  CUES.length + (second * (second - 1)) / 2 + first;

function cueColumns(cues: ReadonlySet<Cue>): { singles: number[]; pairs: number[] } {
  const present = CUES.flatMap((cue, index) => (cues.has(cue) ? [index] : []));
  const pairs = present.flatMap((first, at) =>
    present.slice(at + 1).map((second) => pairColumn(first, second)),
  );
  return { singles: present, pairs };
}

/** Turns a sentence into columns: character and word n-grams (each kind of length 1), cues alone and in pairs. */
export function columnsOf(sentence: string): Columns {
  const { characters, words } = hashGrams(sentence);
  const { singles, pairs } = cueColumns(cuesIn(sentence));
  const total = characters.length + words.length + singles.length + pairs.length;
  const columns = new Int32Array(total);
  const values = new Float32Array(total);
  let at = 0;
  const put = (numbers: Iterable<number>, offset: number, value: number): void => {
    for (const number of numbers) {
      columns[at] = offset + number;
      values[at] = value;
      at++;
    }
  };
  put(characters, 0, 1 / Math.sqrt(characters.length));
  put(words, BUCKETS, 1 / Math.sqrt(words.length));
  put(singles, GRAM_COLUMNS, CUE_VALUE);
  put(pairs, GRAM_COLUMNS, PAIR_VALUE);
  return { columns, values };
}
