import { letterAnswered } from './regarding.ts';
import type { ScreenRule } from './rule.ts';

const SUBJECT =
  /^(recall|撤回|撤回邮件|邮件撤回|召回|收回|回收|收回郵件|回收郵件|取り消し|メッセージの取り消し|rückruf|rappel|recuperar)\s*[:：]/i;
const SUBJECT_ALONE = /^(发信方|发件方|发件人|发信人)已?撤回(了)?(一封|该|此|这封)?邮件\s*([:：]|$)/;
const BODIES: readonly RegExp[] = [
  /^.{1,120} would like to recall the message,? ?["“«'].{1,300}["”»']\.?$/is,
  /^(?!我).{1,60}(将|将要|想要?|希望)(撤回|召回|收回)(此|该|这封)?邮件\s*[“"「].{1,300}[”"」]\s*[。.]?$/s,
  /^[[【]?(发信方|发件方|发件人|发信人)已?(撤回|召回)(了)?(该|此|这封|本|一封)?邮件([:：].{0,300})?[。.!！]?$/s,
  /^(此|该|这封|本)邮件已(经)?被?(发信方|发件方|发件人|发信人)?撤回.{0,40}$/s,
];
const REPORT_SUBJECT = /^message recall (success|failure|report)\s*[:：]|^邮件撤回(成功|失败|报告)\s*[:：]/i;
const REPORT_BODY =
  /^your message[\s\S]{0,600}recall|message recall report|^(您|你)的邮件[\s\S]{0,300}(撤回|召回)/i;

/**
 * A sender takes a mail back. The notice is no answer; the PM is warned, since a decision may rest on the mail.
 * The whole body must be the notice: people also write "撤回" in words of their own.
 */
export const recall: ScreenRule = (mail) => {
  const subject = mail.subject.trim();
  const body = mail.text.trim();
  const regarding = letterAnswered(mail);
  const whole = BODIES.some((form) => form.test(body));
  if (whole && (SUBJECT.test(subject) || SUBJECT_ALONE.test(subject) || body.length < 60)) {
    return { kind: 'recall', reason: 'recall-notice', regarding };
  }
  if (SUBJECT_ALONE.test(subject) && body === '')
    return { kind: 'recall', reason: 'recall-notice', regarding };
  const report = REPORT_SUBJECT.test(subject) && REPORT_BODY.test(body);
  return report ? { kind: 'recall', reason: 'recall-report', regarding } : null;
};
