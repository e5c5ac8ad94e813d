import type { InboundMail } from '../../mail/inbound.ts';
import { letterAnswered } from './regarding.ts';
import type { ScreenRule } from './rule.ts';

const SENTENCE =
  /^[^>]{0,80}\breacted to your message\s*[:：]?$|^[^>]{0,60}(对|對)(你|您)的(邮件|郵件|消息|訊息)(做出|作出|添加|新增)了?.{0,4}(回应|反应|回應|反應|表情)\s*[:：]?$/i;
const GMAIL = /utm_campaign=emojireactionemail|^[^>]{0,80}\breacted via gmail\s*(<|\(|$)/i;
const QUOTE_BEGINS =
  /^(>|_{5,}|-{2,}|from\s*:|发件人\s*[:：]|寄件者\s*[:：])|\bwrote:$|写道[:：]$|寫道[:：]$/i;

/** A thumb under a letter is a gesture; nobody is held to a sign-off by it. */
export const reaction: ScreenRule = (mail) =>
  isReaction(mail) ? { kind: 'auto-reply', reason: 'emoji-reaction', regarding: letterAnswered(mail) } : null;

function isReaction(mail: InboundMail): boolean {
  const parts = [...mail.attachments, ...mail.reports].map((part) => part.contentType.toLowerCase());
  if (parts.some((type) => type.startsWith('text/vnd.google.email-reaction'))) return true;
  const lines = mail.text
    .slice(0, 5000)
    .split('\n')
    .map((line) => line.trim());
  const quoteAt = lines.findIndex((line) => QUOTE_BEGINS.test(line));
  const own = (quoteAt < 0 ? lines : lines.slice(0, quoteAt)).filter((line) => /\p{L}/u.test(line));
  // The sentence must be all there is: "the board reacted to your message" opens a person's letter.
  return own.length > 0 && own.length <= 2 && own.every((line) => SENTENCE.test(line) || GMAIL.test(line));
}
