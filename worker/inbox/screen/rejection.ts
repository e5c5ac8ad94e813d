import type { InboundMail } from '../../mail/inbound.ts';
import { reportBlocks } from './report-fields.ts';
import { reportTexts, reportType } from './report-type.ts';
import { saysUndelivered } from './undelivered-words.ts';

/**
 * A recipient's filter refused the mail and says so in the form of a read receipt (Sieve `reject`, RFC 5429 §2.1;
 * Dovecot when over quota): nobody saw our letter, so it is a bounce.
 */
export function isRejection(mail: InboundMail): boolean {
  if (reportType(mail) !== 'disposition-notification') return false;
  const blocks = reportTexts(mail, 'disposition-notification').flatMap(reportBlocks);
  const deletedUnseen = blocks.some((fields) =>
    /^automatic-action\/.*;\s*(deleted|denied|failed)/i.test(fields.get('disposition') ?? ''),
  );
  return deletedUnseen && (saysUndelivered(mail.subject) || saysUndelivered(mail.text));
}
