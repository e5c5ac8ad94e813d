import { decodeText } from './charset.ts';
import { decodeWords } from './encoded-words.ts';

/** A header of the form `value; name=value; …` (RFC 2045 §5.1). */
interface Parameterised {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const MAX_PARAMETERS = 200;

/**
 * Reads Content-Type, Content-Disposition and their like: continuations and charsets of RFC 2231, encoded
 * words inside quotes (not allowed, everywhere), and unquoted values with blanks.
 */
export function readParameters(header: string): Parameterised {
  const pieces = splitAtSemicolons(header);
  const head = (pieces.shift() ?? '').trim();
  const value = head.toLowerCase().split(/[\s,]/)[0] as string;
  // `text/plain charset=gbk`: the semicolon was forgotten.
  if (head.includes('=')) pieces.unshift(head.slice(value.length).trim());
  const raw = new Map<string, string>();
  for (const piece of pieces.slice(0, MAX_PARAMETERS)) {
    const equals = piece.indexOf('=');
    if (equals < 1) continue;
    const name = piece.slice(0, equals).trim().toLowerCase();
    if (!raw.has(name)) raw.set(name, unquote(piece.slice(equals + 1).trim()));
  }
  return { value: value.replace(/^["']|["']$/g, ''), parameters: joinContinuations(raw) };
}

/** Splits at semicolons outside quotes; a quote that never closes ends with the header. */
function splitAtSemicolons(header: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < header.length; at++) {
    const character = header[at];
    if (character === '\\' && quoted) at++;
    else if (character === '"')
      quoted = quoted ? false : /=\s*$/.test(header.slice(Math.max(start, at - 20), at));
    else if (character === ';' && !quoted) {
      pieces.push(header.slice(start, at));
      start = at + 1;
    }
  }
  pieces.push(header.slice(start));
  return pieces;
}

function unquote(value: string): string {
  if (!value.startsWith('"')) return withoutComment(value).replace(/^'(.*)'$/, '$1');
  const close = /^"((?:[^"\\]|\\.)*)"/.exec(value);
  const inner = close ? (close[1] as string) : value.slice(1).replace(/"$/, '');
  return inner.replace(/\\(["\\])/g, '$1');
}

function withoutComment(value: string): string {
  const open = value.endsWith(')') ? value.lastIndexOf(' (') : -1;
  return open < 0 ? value : value.slice(0, open).trimEnd();
}

function joinContinuations(raw: ReadonlyMap<string, string>): Map<string, string> {
  const joined = new Map<string, string>();
  const pieces = new Map<string, { index: number; encoded: boolean; value: string }[]>();
  for (const [name, value] of raw) {
    const star = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/.exec(name);
    if (!star) {
      if (!joined.has(name)) joined.set(name, decodePercent(decodeWords(value)));
      continue;
    }
    const base = star[1] as string;
    const piece = { index: Number(star[2] ?? 0), encoded: star[2] === undefined || star[3] === '*', value };
    pieces.set(base, [...(pieces.get(base) ?? []), piece]);
  }
  for (const [base, parts] of pieces) {
    joined.set(base, joinPieces(parts.sort((one, other) => one.index - other.index)));
  }
  return joined;
}

function joinPieces(pieces: readonly { encoded: boolean; value: string }[]): string {
  const first = pieces[0];
  const labelled = first?.encoded ? /^([^']*)'[^']*'/.exec(first.value) : null;
  if (!pieces.some((piece) => piece.encoded)) return decodeWords(pieces.map((piece) => piece.value).join(''));
  let octets = '';
  for (const [index, piece] of pieces.entries()) {
    const value = index === 0 && labelled ? piece.value.slice(labelled[0].length) : piece.value;
    octets += piece.encoded ? unpercent(value) : value;
  }
  if (/[^\x00-\xff]/.test(octets)) return octets;
  return decodeWords(decodeText(octets, labelled?.[1] ?? null, 'utf-8').text);
}

/** A plain name written with percent escapes of UTF-8, as some web mailers do. */
function decodePercent(value: string): string {
  if (!/%[89A-F][0-9A-F]/i.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    // decodeURIComponent throws on anything that is not valid UTF-8: then it was not such a name.
    return value;
  }
}

function unpercent(value: string): string {
  return value.replace(/%([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
