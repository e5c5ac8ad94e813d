import {
  addDays,
  addMonths,
  addWorkdays,
  endOfMonth,
  isoDate,
  type LocalDate,
  mondayOf,
  weekdayOf,
} from './calendar-days.ts';

/** A date found in words: ISO local date, and where it ends. */
export interface FoundDate {
  readonly date: LocalDate;
  readonly start: number;
  readonly end: number;
}

type Reader = readonly [
  pattern: RegExp,
  read: (match: RegExpExecArray, today: LocalDate) => LocalDate | null,
];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY =
  '(mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const COUNT = '(\\d{1,3}|a couple of|a few|an?|one|two|three|four|five|six|seven|ten)';
const ZH_COUNT = '(\\d{1,3}|[一两二三四五六七八九十]|半)';
const ZH_WEEK = '(?:周|星期|礼拜)';

const FRIDAY = 5;
const WEDNESDAY = 3;
const TUESDAY = 2;
const SUNDAY = 7;

/** First match wins: the longer wording stands before the shorter one it contains. */
const READERS: readonly Reader[] = [
  [
    /(?<!\d)(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)[日号]?/u,
    ([, y, m, d]) => isoDate(Number(y), Number(m), Number(d)),
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b\\.?(?:,? (\\d{4}))?`, 'u'),
    ([, d, m, y], today) => dated(y, monthOf(m), Number(d), today),
  ],
  [
    new RegExp(`\\b${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4}))?`, 'u'),
    ([, m, d, y], today) => dated(y, monthOf(m), Number(d), today),
  ],
  [/(?<!\d)(\d{1,2})月(\d{1,2})[日号]?/u, ([, m, d], today) => dated(undefined, Number(m), Number(d), today)],
  [
    /下个?月(\d{1,2})[日号]/u,
    ([, d], today) => {
      const next = addMonths(today, 1);
      return isoDate(yearOf(next), monthNumber(next), Number(d));
    },
  ],
  [
    /(?:本月|这个月)(\d{1,2})[日号]/u,
    ([, d], today) => isoDate(yearOf(today), monthNumber(today), Number(d)),
  ],
  [/(?:下个?月)(?:底|末)|end of next month|next month/u, (_, today) => endOfMonth(addMonths(today, 1))],
  [
    /下个?月初|(?:early|beginning of) next month/u,
    (_, today) => addDays(`${addMonths(today, 1).slice(0, 8)}01`, 4),
  ],
  [/下个?月/u, (_, today) => endOfMonth(addMonths(today, 1))],
  [
    /(?:本月|这个?月|月)(?:底|末)|(?:本月|这个月)内|(?:the )?(?:end of (?:the |this )?month|month[- ]end)|(?:later )?this month/u,
    (_, today) => endOfMonth(today),
  ],
  [/年底|年末|end of (?:the |this )?year|year[- ]end/u, (_, today) => isoDate(yearOf(today), 12, 31)],
  [/大后天/u, (_, today) => addDays(today, 3)],
  [/后天|day after tomorrow/u, (_, today) => addDays(today, 2)],
  [/明天|明日|明早|明晚|\btomorrow\b/u, (_, today) => addDays(today, 1)],
  [
    /今天|今日|今晚|当天|下班前|\b(?:today|tonight|end of (?:the )?day|eod|cob|close of business)\b/u,
    (_, today) => today,
  ],
  [
    new RegExp(`下下个?${ZH_WEEK}([一二三四五六日天])?`, 'u'),
    ([, day], today) => addDays(mondayOf(today), 14 + (zhDay(day) ?? FRIDAY) - 1),
  ],
  [
    new RegExp(`下个?${ZH_WEEK}([一二三四五六日天])`, 'u'),
    ([, day], today) => weekday(today, 1, zhDay(day) ?? FRIDAY),
  ],
  [
    new RegExp(`下个?${ZH_WEEK}初|(?:early|start of|beginning of|first thing) next week`, 'u'),
    (_, today) => weekday(today, 1, TUESDAY),
  ],
  [
    new RegExp(`下个?${ZH_WEEK}中|(?:mid|middle of)[- ]?next week`, 'u'),
    (_, today) => weekday(today, 1, WEDNESDAY),
  ],
  [
    new RegExp(`\\bnext ${DAY}\\b|\\b${DAY} (?:of )?next week\\b`, 'u'),
    ([, a, b], today) => weekday(today, 1, enDay(a ?? b)),
  ],
  [new RegExp(`下个?${ZH_WEEK}|\\bnext week\\b`, 'u'), (_, today) => weekday(today, 1, FRIDAY)],
  [
    new RegExp(`(?:本|这个?)${ZH_WEEK}([一二三四五六日天])`, 'u'),
    ([, day], today) => weekday(today, 0, zhDay(day) ?? FRIDAY),
  ],
  [
    new RegExp(
      `(?:本|这个?)${ZH_WEEK}(?:内|之?内|末|底)?|\\b(?:end of (?:the |this )?week|(?:later )?this week|eow)\\b`,
      'u',
    ),
    (_, today) => endOfWeek(today),
  ],
  [/周末|\bweekend\b/u, (_, today) => weekday(today, 0, SUNDAY)],
  [
    new RegExp(`${ZH_WEEK}([一二三四五六日天])`, 'u'),
    ([, day], today) => coming(today, zhDay(day) ?? FRIDAY),
  ],
  [new RegExp(`${ZH_COUNT}个?工作日`, 'u'), ([, n], today) => addWorkdays(today, zhCount(n))],
  [
    new RegExp(`\\b${COUNT} (?:business|working) days?\\b`, 'u'),
    ([, n], today) => addWorkdays(today, enCount(n)),
  ],
  [
    new RegExp(`${ZH_COUNT}(?:个)?(?:周|星期|礼拜)(?=[之以]?[内后])`, 'u'),
    ([, n], today) => addDays(today, 7 * zhCount(n)),
  ],
  [new RegExp(`${ZH_COUNT}[天日](?=[之以]?[内后])`, 'u'), ([, n], today) => addDays(today, zhCount(n))],
  [/过两天|这两天|一两天|\bday or two\b|\bcouple of days\b/u, (_, today) => addDays(today, 2)],
  [new RegExp(`\\b(?:in|within) ${COUNT} weeks?\\b`, 'u'), ([, n], today) => addDays(today, 7 * enCount(n))],
  [
    new RegExp(`\\b(?:in|within) (?:the next )?${COUNT} days?\\b`, 'u'),
    ([, n], today) => addDays(today, enCount(n)),
  ],
  [
    new RegExp(
      `\\b(?:(?:by|on|until|till|before|this|coming|to) )${DAY}\\b|\\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b`,
      'u',
    ),
    ([, a, b], today) => coming(today, enDay(a ?? b)),
  ],
  [/(?<!\d)(\d{1,2})[日号](?![线楼])/u, ([, d], today) => dayOfMonth(today, Number(d))],
];

/**
 * The date a text in plain wording names, seen from `today` (ISO local date). Weeks begin on Monday; "next week" is
 * its Friday, "early next week" its Tuesday; "by Friday" is the coming one, today included; a day without a year is
 * the next such day. Workdays are Monday to Friday, holidays unknown here. Null when none is named.
 */
export function dateIn(plain: string, today: LocalDate): FoundDate | null {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const date = read(match, today);
    if (date !== null) return { date, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function dated(year: string | undefined, month: number, day: number, today: LocalDate): LocalDate | null {
  if (year !== undefined) return isoDate(Number(year), month, day);
  const here = isoDate(yearOf(today), month, day);
  return here !== null && here < today ? isoDate(yearOf(today) + 1, month, day) : here;
}

function dayOfMonth(today: LocalDate, day: number): LocalDate | null {
  const here = isoDate(yearOf(today), monthNumber(today), day);
  if (here !== null && here >= today) return here;
  const next = addMonths(today, 1);
  return isoDate(yearOf(next), monthNumber(next), day);
}

function weekday(today: LocalDate, weeks: number, day: number): LocalDate {
  return addDays(mondayOf(today), weeks * 7 + day - 1);
}

function coming(today: LocalDate, day: number): LocalDate {
  return addDays(today, (day - weekdayOf(today) + 7) % 7);
}

function endOfWeek(today: LocalDate): LocalDate {
  return weekday(today, 0, weekdayOf(today) > FRIDAY ? SUNDAY : FRIDAY);
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function monthNumber(date: LocalDate): number {
  return Number(date.slice(5, 7));
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;
}

function enDay(name: string | undefined): number {
  return DAYS.indexOf((name ?? 'fri').slice(0, 3)) + 1;
}

function zhDay(name: string | undefined): number | null {
  if (name === undefined) return null;
  return name === '天' ? SUNDAY : '一二三四五六日'.indexOf(name) + 1;
}

function zhCount(word: string | undefined): number {
  if (word === undefined || word === '半') return 1;
  const number = Number(word);
  if (!Number.isNaN(number)) return number;
  return word === '两' ? 2 : '零一二三四五六七八九十'.indexOf(word);
}

const EN_COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  'a couple of': 2,
  three: 3,
  'a few': 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
};

function enCount(word: string | undefined): number {
  const number = Number(word);
  return Number.isNaN(number) ? (EN_COUNTS[word ?? ''] ?? 1) : number;
}
