import { decodeText } from './charset.ts';
import { type Octets, octetsOf } from './octets.ts';

/** One property value: its type code and its bytes. */
interface Property {
  readonly type: number;
  readonly octets: Octets;
}

export type Properties = ReadonlyMap<number, Property>;

/** Property ids of [MS-OXPROPS] that carry the body. */
export const BODY = { text: 0x1000, compressedRtf: 0x1009, html: 0x1013 } as const;

/** Property ids of [MS-OXPROPS] that describe an attachment. */
export const ATTACH = {
  bytes: 0x3701,
  displayName: 0x3001,
  name: 0x3704,
  longName: 0x3707,
  mimeType: 0x370e,
  contentId: 0x3712,
} as const;

const UNICODE = 0x1f;
const VARIABLE = new Set([0x0d, 0x1e, 0x1f, 0x102]);
const FIXED_BYTES: Record<number, number> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
};
const MULTIPLE = 0x1000;
const MAX_PROPERTIES = 2000;

/** The property list inside TNEF ([MS-OXTNEF] §2.1.3.4), as far as it can be read. */
export function readProperties(bytes: Buffer): Properties {
  const properties = new Map<number, Property>();
  if (bytes.length < 4) return properties;
  const count = Math.min(bytes.readUInt32LE(0), MAX_PROPERTIES);
  let at = 4;
  for (let index = 0; index < count && at + 4 <= bytes.length; index++) {
    const type = bytes.readUInt16LE(at);
    const id = bytes.readUInt16LE(at + 2);
    at = id >= 0x8000 ? afterName(bytes, at + 4) : at + 4;
    const value = readValue(bytes, at, type);
    if (!value) break;
    if (!properties.has(id)) properties.set(id, { type, octets: value.octets });
    at = value.next;
  }
  return properties;
}

/** A named property has a GUID and a number or a name before its value. */
function afterName(bytes: Buffer, at: number): number {
  if (at + 24 > bytes.length) return bytes.length;
  const kind = bytes.readUInt32LE(at + 16);
  return kind === 0 ? at + 24 : at + 24 + padded(bytes.readUInt32LE(at + 20));
}

function readValue(bytes: Buffer, start: number, type: number): { octets: Octets; next: number } | null {
  const base = type & ~MULTIPLE;
  const variable = VARIABLE.has(base);
  let at = start;
  let count = 1;
  if (variable || (type & MULTIPLE) !== 0) {
    if (at + 4 > bytes.length) return null;
    count = Math.min(bytes.readUInt32LE(at), MAX_PROPERTIES);
    at += 4;
  }
  const fixed = FIXED_BYTES[base];
  if (!variable)
    return fixed ? { octets: octetsOf(bytes.subarray(at, at + fixed)), next: at + fixed * count } : null;
  let octets: Octets | null = null;
  for (let index = 0; index < count; index++) {
    if (at + 4 > bytes.length) return null;
    const length = bytes.readUInt32LE(at);
    octets ??= octetsOf(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + padded(length);
  }
  return { octets: octets ?? '', next: at };
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** A text property; empty when absent. 8-bit text is in the code page of the mail. */
export function textProperty(properties: Properties, id: number, codepage: string): string {
  const property = properties.get(id);
  if (!property) return '';
  const text =
    property.type === UNICODE
      ? new TextDecoder('utf-16le').decode(Buffer.from(property.octets, 'latin1'))
      : decodeText(property.octets.replace(/\0+$/, ''), codepage).text;
  return text.replace(/\0+$/, '');
}
