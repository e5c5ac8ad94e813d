import type { Octets } from './octets.ts';
import type { Repairs } from './repairs.ts';

/** The parts of a multipart body, and whether its closing delimiter was there. */
interface Split {
  readonly parts: readonly Octets[];
  readonly closed: boolean;
}

/**
 * Cuts a multipart body at its delimiter lines (RFC 2046 §5.1.1). A line that only begins with the boundary
 * belongs to another, longer one. Preamble and epilogue are left out.
 * @param limit how many parts are taken at most.
 */
function splitAtBoundary(body: Octets, boundary: string, limit: number): Split {
  const mark = `--${boundary}`;
  const parts: Octets[] = [];
  let start = -1;
  let at = 0;
  while (parts.length < limit) {
    const found = body.indexOf(mark, at);
    if (found < 0) break;
    at = found + mark.length;
    const before = found === 0 ? 10 : body.charCodeAt(found - 1);
    if ((before !== 10 && before !== 13) || !endsBoundary(body.charCodeAt(at))) continue;
    const rest =
      /^(--)?[ \t]*(?:\r\r\n|\r\n|\r|\n|$)/.exec(body.slice(at, at + 200)) ??
      /^(--)/.exec(body.slice(at, at + 2));
    if (!rest) continue;
    if (start >= 0) parts.push(withoutLastLineEnd(body.slice(start, found)));
    start = -1;
    if (rest[1]) return { parts, closed: true };
    at += rest[0].length;
    start = at;
  }
  if (start >= 0 && parts.length < limit) parts.push(body.slice(start));
  return { parts, closed: false };
}

/** A boundary is followed by a hyphen, a blank, a line end, or nothing. */
function endsBoundary(code: number): boolean {
  return Number.isNaN(code) || code === 45 || code === 32 || code === 9 || code === 10 || code === 13;
}

/** The line end before a delimiter belongs to the delimiter. */
function withoutLastLineEnd(part: Octets): Octets {
  let end = part.length;
  if (part.charCodeAt(end - 1) === 10) end--;
  if (part.charCodeAt(end - 1) === 13) end--;
  if (part.charCodeAt(end - 1) === 13 && part.charCodeAt(end) === 13) end--;
  return part.slice(0, end);
}

const PROSE_BEFORE_PARTS =
  /^(?:This is a (?:multi-?part|cryptographically)[^\r\n]*|\(?This is a MIME[^\r\n]*)?$/i;

/**
 * A boundary the header does not name (or names wrongly), told from the body: a line `--something` that
 * is followed at once by a Content- header. With `atTop` nothing but the usual preamble may stand before it,
 * so that a bounce quoting a whole mail in its text is not taken apart.
 */
export function findBoundary(body: Octets, atTop: boolean): string | null {
  const head = body.slice(0, 64 * 1024);
  const line =
    /(?:^|[\r\n])--([^\r\n]{1,200}?)[ \t]{0,20}(?:\r\n|\r|\n)(?:Content-[A-Za-z-]{1,40}|MIME-Version):/gi;
  const found = line.exec(head);
  if (!found) return null;
  if (atTop && !PROSE_BEFORE_PARTS.test(head.slice(0, found.index).trim())) return null;
  return found[1] as string;
}

/** A body that begins with the header of a part, whose boundary lines were lost. */
function onlyPart(body: Octets): Split | null {
  const start = body.search(/\S/);
  const headed = /^Content-(?:Type|Transfer-Encoding|Disposition):/i.test(body.slice(start, start + 40));
  return headed ? { parts: [body.slice(start)], closed: true } : null;
}

/** Splits by the declared boundary, or by the one the body really uses. Null when the body has no parts. */
export function splitMultipart(
  body: Octets,
  declared: string | undefined,
  limit: number,
  repairs: Repairs,
): Split | null {
  if (declared) {
    const split = splitAtBoundary(body, declared, limit);
    if (split.parts.length > 0) return split;
    const trimmed = declared.trim();
    const again = trimmed === declared ? null : splitAtBoundary(body, trimmed, limit);
    if (again && again.parts.length > 0) return again;
  }
  const actual = findBoundary(body, false);
  const split = actual ? splitAtBoundary(body, actual, limit) : onlyPart(body);
  if (!split || split.parts.length === 0) return null;
  if (!actual) {
    repairs.add('No boundary occurs in the body; it was read as one part.');
    return split;
  }
  repairs.add(
    declared
      ? 'The declared boundary does not occur in the body; the one found there was used.'
      : 'No boundary was declared; the one found in the body was used.',
  );
  return split;
}
