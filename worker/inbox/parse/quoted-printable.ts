import { type Octets, octetsOf } from './octets.ts';

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
  if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return at + 3;
  return bytes[at + 1] === 0x0a ? at + 2 : at + 1;
}

/** The Q encoding of encoded words (RFC 2047 §4.2). */
export function decodeQ(encoded: Octets): Octets {
  return decodeQuotedPrintable(encoded.replaceAll('_', ' '));
}
