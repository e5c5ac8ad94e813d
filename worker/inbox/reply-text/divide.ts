import { attributionAt, attributionInside, type Marker } from './attribution.ts';
import { announcedHeader, dividerAt, isDashedTitle, isRule } from './divider.ts';
import { type HeaderBlock, headerBlockAt } from './header-block.ts';
import { type Line, lineOf, nextFilled } from './lines.ts';

/** Whose words a line holds. `marker`: the client's program wrote it to announce a quote. */
export type Part = 'new' | 'quote' | 'marker' | 'signature' | 'forward';

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
export function divide(body: readonly Line[], forwardSubject = false): Division {
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
    if (line.mark === 'cut') {
      const header = announcedHeader(lines, at);
      return forwardSubject ? forwardFrom(lines, parts, at, header) : open(lines, parts, at, header);
    }
    if (divider === 'reply-above') return open(lines, parts, at, null);
    if (divider === 'original') {
      const header = announcedHeader(lines, at + 1);
      return forwardSubject ? forwardFrom(lines, parts, at, header) : open(lines, parts, at, header);
    }
    const header = headerBlockAt(lines, at);
    if (header) {
      return forwardSubject || !hasText(lines, at)
        ? forwardFrom(lines, parts, at, header)
        : open(lines, parts, at, header);
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
  parts.fill('marker', at, body);
  parts.fill('forward', body, end);
  parts.fill('quote', end);
  return { lines, parts, openAt: -1, header, forwardAt: body, forwardEnd: end };
}

function hasText(lines: readonly Line[], before: number): boolean {
  for (let at = 0; at < before; at++) if (lines[at]?.text !== '') return true;
  return false;
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
