import type { InboundMail } from '../../mail/inbound.ts';
import { letterAnswered } from './regarding.ts';
import type { ScreenRule } from './rule.ts';

const OPENING =
  /^[^\n>]{0,80}\breacted (to your message|via (gmail|outlook))\b|^[^\n>]{0,60}(对|對)(你|您)的(邮件|郵件|消息|訊息)(做出|作出|添加|新增)了?.{0,12}(回应|反应|回應|反應|表情)|^[^\n>]{0,60}(通过|透過) ?gmail ?(做出|作出|添加)了?.{0,12}(回应|反应|回應|反應)/i;

/** A thumb under a letter is a gesture; nobody is held to a sign-off by it. */
export const reaction: ScreenRule = (mail) =>
  isReaction(mail) ? { kind: 'auto-reply', reason: 'emoji-reaction', regarding: letterAnswered(mail) } : null;

function isReaction(mail: InboundMail): boolean {
  const parts = [...mail.attachments, ...mail.reports].map((part) => part.contentType.toLowerCase());
  if (parts.some((type) => type.startsWith('text/vnd.google.email-reaction'))) return true;
  // The picture stands on lines of its own above the sentence.
  const opening = mail.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\p{L}/u.test(line))
    .slice(0, 2);
  return opening.some((line) => OPENING.test(line) || /^[^>]*utm_campaign=emojireactionemail/i.test(line));
}
