/**
 * Bytes held in a string, one character (U+0000–U+00FF) per byte. A mail is cut, searched and unfolded in this
 * form because V8 slices such a string without copying and searches it at memory speed; it becomes text only
 * when its charset is known.
 */
export type Octets = string;

export function octetsOf(buffer: Uint8Array): Octets {
  return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength).toString('latin1');
}

export function bufferOf(octets: Octets): Buffer {
  return Buffer.from(octets, 'latin1');
}

/** True when any byte is outside ASCII. */
export function hasHighBytes(octets: Octets): boolean {
  return /[\x80-\xff]/.test(octets);
}
