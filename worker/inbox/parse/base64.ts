import { type Octets, octetsOf } from './octets.ts';

/** Base64 (RFC 4648) with line ends, blanks, foreign characters and padding in the middle tolerated. */
export function decodeBase64(encoded: Octets): Octets {
  return octetsOf(bytesOf(encoded));
}

function bytesOf(encoded: Octets): Buffer {
  const padding = encoded.indexOf('=');
  if (padding < 0 || !/=\s*[A-Za-z0-9+/]/.test(encoded.slice(padding))) return Buffer.from(encoded, 'base64');
  // Several encodings pasted together: the platform's decoder would stop at the first padding.
  return Buffer.concat(encoded.split(/=+/).map((piece) => Buffer.from(piece, 'base64')));
}
