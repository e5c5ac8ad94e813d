/** Letters of ours are short; what stands beyond this many comparable characters is not compared. */
const MAX_LETTER = 60_000;
/** Characters that must agree in a row. Below that, two texts share words by chance. */
const GRAM = 6;
/** How many places of the letter are tried for one gram. */
const MAX_PLACES = 6;
/** Share of a line's characters that must be found in the letter. */
const COVERED = 0.8;
/** Shorter lines ("OK", 确认) are words anyone may write; they are ours only in the company of longer ones. */
const SHORT = 12;

/** Our letter, made comparable: letters and digits only, width and case folded, with an index of where each gram stands. */
export interface Letter {
  readonly text: string;
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly lines: readonly string[];
}

/** `short`: too short to tell, but it stands in our letter too. `near`: shares a good part with it. */
export type Origin = 'ours' | 'short' | 'near' | 'foreign' | 'blank';

export function comparable(letter: string): Letter {
  const text = bare(letter.slice(0, MAX_LETTER * 2)).slice(0, MAX_LETTER);
  const places = new Map<string, number[]>();
  for (let at = 0; at + GRAM <= text.length; at++) {
    const gram = text.slice(at, at + GRAM);
    const known = places.get(gram);
    if (!known) places.set(gram, [at]);
    else if (known.length < MAX_PLACES) known.push(at);
  }
  const lines = letter
    .slice(0, MAX_LETTER * 2)
    .split('\n')
    .map(bare)
    .filter((line) => line !== '');
  return { text, places, lines };
}

export function originOf(line: string, letter: Letter): Origin {
  const words = bare(line);
  if (words === '') return 'blank';
  if (words.length < SHORT) return letter.text.includes(words) ? 'short' : 'foreign';
  const share = covered(words, letter) / words.length;
  if (share >= COVERED) return 'ours';
  return share >= 0.4 ? 'near' : 'foreign';
}

/** Characters of `words` that stand in the letter in stretches of at least GRAM: one pass, each place tried once. */
function covered(words: string, letter: Letter): number {
  let found = 0;
  let at = 0;
  while (at + GRAM <= words.length) {
    let longest = 0;
    for (const place of letter.places.get(words.slice(at, at + GRAM)) ?? []) {
      let length = GRAM;
      while (at + length < words.length && words[at + length] === letter.text[place + length]) length++;
      longest = Math.max(longest, length);
    }
    found += longest;
    at += longest === 0 ? 1 : longest;
  }
  return found;
}

/** Letters and digits, width and case folded: what no mail program changes. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** How much a line says: a Chinese character weighs as much as a short English word. */
export function weight(text: string): number {
  const words = bare(text);
  let wide = 0;
  for (let at = 0; at < words.length; at++) if (words.charCodeAt(at) >= 0x2e80) wide++;
  return words.length + wide * 1.5;
}
