import type { InboundMail } from '../../mail/inbound.ts';
import { headerValue } from '../../mail/inbound.ts';

/** The report type of a multipart/report (RFC 6522), lower case; null when the mail as a whole is no report. */
export function reportType(mail: InboundMail): string | null {
  const contentType = headerValue(mail, 'content-type')?.toLowerCase() ?? '';
  const standalone =
    /^\s*message\/(?:global-)?(delivery-status|disposition-notification|feedback-report)/.exec(contentType);
  if (standalone) return standalone[1] ?? null;
  // Gateways that wrap a report again (multipart/mixed) keep its parameter.
  const named = /^\s*multipart\/.*report-type\s*=\s*"?([a-z-]+)/s.exec(contentType)?.[1];
  if (named) return named;
  if (!/^\s*multipart\/report\b/.test(contentType)) return null;
  // Old gateways leave the parameter out; the part inside says it.
  const part = mail.reports[0]?.contentType.toLowerCase() ?? '';
  return /message\/(?:global-)?([a-z-]+)/.exec(part)?.[1] ?? 'delivery-status';
}

/** The text of the first report part of this type, e.g. `delivery-status`. */
export function reportTexts(mail: InboundMail, type: string): string[] {
  return mail.reports
    .filter((report) => report.contentType.toLowerCase().endsWith(type))
    .map((report) => report.text);
}
