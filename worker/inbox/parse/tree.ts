import { findBoundary, splitMultipart } from './boundary.ts';
import { decodeWords } from './encoded-words.ts';
import { type Field, fieldValue, readFields } from './header-text.ts';
import { type HeaderBlock, readHeaders } from './headers.ts';
import type { Octets } from './octets.ts';
import { readParameters } from './parameters.ts';
import type { Repairs } from './repairs.ts';

/** One part without parts of its own. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** `inline`, `attachment`, another word, or empty. */
  readonly disposition: string;
  readonly dispositionParameters: ReadonlyMap<string, string>;
  readonly encoding: string;
  readonly contentId: string;
  readonly body: Octets;
  /** No Content-Type was given. */
  readonly untyped: boolean;
}

/** A multipart with its parts in order; `subtype` without `multipart/`. */
interface Container {
  readonly kind: 'container';
  readonly subtype: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly children: readonly Part[];
}

export type Part = Leaf | Container;

const MAX_DEPTH = 110;
const MAX_PARTS = 2000;
const MAX_SCANNED_BYTES = 600 * 1024 * 1024;

/** What is left of the bounds while one mail is taken apart. */
export class Allowance {
  parts = MAX_PARTS;
  bytes = MAX_SCANNED_BYTES;
}

/**
 * The part tree of a mail or part (RFC 2045–2047), whatever its state: wrong, missing and unfinished
 * boundaries are mended, depth and number of parts are bounded. Never throws.
 */
export function readPart(
  fields: readonly Field[],
  body: Octets,
  repairs: Repairs,
  allowance: Allowance,
  depth = 0,
  defaultType = 'text/plain',
): Part {
  const header = fieldValue(fields, 'content-type');
  const { value, parameters } = readParameters(header);
  const declared = typeOf(value, fields, parameters, defaultType);
  const multipart = declared.startsWith('multipart/') || declared === 'multipart';
  const hidden = multipart ? null : hiddenBoundary(declared, parameters, fields, body, depth);
  if (multipart || hidden) {
    const boundary = hidden ?? parameters.get('boundary');
    const children = readChildren(boundary, declared, body, repairs, allowance, depth);
    if (hidden) repairs.add('The mail did not say that it has several parts.');
    if (children) {
      return { kind: 'container', subtype: declared.split('/')[1] || 'mixed', parameters, children };
    }
    if (body.trim() !== '') repairs.add('A multipart without any boundary was read as text.');
  }
  const disposition = readParameters(fieldValue(fields, 'content-disposition'));
  return {
    kind: 'leaf',
    type: multipart ? (looksHtml(body) ? 'text/html' : 'text/plain') : declared,
    parameters,
    disposition: disposition.value,
    dispositionParameters: disposition.parameters,
    encoding: fieldValue(fields, 'content-transfer-encoding')
      .trim()
      .toLowerCase()
      .replace(/[\s;"']/g, ''),
    contentId: decodeWords(fieldValue(fields, 'content-id')).replace(/[<>\s]/g, ''),
    body,
    untyped: header === '',
  };
}

function readChildren(
  boundary: string | undefined,
  type: string,
  body: Octets,
  repairs: Repairs,
  allowance: Allowance,
  depth: number,
): Part[] | null {
  allowance.bytes -= body.length;
  if (depth >= MAX_DEPTH || allowance.bytes < 0 || allowance.parts <= 0) {
    repairs.add('The mail has too many or too deeply nested parts; the rest was left out.');
    return [];
  }
  const split = splitMultipart(body, boundary, allowance.parts, repairs);
  if (!split) return body.trim() === '' ? [] : null;
  allowance.parts -= split.parts.length;
  if (!split.closed) repairs.add('The closing boundary is missing; the mail may be cut short.');
  const childType = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  return split.parts
    .filter((part, index) => index === 0 || part.trim() !== '')
    .map((part) => {
      const block = readPartHeaders(part, repairs);
      return readPart(
        readFields(block.headers, null, repairs),
        block.body,
        repairs,
        allowance,
        depth + 1,
        childType,
      );
    });
}

/** A part whose first line is no header has none: its text begins at once. */
function readPartHeaders(part: Octets, repairs: Repairs): HeaderBlock {
  const block = readHeaders(part, repairs);
  const anyMime = block.headers.some((header) => header.name.startsWith('content-'));
  const proseTakenForHeader = !anyMime && block.headers.length > 0 && block.body.trim() === '';
  return proseTakenForHeader ? { headers: [], body: part } : block;
}

function typeOf(
  value: string,
  fields: readonly Field[],
  parameters: ReadonlyMap<string, string>,
  defaultType: string,
): string {
  if (/^[a-z0-9.+_-]+\/[a-z0-9.+_*-]+$/.test(value)) return value;
  if (value === 'multipart' || parameters.has('boundary')) return 'multipart/mixed';
  if (value === 'text' || value === '') return defaultType;
  if (value === 'html' || value === 'plain') return `text/${value}`;
  return fieldValue(fields, 'content-disposition') === '' ? defaultType : 'application/octet-stream';
}

/** The boundary of parts that the type does not own up to; null when the body is what the type says. */
function hiddenBoundary(
  declared: string,
  parameters: ReadonlyMap<string, string>,
  fields: readonly Field[],
  body: Octets,
  depth: number,
): string | null {
  const named = parameters.get('boundary');
  if (named && declared.startsWith('text/') && body.trimStart().startsWith(`--${named}`)) return named;
  const encoded = /base64/i.test(fieldValue(fields, 'content-transfer-encoding'));
  return depth === 0 && declared === 'text/plain' && !encoded ? findBoundary(body, true) : null;
}

export function looksHtml(body: string): boolean {
  return /^\s{0,200}(?:<!doctype html|<html|<head|<body|<meta\s|<div[\s>]|<table[\s>]|<p[\s>])/i.test(
    body.slice(0, 1000),
  );
}

/** Every leaf in order, containers dissolved. */
export function* leavesOf(part: Part): Generator<Leaf> {
  if (part.kind === 'leaf') yield part;
  else for (const child of part.children) yield* leavesOf(child);
}
