import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Header } from '../mail/inbound.ts';

/** The header by which a letter of ours is known again when it comes back. */
export const MARK_HEADER = 'X-Liaison-Mark';

/** The mark of one letter: its Message-ID and an HMAC-SHA-256 over it (RFC 2104), so nobody else can set it. */
export function markOf(messageId: string, key: string): string {
  return `${messageId}; ${createHmac('sha256', key).update(`letter:${messageId}`).digest('hex')}`;
}

/** Whether a mail carries a mark made with this key. A mark that does not verify says nothing at all. */
export function isOurs(headers: readonly Header[], key: string): boolean {
  const name = MARK_HEADER.toLowerCase();
  return headers.some((header) => {
    if (header.name !== name) return false;
    const messageId = header.value.slice(0, Math.max(0, header.value.lastIndexOf(';'))).trim();
    const given = Buffer.from(header.value.replace(/\s/g, ''));
    const right = Buffer.from(markOf(messageId, key).replace(/\s/g, ''));
    return messageId !== '' && given.length === right.length && timingSafeEqual(given, right);
  });
}
