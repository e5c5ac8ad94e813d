import { attributionAt, attributionInside, type Marker } from './attribution.ts';
import { boxedHeaderAt } from './boxed-header.ts';
import { announcedHeader, dividerAt, isDashedTitle, isRule } from './divider.ts';
import { type HeaderBlock, headerBlockAt } from './header-block.ts';
import { labelsAloneAt } from './labels-alone.ts';
import { type Line, lineOf, nextFilled } from './lines.ts';

/** Whose words a line holds. `marker`: the client's program wrote it to announce a quote. */
export type Part = 'new' | 'quote' | 'marker' | 'signature' | 'forward';

/** What the subject says of a mail: `FW:`, `RE:`, or nothing (also when the caller does not know it). */
export type SubjectSays = 'forward' | 'reply' | 'nothing';

/** A body cut at its quote markers; `parts[i]` belongs to `lines[i]`. */
export interface Division {
  readonly lines: readonly Line[];
  readonly parts: Part[];
  /** First line of a quote that runs to the end because nothing prefixes its lines; -1 when there is none. */
  readonly openAt: number;
  /** The header of the quoted or forwarded mail, when one is printed. */
  readonly header: HeaderBlock | null;
  /** First line below the forward divider; -1 when the body is no forward. */
  readonly forwardAt: number;
  /** A forward under `>` marks ends where they end; otherwise at the end of the body. */
  readonly forwardEnd: number;
}

/** Decides line by line what is quoted. Below a marker that no `>` follows, everything is quoted. */
export function divide(body: readonly Line[], subject: SubjectSays = 'nothing'): Division {
  const lines = separateAttributions(body);
  const parts: Part[] = lines.map((line) => (line.depth > 0 ? 'quote' : 'new'));
  const closed = { lines, parts, openAt: -1, header: null, forwardAt: -1, forwardEnd: -1 };
  let quoteSeen = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.text === '') continue;
    if (line.depth > 0 && quoteSeen) continue;
    const divider = dividerAt(lines, at);
    if (divider === 'forward') return forward(lines, parts, at);
    if (line.depth > 0) {
      quoteSeen = true;
      const header = headerBlockAt(lines, at);
      const end = header?.end ?? attributionAt(lines, at)?.end;
      if (end !== undefined && lines[nextFilled(lines, end)]?.depth === 0)
        return open(lines, parts, at, header);
      continue;
    }
    if (divider === 'reply-above') return open(lines, parts, at, null);
    const announced = line.mark === 'cut' ? at : divider === 'original' ? at + 1 : -1;
    const header =
      announced < 0
        ? (headerBlockAt(lines, at) ?? labelsAloneAt(lines, at) ?? boxedHeaderAt(lines, at))
        : announcedHeader(lines, announced);
    if (header || announced >= 0) {
      const forwards =
        subject === 'forward' || (subject === 'nothing' && header && saysForward(textAbove(lines, at)));
      return forwards ? forwardFrom(lines, parts, at, header) : open(lines, parts, at, header);
    }
    const attribution = attributionElement(lines, at) ?? attributionAt(lines, at);
    if (!attribution) continue;
    const below = lines[nextFilled(lines, attribution.end)];
    if (below === undefined || below.depth <= line.depth) return open(lines, parts, at, null);
    parts.fill('marker', rulesAbove(lines, parts, at), attribution.end);
    at = attribution.end - 1;
  }
  return closed;
}

function open(lines: readonly Line[], parts: Part[], at: number, header: HeaderBlock | null): Division {
  const start = rulesAbove(lines, parts, at);
  const end = header?.end ?? at + 1;
  parts.fill('marker', start, end);
  parts.fill('quote', end);
  return { lines, parts, openAt: start, header, forwardAt: -1, forwardEnd: -1 };
}

/** Rules and dashed titles right above a marker belong to it. */
function rulesAbove(lines: readonly Line[], parts: readonly Part[], at: number): number {
  let start = at;
  for (let above = at - 1; above >= 0 && above > at - 4 && parts[above] === 'new'; above--) {
    const text = lines[above]?.text ?? '';
    if (isRule(text) || isDashedTitle(text)) start = above;
    else if (text !== '') break;
  }
  return start;
}

function forward(lines: readonly Line[], parts: Part[], at: number): Division {
  const first = nextFilled(lines, at + 1);
  return forwardFrom(lines, parts, at, headerBlockAt(lines, first, true));
}

function forwardFrom(
  lines: readonly Line[],
  parts: Part[],
  at: number,
  header: HeaderBlock | null,
): Division {
  const first = nextFilled(lines, at + 1);
  const body = header?.end ?? at + 1;
  const depth = Math.max(lines[first]?.depth ?? 0, lines[at]?.depth ?? 0);
  let end = lines.length;
  if (depth > 0) for (end = body; end < lines.length && (lines[end]?.depth ?? 0) > 0; ) end++;
  parts.fill('marker', rulesAbove(lines, parts, at), body);
  parts.fill('forward', body, end);
  parts.fill('quote', end);
  return { lines, parts, openAt: -1, header, forwardAt: body, forwardEnd: end };
}

/** Nothing at all, or a few words that hand something on, stand above a mail that is passed on. */
function saysForward(above: string): boolean {
  if (above === '') return true;
  return (
    above.length <= 80 &&
    /\bfyi\b|\bfwd?\b|forward|转发|轉寄|转给|转一下|供参考|供您参考|请参阅下|见下面的邮件|zur info|pour info/i.test(
      above,
    )
  );
}

function textAbove(lines: readonly Line[], before: number): string {
  let text = '';
  for (let at = 0; at < before && text.length <= 80; at++) text = `${text} ${lines[at]?.text ?? ''}`.trim();
  return text;
}

/** An element that the client itself marks as the attribution, in whatever language it is written. */
function attributionElement(lines: readonly Line[], at: number): Marker | null {
  let end = at;
  while (lines[end]?.mark === 'attribution') end++;
  return end > at ? { start: at, end } : null;
}

/** A reply and "On … wrote:" on one line become two lines. */
function separateAttributions(body: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (const line of body) {
    const inside = line.depth === 0 ? attributionInside(line.text) : -1;
    if (inside < 0) lines.push(line);
    else {
      const reply = line.text.slice(0, inside).replace(/[\s\-–—]{1,20}$/, '');
      lines.push(lineOf(reply, 0, line.mark), lineOf(line.text.slice(inside), 0, line.mark));
    }
  }
  return lines;
}
