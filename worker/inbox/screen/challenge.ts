import { headerValue } from '../../mail/inbound.ts';
import { letterAnswered } from './regarding.ts';
import type { ScreenRule } from './rule.ts';

const HEADERS = [
  'x-spamarrest-noauth',
  'x-boxbe-challenge',
  'x-tmda-confirm-queue',
  'x-challenge-response',
] as const;
const SUBJECT =
  /^(re:\s*|回复[:：]\s*)?.{0,40}(please confirm your (message|email)|confirm(ation)? (required|request)|verification required|sender (verification|confirmation|authenti)|requires? (your )?(verification|confirmation)|发件人验证|发信人验证|邮件(需要)?验证|确认您的(邮件|身份))/i;
const BODY =
  /(verify|confirm|prove|authenticate)[\s\S]{0,160}(real person|human|not (a )?spam|approved senders?|your (email )?address|sender list|legitimate)[\s\S]{0,600}https?:|(click|follow|visit|reply)[\s\S]{0,200}(so that|in order (for|to)|to (have|release|deliver))[\s\S]{0,120}(your )?(message|email)[\s\S]{0,60}(delivered|released|to me)|(白名单|垃圾邮件|反垃圾)[\s\S]{0,300}(点击|访问|回复)[\s\S]{0,200}(验证|确认)|(点击|访问)[\s\S]{0,120}(验证|确认)[\s\S]{0,120}(真人|发件人身份|投递给|送达)/i;

/** A filter wants the sender to prove to be a person. It answers for its owner, who has not seen our letter. */
export const challenge: ScreenRule = (mail) => {
  const tmda = /^tmda\b/i.test(headerValue(mail, 'x-delivery-agent') ?? '');
  const marked = HEADERS.some((name) => headerValue(mail, name) !== undefined);
  const worded = SUBJECT.test(mail.subject) && BODY.test(mail.text.slice(0, 3000));
  if (!marked && !(tmda && /confirm/i.test(mail.subject)) && !worded) return null;
  return { kind: 'auto-reply', reason: 'challenge-response', regarding: letterAnswered(mail) };
};
