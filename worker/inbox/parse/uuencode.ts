import { type Octets, octetsOf } from './octets.ts';

/** A file found inside the text of a mail. */
export interface FoundFile {
  readonly name: string;
  readonly type: string;
  readonly contentId: string;
  readonly octets: Octets;
}

const BEGIN = /(?:^|[\r\n])begin [0-7]{3,4} ([^\r\n]{1,200})(?:\r\n|\r|\n)/g;
const MAX_FILES = 100;

/**
 * Takes uuencoded files (POSIX uuencode, the attachments of mail before MIME) out of a plain text body.
 * A line `begin 644 …` in prose is left alone: the line after it must have the length it announces.
 */
export function takeUuencoded(body: Octets): { readonly rest: Octets; readonly files: readonly FoundFile[] } {
  if (!body.includes('begin ')) return { rest: body, files: [] };
  const files: FoundFile[] = [];
  let rest = '';
  let at = 0;
  for (const match of body.matchAll(BEGIN)) {
    const start = match.index + match[0].length;
    if (match.index < at || files.length >= MAX_FILES || !isEncodedLine(body.slice(start, start + 70)))
      continue;
    const end = endOfFile(body, start);
    files.push({
      name: (match[1] as string).trim(),
      type: 'application/octet-stream',
      contentId: '',
      octets: decodeUuencoded(body.slice(start, end)),
    });
    rest += `${body.slice(at, match.index)}\n`;
    at = end;
  }
  return { rest: rest + body.slice(at), files };
}

function isEncodedLine(start: Octets): boolean {
  const line = start.split(/[\r\n]/)[0] as string;
  const length = line.charCodeAt(0) - 32;
  if (!/^[\x20-\x60]+$/.test(line) || length < 1 || length > 45) return false;
  return Math.abs(line.length - 1 - Math.ceil(length / 3) * 4) <= 2;
}

function endOfFile(body: Octets, start: number): number {
  const end = /[\r\n]end[ \t]{0,9}(?:\r\n|\r|\n|$)/g;
  end.lastIndex = Math.max(0, start - 1);
  const found = end.exec(body);
  return found ? found.index + found[0].length : body.length;
}

/** The lines between `begin` and `end` of uuencoding (POSIX). */
export function decodeUuencoded(lines: Octets): Octets {
  const chunks: Buffer[] = [];
  for (const line of lines.split(/\r\n|\r|\n/)) {
    if (line === 'end' || line === '`') break;
    const length = (line.charCodeAt(0) - 32) & 63;
    if (line === '' || length === 0) break;
    const bytes = Buffer.alloc(length);
    let filled = 0;
    for (let at = 1; filled < length; at += 4) {
      const [a, b, c, d] = [0, 1, 2, 3].map((step) => ((line.charCodeAt(at + step) || 32) - 32) & 63) as [
        number,
        number,
        number,
        number,
      ];
      for (const byte of [(a << 2) | (b >> 4), (b << 4) | (c >> 2), (c << 6) | d]) {
        if (filled < length) bytes[filled++] = byte & 255;
      }
    }
    chunks.push(bytes);
  }
  return octetsOf(Buffer.concat(chunks));
}
