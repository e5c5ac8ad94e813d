import type { InboundMail } from '../../mail/inbound.ts';
import { headerValue } from '../../mail/inbound.ts';
import { reportBlocks } from './report-fields.ts';

const ID = /<([^<>\s]+@[^<>\s]+|[^<>\s]+)>/;

/**
 * Message-ID (no brackets) of the letter that a report or receipt speaks of: the enclosed mail first, then the
 * report's own fields (RFC 8098 §3.2.5 Original-Message-ID), a copy of the headers in the text, the thread headers.
 */
export function letterSpokenOf(mail: InboundMail): string | null {
  const enclosed = mail.enclosed;
  if (enclosed?.messageId) return bare(enclosed.messageId);
  const copied = enclosed?.headers.find((header) => header.name === 'message-id')?.value;
  if (copied) return bare(copied);
  for (const fields of mail.reports.flatMap((report) => reportBlocks(report.text))) {
    const original = fields.get('original-message-id') ?? fields.get('x-original-message-id');
    if (original) return bare(original);
  }
  const header = headerValue(mail, 'x-original-message-id') ?? headerValue(mail, 'original-message-id');
  if (header) return bare(header);
  const inText = /^[ \t>]*message-id[ \t]*:[ \t]*(?:\n[ \t]+)?<([^<>\s]+)>/im.exec(mail.text)?.[1];
  return inText ?? letterAnswered(mail);
}

/** Message-ID (no brackets) of the letter that stands directly above this mail in its thread. */
export function letterAnswered(mail: InboundMail): string | null {
  const last = mail.inReplyTo ?? mail.references.at(-1);
  return last ? bare(last) : null;
}

function bare(value: string): string {
  return ID.exec(value)?.[1] ?? value.trim();
}
