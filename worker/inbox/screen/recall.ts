import { letterAnswered } from './regarding.ts';
import type { ScreenRule } from './rule.ts';

const SUBJECT =
  /^(recall|message recall|撤回|撤回邮件|邮件撤回|召回|收回|回收|收回郵件|回收郵件|取り消し|メッセージの取り消し|rückruf|rappel|recuperar)\s*[:：]/i;
const SUBJECT_ALONE =
  /^[[【(（]?(发信方|发件方|发件人|发信人|对方)已?撤回(了)?(一封|该|此|这封)?邮件|^[[【](已撤回|邮件已撤回)[\]】]/;
const BODY =
  /^.{0,120}would like to recall the message,?\s*["“«'].{0,400}$|^.{0,60}(将|将要|想要?|希望|已|已经)(撤回|召回|收回)(此|该|这封)?邮件\s*[“"「《[:：].{0,400}$|^.{0,40}(发信方|发件方|发件人|发信人|对方)已?(撤回|召回)(了)?(该|此|这封|本|一封)?邮件.{0,120}$|^.{0,20}(此|该|这封|本)邮件已(经)?被?.{0,12}撤回.{0,60}$/is;
const REPORT = /^message recall (success|failure|report)\s*[:：]|^(邮件)?撤回(成功|失败|报告)\s*[:：]/i;

/**
 * A sender takes a mail back. The notice is no answer; the PM is warned, since a decision may rest on the mail.
 * The whole body must be the notice: people also write "撤回" in words of their own.
 */
export const recall: ScreenRule = (mail) => {
  const subject = mail.subject.trim();
  const body = mail.text.trim();
  const regarding = letterAnswered(mail);
  if (SUBJECT_ALONE.test(subject) && body.length < 400)
    return { kind: 'recall', reason: 'recall-notice', regarding };
  if (SUBJECT.test(subject) && BODY.test(body)) return { kind: 'recall', reason: 'recall-notice', regarding };
  if (/^(发信方|发件方|发件人)已撤回(了)?(该|此|这封)?邮件[。.!！]?$/.test(body)) {
    return { kind: 'recall', reason: 'recall-notice', regarding };
  }
  return REPORT.test(subject) ? { kind: 'recall', reason: 'recall-report', regarding } : null;
};
