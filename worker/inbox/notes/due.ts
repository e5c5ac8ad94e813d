import type { CalendarDay } from '../screen/calendar-day.ts';
import { calendarDay, daysAfter, weekdayOf } from '../screen/calendar-day.ts';
import { spokenDays } from '../screen/spoken-days.ts';

/** The day by which something is due, with the place of the phrase that says so. */
export interface Due {
  readonly day: CalendarDay;
  readonly start: number;
  readonly end: number;
}

const FRIDAY = 5;

const RELATIVE: readonly (readonly [RegExp, (said: CalendarDay, amount: number) => CalendarDay | null])[] = [
  [
    /今天(?:之?内|下班前?)?|今日|今晚|下班前|\b(?:today|tonight|eod|(?:the )?end of (?:the )?(?:day|today|business))\b/iu,
    (said) => said,
  ],
  [/(?:本|这个?|這個?)?月底|\b(?:the )?end of (?:the |this )?month\b|\beom\b/iu, lastOfMonth],
  [
    /下(?:个)?(?:周|星期|礼拜)(?:之?内|底|末)|\b(?:the )?end of next week\b/iu,
    (said) => daysAfter(friday(said), 7),
  ],
  [
    /(?:本|这|這)(?:周|星期|礼拜)(?:之?内|底|末)?(?![一二三四五六日天])|\b(?:the )?end of (?:the |this )?week\b|\bthis week\b|\beow\b/iu,
    friday,
  ],
  [
    /([\d一二两三四五六七八九十]{1,2})\s*天之?内|\b(?:with)?in (\d{1,2}|two|three|four|five) days\b/iu,
    daysAfter,
  ],
  [
    /([\d一二两三四]{1,2})\s*(?:周|个?星期)之?内|\b(?:with)?in (\d{1,2}|a|one|two|three|four) weeks?\b/iu,
    (said, weeks) => daysAfter(said, 7 * weeks),
  ],
];

const NUMBERS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};

const BEFORE =
  /(?:\b(?:by|before|due(?: by| on)?|until|no later than|not later than|on|for)|最迟|最晚|不晚于|截止|截至|[于在])\s*(?:the\s*)?$/iu;
const FIRM_BEFORE =
  /(?:\b(?:by|before|due(?: by| on)?|until|no later than|not later than)|最迟|最晚|不晚于|截止|截至)\s*(?:the\s*)?$/iu;
const AFTER =
  /^\s*(?:\(\w{3,9}\)|（[^）]{2,3}）)?\s*(?:(?:上午|下午|晚上?|中午|下班|早上)?\s*(?:之前|以前|前)|(?:之?内)|(?:上午|下午|晚上|中午)|\s(?:eod|noon|morning|evening|at the latest))/iu;
const FIRM_AFTER = /^\s*(?:上午|下午|晚上?|中午|下班|早上)?\s*(?:之前|以前|前)|^\s*at the latest/iu;

/** Day phrases stand near; a longer passage is not searched further, which keeps hostile text cheap. */
const LONGEST = 500;

/**
 * The day a passage sets as its limit ("by 5 Dec", 周五前, 3天内, 月底), else its only day; null where none or several
 * are named. Working days are not counted here: that takes the project's calendar.
 *
 * @param said the day the passage was written or spoken
 */
export function dueOf(passage: string, said: CalendarDay): Due | null {
  const text = passage.slice(0, LONGEST);
  const days = [...spokenDays(text, said), ...relativeDays(text, said)];
  const firm = days.filter(
    (day) =>
      FIRM_BEFORE.test(text.slice(Math.max(0, day.start - 24), day.start)) ||
      FIRM_AFTER.test(text.slice(day.end, day.end + 24)),
  );
  const [chosen, other] = firm.length > 0 ? firm : days;
  if (!chosen || (other && other.day !== chosen.day)) return null;
  const before = BEFORE.exec(text.slice(Math.max(0, chosen.start - 24), chosen.start));
  const after = AFTER.exec(text.slice(chosen.end, chosen.end + 24));
  return {
    day: chosen.day,
    start: chosen.start - (before?.[0].length ?? 0),
    end: chosen.end + (after?.[0].length ?? 0),
  };
}

function relativeDays(text: string, said: CalendarDay): Due[] {
  return RELATIVE.flatMap(([pattern, read]) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const amount = match[1] ?? match[2] ?? '';
    const day = read(said, NUMBERS[amount.toLowerCase()] ?? Number(amount));
    return day ? [{ day, start: match.index, end: match.index + match[0].length }] : [];
  });
}

function friday(said: CalendarDay): CalendarDay {
  return daysAfter(said, FRIDAY - weekdayOf(said));
}

function lastOfMonth(said: CalendarDay): CalendarDay | null {
  const [year, month] = [Number(said.slice(0, 4)), Number(said.slice(5, 7))];
  const next = month === 12 ? calendarDay(year + 1, 1, 1) : calendarDay(year, month + 1, 1);
  return next && daysAfter(next, -1);
}
