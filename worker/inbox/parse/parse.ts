import type { InboundMail } from '../../mail/inbound.ts';
import { readEnvelope } from './envelope.ts';
import { readMail } from './mail.ts';

/**
 * The door where untrusted bytes become a typed mail (RFC 5322, 2045–2049, 2231, 3676, and what is sent in
 * their place).
 *
 * It decodes by itself instead of mending the source for a MIME library. Measured on real mail, the libraries
 * lose what only the raw bytes can tell: GBK without or with a wrong charset label, raw 8-bit headers,
 * characters cut between two encoded words, parts behind a wrong boundary, CR line ends. A mended source
 * would have to be written out again with every part decoded and re-encoded, which is the whole work done
 * twice. Here each byte is looked at once, charsets are judged where the bytes are, and all repairs are named.
 *
 * @param raw the mail as received, any bytes at all. Up to 64 MiB are read.
 * @returns never rejects; a mail that cannot be understood comes back with a warning that says so.
 */
export async function parse(raw: Buffer): Promise<InboundMail> {
  try {
    return readMail(raw);
  } catch (defect) {
    // A defect of ours in one strange mail must not stop the mailbox; the raw source stays for a second look.
    return unreadable(raw, defect);
  }
}

function unreadable(raw: Buffer, defect: unknown): InboundMail {
  return {
    ...readEnvelope([]),
    text: raw.subarray(0, 20_000).toString('utf8').replaceAll('\0', ''),
    html: null,
    attachments: [],
    calendar: null,
    reports: [],
    enclosed: null,
    encrypted: false,
    warnings: [
      `The mail could not be taken apart: ${defect instanceof Error ? defect.message : String(defect)}.`,
    ],
  };
}
