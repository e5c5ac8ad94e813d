/** One line of a body, with the quoting it stood under. */
export interface Line {
  /** As it stood, quote marks included, without line end. */
  readonly raw: string;
  /** Without quote marks and outer space; no-break and zero-width spaces made plain. What rules look at. */
  readonly text: string;
  /** How deep it is quoted: `>` marks plus quoting elements of the HTML around it. */
  readonly depth: number;
  /** What the HTML structure says about this line; `plain` for text bodies. */
  readonly mark: LineMark;
}

/** `cut`: a client's own reply divider stands here, all below is older. `signature`, `attribution`: inside such an element. */
export type LineMark = 'plain' | 'cut' | 'signature' | 'attribution';

/** No person writes more lines than this; the rest of a larger body is taken as quoted, unread. */
export const MAX_LINES = 8_000;

/** A longer line is prose or data, never a marker, a header or a signature. */
export const MAX_MARKER_LENGTH = 400;

/** Cuts a text into lines; `rest` is what stood beyond MAX_LINES. */
export function linesOf(text: string): { lines: Line[]; rest: string } {
  const lines: Line[] = [];
  let at = 0;
  while (at <= text.length && lines.length < MAX_LINES) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    lines.push(lineOf(text.slice(at, end)));
    at = end + 1;
  }
  return { lines, rest: text.slice(at) };
}

/** One line read alone: `> text`, `>> text`, `AB> text` (initials); `under` is the depth the HTML around it adds. */
export function lineOf(raw: string, under = 0, mark: LineMark = 'plain'): Line {
  const initials = /^ ?[A-Z]{2,3}(?=> |>$)/.exec(raw)?.[0].length ?? 0;
  let depth = 0;
  let at = initials;
  for (; at < raw.length; at++) {
    const char = raw[at];
    if (char === '>' || char === '＞') depth++;
    else if (char === undefined || !LEADING.includes(char)) break;
  }
  const decoration = depth > 0 && raw.trimEnd().endsWith('<<<');
  const content = depth > 0 && !decoration ? raw.slice(at) : raw;
  return { raw, text: plain(content), depth: under + (decoration ? 0 : depth), mark };
}

/** The raw line with one level of `>` taken off. */
export function unquoted(line: Line): string {
  const mark = line.raw.search(/[^\s]/);
  if (mark < 0 || (line.raw[mark] !== '>' && line.raw[mark] !== '＞')) return line.raw;
  const next = line.raw[mark + 1];
  return line.raw.slice(next === ' ' || next === '\u00a0' ? mark + 2 : mark + 1);
}

/** The first line at or after `from` that has text; the length of the list when there is none. */
export function nextFilled(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.text === '') at++;
  return at;
}

/** What may stand before and between quote marks. */
const LEADING = ' \t\u00a0\u3000\u200b\ufeff';
const UNUSUAL = /[\u00a0\u00ad\u2000-\u200f\u202a-\u202f\u2060\u3000\ufeff]/;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]/g;

function plain(content: string): string {
  if (!UNUSUAL.test(content)) return content.trim();
  return content.replace(SPACES, ' ').replace(INVISIBLE, '').trim();
}
