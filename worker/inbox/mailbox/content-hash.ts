import { createHash } from 'node:crypto';
import { type HeaderField, readHeaderFields } from './header-fields.ts';

/**
 * The fields a writer decides about. Everything a server may add, drop or rewrite on the way is left out:
 * Received, Return-Path, Delivered-To, Authentication-Results, ARC-*, DKIM-Signature, X-*, List-* and References
 * (shortened by some). Two copies of one mail that came by two ways agree in these fields and in the body; what
 * a mailing list changed (a prefix in the subject, a footer) is another text, hence another mail.
 */
const WRITTEN_FIELDS = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'subject',
  'date',
  'in-reply-to',
  'content-type',
  'content-transfer-encoding',
];

/**
 * SHA-256 (hex) of what a mail says: written header fields and body. Folding and runs of spaces in fields, CRLF
 * or LF as line end, and line ends at the very end of the body make no difference: servers change these.
 */
export function contentHash(raw: Buffer): string {
  const { fields, bodyStart } = readHeaderFields(raw);
  const hash = createHash('sha256');
  for (const name of WRITTEN_FIELDS) {
    for (const field of fields) if (field.name === name) hash.update(canonical(field), 'latin1');
  }
  hash.update('\n');
  updateWithBody(hash, raw.subarray(bodyStart, endOfText(raw, bodyStart)));
  return hash.digest('hex');
}

function canonical({ name, value }: HeaderField): string {
  return `${name}:${value.replace(/\s+/g, ' ').trim()}\n`;
}

function endOfText(raw: Buffer, start: number): number {
  let end = raw.length;
  while (end > start && (raw[end - 1] === 10 || raw[end - 1] === 13)) end -= 1;
  return end;
}

const CHUNK = 64 * 1024;

/** CRLF counts as LF. In chunks: a second copy of a 25 MB mail would be felt. */
function updateWithBody(hash: ReturnType<typeof createHash>, body: Buffer): void {
  if (body.indexOf('\r\n') < 0) {
    hash.update(body);
    return;
  }
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (let start = 0; start < body.length; start += CHUNK) {
    const end = Math.min(start + CHUNK, body.length);
    let filled = 0;
    for (let at = start; at < end; at += 1) {
      const byte = body[at] ?? 0;
      if (byte === 13 && body[at + 1] === 10) continue;
      chunk[filled++] = byte;
    }
    hash.update(chunk.subarray(0, filled));
  }
}
