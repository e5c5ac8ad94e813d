import type { Division } from './divide.ts';

/** Letters of ours are short; what stands beyond this is not compared. In characters after stripping. */
const MAX_LETTER = 60_000;
/** Characters that must agree in a row. Below that, two texts share words by chance. */
const GRAM = 6;
/** How many places of the letter are tried for one gram. */
const MAX_PLACES = 6;
/** Share of a line's characters that must be found in the letter. */
const COVERED = 0.8;
/** A run of our lines counts from this many characters on; a single line of ours may be the phrase we asked to be sent back. */
const MIN_RUN = 24;
const MIN_SINGLE = 80;

/** Our letter, made comparable: letters and digits only, width and case folded, with an index of where each gram stands. */
export interface Letter {
  readonly text: string;
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly shortLines: ReadonlySet<string>;
}

export function comparable(letter: string): Letter {
  const text = strip(letter).slice(0, MAX_LETTER);
  const places = new Map<string, number[]>();
  for (let at = 0; at + GRAM <= text.length; at++) {
    const gram = text.slice(at, at + GRAM);
    const known = places.get(gram);
    if (!known) places.set(gram, [at]);
    else if (known.length < MAX_PLACES) known.push(at);
  }
  const shortLines = new Set<string>();
  for (const line of letter.slice(0, MAX_LETTER * 2).split('\n')) {
    const bare = strip(line);
    if (bare !== '' && bare.length < GRAM * 2) shortLines.add(bare);
  }
  return { text, places, shortLines };
}

/** Whose words a line is: ours, `short` when it is a short line that also stands in our letter, or foreign. */
export type Origin = 'ours' | 'short' | 'foreign' | 'blank';

export function originOf(line: string, letter: Letter): Origin {
  const bare = strip(line);
  if (bare === '') return 'blank';
  if (bare.length < GRAM * 2)
    return letter.shortLines.has(bare) || letter.text.includes(bare) ? 'short' : 'foreign';
  return covered(bare, letter) >= bare.length * COVERED ? 'ours' : 'foreign';
}

/** Characters of `bare` that stand in the letter in stretches of at least GRAM: one pass, each place tried once. */
function covered(bare: string, letter: Letter): number {
  let found = 0;
  let at = 0;
  while (at + GRAM <= bare.length) {
    let longest = 0;
    for (const place of letter.places.get(bare.slice(at, at + GRAM)) ?? []) {
      let length = GRAM;
      while (at + length < bare.length && bare[at + length] === letter.text[place + length]) length++;
      longest = Math.max(longest, length);
    }
    found += longest;
    at += longest === 0 ? 1 : longest;
  }
  return found;
}

/**
 * Finds our own words among lines taken as new and makes them quoted, whatever became of the marker above them.
 * A single line of ours stays the client's: it may be the very phrase we asked to be sent back.
 * Returns whether any was found, and whether foreign lines stand between ours below a marker.
 */
export function quoteOwnWords(division: Division, origins: readonly Origin[]): boolean {
  const { lines, parts } = division;
  let found = false;
  let at = 0;
  while (at < lines.length) {
    if (parts[at] !== 'new' || origins[at] !== 'ours') {
      at++;
      continue;
    }
    let last = at;
    let size = 0;
    let count = 0;
    for (let row = at; row < lines.length && parts[row] === 'new' && origins[row] !== 'foreign'; row++) {
      if (origins[row] !== 'ours') continue;
      last = row;
      count++;
      size += strip(lines[row]?.text ?? '').length;
    }
    if (count > 1 ? size >= MIN_RUN : size >= MIN_SINGLE) {
      parts.fill('quote', at, trailing(division, origins, last + 1));
      found = true;
    }
    at = last + 1;
  }
  return found;
}

/** Short lines of ours right below a run of ours (a button's label, a name) belong to it. */
function trailing(division: Division, origins: readonly Origin[], from: number): number {
  let end = from;
  for (let row = from; row < division.lines.length && division.parts[row] === 'new'; row++) {
    if (origins[row] === 'short') end = row + 1;
    else if (origins[row] !== 'blank') break;
  }
  return end;
}

function strip(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
