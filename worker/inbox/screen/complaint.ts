import type { InboundMail } from '../../mail/inbound.ts';
import { headerValue } from '../../mail/inbound.ts';
import { letterSpokenOf } from './regarding.ts';
import { reportType } from './report-type.ts';
import type { ScreenRule } from './rule.ts';

/** A provider tells that its user called our letter spam: a feedback-loop report (RFC 5965) or Hotmail's older form. */
export const complaint: ScreenRule = (mail) => {
  if (reportType(mail) === 'feedback-report') return found(mail, 'feedback-report');
  const hotmail =
    headerValue(mail, 'x-hmxmroriginalrecipient') !== undefined ||
    (/^(staff@(hotmail|live|outlook)\.com|complaints@email-abuse\.amazonses\.com)$/i.test(
      mail.from?.address ?? '',
    ) &&
      /^complaint about message from/i.test(mail.subject));
  return hotmail ? found(mail, 'complaint-notice') : null;
};

function found(mail: InboundMail, reason: string) {
  return { kind: 'complaint-report', reason, regarding: letterSpokenOf(mail) } as const;
}
