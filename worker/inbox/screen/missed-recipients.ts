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
  if (written.length > 0)
    return written.length === 1 ? written.map((to) => ({ address: to.address, words: '' })) : [];
  const copied = soleAddressee(mail.text.slice(notice.length));
  return copied === null || us.has(copied.toLowerCase()) ? [] : [{ address: copied, words: '' }];
}

/** The one addressee in a copy of our letter's head that was pasted below the notice as text. */
function soleAddressee(copy: string): string | null {
  const to = /^[ \t>]*to:[ \t]*([^\n]{1,300})/im.exec(copy.slice(0, 20_000))?.[1] ?? '';
  const addresses = to.match(/[^\s<>"',;:()]+@[^\s<>"',;:()]+/g) ?? [];
  return addresses.length === 1 ? (addresses[0] ?? null) : null;
}

/** AOL and old gateways name their own user without the domain, first on an indented line below a colon. */
function localNameIn(notice: string): string | null {
  return (
    /\b(?:recipients?\b|not delivered to)[^:]{0,160}:[ \t]*\n(?:[ \t]*\n)?[ \t]+([\w.+-]+)(?:[ \t]{2,}[^\n@]{0,200})?[ \t]*(?:\n|$)/.exec(
      notice,
    )?.[1] ?? null
  );
}
