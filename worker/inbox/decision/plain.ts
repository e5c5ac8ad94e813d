import { foldTraditional } from '../classify/traditional.ts';

const FULL_WIDTH = 0xfee0;

const SAME: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u301c': '~',
  '\uff61': '。',
};

/**
 * The same words in one spelling: simplified, lower case, half width, plain dashes and quotes. As long as the
 * original, character for character, so that a place found here can be cut from the text as written.
 */
export function plainCopy(text: string): string {
  return foldTraditional(text)
    .replace(/[^\0-\x7f]/g, alike)
    .replace(/[\t\r\v\f]/g, ' ')
    .replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

function alike(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - FULL_WIDTH);
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe63) return '-';
  const other = SAME[char];
  if (other !== undefined) return other;
  const lower = char.toLowerCase();
  return lower.length === 1 ? lower : char;
}

/** Words as written and the plain copy of the same length beside them. */
export interface Wording {
  readonly written: string;
  readonly plain: string;
}

export function wordingOf(written: string): Wording {
  return { written, plain: plainCopy(written) };
}

/** A part of the wording without the blanks around it. */
export function cut({ written, plain }: Wording, start: number, end: number = plain.length): Wording {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(plain.charAt(from))) from++;
  while (to > from && /\s/.test(plain.charAt(to - 1))) to--;
  return { written: written.slice(from, to), plain: plain.slice(from, to) };
}

export function has(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0;
}
