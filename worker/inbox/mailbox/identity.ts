import { createHash } from 'node:crypto';
import { contentHash } from './content-hash.ts';
import { readHeaderFields } from './header-fields.ts';

/** Where a mail lies on a server. */
export interface Place {
  readonly mailbox: string;
  readonly folder: string;
  readonly uidValidity: string;
  readonly uid: number;
}

export interface MailIdentity {
  /** Two mails are the same exactly when this is the same. Short enough for an index. */
  readonly identity: string;
  /** Without angle brackets, as written; null when absent or longer than a header line may be. */
  readonly messageId: string | null;
  readonly contentHash: string;
}

/**
 * The same mail by two ways is one mail; the same Message-ID over another text is another mail, and so is the
 * same text without Message-ID in another place: nothing says that it is not a second, equal letter.
 */
export function identityOf(raw: Buffer, place: Place): MailIdentity {
  const hash = contentHash(raw);
  const messageId = messageIdOf(raw);
  if (messageId === null) {
    const { mailbox, folder, uidValidity, uid } = place;
    return {
      identity: `${short(`${mailbox}/${folder}`)}:${uidValidity}:${uid}:${hash}`,
      messageId,
      contentHash: hash,
    };
  }
  return { identity: `<${short(messageId.toLowerCase())}>:${hash}`, messageId, contentHash: hash };
}

/** RFC 5322 §2.1.1: no line may be longer. */
const LONGEST_LINE = 998;

export function messageIdOf(raw: Buffer): string | null {
  const value = readHeaderFields(raw).fields.find(({ name }) => name === 'message-id')?.value ?? '';
  const bare = value.replace(/[\s\x00-\x1f\x7f]+/g, '').replace(/^<|>$/g, '');
  return bare === '' || bare.length > LONGEST_LINE ? null : bare;
}

function short(text: string): string {
  return text.length <= 200 ? text : createHash('sha256').update(text).digest('hex');
}
