import type { DeliveryVerdict, InboundMail } from '../../mail/inbound.ts';
import { headerValue } from '../../mail/inbound.ts';
import { subjectSaysUndelivered } from './bounce-subject.ts';
import { reportedDeliveries } from './delivery-report.ts';
import { opensLikeLetter, opensLikeNotice, opensLikeSoftware } from './machine-opening.ts';
import { missedRecipients } from './missed-recipients.ts';
import { namedRecipients } from './named-recipients.ts';
import { letterSpokenOf } from './regarding.ts';
import { isRejection } from './rejection.ts';
import { reportType } from './report-type.ts';
import { noticeAbove } from './returned-copy.ts';
import type { OwnMailbox, ScreenRule } from './rule.ts';
import { hasNullReturnPath, isCustodian, isDaemon } from './sender.ts';
import { saysDelayed, saysUndelivered } from './undelivered-words.ts';
import { hasCode, statusIn, verdictOn } from './verdict.ts';

/** A letter of ours did not arrive (or is late, or did arrive): the PM must hear it, and no clock may run on the client. */
export const bounce: ScreenRule = (mail, own) => {
  const notice = noticeOf(mail);
  const reason = reasonFor(mail, notice);
  if (reason === null) return null;
  const reported = reportedDeliveries(mail);
  const deliveries = reported.length > 0 ? reported : deliveriesInWords(mail, notice, own);
  return { kind: 'bounce', reason, deliveries, regarding: letterSpokenOf(mail) };
};

/** The words of the mail system itself; a relay that wraps the notice again leaves them one level down. */
function noticeOf(mail: InboundMail): string {
  const notice = noticeAbove(mail.text);
  const wrapped = mail.enclosed?.text ?? '';
  if (saysUndelivered(notice) || !(isDaemon(mail) || isCustodian(mail))) return notice;
  return opensLikeNotice(wrapped) ? noticeAbove(wrapped) : notice;
}

function reasonFor(mail: InboundMail, notice: string): string | null {
  if (reportType(mail) === 'delivery-status') return 'delivery-report';
  if (isRejection(mail)) return 'rejected-by-filter';
  const subject = subjectSaysUndelivered(mail.subject);
  const words = saysUndelivered(notice) || saysDelayed(mail.subject, notice);
  if (isDaemon(mail)) {
    if (mail.reports.some((report) => report.contentType.endsWith('delivery-status')))
      return 'delivery-report';
    if (!subject && !words) return null;
    return headerValue(mail, 'x-failed-recipients') === undefined
      ? 'bounce-from-daemon'
      : 'failed-recipients';
  }
  // A keeper of a small firm's mail, or any client, writes about lost mail too: the software says whose mail it was.
  const namesRecipient = mail.enclosed !== null || namedRecipients(notice, new Set()).length > 0;
  const machine = opensLikeSoftware(notice) || (namesRecipient && opensLikeNotice(notice));
  if (!words) return null;
  const kept = isCustodian(mail) && namesRecipient;
  if (hasNullReturnPath(mail) && (subject || machine || kept)) return 'bounce-null-return-path';
  const titled = subject && namesRecipient && !opensLikeLetter(notice);
  if (isCustodian(mail) && (machine || titled)) return 'bounce-from-postmaster';
  return subject && machine ? 'bounce-words' : null;
}

function deliveriesInWords(mail: InboundMail, notice: string, own: OwnMailbox): DeliveryVerdict[] {
  const action = saysDelayed(mail.subject, notice) ? 'delayed' : 'failed';
  const recipients = missedRecipients(mail, notice, own);
  return recipients.map(({ address, words }) => {
    // With one recipient, whatever the notice says it says of that one.
    const said = recipients.length === 1 && !hasCode(words) ? (lineWithCode(notice) ?? words) : words;
    return verdictOn(address, action, statusIn(said), said === '' ? null : said);
  });
}

function lineWithCode(notice: string): string | null {
  const lines = notice.split('\n').map((line) => line.trim());
  return lines.find((line) => statusIn(line) !== null) ?? lines.find(hasCode) ?? null;
}
