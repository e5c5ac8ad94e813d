import type { InboundMail } from '../../mail/inbound.ts';
import { headerValue } from '../../mail/inbound.ts';
import type { ScreenRule } from './rule.ts';
import { isNoReply } from './sender.ts';

const MASS_MAILER_HEADERS = [
  'feedback-id',
  'list-unsubscribe-post',
  'x-campaign',
  'x-campaignid',
  'x-campaign-id',
  'x-mc-user',
  'x-mailgun-tag',
  'x-sg-eid',
  'x-csa-complaints',
  'x-mailchimp-id',
  'x-cmaecm',
  'x-job',
  'x-mailer-recptid',
  'x-report-abuse',
  'x-sfmc-stack',
  'x-hs-cid',
  'x-ses-outgoing',
] as const;

/**
 * Bulk mail: newsletters, notices of systems, a list's own administration. A list header alone proves nothing,
 * since a client's team alias is a mailing list too and a colleague's reply comes through it.
 */
export const list: ScreenRule = (mail) => {
  const reason = administration(mail) ?? bulk(mail);
  return reason ? { kind: 'list', reason } : null;
};

function administration(mail: InboundMail): string | null {
  if (/^yes/i.test(headerValue(mail, 'x-list-administrivia') ?? '')) return 'list-administration';
  if (headerValue(mail, 'x-mailman-version') === undefined) return null;
  const local = mail.from?.address.split('@')[0] ?? '';
  return /-(request|bounces|owner|admin|confirm\+?.*)$/i.test(local) ? 'list-administration' : null;
}

function bulk(mail: InboundMail): string | null {
  const answersSomething = mail.inReplyTo !== null || mail.references.length > 0;
  // Where members may post (RFC 2369 §3.4), people write; so does whoever answers a letter.
  const discussion =
    /^\s*<?mailto:/i.test(headerValue(mail, 'list-post') ?? '') ||
    headerValue(mail, 'mailing-list') !== undefined;
  if (answersSomething || discussion) return null;
  const unsubscribe = headerValue(mail, 'list-unsubscribe') !== undefined;
  const mass = [
    /^\s*(bulk|junk)\b/i.test(headerValue(mail, 'precedence') ?? ''),
    MASS_MAILER_HEADERS.some((name) => headerValue(mail, name) !== undefined),
    isNoReply(mail),
  ].filter(Boolean).length;
  // Relays stamp every mail with marks of mass mailing, groups every mail with List headers: two kinds of sign it takes.
  if (mass === 0 || mass + Number(unsubscribe) + Number(headerValue(mail, 'list-id') !== undefined) < 2)
    return null;
  return unsubscribe ? 'newsletter' : 'bulk-mail';
}
