import { Parser } from 'htmlparser2';
import { ReadingBudget } from '../html-text/reading-budget.ts';
import { type ElementRole, roleOf } from './quote-elements.ts';

/** Private-use characters that stand for a structural border once the HTML is plain text. */
export const BORDER = {
  openQuote: '\ue0a0',
  closeQuote: '\ue0a1',
  cut: '\ue0a2',
  openSignature: '\ue0a3',
  closeSignature: '\ue0a4',
  openAttribution: '\ue0a5',
  closeAttribution: '\ue0a6',
} as const;

export const ANY_BORDER = /[\ue0a0-\ue0a6]/g;

/** Deeper nesting is no mail a person wrote; unmatched end tags would cost time squared. */
const MAX_DEPTH = 600;
/** Nor has a mail so many quotes; from here on everything is taken as quoted. */
const MAX_EDITS = 4000;

interface Frame {
  readonly close: string;
  readonly blockquote: boolean;
  /** Which edit opens a Gmail wrapper, in case no blockquote is found inside; -1 for all others. */
  pending: number;
}

/** At `at`, `removed` characters of the source give way to `text`. */
interface Edit {
  readonly at: number;
  readonly removed: number;
  text: string;
}

export interface Bordered {
  readonly html: string;
  /** Some element of a mail client was met. */
  readonly structured: boolean;
  /** A wrapper was met that may hold everything. */
  readonly wrapped: boolean;
  /** False when the page was larger than any mail: only its beginning is there. */
  readonly whole: boolean;
}

/**
 * Writes a border into the HTML wherever a mail client marks a quote, a divider or a signature with an element of
 * its own, and makes blockquotes plain blocks, so that quoting is told by borders only.
 * Returns null when the HTML is nested too deep to be a mail. `weak`: honour wrappers that may hold everything.
 */
export function withBorders(source: string, weak: boolean): Bordered | null {
  const html = source.replace(ANY_BORDER, '');
  const edits: Edit[] = [];
  const stack: Frame[] = [];
  const budget = new ReadingBudget();
  let tooDeep = false;
  let wrapped = false;
  const parser = new Parser({
    onopentag(name, attributes, isImplied) {
      budget.piece();
      if (stack.length > MAX_DEPTH) tooDeep = true;
      const found = roleOf(name, attributes);
      if (found === 'weak-quote') wrapped = true;
      const role = found === 'weak-quote' ? (weak ? 'quote' : null) : found;
      const blockquote = name === 'blockquote' && !isImplied;
      if (role === 'quote' && blockquote) for (const frame of stack) frame.pending = -1;
      const pending = role === 'gmail-quote' && stack.every((frame) => frame.pending < 0) ? edits.length : -1;
      const [open, close] = role === null ? ['', ''] : BORDERS[role];
      if (role !== null) edits.push({ at: parser.startIndex, removed: 0, text: block(open) });
      if (blockquote) edits.push({ at: parser.startIndex + 1, removed: name.length, text: 'div' });
      stack.push({ close, blockquote, pending });
    },
    onattribute() {
      budget.piece();
    },
    ontext(text) {
      budget.piece(text.length);
    },
    onclosetag(name, isImplied) {
      budget.piece();
      const frame = stack.pop();
      if (!frame) return;
      if (frame.blockquote && !isImplied)
        edits.push({ at: parser.startIndex + 2, removed: name.length, text: 'div' });
      const opening = edits[frame.pending];
      if (opening) opening.text = block(BORDER.openQuote);
      const close = opening ? BORDER.closeQuote : frame.close;
      const at = isImplied ? parser.startIndex : parser.endIndex + 1;
      if (close !== '') edits.push({ at, removed: 0, text: block(close) });
    },
  });
  const read = budget.feed(html, (bit) => {
    parser.write(bit);
    return tooDeep || edits.length >= MAX_EDITS ? 'enough' : 'go on';
  });
  if (tooDeep) return null;
  const whole = read === html.length;
  if (whole) parser.end();
  else if (edits.length >= MAX_EDITS)
    edits.push({ at: edits.at(-1)?.at ?? 0, removed: 0, text: block(BORDER.cut) });
  const structured = edits.some(({ removed, text }) => removed === 0 && text !== '');
  const lastTag = whole ? html.length : Math.max(0, html.lastIndexOf('<', read - 1));
  return { html: edited(html.slice(0, lastTag), edits), structured, wrapped, whole };
}

/** What is written before and behind an element. A Gmail wrapper gets its borders once it is known to hold no blockquote. */
const BORDERS: Record<NonNullable<ElementRole>, readonly [open: string, close: string]> = {
  quote: [BORDER.openQuote, BORDER.closeQuote],
  'weak-quote': [BORDER.openQuote, BORDER.closeQuote],
  'gmail-quote': ['', ''],
  cut: [BORDER.cut, ''],
  signature: [BORDER.openSignature, BORDER.closeSignature],
  attribution: [BORDER.openAttribution, BORDER.closeAttribution],
};

/** Visible whatever surrounds it, so that no style of the mail can hide the border of a quote that is seen. */
function block(border: string): string {
  if (border === '') return '';
  return `<div style="font-size:12px;color:#000;background-color:#fff;visibility:visible">${border}</div>`;
}

function edited(html: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { at, removed, text } of edits) {
    if (at < from && removed > 0) continue;
    pieces.push(html.slice(from, Math.max(at, from)), text);
    from = Math.max(at, from) + removed;
  }
  pieces.push(html.slice(from));
  return pieces.join('');
}
