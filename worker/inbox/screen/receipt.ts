import { letterSpokenOf } from './regarding.ts';
import { isRejection } from './rejection.ts';
import { reportType } from './report-type.ts';
import type { ScreenRule } from './rule.ts';

const SUBJECT =
  /^(read|not read|read receipt|return receipt|receipt|read notification|disposition notification|已读|已讀|未读|未讀|已读回执|阅读回执|閱讀回條|读取回执|回执|回執|回條|收条|收條|邮件已读|gelesen|ungelesen|lu|non lu|leído|開封済み|開封確認)\s*[:：(（]/i;
/** Machine stamps only, in the passive and about the mail itself: "我们已查看", "这是收条" is what people write. */
const BODIES: readonly RegExp[] = [
  /^your message\s*\n[\s\S]{0,600}?\b(was|has been) (read|displayed|opened|deleted)\b/i,
  /^this is a (return|read) receipt for the (mail|message)|return receipt[\s\S]{0,300}displayed on the recipient/i,
  /(您|你)(的|发送的|发给.{1,80}的|寄给.{1,80}的)(邮件|信件|郵件)[\s\S]{0,400}?(已?被|已于.{4,40}被)(阅读|查看|打开|读取|显示|閱讀|讀取)/,
  /(您|你)发(给|往|送).{1,80}的?邮件.{0,120}的(收条|回执)|这(是|是一封|封邮件是)(一封|一个)?(邮件收条|邮件回执|已读回执|阅读回执|回执邮件)/,
];

/** A read receipt says that a mail was opened, not that anybody agreed (RFC 8098, and the plain forms of webmail). */
export const receipt: ScreenRule = (mail) => {
  if (isRejection(mail)) return null;
  if (reportType(mail) === 'disposition-notification') {
    return { kind: 'read-receipt', reason: 'disposition-notification', regarding: letterSpokenOf(mail) };
  }
  const body = mail.text.trim().slice(0, 1000);
  if (!SUBJECT.test(mail.subject.trim()) || !BODIES.some((form) => form.test(body))) return null;
  return { kind: 'read-receipt', reason: 'receipt-words', regarding: letterSpokenOf(mail) };
};
