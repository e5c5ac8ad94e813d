import type { CalendarDay } from './calendar-day.ts';
import { calendarDay, daysAfter, nearestDay, weekdayOf } from './calendar-day.ts';

/** A day as named in a text, with its place there. */
export interface SpokenDay {
  readonly start: number;
  readonly end: number;
  readonly day: CalendarDay;
}

const MONTHS: readonly string[] = [
  'jan(?:uary|uar|vier)?|janv|enero|ene',
  'feb(?:ruary|ruar|rero)?|février|févr?',
  'mar(?:ch|s|zo)?|märz|mrz',
  'apr(?:il)?|avril|avr|abril|abr',
  'may|mai|mayo',
  'june?|juni|juin|junio',
  'july?|juli|juillet|juil|julio',
  'aug(?:ust)?|août|agosto|ago',
  'sept?(?:ember|embre|iembre)?',
  'oct(?:ober|obre|ubre)?|okt(?:ober)?',
  'nov(?:ember|embre|iembre)?',
  'dec(?:ember)?|dez(?:ember)?|déc(?:embre)?|dic(?:iembre)?',
];
const MONTH = `(?:${MONTHS.join('|')})`;
const WEEKDAYS = [
  'mon(?:day)?',
  'tue(?:s(?:day)?)?',
  'wed(?:nesday)?',
  'thu(?:rs?(?:day)?)?',
  'fri(?:day)?',
  'sat(?:urday)?',
  'sun(?:day)?',
];
const HAN_DIGITS = '零一二三四五六七八九';
const HAN_NUMBER = '[零一二三四五六七八九十]{1,3}';

const WEEKDAY_ALONE = new RegExp(
  `^(?:(?:next |this |coming )?(?:${WEEKDAYS.join('|')})|.*[周期拜][一二三四五六日天])$`,
  'i',
);

type Reading = (match: RegExpExecArray, written: CalendarDay | null) => CalendarDay | null;

const FORMS: readonly (readonly [RegExp, Reading])[] = [
  [
    /(?<!\d)(20\d\d)\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)/g,
    (m) => calendarDay(Number(m[1]), Number(m[2]), Number(m[3])),
  ],
  [
    new RegExp(
      `(?:(20\\d\\d)\\s*年\\s*)?(?<!\\d)(\\d{1,2}|${HAN_NUMBER})\\s*月\\s*(?:份)?\\s*(\\d{1,2}|${HAN_NUMBER})\\s*(?:日|号|號)?`,
      'g',
    ),
    (m, written) => inYear(m[1], hanNumber(m[2]), hanNumber(m[3]), written),
  ],
  [
    new RegExp(
      `(?<![\\w.])(\\d{1,2})\\s*(?:st|nd|rd|th|\\.|er|º)?\\s*(?:of |de |-)?\\s*(${MONTH})\\b\\.?,?(?:\\s*(?:de )?(20\\d\\d))?`,
      'gi',
    ),
    (m, written) => inYear(m[3], monthNumber(m[2]), Number(m[1]), written),
  ],
  [
    new RegExp(
      `\\b(${MONTH})\\b\\.?\\s+(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s+(20\\d\\d))?`,
      'gi',
    ),
    (m, written) => inYear(m[3], monthNumber(m[1]), Number(m[2]), written),
  ],
  [
    /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(20\d\d|\d\d)(?!\d))?/g,
    (m, written) => inYear(fullYear(m[3]), Number(m[2]), Number(m[1]), written),
  ],
  [/(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(20\d\d|\d\d))?(?![\d/])/g, slashed],
  [/(?<!\d)(?<!月\s?)(\d{1,2})\s*(?:日|号|號)(?!楼|线|门)/g, dayOfMonth],
  [/\bthe (\d{1,2})(?:st|nd|rd|th)\b(?! of)/gi, dayOfMonth],
  [/(本|这|這|下)?(?:个|個)?(?:周|星期|礼拜|禮拜)([一二三四五六日天])/g, hanWeekday],
  [new RegExp(`\\b(next |this |coming )?(${WEEKDAYS.join('|')})\\b`, 'gi'), englishWeekday],
  [/\btomorrow\b|明天|明日/gi, (_, written) => written && daysAfter(written, 1)],
  [/后天|後天/g, (_, written) => written && daysAfter(written, 2)],
];

/**
 * The days named in a text, zh and en (and the numeric and month-name forms of neighbours), in order; of overlapping
 * readings the most explicit one stays.
 *
 * @param written the day the text was written, for years and weekdays left out; null leaves those unread
 */
export function spokenDays(text: string, written: CalendarDay | null): SpokenDay[] {
  const found: SpokenDay[] = [];
  for (const [form, read] of FORMS) {
    for (const match of text.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      if (WEEKDAY_ALONE.test(match[0]) && found.some((other) => belongsTo(text, start, end, other))) continue;
      const day = read(match, written);
      if (day) found.push({ start, end, day });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "Monday 5th May", "3月5日（周三）": the weekday only repeats the date beside it. */
function belongsTo(text: string, start: number, end: number, date: SpokenDay): boolean {
  const between = date.start >= end ? text.slice(end, date.start) : text.slice(date.end, start);
  return /^[\s,.，（()）]{0,3}(the |den )?$/i.test(between);
}

function inYear(year: string | undefined, month: number, day: number, written: CalendarDay | null) {
  if (year) return calendarDay(Number(year), month, day);
  return written && nearestDay(month, day, written);
}

function fullYear(year: string | undefined): string | undefined {
  return year?.length === 2 ? `20${year}` : year;
}

/** 3/4 is March in America and China, April in Europe: the reading that lies ahead and sooner is meant. */
function slashed(match: RegExpExecArray, written: CalendarDay | null): CalendarDay | null {
  const [first, second] = [Number(match[1]), Number(match[2])];
  const year = fullYear(match[3]);
  const readings = [inYear(year, first, second, written), inYear(year, second, first, written)].filter(
    (day) => day !== null,
  );
  if (written === null) return readings.length === 1 || first === second ? (readings[0] ?? null) : null;
  const ahead = readings.filter((day) => day >= written).sort();
  return ahead[0] ?? readings[0] ?? null;
}

function dayOfMonth(match: RegExpExecArray, written: CalendarDay | null): CalendarDay | null {
  if (written === null) return null;
  const [year, month] = [Number(written.slice(0, 4)), Number(written.slice(5, 7))];
  const here = calendarDay(year, month, Number(match[1]));
  if (here && here >= written) return here;
  return month === 12
    ? calendarDay(year + 1, 1, Number(match[1]))
    : calendarDay(year, month + 1, Number(match[1]));
}

function hanWeekday(match: RegExpExecArray, written: CalendarDay | null): CalendarDay | null {
  if (written === null) return null;
  const weekday = '一二三四五六日'.indexOf((match[2] ?? '').replace('天', '日')) + 1;
  const monday = daysAfter(written, 1 - weekdayOf(written));
  if (match[1] === '下') return daysAfter(monday, 6 + weekday);
  const thisWeek = daysAfter(monday, weekday - 1);
  return match[1] || thisWeek > written ? thisWeek : daysAfter(thisWeek, 7);
}

function englishWeekday(match: RegExpExecArray, written: CalendarDay | null): CalendarDay | null {
  if (written === null) return null;
  const name = (match[2] ?? '').toLowerCase();
  const weekday = WEEKDAYS.findIndex((form) => new RegExp(`^(?:${form})$`).test(name)) + 1;
  const ahead = (weekday - weekdayOf(written) + 7) % 7 || 7;
  return daysAfter(written, ahead);
}

function monthNumber(name: string | undefined): number {
  return MONTHS.findIndex((form) => new RegExp(`^(?:${form})$`, 'i').test(name ?? '')) + 1;
}

/** `十二` -> 12, `二十五` -> 25; plain digits pass. */
function hanNumber(text: string | undefined): number {
  if (text === undefined || /^\d+$/.test(text)) return Number(text);
  const ten = text.indexOf('十');
  if (ten < 0) return HAN_DIGITS.indexOf(text);
  const tens = ten === 0 ? 1 : HAN_DIGITS.indexOf(text[0] ?? '');
  const ones = ten === text.length - 1 ? 0 : HAN_DIGITS.indexOf(text[ten + 1] ?? '');
  return tens * 10 + ones;
}
