import { CUES, type Cue } from './cue-words.ts';
import { cuesIn } from './cues.ts';
import { BUCKETS, hashGrams } from './ngrams.ts';

/** A sentence as the linear model sees it: columns and their values, side by side. */
export interface Columns {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

const CUE_VALUE = 0.39;
const PAIR_VALUE = 0.23;

function cueColumns(cues: ReadonlySet<Cue>): { singles: number[]; pairs: number[] } {
  const present = CUES.flatMap((cue, index) => (cues.has(cue) ? [index] : []));
  const pairs = present.flatMap((first, at) =>
    present.slice(at + 1).map((second) => CUES.length + (second * (second - 1)) / 2 + first),
  );
  return { singles: present, pairs };
}

/** Turns a sentence into columns: character and word n-grams, cues alone and in pairs. */
export function columnsOf(sentence: string): Columns {
  const { characters, words } = hashGrams(sentence);
  const { singles, pairs } = cueColumns(cuesIn(sentence));
  const total = characters.buckets.length + words.buckets.length + singles.length + pairs.length;
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
  put(characters.buckets, 0, characters.value);
  put(words.buckets, 0, words.value);
  put(singles, BUCKETS, CUE_VALUE);
  put(pairs, BUCKETS, PAIR_VALUE);
  return { columns, values };
}
