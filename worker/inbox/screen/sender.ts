import type { InboundMail } from '../../mail/inbound.ts';
import { headerValue } from '../../mail/inbound.ts';

const DAEMON =
  /^(mailer[-_.]?(daemon|deamon)|mail[-_.]?daemon|mdaemon|mail[-_.]?delivery|mail\.delivery\.system|delivery[-_.]?(system|subsystem|notification)|bounces?[-_.]?(daemon|notification)?|e500_smtp_mail_service|mail[-_.]?system)$/;
const CUSTODIAN =
  /^(postmaster|mailmaster|mailadmin|mailadm|mail-?admin|hostmaster|system[-_. ]?administrator|imss|symantec_antivirus_for_smtp_gateways|exchange|microsoftexchange[0-9a-f]*|postman)$/;
const NO_REPLY =
  /^(no|do[-_.]?not|dont|never)[-_.]?(reply|respond|answer)|^(noreply|donotreply|unattended|notifications?|auto-?confirm|automailer|robot|bot)([-_.+].*)?$/;
const DAEMON_NAME =
  /^"?(mail (deliver(y)? (sub)?system|administrator|delivery service)|internet mail delivery|mail delivery (sub)?system|delivery (sub)?system|postmaster|system administrator|microsoft outlook)"?$/i;

function localPart(address: string): string {
  const at = address.lastIndexOf('@');
  return (at < 0 ? address : address.slice(0, at)).replace(/^["']|["']$/g, '').toLowerCase();
}

function envelopeLocalPart(mail: InboundMail): string | null {
  return mail.returnPath === null ? null : localPart(mail.returnPath);
}

/** RFC 5321 §4.5.5: reports travel with a null return path so that they are never answered. */
export function hasNullReturnPath(mail: InboundMail): boolean {
  return mail.returnPath === '';
}

/** The sender is a mail server itself, by an address no person writes from. */
export function isDaemon(mail: InboundMail): boolean {
  const from = localPart(mail.from?.address ?? '');
  const envelope = envelopeLocalPart(mail);
  return (
    DAEMON.test(from) ||
    (envelope !== null && /^mailer-daemon$/.test(envelope)) ||
    headerValue(mail, 'x-failed-recipients') !== undefined ||
    // RFC 5322 gives no person an empty address; report writers take it anyway.
    (from === '' && /<\s*>/.test(headerValue(mail, 'from') ?? ''))
  );
}

/** The sender is a mail system's keeper: mostly reports, but in small companies a person writes as postmaster. */
export function isCustodian(mail: InboundMail): boolean {
  const local = localPart(mail.from?.address ?? '').replace(/\\?@.*$/, '');
  return CUSTODIAN.test(local) || DAEMON_NAME.test(mail.from?.name ?? '') || mail.from === null;
}

/** Mail to the sender would reach nobody. A weak sign: client companies write from such addresses too. */
export function isNoReply(mail: InboundMail): boolean {
  return NO_REPLY.test(localPart(mail.from?.address ?? ''));
}
