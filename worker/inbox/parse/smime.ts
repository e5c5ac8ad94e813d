import { readFields } from './header-text.ts';
import { readHeaders } from './headers.ts';
import type { Octets } from './octets.ts';
import type { Repairs } from './repairs.ts';
import { decodeTransfer } from './transfer.ts';
import { type Allowance, type Leaf, type Part, readPart } from './tree.ts';

/** The object identifier `data` (1.2.840.113549.1.7.1) in DER, in front of the content of CMS SignedData. */
const DATA_OID = '\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01';
const SIGNED_DATA_OID = '\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02';
const ENCLOSED_SIGNATURES = 5;

export function isSmime(leaf: Leaf): boolean {
  return /^application\/(?:x-)?pkcs7-mime$/.test(leaf.type);
}

/**
 * Replaces opaque signed parts (S/MIME `signed-data`, RFC 8551 §3.5.2) by the parts they enclose. Signatures
 * are not verified here.
 */
export function openSignatures(part: Part, repairs: Repairs, allowance: Allowance, depth = 0): Part {
  if (part.kind === 'container') {
    return {
      ...part,
      children: part.children.map((child) => openSignatures(child, repairs, allowance, depth)),
    };
  }
  if (!isSmime(part) || depth >= ENCLOSED_SIGNATURES) return part;
  const content = signedContent(decodeTransfer(part.body, part.encoding || 'base64', false).octets);
  if (content === null) return part;
  const block = readHeaders(content, repairs);
  const inner = readPart(readFields(block.headers, null, repairs), block.body, repairs, allowance);
  return openSignatures(inner, repairs, allowance, depth + 1);
}

/** The content inside CMS SignedData (RFC 5652 §5); null when it is something else, such as encrypted data. */
function signedContent(cms: Octets): Octets | null {
  const signed = cms.slice(0, 60).includes(SIGNED_DATA_OID);
  const oid = signed ? cms.indexOf(DATA_OID) : -1;
  if (oid < 0) return null;
  const explicit = readElement(cms, oid + DATA_OID.length);
  if (explicit?.tag !== 0xa0) return null;
  return octetString(cms, explicit.start, 0);
}

interface Element {
  readonly tag: number;
  readonly start: number;
  /** Null for the indefinite form, which ends at two zero bytes. */
  readonly length: number | null;
}

function readElement(der: Octets, at: number): Element | null {
  if (at + 2 > der.length) return null;
  const first = der.charCodeAt(at + 1);
  if (first < 0x80) return { tag: der.charCodeAt(at), start: at + 2, length: first };
  if (first === 0x80) return { tag: der.charCodeAt(at), start: at + 2, length: null };
  const count = first & 0x7f;
  if (count > 4) return null;
  let length = 0;
  for (let step = 0; step < count; step++) length = length * 256 + der.charCodeAt(at + 2 + step);
  return { tag: der.charCodeAt(at), start: at + 2 + count, length };
}

/** An octet string, primitive or in pieces (BER), as one. */
function octetString(der: Octets, at: number, depth: number): Octets | null {
  const element = readElement(der, at);
  if (!element || depth > 3) return null;
  if (element.tag === 0x04) return der.slice(element.start, element.start + (element.length ?? 0));
  if (element.tag !== 0x24) return null;
  const pieces: Octets[] = [];
  const end = element.length === null ? der.length : Math.min(der.length, element.start + element.length);
  let next = element.start;
  while (next < end) {
    const piece = readElement(der, next);
    if (!piece || piece.tag === 0 || piece.length === null) break;
    pieces.push(octetString(der, next, depth + 1) ?? '');
    next = piece.start + piece.length;
  }
  return pieces.join('');
}
