import { type Line, MAX_MARKER_LENGTH, nextFilled } from './lines.ts';
import { OPENERS, WROTE } from './quote-phrases.ts';

/** Lines `start` (inclusive) to `end` (exclusive) announce a quote. */
export interface Marker {
  readonly start: number;
  readonly end: number;
}

/** Clients wrap an attribution at 72 to 78 columns: with long names and addresses it takes up to this many lines. */
const MAX_LINES_SPANNED = 6;

/**
 * The "On <date>, <name> wrote:" line, wrapped or not, that starts exactly at line `at`; null when there is none.
 * Prose such as "he wrote:" does not count: a date, a time or an address has to stand in it, or a `>` line below.
 */
export function attributionAt(lines: readonly Line[], at: number): Marker | null {
  const first = lines[at];
  if (!first || first.text === '' || first.text.length > MAX_MARKER_LENGTH) return null;
  const opened = opens(first.text);
  if (!opened && !nameFirst(first.text) && !nameAlone(lines, at)) return null;
  const span = opened ? MAX_LINES_SPANNED : 3;
  let joined = '';
  for (let end = at; end < lines.length && end < at + span; end++) {
    const line = lines[end];
    if (!line || joined.length + line.text.length > MAX_MARKER_LENGTH) return null;
    if (end > at && !continuesInto(lines, at, end)) return null;
    joined = joined === '' ? line.text : `${joined} ${line.text}`;
    if (complete(lines, joined, at, end))
      return beginsLater(lines, at, end) ? null : { start: at, end: end + 1 };
    if (SENTENCE_END.test(line.text)) return null;
  }
  return null;
}

/** A wrapped attribution goes on in the next line; only a lone address or "> wrote:" may stand off from it (Polymail). */
function continuesInto(lines: readonly Line[], at: number, end: number): boolean {
  const line = lines[end];
  const first = lines[at];
  if (!line || !first) return false;
  if (line.text === '')
    return hasDate(first.text) && /^[<>]/.test(lines[nextFilled(lines, end)]?.raw.trim() ?? '');
  return line.depth === first.depth || line.text === ':' || (line.text.length <= 20 && closes(line.text));
}

/** The attribution is all in later lines: what stands above it in the first line is the reply. */
function beginsLater(lines: readonly Line[], at: number, end: number): boolean {
  const first = lines[at]?.text ?? '';
  if (nameAlone(lines, at)) return false;
  let joined = '';
  for (let start = end; start > at; start--) {
    const text = lines[start]?.text ?? '';
    joined = `${text} ${joined}`.trim();
    const whole = hasDate(joined) && complete(lines, joined, start, end) && (opens(text) || nameFirst(text));
    if (whole && (joined.includes('@') || !first.includes('@'))) return true;
  }
  return false;
}

/** Where an attribution begins in the middle of a line that also holds the reply ("ok On Mon, … wrote:"); -1 if nowhere. */
export function attributionInside(text: string): number {
  if (text.length > MAX_MARKER_LENGTH || !closes(text)) return -1;
  const english =
    / On (?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d))/.exec(text);
  if (english && hasDate(text.slice(english.index))) return english.index + 1;
  const chinese = /[。！？!?] ?[在于於] ?\d{4}/.exec(text);
  return chinese ? chinese.index + 1 : -1;
}

function complete(lines: readonly Line[], joined: string, at: number, end: number): boolean {
  const dated = hasDate(joined);
  const addressed = joined.includes('@');
  const depth = lines[at]?.depth ?? 0;
  const below = lines[nextFilled(lines, end + 1)];
  const quotedBelow = below !== undefined && below.depth > depth;
  if (closes(joined)) {
    if (!addressed && !quotedBelow && FIRST_PERSON.test(joined)) return false;
    if (dated || (addressed && quotedBelow) || isDashed(joined)) return true;
    return quotedBelow && at === end && joined.length <= 120;
  }
  if (addressed && QUOTING.test(joined) && /[:：]$/.test(joined)) return true;
  if (!addressed || !dated) return false;
  if (quotedBelow && at === end && /[:：]$/.test(joined)) return true;
  if (!DATE_FIRST.test(joined)) return false;
  if (at === end && DATED_SENDER.test(joined)) return true;
  return /[:：]$/.test(joined) || (quotedBelow && /[>)\]]$/.test(joined));
}

/** `---- Name wrote ----`: dashes make it a divider without any date. */
function isDashed(joined: string): boolean {
  return joined.length <= 120 && /^-{3,40}.{1,80}-{2,40}$/.test(joined);
}

/** Ends in "wrote:", or has "wrote" before the name and ends in a colon. */
export function closes(joined: string): boolean {
  const tail = joined
    .slice(-MAX_MARKER_LENGTH)
    .replace(/[\s\-_—*]{1,40}$/, '')
    .toLowerCase();
  const body = tail.replace(/[\s:：]{1,5}$/, '');
  const colon = body.length < tail.length;
  if (!colon && !LAST_LETTERS.has(body.at(-1) ?? '')) return false;
  for (const verb of WROTE) {
    if (body.endsWith(verb) && boundary(body, body.length - verb.length)) return true;
    if (!colon) continue;
    const inside = body.indexOf(`${verb} `);
    if (inside > 0 && boundary(body, inside)) return true;
  }
  return false;
}

/** Most lines end in none of these, which spares looking for the words. */
const LAST_LETTERS = new Set(WROTE.map((verb) => verb.at(-1) ?? ''));

function boundary(text: string, at: number): boolean {
  const before = text[at - 1];
  const here = text[at];
  return (
    before === undefined || here === undefined || !/[a-zà-ÿа-я]/.test(here) || !/[a-zà-ÿа-я]/.test(before)
  );
}

function opens(text: string): boolean {
  const lower = text
    .replace(/^[\s\-_—*>"“]{1,40}/, '')
    .slice(0, 40)
    .toLowerCase();
  if (DATE_FIRST.test(lower)) return true;
  return OPENERS.some(
    (word) => lower.startsWith(word) && /^[\s\d"'“:,，]/.test(`${lower.slice(word.length)} `),
  );
}

/** A name on a line of its own, its address on the next. */
function nameAlone(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1]?.text ?? '';
  const short = (lines[at]?.text.length ?? 99) <= 40;
  return short && lines[at - 1]?.text === '' && /^<[^<>\s]{3,100}>/.test(next) && next.includes('@');
}

/** "Name <address> 于 … 写道：", "Name wrote:": an address, or a short line that itself closes. */
function nameFirst(text: string): boolean {
  return text.includes('@') || text.endsWith('>') || closes(text);
}

/** "The files we sent on 3 March 2026:" — no program speaks of its user like that. */
const FIRST_PERSON = /\b(?:we|our|wir|ich|nous|wij)\b|\bI\b(?!\.)|我/;

/** The words of Horde and some web mails, which print no date. */
const QUOTING = /^(?:quoting|zitat von|citando a?|citação de|引用|quoted from)\s/i;
const SENTENCE_END = /[!?。！？；]$/;
const DATE_FIRST = /^\W{0,3}(?:\p{L}{1,12}[.,]{0,2}\s{0,2}){0,2}\(?\d{1,4}/u;

/** `2013/1/16 Dave <dave@example.com>` and nothing else: old Gmail. */
const DATED_SENDER = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2},? .{1,60}<[^<>\s]{3,100}>$/;

const DATES = [
  /\d{1,2}[:.h：]\d{2}/,
  /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/,
  /\d{4} ?[年년] ?\d{1,2} ?[月월]/,
  /\d{1,2}(?:st|nd|rd|th)?[.,]?[ -](?:de )?\p{L}{3,12}\.?,?[ -](?:de )?\d{4}/u,
  /\p{L}{3,12}\.? \d{1,2},? \d{4}/u,
  /\d{1,2} tháng \d{1,2}/,
];

function hasDate(text: string): boolean {
  return DATES.some((pattern) => pattern.test(text));
}
