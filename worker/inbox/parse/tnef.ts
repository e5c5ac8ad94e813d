import { decodeText } from './charset.ts';
import { decompressRtf } from './compressed-rtf.ts';
import { ATTACH, BODY, type Properties, readProperties, textProperty } from './mapi.ts';
import { bufferOf, type Octets } from './octets.ts';
import { readRtf } from './rtf.ts';
import type { FoundFile } from './uuencode.ts';

/** What was packed into a `winmail.dat`. */
interface Unpacked {
  readonly text: string;
  readonly html: string | null;
  readonly files: readonly FoundFile[];
}

const SIGNATURE = 0x223e9f78;
const MAX_ATTRIBUTES = 5000;

/** Attribute ids of [MS-OXTNEF] §2.1.3, without their type. */
const ATTRIBUTE = {
  body: 0x800c,
  fileData: 0x800f,
  fileTitle: 0x8010,
  fileBegins: 0x9002,
  properties: 0x9003,
  fileProperties: 0x9005,
  codepage: 0x9007,
} as const;

interface Draft {
  title: string;
  octets: Octets | null;
  properties: Properties | null;
}

export function isTnef(type: string, filename: string): boolean {
  return /^application\/(?:vnd\.)?ms-tnef$/.test(type) || /^winmail\d{0,3}\.dat$/i.test(filename);
}

/** Unpacks TNEF ([MS-OXTNEF]), Outlook's own envelope; null when the bytes are something else. Never throws. */
export function readTnef(octets: Octets): Unpacked | null {
  const bytes = bufferOf(octets);
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== SIGNATURE) return null;
  let codepage = 'windows-1252';
  let body: Octets | null = null;
  let properties: Properties = new Map();
  const drafts: Draft[] = [];
  let at = 6;
  for (let count = 0; count < MAX_ATTRIBUTES && at + 9 <= bytes.length; count++) {
    const id = bytes.readUInt16LE(at + 1);
    const start = at + 9;
    const end = Math.min(bytes.length, start + bytes.readUInt32LE(at + 5));
    const value = octets.slice(start, end);
    at = end + 2;
    if (id === ATTRIBUTE.codepage) codepage = codepageOf(value);
    else if (id === ATTRIBUTE.body) body = value;
    else if (id === ATTRIBUTE.properties) properties = readProperties(bytes.subarray(start, end));
    else if (id === ATTRIBUTE.fileBegins) drafts.push({ title: '', octets: null, properties: null });
    const draft = drafts.at(-1);
    if (!draft) continue;
    if (id === ATTRIBUTE.fileTitle) draft.title = decodeText(value.replace(/\0+$/, ''), codepage).text;
    else if (id === ATTRIBUTE.fileData) draft.octets = value;
    else if (id === ATTRIBUTE.fileProperties) draft.properties = readProperties(bytes.subarray(start, end));
  }
  const files = drafts.map((draft) => fileOf(draft, codepage)).filter((file) => file !== null);
  return { ...bodyOf(properties, body, codepage), files };
}

function codepageOf(value: Octets): string {
  return value.length < 4 ? 'windows-1252' : `cp${value.charCodeAt(0) + value.charCodeAt(1) * 256}`;
}

function bodyOf(
  properties: Properties,
  body: Octets | null,
  codepage: string,
): { text: string; html: string | null } {
  const html = properties.get(BODY.html);
  const rtf = properties.get(BODY.compressedRtf);
  const fromRtf = rtf ? readRtf(decompressRtf(rtf.octets)) : null;
  const plain =
    textProperty(properties, BODY.text, codepage) ||
    decodeText((body ?? '').replace(/\0+$/, ''), codepage).text;
  return {
    text: plain || fromRtf?.text || '',
    html: html ? decodeText(html.octets, null, codepage).text : (fromRtf?.html ?? null),
  };
}

function fileOf(draft: Draft, codepage: string): FoundFile | null {
  const properties = draft.properties ?? new Map();
  const octets = draft.octets ?? properties.get(ATTACH.bytes)?.octets ?? null;
  if (octets === null) return null;
  const name =
    textProperty(properties, ATTACH.longName, codepage) ||
    textProperty(properties, ATTACH.name, codepage) ||
    textProperty(properties, ATTACH.displayName, codepage) ||
    draft.title;
  return {
    name,
    type: textProperty(properties, ATTACH.mimeType, codepage).toLowerCase() || 'application/octet-stream',
    contentId: textProperty(properties, ATTACH.contentId, codepage),
    octets,
  };
}
