import { closingOf } from './closings.ts';
import { isAddress, isCard, isContact, isStatement, MAX_LINE } from './contact.ts';
import { disclaimerStart } from './disclaimer.ts';
import type { Line } from './lines.ts';
import { isMobileSignature } from './mobile-signature.ts';

/** Lines `start` to `end` of a run of new lines are the signature; `start === end` means there is none. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A signature is looked for in the last lines only, and holds no more filled lines than MAX_FILLED. */
const MAX_TAIL = 60;
const MAX_FILLED = 14;

/** The signature that ends the new lines `from` to `to`: closing, name and company block, device line, legal notice. */
export function signatureSpan(lines: readonly Line[], from: number, to: number): Span {
  const notice = disclaimerStart(lines, from, to);
  const tail = Math.max(from, notice - MAX_TAIL);
  for (let at = tail; at < notice; at++) {
    const text = lines[at]?.text ?? '';
    if (text === '') continue;
    if (startsSignature(lines, at, notice, from)) {
      const end = notice === to ? postscript(lines, at, to) : to;
      return { start: at, end };
    }
  }
  return { start: notice, end: to };
}

function startsSignature(lines: readonly Line[], at: number, to: number, from: number): boolean {
  const line = lines[at];
  if (!line) return false;
  const text = line.text;
  if (text === '--') {
    const below = filled(lines, at + 1, to);
    if (filled(lines, from, at) === 0) return signatureLike(lines, at + 1, to, 0);
    return line.raw.startsWith('-- ') || below <= MAX_FILLED + 6;
  }
  if (/^[–—―─_]{1,80}$/.test(text)) return text !== '_' && signatureLike(lines, at + 1, to, 1);
  if (/^[-=*~]{3,80}$/.test(text)) {
    const wanted = contacts(lines, at + 1, to) > 0 ? 1 : 2;
    return at > from && signatureLike(lines, at + 1, to, wanted);
  }
  if (isMobileSignature(text)) return signatureLike(lines, at + 1, to, 0);
  if (text.startsWith('|')) return contacts(lines, at, to) > 0 && signatureLike(lines, at, to, 0);
  if (isAddress(text) && at > from) return lines[at - 1]?.text === '' && signatureLike(lines, at, to, 1);
  if (isCard(text) && at > from) return lines[at - 1]?.text === '' && signatureLike(lines, at, to, 1);
  const closing = closingOf(text);
  if (closing === 'formal') return signatureLike(lines, at + 1, to, 0);
  if (closing === 'warm') return contacts(lines, at + 1, to) > 0 && signatureLike(lines, at + 1, to, 1);
  return startsContactBlock(lines, at, to, from);
}

/**
 * Nothing below says anything (a slogan under the contact details aside), and at least `wanted` lines give a name or
 * contact details.
 */
function signatureLike(lines: readonly Line[], from: number, to: number, wanted: number): boolean {
  let count = 0;
  let signs = 0;
  let reached = 0;
  for (let at = from; at < to; at++) {
    const text = lines[at]?.text ?? '';
    if (text === '') continue;
    if (isPostscript(text)) break;
    if (++count > MAX_FILLED || text.length > MAX_LINE || /[?？]$/.test(text)) return false;
    if (/[。！]$/.test(text) && closingOf(text) === null && text.length > 8) return false;
    if (/\w{3,} \w+ \w+ \w+.*[.!]$/.test(text) && !isContact(text)) return false;
    if (isContact(text)) {
      signs += 2;
      reached++;
    } else if (reached < 2 && closingOf(text) === null && isStatement(text)) return false;
    else if (text.length <= 40) signs += 1;
  }
  return wanted === 0 || signs >= wanted * 2 || (wanted === 1 && count > 0 && signs >= count);
}

/** A name, then company and contact lines, after a gap and below some text: the last paragraph of the mail. */
function startsContactBlock(lines: readonly Line[], at: number, to: number, from: number): boolean {
  if (lines[at - 1]?.text !== '' || filled(lines, from, at) === 0) return false;
  const name = lines[at]?.text ?? '';
  if (
    name.length > 30 ||
    /^[-/]|[\d:：?？!！。，；;@]/.test(name) ||
    name.split(' ').length > 4 ||
    closingOf(name)
  )
    return false;
  for (let row = at; row < to; row++) {
    const text = lines[row]?.text ?? '';
    if (
      /[,，;；]$/.test(text) ||
      (/[.!]$/.test(text) && !/\b(?:inc|ltd|co|corp|llc|gmbh|s\.a|jr|sr)\.$/i.test(text))
    )
      return false;
  }
  return contacts(lines, at + 1, to) > 0 && filled(lines, at, to) <= 10 && signatureLike(lines, at, to, 2);
}

function contacts(lines: readonly Line[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (isContact(lines[at]?.text ?? '')) count++;
  return count;
}

function filled(lines: readonly Line[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count < 1000; at++) if (lines[at]?.text !== '') count++;
  return count;
}

/** A postscript below the signature is the writer's text again. */
function postscript(lines: readonly Line[], at: number, to: number): number {
  for (let row = at + 1; row < to; row++) if (isPostscript(lines[row]?.text ?? '')) return row;
  return to;
}

function isPostscript(text: string): boolean {
  return /^(?:p\.? ?s\.?[:：,. ]|ps[:：]|附[:：]|又及|另[:：，])/i.test(text);
}
