import { readHeaderFields } from '../../inbox/mailbox/header-fields.ts';
import type { Header } from '../../mail/inbound.ts';

/** A header is never worth more than this; the bytes themselves are kept anyway. */
const LONGEST_VALUE = 4000;
const MOST_LINES = 200;

/** The header lines of a raw mail (RFC 5322 §2.2), topmost first, unfolded, their bytes read as latin1. */
export function headerLines(raw: Buffer): Header[] {
  return readHeaderFields(raw)
    .fields.slice(0, MOST_LINES)
    .map(({ name, value }) => ({
      name,
      value: value
        .replace(/\r?\n[ \t]+/g, ' ')
        .trim()
        .slice(0, LONGEST_VALUE),
    }));
}
