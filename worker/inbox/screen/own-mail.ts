import { normaliseAddress } from '../../mail/address.ts';
import { letterAnswered } from './regarding.ts';
import type { ScreenRule } from './rule.ts';

/** A letter of ours that comes back to us is dropped, or the bot would talk to itself. */
export const ownMail: ScreenRule = (mail, own) =>
  own.isOurs(mail) ? { kind: 'own', reason: 'own-mark', regarding: mail.messageId } : null;

/** Mail that claims to come from our own mailbox is no client's word, marked or not. */
export const ownSender: ScreenRule = (mail, own) => {
  const from = normaliseAddress(mail.from?.address ?? '');
  if (from === '' || !own.addresses.some((address) => normaliseAddress(address) === from)) return null;
  return { kind: 'own', reason: 'own-address', regarding: letterAnswered(mail) };
};
