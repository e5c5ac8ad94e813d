import { bufferOf, hasHighBytes, type Octets, octetsOf } from './octets.ts';

/** Base64 (RFC 4648) with line ends, blanks, foreign characters and padding in the middle tolerated. */
export function decodeBase64(encoded: Octets): Octets {
  return octetsOf(decodeBase64Bytes(encoded));
}

export function decodeBase64Bytes(encoded: Octets): Buffer {
  const padding = encoded.indexOf('=');
  if (padding < 0 || !/=\s*[A-Za-z0-9+/]/.test(encoded.slice(padding))) return Buffer.from(encoded, 'base64');
  // Several encodings pasted together: the platform's decoder would stop at the first padding.
  return Buffer.concat(encoded.split(/=+/).map((piece) => Buffer.from(piece, 'base64')));
}

/** Quoted-printable (RFC 2045 §6.7); an `=` that starts no escape stays as it is. */
export function decodeQuotedPrintable(encoded: Octets): Octets {
  const first = encoded.indexOf('=');
  if (first < 0) return encoded;
  const out = Buffer.from(encoded, 'latin1');
  let filled = first;
  let at = first;
  while (at < out.length) {
    const byte = out[at] as number;
    if (byte !== 0x3d) {
      out[filled++] = byte;
      at++;
      continue;
    }
    const high = hexDigit(out[at + 1]);
    const low = hexDigit(out[at + 2]);
    if (high >= 0 && low >= 0) {
      out[filled++] = high * 16 + low;
      at += 3;
      continue;
    }
    const next = afterSoftBreak(out, at + 1);
    if (next < 0) out[filled++] = byte;
    at = next < 0 ? at + 1 : next;
  }
  return octetsOf(out.subarray(0, filled));
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** Where the text goes on after `=` and its line end; -1 when the `=` ends no line. */
function afterSoftBreak(bytes: Buffer, start: number): number {
  let at = start;
  while (at - start < 20 && (bytes[at] === 0x20 || bytes[at] === 0x09)) at++;
  if (at >= bytes.length) return at;
  if (bytes[at] === 0x0a) return at + 1;
  if (bytes[at] !== 0x0d) return -1;
  return bytes[at + 1] === 0x0a ? at + 2 : at + 1;
}

/** The Q encoding of encoded words (RFC 2047 §4.2). */
export function decodeQ(encoded: Octets): Octets {
  return decodeQuotedPrintable(encoded.replaceAll('_', ' '));
}

/** What a declared transfer encoding turned out to be. */
export interface Transferred {
  readonly octets: Octets;
  readonly repair: string | null;
}

/**
 * The bytes of a part behind its Content-Transfer-Encoding. A label that lies (plain text called base64,
 * base64 or quoted-printable called 7bit) is told from the bytes and named as a repair.
 * @param isText only text is looked at for an undeclared encoding; a file is taken as it stands.
 */
export function decodeTransfer(body: Octets, encoding: string, isText: boolean): Transferred {
  if (encoding.startsWith('base64') || encoding === 'b') {
    return isText ? decodeBase64Text(body) : { octets: octetsOf(decodeBase64Bytes(body)), repair: null };
  }
  if (encoding.startsWith('quoted') || encoding === 'qp' || encoding === 'q') {
    return { octets: decodeQuotedPrintable(body), repair: null };
  }
  if (/uu/.test(encoding)) {
    const inner = /^begin [0-7]{3,4} [^\r\n]*[\r\n]+/m.exec(body.slice(0, 4000));
    if (inner) return { octets: decodeUuencoded(body.slice(inner.index + inner[0].length)), repair: null };
  }
  if (isText && undeclaredBase64(body)) {
    return {
      octets: octetsOf(decodeBase64Bytes(body)),
      repair: 'A part in base64 was not declared as such.',
    };
  }
  if (isText && undeclaredQuotedPrintable(body)) {
    return {
      octets: decodeQuotedPrintable(body),
      repair: 'A part in quoted-printable was not declared as such.',
    };
  }
  return { octets: body, repair: null };
}

/** Text called base64: it may be plain after all, or have a footer typed under it by some relay. */
function decodeBase64Text(body: Octets): Transferred {
  if (looksBase64(body)) return { octets: octetsOf(decodeBase64Bytes(body)), repair: null };
  const end = /[\r\n][ \t]*[\r\n](?=[^\r\n]*[^A-Za-z0-9+/=\s])/.exec(body);
  if (end && end.index > 20 && looksBase64(body.slice(0, end.index))) {
    const decoded = octetsOf(decodeBase64Bytes(body.slice(0, end.index)));
    return { octets: decoded + body.slice(end.index), repair: 'Plain text stood under a part in base64.' };
  }
  return { octets: body, repair: 'A part called base64 was plain text.' };
}

function looksBase64(body: Octets): boolean {
  const start = body.slice(0, 2000).trim();
  if (start === '') return true;
  const foreign = start.replace(/[A-Za-z0-9+/=\s]/g, '').length;
  if (foreign > start.length / 20) return false;
  // Prose has short words where base64 has long lines; one short word decodes to controls, real text does not.
  const words = start.split(/\s+/);
  const inLongWords = words.filter((word) => word.length >= 20).reduce((sum, word) => sum + word.length, 0);
  if (inLongWords > start.length * 0.7) return true;
  return words.length <= 2 && !decodesToControls(words.join(''));
}

function decodesToControls(word: Octets): boolean {
  const decoded = octetsOf(Buffer.from(word, 'base64'));
  if (decoded.startsWith('\xff\xfe') || decoded.startsWith('\xfe\xff')) return false;
  return /[\x01-\x08\x0e-\x1a\x1c-\x1f]/.test(decoded) || (hasHighBytes(decoded) && word.length % 4 !== 0);
}

function undeclaredBase64(body: Octets): boolean {
  const text = body.trim();
  if (
    text.length < 60 ||
    !/^(?:[A-Za-z0-9+/]{60,76}\r?\n){0,40}[A-Za-z0-9+/]{1,76}={0,2}(?:\r?\n|$)/.test(text)
  ) {
    return false;
  }
  if (!/^[A-Za-z0-9+/=\r\n]+$/.test(text.slice(0, 4000))) return false;
  const decoded = bufferOf(text.slice(0, 2000).replace(/[\r\n]/g, '')).toString('latin1');
  const start = Buffer.from(decoded.slice(0, decoded.length & ~3), 'base64');
  const control = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return control === 0 && /[+/=0-9]/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text);
}

function undeclaredQuotedPrintable(body: Octets): boolean {
  const sample = body.slice(0, 20_000);
  if (/[\x80-\xff]/.test(sample)) return false;
  return (
    /=[89A-F][0-9A-F](?:=\r?\n)?=[89A-F][0-9A-F]/.test(sample) &&
    /=[89A-F][0-9A-F](?:=[0-9A-F]{2}){4}/.test(sample)
  );
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
