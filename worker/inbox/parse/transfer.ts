import { decodeBase64 } from './base64.ts';
import { hasHighBytes, type Octets, octetsOf } from './octets.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';
import { isUndeclaredBase64, isUndeclaredQuotedPrintable } from './undeclared.ts';
import { decodeUuencoded } from './uuencode.ts';

/** What a declared transfer encoding turned out to be. */
interface Transferred {
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
    return isText ? decodeBase64Text(body) : { octets: decodeBase64(body), repair: null };
  }
  if (encoding.startsWith('quoted') || encoding === 'qp' || encoding === 'q') {
    return { octets: decodeQuotedPrintable(body), repair: null };
  }
  if (/uu/.test(encoding)) {
    const inner = /^begin [0-7]{3,4} [^\r\n]*[\r\n]+/m.exec(body.slice(0, 4000));
    if (inner) return { octets: decodeUuencoded(body.slice(inner.index + inner[0].length)), repair: null };
  }
  if (isText && isUndeclaredBase64(body)) {
    return {
      octets: decodeBase64(body),
      repair: 'A part in base64 was not declared as such.',
    };
  }
  if (isText && isUndeclaredQuotedPrintable(body)) {
    return {
      octets: decodeQuotedPrintable(body),
      repair: 'A part in quoted-printable was not declared as such.',
    };
  }
  return { octets: body, repair: null };
}

/** Text called base64: it may be plain after all, or have a footer typed under it by some relay. */
function decodeBase64Text(body: Octets): Transferred {
  if (looksBase64(body)) return { octets: decodeBase64(body), repair: null };
  const end = /[\r\n][ \t]*[\r\n](?=[^\r\n]*[^A-Za-z0-9+/=\s])/.exec(body);
  if (end && end.index > 20 && looksBase64(body.slice(0, end.index))) {
    const decoded = decodeBase64(body.slice(0, end.index));
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
