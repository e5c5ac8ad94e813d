import { calendarOf } from '../../working-time/calendar.ts';
import { nextOccurrence, type Recurrence } from '../../working-time/occurrence.ts';
import { localDate, momentOf, weekdayOf } from '../../working-time/zone.ts';
import type { Desk } from '../desk.ts';
import { type CommandKind, INCOMPLETE, type Misread, misread, type Planned } from './kind.ts';
import { labelOf } from './labels.ts';

const EVERY: Readonly<Record<string, Recurrence['every']>> = {
  weekly: 'week',
  每周: 'week',
  fortnightly: 'fortnight',
  隔周: 'fortnight',
  monthly: 'month',
  每月: 'month',
};

const WEEKDAYS: Readonly<Record<string, number>> = {
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
  sun: 7,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
};

/** Minutes a meeting takes when nothing is said. */
const USUAL_LENGTH = 60;

/** `/meeting`: invites to a meeting, once or coming round; moves or cancels it. */
export const meeting: CommandKind = {
  names: ['meeting', '会议'],
  form: {
    zh: '/会议 每周一 10:00 主题（也可 隔周二、每月三）；/会议 2026-12-08 10:00 主题 90分钟；/会议 MT-1 改期 2026-12-09 14:00；/会议 MT-1 取消：原因',
    en: '/meeting weekly Mon 10:00 TOPIC (or fortnightly, monthly); /meeting 2026-12-08 10:00 TOPIC 90 min; /meeting MT-1 move 2026-12-09 14:00; /meeting MT-1 cancel: REASON',
  },
  weighty: false,
  block: 'none',
  plan: ({ rest }, desk) => {
    const numbered = labelOf('meeting', rest);
    if (numbered) return change(numbered.number, numbered.rest, desk);
    return comingRound(rest, desk) ?? once(rest, desk) ?? INCOMPLETE;
  },
};

function change(number: number, words: string, desk: Desk): Planned | Misread {
  const [, because] = /^(?:cancel|取消)\s*[:：]?\s*([\s\S]*)$/iu.exec(words) ?? [];
  if (because !== undefined)
    return {
      outcome: 'planned',
      happenings: [{ on: 'meeting', number, event: { happened: 'cancelled', because } }],
    };
  const [, when] = /^(?:move|改期|改到)\s*([\s\S]+)$/iu.exec(words) ?? [];
  const at = when === undefined ? null : momentIn(when, desk);
  return at
    ? { outcome: 'planned', happenings: [{ on: 'meeting', number, event: { happened: 'moved', at: at.at } }] }
    : misread('改期请写成 改期 2026-12-09 14:00。', 'write move 2026-12-09 14:00.');
}

function comingRound(rest: string, desk: Desk): Planned | null {
  const [, often = '', day = '', hour = '', minute = '', topic = ''] =
    /^(weekly|fortnightly|monthly|每周|隔周|每月)(?:第一个)?(?:周)?\s*(?:on\s+)?(mon|tue|wed|thu|fri|sat|sun|[一二三四五六日天])[a-z]*\s*(\d{1,2})[:：](\d{2})\s*([\s\S]*)$/iu.exec(
      rest,
    ) ?? [];
  const every = EVERY[often.toLowerCase()];
  const weekday = WEEKDAYS[day.toLowerCase()];
  if (!every || !weekday) return null;
  const minutes = Number(hour) * 60 + Number(minute);
  const at = nextOccurrence({ every, weekday, minutes }, desk.at, null, calendarOf(desk.project));
  return planned(desk, { every, weekday, minutes, at, topic });
}

function once(rest: string, desk: Desk): Planned | null {
  const moment = momentIn(rest, desk);
  if (!moment) return null;
  const { at, minutes, left } = moment;
  const weekday = weekdayOf(localDate(at, desk.project.zone));
  return planned(desk, { every: null, weekday, minutes, at, topic: left });
}

function planned(
  desk: Desk,
  {
    topic,
    ...facts
  }: { every: Recurrence['every'] | null; weekday: number; minutes: number; at: Date; topic: string },
): Planned {
  const [length = '', amount = ''] = /\s*(\d{2,3})\s*(?:min(?:utes)?|分钟)\s*$/iu.exec(topic) ?? [];
  const named = topic.slice(0, topic.length - length.length).trim();
  const event = {
    happened: 'planned',
    topic: named === '' ? desk.project.name : named,
    lengthMinutes: amount === '' ? USUAL_LENGTH : Number(amount),
    ...facts,
  } as const;
  return { outcome: 'planned', happenings: [{ on: 'meeting', number: 'next', event }] };
}

/** `2026-12-08 10:00 …` in project time. */
function momentIn(
  text: string,
  { project }: Pick<Desk, 'project'>,
): { at: Date; minutes: number; left: string } | null {
  const [, date = '', hour = '', minute = '', left = ''] =
    /^(\d{4}-\d{2}-\d{2})\s+(\d{1,2})[:：](\d{2})\s*([\s\S]*)$/u.exec(text.trim()) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  if (Number.isNaN(Date.parse(`${date}T00:00:00Z`)) || minutes >= 24 * 60) return null;
  return { at: momentOf(date, minutes, project.zone), minutes, left: left.trim() };
}
