import type { Octets } from './octets.ts';
import type { Repairs } from './repairs.ts';

/** One header as it stands in the bytes: name in lower case, value unfolded but not decoded. */
export interface RawHeader {
  readonly name: string;
  readonly octets: Octets;
}

export interface HeaderBlock {
  readonly headers: readonly RawHeader[];
  readonly body: Octets;
}

const MAX_HEADERS = 3000;
const MAX_VALUE_BYTES = 256 * 1024;

const KNOWN_IN_CUT_BLOCK =
  /^(?:from|to|cc|subject|date|message-id|reply-to|in-reply-to|references|mime-version|content-type|content-transfer-encoding)$/;

/** Splits a mail or part into its headers and its body. Lines may end in LF, CRLF, CR or CR CR LF. */
export function readHeaders(source: Octets, repairs: Repairs): HeaderBlock {
  const headers: { name: string; octets: Octets }[] = [];
  let at = 0;
  while (at < source.length) {
    const end = endOfLine(source, at);
    const next = afterLine(source, end);
    if (end === at) return { headers, body: source.slice(next) };
    if (isBlank(source, at, end)) {
      // A line of blanks inside a folded header is obsolete folding (RFC 5322 §4.2), not the end.
      if (!/^[ \t]+\S/.test(source.slice(next, next + 200))) return { headers, body: source.slice(next) };
      at = next;
      continue;
    }
    const line = source.slice(at, Math.min(end, at + MAX_VALUE_BYTES));
    const named = /^([!-9;-~]{1,200})[ \t]*:/.exec(line);
    const last = headers.at(-1);
    if (/^[ \t]/.test(line) && last) {
      extend(last, line, repairs);
    } else if (named && headers.length < MAX_HEADERS) {
      headers.push({ name: (named[1] as string).toLowerCase(), octets: line.slice(named[0].length).trim() });
    } else if (named) {
      repairs.add(`Only the first ${MAX_HEADERS} headers were read.`);
      return { headers, body: afterBlankLine(source, at) };
    } else if (last && continuesHeaders(source, next)) {
      extend(last, line, repairs);
      repairs.add('A header was folded without indentation.');
    } else {
      if (last) repairs.add('No blank line stood between the headers and the body.');
      return { headers, body: source.slice(at) };
    }
    if (end - at > MAX_VALUE_BYTES) repairs.add('A header was too long and was cut.');
    at = next;
  }
  return { headers, body: '' };
}

/**
 * Reads the headers of a whole mail, and joins a header block that a stray blank line has cut in two: the
 * paragraph after the blank line then is made of header lines only, and names what the first block lacks.
 */
export function readMailHeaders(source: Octets, repairs: Repairs): HeaderBlock {
  let block = readHeaders(source, repairs);
  for (let cuts = 0; cuts < 3; cuts++) {
    const rest = readCutBlock(block, repairs);
    if (!rest) return block;
    repairs.add('A blank line had cut the headers in two.');
    block = rest;
  }
  return block;
}

function readCutBlock(block: HeaderBlock, repairs: Repairs): HeaderBlock | null {
  const paragraph = /^(?:[^\r\n]+(?:\r\n|\r|\n)){1,100}(?=\r|\n)/.exec(block.body.slice(0, 20_000));
  if (!paragraph) return null;
  const last = block.headers.at(-1);
  const orphan = /^[ \t]+(?:boundary|charset|name|filename)\*?\d*\*?=/i.test(paragraph[0]);
  if (orphan && last?.octets.endsWith(';')) {
    const rest = readHeaders(`x-fold:\n${block.body}`, repairs);
    const [fold, ...others] = rest.headers;
    const mended = { name: last.name, octets: `${last.octets} ${fold?.octets ?? ''}` };
    return { headers: [...block.headers.slice(0, -1), mended, ...others], body: rest.body };
  }
  const lines = paragraph[0].split(/\r\n|\r|\n/).filter((line) => line !== '');
  if (!lines.every((line) => /^(?:[A-Za-z][\w-]{1,60}:(?: |$)|[ \t])/.test(line))) return null;
  if (/^[ \t]/.test(lines[0] ?? '')) return null;
  const present = new Set(block.headers.map((header) => header.name));
  const rest = readHeaders(block.body, repairs);
  const known = rest.headers.filter((header) => KNOWN_IN_CUT_BLOCK.test(header.name));
  if (known.length === 0 || known.some((header) => present.has(header.name))) return null;
  return { headers: [...block.headers, ...rest.headers], body: rest.body };
}

function extend(header: { octets: Octets }, line: Octets, repairs: Repairs): void {
  if (header.octets.length + line.length > MAX_VALUE_BYTES) {
    repairs.add('A header was too long and was cut.');
    return;
  }
  const more = line.trim();
  header.octets = header.octets === '' ? more : `${header.octets} ${more}`;
}

function afterBlankLine(source: Octets, from: number): Octets {
  const blank = /(?:\r\n|\r|\n)(?:\r\n|\r|\n)/g;
  blank.lastIndex = from;
  const found = blank.exec(source);
  return found ? source.slice(found.index + found[0].length) : '';
}

/** A line that is no header is a broken fold only when more headers follow at once. */
function continuesHeaders(source: Octets, at: number): boolean {
  const ahead = source.slice(at, at + 2000);
  return /^(?:[ \t][^\r\n]*(?:\r\n|\r|\n)){0,5}[A-Za-z][A-Za-z0-9-]{1,60}[ \t]{0,20}:(?:[ \t]|[\r\n])/.test(
    ahead,
  );
}

function endOfLine(source: Octets, at: number): number {
  let end = at;
  while (end < source.length) {
    const code = source.charCodeAt(end);
    if (code === 10 || code === 13) break;
    end++;
  }
  return end;
}

function afterLine(source: Octets, end: number): number {
  if (source.charCodeAt(end) === 10) return end + 1;
  if (source.charCodeAt(end + 1) === 10) return end + 2;
  if (source.charCodeAt(end + 1) === 13 && source.charCodeAt(end + 2) === 10) return end + 3;
  return end + 1;
}

function isBlank(source: Octets, at: number, end: number): boolean {
  for (let index = at; index < end; index++) {
    const code = source.charCodeAt(index);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}
