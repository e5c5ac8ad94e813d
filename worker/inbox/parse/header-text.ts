import { isUtf8 } from 'node:buffer';
import { chooseCharset, decodeText } from './charset.ts';
import { charsetOf } from './charset-label.ts';
import { wordsOf } from './encoded-words.ts';
import type { RawHeader } from './headers.ts';
import { bufferOf, hasHighBytes, type Octets } from './octets.ts';
import type { Repairs } from './repairs.ts';

/** One header with its raw 8-bit bytes read as text; encoded words still stand as written. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/**
 * Headers with raw 8-bit bytes turned into text. No standard allows them without SMTPUTF8, old Chinese
 * mailers write them all the same: each value that is strict UTF-8 is UTF-8, all others are judged together,
 * because a two-character name alone says too little about its charset.
 * @param hint the charset declared by the body, believed a little.
 */
export function readFields(headers: readonly RawHeader[], hint: string | null, repairs: Repairs): Field[] {
  if (charsetOf(hint) === 'utf-7')
    return headers.map(({ name, octets }) => ({ name, value: fromUtf7(octets) }));
  const odd = headers.filter((header) => isOdd(header.octets));
  if (odd.length === 0) return headers.map(({ name, octets }) => ({ name, value: octets }));
  const unlabelled = odd
    .map((header) => outsideWords(header.octets))
    .filter((octets) => !isUtf8(bufferOf(octets)));
  const together = chooseCharset(unlabelled.join('\n').slice(0, 20_000), null, charsetOf(hint));
  return headers.map(({ name, octets }) => {
    if (!isOdd(octets)) return { name, value: octets };
    return { name, value: decodeOutsideWords(octets, together, repairs) };
  });
}

/** Mailers that write UTF-7 bodies write their headers in it too, without encoded words. */
function fromUtf7(octets: Octets): string {
  return /\+[A-Za-z0-9+/]{3,}-/.test(octets) && !hasHighBytes(octets)
    ? decodeText(octets, 'utf-7').text
    : octets;
}

function decodeOutsideWords(octets: Octets, together: string, repairs: Repairs): string {
  const outside = outsideWords(octets);
  if (!isOdd(outside)) return octets;
  const valid = isUtf8(bufferOf(outside)) && !outside.includes('\x1b$');
  const charset = chooseCharset(outside, valid ? null : together, null);
  if (charset !== 'utf-8') repairs.add(`A header held raw bytes without a charset; read as ${charset}.`);
  let text = '';
  let at = 0;
  for (const word of wordsOf(octets)) {
    text += decodeText(octets.slice(at, word.start), charset).text + octets.slice(word.start, word.end);
    at = word.end;
  }
  return text + decodeText(octets.slice(at), charset).text;
}

/** Bytes outside ASCII, or the escapes of ISO-2022 that switch to another alphabet inside ASCII. */
function isOdd(octets: Octets): boolean {
  return hasHighBytes(octets) || octets.includes('\x1b$');
}

function outsideWords(octets: Octets): Octets {
  if (!octets.includes('=?')) return octets;
  let outside = '';
  let at = 0;
  for (const word of wordsOf(octets)) {
    outside += octets.slice(at, word.start);
    at = word.end;
  }
  return outside + octets.slice(at);
}

/** The topmost value of a header, undecoded words included; empty when absent. */
export function fieldValue(fields: readonly Field[], name: string): string {
  return fields.find((field) => field.name === name)?.value ?? '';
}
