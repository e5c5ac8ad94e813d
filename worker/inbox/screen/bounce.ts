import { normaliseAddress } from '../../mail/address.ts';
import type { DeliveryVerdict, InboundMail } from '../../mail/inbound.ts';
import { headerValue } from '../../mail/inbound.ts';
import { opensLikeMachine, saysDelayed, saysUndelivered, subjectSaysUndelivered } from './bounce-words.ts';
import { reportedDeliveries } from './delivery-report.ts';
import type { NamedRecipient } from './named-recipients.ts';
import { namedRecipients } from './named-recipients.ts';
import { letterSpokenOf } from './regarding.ts';
import { isRejection } from './rejection.ts';
import { reportType } from './report-type.ts';
import { noticeAbove } from './returned-copy.ts';
import type { OwnMailbox, ScreenRule } from './rule.ts';
import { hasNullReturnPath, isCustodian, isDaemon } from './sender.ts';
import { statusIn, verdictOn } from './verdict.ts';

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
  return opensLikeMachine(wrapped) ? noticeAbove(wrapped) : notice;
}

function reasonFor(mail: InboundMail, notice: string): string | null {
  if (reportType(mail) === 'delivery-status') return 'delivery-report';
  if (isRejection(mail)) return 'rejected-by-filter';
  const subject = subjectSaysUndelivered(mail.subject);
  const words = saysUndelivered(notice) || saysDelayed(mail.subject, notice);
  const daemon = isDaemon(mail);
  if (daemon && mail.reports.some((report) => report.contentType.endsWith('delivery-status')))
    return 'delivery-report';
  if (headerValue(mail, 'x-failed-recipients') !== undefined && (subject || words))
    return 'failed-recipients';
  if (daemon && (subject || words)) return 'bounce-from-daemon';
  if (isCustodian(mail) || hasNullReturnPath(mail)) {
    // A keeper of a small firm's mail writes about lost mail too; the software always says whose mail it was.
    const named = mail.enclosed !== null || namedRecipients(notice, new Set()).length > 0;
    if (words && (opensLikeMachine(notice) || (subject && named))) return 'bounce-from-postmaster';
  }
  // From an ordinary address the software's own phrase must open the mail, or a person is telling us about a bounce.
  return subject && words && opensLikeMachine(notice) ? 'bounce-words' : null;
}

function deliveriesInWords(mail: InboundMail, notice: string, own: OwnMailbox): DeliveryVerdict[] {
  const action = saysDelayed(mail.subject, notice) ? 'delayed' : 'failed';
  const recipients = recipientsOf(mail, notice, own);
  return recipients.map(({ address, words }) => {
    // With one recipient, whatever the notice says it says of that one.
    const said =
      recipients.length === 1 && statusIn(words) === null ? (lineWithCode(notice) ?? words) : words;
    return verdictOn(address, action, statusIn(said), said === '' ? null : said);
  });
}

function lineWithCode(notice: string): string | null {
  const lines = notice.split('\n').map((line) => line.trim());
  return (
    lines.find((line) => statusIn(line) !== null) ??
    lines.find((line) => /\b[45][0-5]\d[ -]/.test(line)) ??
    null
  );
}

function recipientsOf(mail: InboundMail, notice: string, own: OwnMailbox): NamedRecipient[] {
  const failed = headerValue(mail, 'x-failed-recipients');
  if (failed) {
    return failed
      .split(/[,\s]+/)
      .filter((address) => address.includes('@'))
      .map((address) => ({ address, words: notice.replace(/\s+/g, ' ').trim().slice(0, 1000) }));
  }
  const sender = mail.from?.address ?? '';
  const us = [...own.addresses, ...mail.to.map((to) => to.address), sender].map(normaliseAddress);
  const local = localNameIn(notice);
  const domain = sender.split('@')[1];
  if (local && domain) return [{ address: `${local}@${domain.toLowerCase()}`, words: '' }];
  const named = namedRecipients(notice, new Set(us));
  if (named.length > 0) return named;
  const inSubject = namedRecipients(mail.subject, new Set(us));
  if (inSubject.length > 0) return inSubject;
  // A letter to one person can only have missed that one.
  const written = mail.enclosed?.to ?? [];
  return written.length === 1 ? written.map((to) => ({ address: to.address, words: '' })) : [];
}

/** AOL and old gateways name their own user without the domain, alone on an indented line below a colon. */
function localNameIn(notice: string): string | null {
  return (
    /\brecipients?\b[^:]{0,160}:[ \t]*\n(?:[ \t]*\n)?[ \t]+([\w.+-]+)[ \t]*(?:\n|$)/.exec(notice)?.[1] ?? null
  );
}
