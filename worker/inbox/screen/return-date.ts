import type { InboundMail } from '../../mail/inbound.ts';
import { headerValue } from '../../mail/inbound.ts';
import type { CalendarDay } from './calendar-day.ts';
import { calendarDay, daysAfter } from './calendar-day.ts';
import type { SpokenDay } from './spoken-days.ts';
import { spokenDays } from './spoken-days.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What stands before the day when it is the day of return. */
const BACK_BEFORE =
  /(\b(be |am |get )?back\b|\breturn(ing|s)?\b|\bresum(e|ing|es)\b|available again|\bre-?open(s|ing)?\b|in the office (again )?(from|on)|返回|回来|回到|回归|返岗|返工|复工|恢复|回公司|归来|重新上班|zurück|wieder (im büro|da|erreichbar)|de retour|de vuelta|regres)[^.。!！;；\n]{0,60}$/i;
/** What stands after the day when it is the day of return. */
const BACK_AFTER =
  /^[^,，.。!！;；\n]{0,16}(返回|回来|回到|回归|返岗|返工|复工|恢复|上班|回公司|正常办公|正式办公|归来|开工|营业|wieder)|^\s*(之后|以后|过后|后)[^,，.。!！;；\n]{0,12}(回复|答复|处理|联系)|^[\s,:–-]*(i|we)(['’]m|['’]re|['’]ll be| am| are| will be)? ?(back|return|resume|re-?open)|^[\s,:–-]*(i|we)( will|['’]ll) (return|resume|re-?open|be (back|available))|^[\s:–-]*(back|return)\b/i;
const LATER_BEFORE = /\bafter\b[^.。\n\d]{0,14}$/i;
const LATER_AFTER = /^\s*(之后|以后|过后|后)/;
const UNTIL =
  /\b(un)?til(l)?\b[^.。!！;；\n]{0,20}$|\bbis\b[^.\n]{0,20}$|jusqu['’]au[^.\n]{0,20}$|\bhasta\b[^.\n]{0,20}$/i;
/** The last day of absence is named; work starts on the day after. */
const THROUGH =
  /\b(through|thru|to|up to|including|incl\.?)\b[^.。!！;；\n\d]{0,20}$|[至到~～—–-]\s*(周.|星期.)?\s*$|直到\s*$|截至\s*$/i;
const AFTER_DAY_OF_MONTH_RANGE = /(\d{1,2})\s*(?:日|号)?\s*[-–—~～至到]\s*$/;

/**
 * The day on which an absent writer says to be back (YYYY-MM-DD), zh and en; null when the text gives none.
 * A named day of return goes before "until", and "until" before the end of a stated absence. Years and weekdays left
 * out are read from the mail's own Date header.
 */
export function returnDate(mail: InboundMail): CalendarDay | null {
  const written = writtenOn(mail);
  const text = ownWords(mail.text);
  const days = spokenDays(text, written);
  return (
    back(text, days) ?? until(text, days) ?? dayAfterAbsence(text, days) ?? subjectSays(mail.subject, written)
  );
}

function back(text: string, days: readonly SpokenDay[]): CalendarDay | null {
  for (const spoken of days) {
    const { before, after } = around(text, spoken, days);
    if (!BACK_BEFORE.test(before) && !BACK_AFTER.test(after)) continue;
    return LATER_BEFORE.test(before) || LATER_AFTER.test(after) ? daysAfter(spoken.day, 1) : spoken.day;
  }
  return null;
}

function until(text: string, days: readonly SpokenDay[]): CalendarDay | null {
  return days.find((spoken) => UNTIL.test(around(text, spoken, days).before))?.day ?? null;
}

function dayAfterAbsence(text: string, days: readonly SpokenDay[]): CalendarDay | null {
  const last = days.findLast((spoken) => {
    const { before } = around(text, spoken, days);
    return THROUGH.test(before) || AFTER_DAY_OF_MONTH_RANGE.test(before);
  });
  return last ? daysAfter(last.day, 1) : null;
}

function subjectSays(subject: string, written: CalendarDay | null): CalendarDay | null {
  // A subject of ours behind the prefix may carry dates of its own.
  const prefix = subject.replace(/^auto\s*:/i, '').split(/[:：[]/)[0] ?? '';
  const days = spokenDays(prefix, written);
  return back(prefix, days) ?? until(prefix, days);
}

/** The words on either side of a day, as far as the neighbouring days. */
function around(text: string, spoken: SpokenDay, days: readonly SpokenDay[]) {
  const previous = days.findLast((other) => other.end <= spoken.start)?.end ?? 0;
  const next = days.find((other) => other.start >= spoken.end)?.start ?? text.length;
  return { before: text.slice(previous, spoken.start), after: text.slice(spoken.end, next) };
}

/** The beginning without what is quoted; answering programs are brief. */
function ownWords(body: string): string {
  const text = body.slice(0, 4000);
  const quoted = text.search(
    /^(-{2,}\s*(original message|原始邮件|forwarded)|_{10,}|(from|发件人)\s*[:：])/im,
  );
  return (quoted < 0 ? text : text.slice(0, quoted))
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n');
}

/** The day in the writer's own zone, which the Date header keeps and UTC loses. */
function writtenOn(mail: InboundMail): CalendarDay | null {
  const written = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/.exec(headerValue(mail, 'date') ?? '');
  const month = MONTHS.indexOf((written?.[2] ?? '').toLowerCase()) + 1;
  if (written && month > 0) return calendarDay(Number(written[3]), month, Number(written[1]));
  return mail.date?.slice(0, 10) ?? null;
}
