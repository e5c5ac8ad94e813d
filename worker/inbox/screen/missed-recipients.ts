import { normaliseAddress } from '../../mail/address.ts';
import type { InboundMail } from '../../mail/inbound.ts';
import { headerValue } from '../../mail/inbound.ts';
import type { NamedRecipient } from './named-recipients.ts';
import { namedRecipients } from './named-recipients.ts';
import type { OwnMailbox } from './rule.ts';

/** Whom a notice without a machine-readable part says it missed: by header, by words, by subject, by the returned mail. */
export function missedRecipients(mail: InboundMail, notice: string, own: OwnMailbox): NamedRecipient[] {
  const failed = (headerValue(mail, 'x-failed-recipients') ?? '')
    .split(/[,\s]+/)
    .filter((address) => address.includes('@'));
  if (failed.length > 0) {
    const words = notice.replace(/\s+/g, ' ').trim().slice(0, 1000);
    return failed.map((address) => ({ address, words }));
  }
  const sender = mail.from?.address ?? '';
  const local = localNameIn(notice);
  const domain = sender.split('@')[1];
  if (local && domain) return [{ address: `${local}@${domain.toLowerCase()}`, words: '' }];
  const us = new Set([...own.addresses, ...mail.to.map((to) => to.address), sender].map(normaliseAddress));
  const named = namedRecipients(notice, us);
  if (named.length > 0) return named;
  const inSubject = namedRecipients(mail.subject, us);
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
