import type { CalendarDay } from '../screen/calendar-day.ts';
import { calendarDay, nearestDay } from '../screen/calendar-day.ts';

/** The head of a chat message: who wrote it, on which day if that is said, and what follows on the same line. */
export interface ChatHead {
  readonly speaker: string;
  readonly day: CalendarDay | null;
  readonly rest: string;
}

const DAY = '(?:(20\\d\\d)[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})日?';
const CLOCK =
  '(?:上午|下午|早上|晚上|凌晨|中午)?\\s?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?';
const STAMP = `(?:${DAY}[\\s,]*(?:星期.|周.)?\\s*)?(?:昨天|今天|yesterday|today)?[\\s,]*${CLOCK}`;
const NAME =
  "(?:\\p{sc=Han}[\\p{sc=Han}·]{0,7}|[\\p{Lu}][\\p{L}'.-]*(?: [\\p{Lu}][\\p{L}'.-]*){0,3})(?:\\s?[（(][^（()）\\n]{1,20}[)）])?";

/** [10:32] Amy: text · 10:32 王芳：text · 2026-11-20 10:32 Amy: text */
const STAMP_FIRST = new RegExp(
  `^[[【(]?\\s*${STAMP}\\s*[\\])】]?\\s*[-–]?\\s*(${NAME})\\s*(?:[:：]\\s*(.*))?$`,
  'su',
);
/** 王芳 10:32 · Amy Lee  10:32 AM · 王芳 2026/11/20 10:32:05 · 王芳 10:32：text */
const NAME_FIRST = new RegExp(`^(${NAME})[\\s,]*[[(]?${STAMP}[\\])]?\\s*(?:[:：]\\s*(.*))?$`, 'su');
/** 王芳：text · Amy: text */
const NAME_ONLY = new RegExp(`^(${NAME})\\s*[:：]\\s*(.*)$`, 'su');

const LONGEST_HEAD = 80;

/**
 * Reads the head of a chat message as WeChat, DingTalk, Teams and exports print it.
 *
 * @param isName says whether "X: …" without a time is somebody speaking
 */
export function readChatHead(
  line: string,
  today: CalendarDay,
  isName: (name: string) => boolean,
): ChatHead | null {
  const head = line.slice(0, LONGEST_HEAD);
  const behind = line.slice(LONGEST_HEAD);
  const stamped = STAMP_FIRST.exec(head);
  if (stamped) return chatHead(stamped[4], stamped.slice(1, 4), stamped[5], behind, today);
  const named = NAME_FIRST.exec(head);
  if (named) return chatHead(named[1], named.slice(2, 5), named[5], behind, today);
  const [, name, rest = ''] = NAME_ONLY.exec(head) ?? [];
  if (name !== undefined && isName(bareName(name)))
    return { speaker: bareName(name), day: null, rest: (rest + behind).trim() };
  return null;
}

function chatHead(
  name = '',
  [year, month, day]: readonly (string | undefined)[],
  rest = '',
  behind: string,
  today: CalendarDay,
): ChatHead {
  return { speaker: bareName(name), day: dayOf(year, month, day, today), rest: (rest + behind).trim() };
}

function bareName(name: string): string {
  return name.replace(/\s?[（(].*$/u, '').trim();
}

function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  today: CalendarDay,
): CalendarDay | null {
  if (month === undefined || day === undefined) return null;
  if (year !== undefined) return calendarDay(Number(year), Number(month), Number(day));
  return nearestDay(Number(month), Number(day), today);
}
