import type { DeliveryVerdict, InboundMail } from '../../mail/inbound.ts';
import { isRejection } from './rejection.ts';
import type { ReportFields } from './report-fields.ts';
import { reportBlocks } from './report-fields.ts';
import { reportTexts } from './report-type.ts';
import { statusIn, verdictOn } from './verdict.ts';

/**
 * One verdict per recipient block of a delivery status report (RFC 3464, RFC 6533).
 * Empty when the report names nobody; the readable text then has to say it.
 */
export function reportedDeliveries(mail: InboundMail): DeliveryVerdict[] {
  const texts = isRejection(mail)
    ? reportTexts(mail, 'disposition-notification')
    : reportTexts(mail, 'delivery-status');
  // Relays that flatten a report leave its fields in the readable text.
  if (texts.length === 0 && /^Final-Recipient\s*:/im.test(mail.text)) texts.push(mail.text);
  const verdicts = texts.flatMap(reportBlocks).flatMap(verdictOfBlock);
  return [...new Map(verdicts.map((verdict) => [verdict.recipient.toLowerCase(), verdict])).values()];
}

function verdictOfBlock(fields: ReportFields): DeliveryVerdict[] {
  // The address as we wrote it comes first: forwarding may have changed the final one.
  const recipient =
    mailbox(fields.get('original-recipient')) ??
    mailbox(fields.get('final-recipient')) ??
    mailbox(fields.get('x-actual-recipient'));
  if (recipient === null) return [];
  const statusField = fields.get('status') ?? '';
  const status = statusIn(statusField);
  const diagnostic =
    fields.get('diagnostic-code')?.replace(/^\s*(smtp|x-[\w-]+|dns|x\.?400)\s*;\s*/i, '') ?? null;
  const words = [status === null ? statusField : '', diagnostic ?? '']
    .filter((part) => part !== '')
    .join(' ');
  return [verdictOn(recipient, actionOf(fields.get('action'), status), status, words === '' ? null : words)];
}

function actionOf(action: string | undefined, status: string | null): DeliveryVerdict['action'] {
  const word = action?.toLowerCase() ?? '';
  if (word.startsWith('fail')) return 'failed';
  if (word.startsWith('delay')) return 'delayed';
  if (word.startsWith('deliver')) return 'delivered';
  if (word.startsWith('relay')) return 'relayed';
  if (word.startsWith('expand')) return 'expanded';
  // "expired", "error" and the like are no words of the standard, and mean the end all the same.
  if (word !== '') return 'failed';
  if (status?.startsWith('2')) return 'delivered';
  return status?.startsWith('4') ? 'delayed' : 'failed';
}

/** `rfc822; <user@example.com>` -> `user@example.com`; null for X.400 names, local names and empty fields. */
function mailbox(field: string | undefined): string | null {
  if (field === undefined) return null;
  const value = field
    .slice(0, 1000)
    .replace(/^[^;@]*;/, '')
    .replace(/\([^)]*\)\s*$/, '');
  // RFC 3461 §4: xtext writes `@` as +40.
  const plain = value.includes('@') ? value : value.replace(/\+40/i, '@');
  const unescaped = plain.replace(/\\x\{([0-9a-f]{1,6})\}/gi, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  const found = /[^\s<>;,:"'()]+@[^\s<>;,:"'()]+/.exec(unescaped)?.[0];
  return found?.replace(/\.+$/, '') ?? null;
}
