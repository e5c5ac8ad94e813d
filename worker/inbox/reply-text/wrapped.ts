import type { Division } from './divide.ts';
import { bare, joins, type Letter } from './letter-match.ts';
import type { Line } from './lines.ts';

/** Mail programs wrap at 70 to 78 columns; a quoted line shorter or longer than this was not cut by a wrap. */
const MIN_WRAPPED_COLUMNS = 58;
const MAX_WRAPPED_COLUMNS = 82;
/** From so many letters on, a quoted line found in our letter is a line of ours. */
const KNOWN = 12;

/**
 * A wrap after quoting leaves the tail of a quoted line without its `>`. Such a tail stays quoted: it follows a
 * long quoted line that ends in mid-sentence, and the quote goes on below it. Where the quoted line is known to be
 * ours, our letter itself says whether the tail goes on with it.
 */
export function keepWrappedTailsQuoted(division: Division, letter: Letter | null): void {
  const { lines, parts } = division;
  const limit = longestQuoted(division);
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at];
    const above = lines[at - 1];
    if (!line || !above || parts[at] !== 'new' || parts[at - 1] !== 'quote') continue;
    if (line.text === '' || above.text === '') {
      if (isLinkTail(line.text) && quoteGoesOn(lines, at + 1)) parts[at] = 'quote';
      continue;
    }
    if (!/^\s{0,4}[>＞]/.test(above.raw) || !quoteGoesOn(lines, at + 1)) continue;
    if (letter && bare(above.text).length >= KNOWN && letter.text.includes(bare(above.text))) {
      if (joins(bare(above.text), bare(line.text), letter)) parts[at] = 'quote';
      continue;
    }
    const width = columns(above.raw);
    const cut =
      !/[.!?。！？；:：]$/.test(above.text) || (above.text.endsWith('.') && /^[a-z]/.test(line.text));
    const full = width >= MIN_WRAPPED_COLUMNS && width <= MAX_WRAPPED_COLUMNS;
    const wrapped = full && cut && width + firstWord(line.text) >= limit;
    if (wrapped || isLinkTail(line.text)) parts[at] = 'quote';
  }
}

/** The widest quoted line: no line is wrapped while it is shorter than another that was not. */
function longestQuoted(division: Division): number {
  let longest = 0;
  for (const [at, line] of division.lines.entries()) {
    if (division.parts[at] === 'quote') longest = Math.max(longest, columns(line.raw));
  }
  return longest;
}

function firstWord(text: string): number {
  return columns(/^[^\s\u2e80-\uffef]{1,80}|^./.exec(text)?.[0] ?? '') + 1;
}

function quoteGoesOn(lines: readonly Line[], at: number): boolean {
  const next = lines[at];
  return next !== undefined && next.depth > 0;
}

/** The rest of an address that was cut: one word with the signs of a URL, or closing a bracket it did not open. */
function isLinkTail(text: string): boolean {
  if (text === '' || text.length > 2000) return false;
  const bare = text.replace(/^[(<]/, '').replace(/\s?[>)]{1,3}$/, '');
  if (bare.includes(' ')) return false;
  return /[/=%_]/.test(bare) || (/[>)]$/.test(text) && !/[(<]/.test(text));
}

/** Width in a fixed-width font: CJK signs take two columns. */
function columns(text: string): number {
  let wide = 0;
  const length = Math.min(text.length, 200);
  for (let at = 0; at < length; at++) if (text.charCodeAt(at) >= 0x2e80) wide++;
  return length + wide;
}
