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
const BODIES: readonly RegExp[] = [
  /(verify|confirm|prove|authenticate)[\s\S]{0,160}(real person|you are (a )?human|not a? ?spam(mer)?|approved senders?|allowed senders?|sender list|white ?list)[\s\S]{0,600}https?:/i,
  /(approved|allowed|authori[sz]ed) senders?[\s\S]{0,300}(click|follow|visit|reply)[\s\S]{0,300}your (message|e-?mail)[\s\S]{0,60}(delivered|released)/i,
  /(click|follow|visit)[\s\S]{0,200}so that your (message|e-?mail)[\s\S]{0,60}(delivered|released)/i,
  /(您|你)(发给|发往|发送给|寄给).{1,80}的(邮件|信件)[\s\S]{0,60}(暂存|拦截|隔离|等待验证)[\s\S]{0,400}https?:/,
];

/** A filter wants the sender to prove to be a person. It answers for its owner, who has not seen our letter. */
export const challenge: ScreenRule = (mail) => {
  const tmda = /^tmda\b/i.test(headerValue(mail, 'x-delivery-agent') ?? '');
  const marked = HEADERS.some((name) => headerValue(mail, name) !== undefined);
  const worded = SUBJECT.test(mail.subject) && BODIES.some((form) => form.test(mail.text.slice(0, 3000)));
  if (!marked && !(tmda && /confirm/i.test(mail.subject)) && !worded) return null;
  return { kind: 'auto-reply', reason: 'challenge-response', regarding: letterAnswered(mail) };
};
