/** Letters of ours are short; what stands beyond this many comparable characters is not compared. */
const MAX_LETTER = 20_000;
/** Characters compared at once. */
const GRAM = 6;
/** What a stretch of agreeing characters must weigh: a dozen Latin letters, five Chinese signs. */
const STRETCH = 12;
/** How many places of the letter are tried for one gram. */
const MAX_PLACES = 6;
/** Share of a line's characters that must be found in the letter. */
const COVERED = 0.8;
/** From so many characters on that are not in the letter, a line of ours was written into: 可以, "ok". */
const ADDED = 2;
/** Shorter lines ("OK", 确认) are words anyone may write; they are ours only in the company of longer ones. */
const SHORT = 12;

/** Programs print the address of a link behind its label. */
const LINK = /[(<[](?:https?:|mailto:|[^\s()<>[\]@]{1,64}@)[^)>\]\s]{0,800}[)>\]]/g;

/** Our letter, made comparable: letters and digits only, width and case folded, with an index of where each gram stands. */
export interface Letter {
  readonly text: string;
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly lines: ReadonlySet<string>;
}

/**
 * `changed`: ours, with something added or altered. `short`: too short to tell, but it stands in our letter too.
 * `near`: shares a good part with it, or is the label of a link (a button of ours).
 */
export type Origin = 'ours' | 'changed' | 'short' | 'near' | 'foreign' | 'blank';

export function comparable(letter: string): Letter {
  const words = letter.slice(0, MAX_LETTER * 2).replace(LINK, '');
  const text = bare(words).slice(0, MAX_LETTER);
  const places = new Map<string, number[]>();
  for (let at = 0; at + GRAM <= text.length; at++) {
    const gram = text.slice(at, at + GRAM);
    const known = places.get(gram);
    if (!known) places.set(gram, [at]);
    else if (known.length < MAX_PLACES) known.push(at);
  }
  const lines = new Set(words.split('\n').map(bare));
  return { text, places, lines };
}

/**
 * Where each line comes from. A short line is ours when the letter has it as a line of its own, or when it goes on
 * where the line above it stops, or stops where the line below goes on (the letter was wrapped anew).
 */
export function originsOf(texts: readonly string[], letter: Letter): Origin[] {
  const lines = texts.map((text) => bare(text.replace(LINK, '')));
  const origins = lines.map((words, at): Origin => {
    if (words === '') return 'blank';
    const origin = longOrigin(words, letter);
    return origin === 'foreign' && texts[at]?.search(LINK) !== -1 ? 'near' : origin;
  });
  const filled = lines.flatMap((words, at) => (words === '' ? [] : [at]));
  for (const [index, at] of filled.entries()) {
    const words = lines[at] ?? '';
    if (words.length >= SHORT) continue;
    const above = lines[filled[index - 1] ?? -1] ?? '';
    const below = lines[filled[index + 1] ?? -1] ?? '';
    const known = letter.lines.has(words) || joins(above, words, letter) || joins(words, below, letter);
    origins[at] = known ? 'short' : texts[at]?.search(LINK) === -1 ? 'foreign' : 'near';
  }
  return origins;
}

function longOrigin(words: string, letter: Letter): Origin {
  const found = covered(words, letter);
  if (found >= words.length * COVERED) return words.length - found < ADDED ? 'ours' : 'changed';
  return found >= words.length * 0.4 ? 'near' : 'foreign';
}

/** The end of one line and the beginning of the next follow one another in the letter. */
export function joins(above: string, below: string, letter: Letter): boolean {
  const head = below.slice(0, 3);
  const seam = above.slice(Math.max(0, above.length - GRAM + head.length)) + head;
  return above !== '' && below !== '' && letter.text.includes(seam);
}

/**
 * Characters of `words` that stand in the letter in stretches that cannot agree by chance. A place is tried once per
 * character at most, and stretches are skipped whole: linear in the length of `words`.
 */
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
    if (longest > 0 && weightOf(words.slice(at, at + longest)) >= STRETCH) {
      found += longest;
      at += longest;
    } else at++;
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

/** How much comparable text says: a Chinese sign weighs as much as a short English word. */
export function weightOf(words: string): number {
  let wide = 0;
  for (let at = 0; at < words.length; at++) if (words.charCodeAt(at) >= 0x2e80) wide++;
  return words.length + wide * 1.5;
}
