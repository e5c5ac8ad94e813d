import type { InboundMail } from '../../mail/inbound.ts';
import { headerValue } from '../../mail/inbound.ts';
import { letterAnswered } from './regarding.ts';
import type { ScreenRule } from './rule.ts';

const ANSWERS: Readonly<Record<string, string>> = {
  REPLY: 'calendar-reply',
  COUNTER: 'calendar-counter',
  DECLINECOUNTER: 'calendar-counter',
  REFRESH: 'calendar-refresh',
};
const ANSWER_SUBJECT =
  /^(accepted|declined|tentative|tentatively accepted|new time proposed|已接受|接受|已拒绝|拒绝|已谢绝|谢绝|暂定|已暂定|建议的新时间|新的时间建议|accepté|refusé|zugesagt|abgesagt|akzeptiert|abgelehnt|aceptado|rechazado|承諾|辞退|仮承諾)\s*[:：]/i;

/** Whole lines a calendar program writes by itself. A field needs its colon: "What do you think?" is a person. */
const EVENT_LINES: readonly RegExp[] = [
  /^(when|where|what|who|time|date|location|organi[sz]er|attendees|guests|calendar|subject|meeting id|passcode|password|pin|phone conference id|invitation from|时间|日期|地点|主题|组织者|参与者|参加者|与会者|会议主题|会议时间|会议地点|会议号|会议\s?ID|会议密码|密码)\s*[:：].{0,200}$/i,
  /^(microsoft teams( meeting| 会议)?|join (on your|with|the meeting|by phone|zoom).*|download teams.*|learn more.*|meeting options.*|more phone numbers.*|find a local number.*|click here to join.*|need help\?|reset (dial-in )?pin|点击链接(入会|直接加入).*|复制该信息.*|单击此处加入会议|加入 ?(zoom|腾讯|teams) ?会议.*|#?腾讯会议[:：].*|.{1,40}邀请您参加(腾讯|zoom|飞书|钉钉).{0,4}会议)$/i,
  /^[\s_*~=.•·|–—-]*$/,
  /^<?https?:\S+$/,
];

/**
 * An answer to an invitation counts as attendance, never as a decision (RFC 5546). An invitation a person sends
 * stays that person's mail, unless there is nothing in it but the event.
 */
export const calendarAnswer: ScreenRule = (mail) => {
  const regarding = letterAnswered(mail);
  const answer = ANSWERS[mail.calendar?.method.toUpperCase() ?? ''];
  if (answer) return { kind: 'calendar-reply', reason: answer, regarding };
  if (isCalendarService(mail)) return { kind: 'calendar-reply', reason: 'calendar-service', regarding };
  if (mail.calendar === null) {
    const empty = mail.text.trim() === '' && ANSWER_SUBJECT.test(mail.subject.trim());
    // "接受：方案 B" with nothing below is also how people answer: the program's own mark must be there.
    return empty && isMarkedAsCalendar(mail)
      ? { kind: 'calendar-reply', reason: 'calendar-subject', regarding }
      : null;
  }
  return hasOnlyEvent(mail) ? { kind: 'calendar-reply', reason: 'calendar-only', regarding } : null;
};

function isMarkedAsCalendar(mail: InboundMail): boolean {
  return (
    /calendarmessage/i.test(headerValue(mail, 'content-class') ?? '') ||
    mail.attachments.some((part) => /^(text\/calendar|application\/ics)$/.test(part.contentType))
  );
}

function isCalendarService(mail: InboundMail): boolean {
  return (
    /^calendar-[0-9a-f-]{20,}@google\.com$/i.test(mail.messageId ?? '') ||
    /^calendar-(notification|server)@google\.com$/i.test(mail.sender?.address ?? mail.from?.address ?? '')
  );
}

function hasOnlyEvent(mail: InboundMail): boolean {
  const summary = mail.calendar?.summary?.trim() ?? '';
  return mail.text
    .split('\n')
    .map((line) => line.trim())
    .every((line) => line === summary || EVENT_LINES.some((form) => form.test(line)));
}
