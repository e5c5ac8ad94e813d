import type { CalendarDate } from '../../cases/project/state.ts';
import { type DateMistake, parseCalendarDates } from '../../working-time/pasted-dates.ts';
import { isDate } from '../../working-time/zone.ts';
import type { Desk } from '../desk.ts';
import { type CommandKind, INCOMPLETE, type Misread, misread, type Planned } from './kind.ts';

/** `/calendar`: the dates on which this project differs from its week and the holidays. */
export const calendar: CommandKind = {
  names: ['calendar', '日历'],
  form: {
    zh: '/日历（下面每行一个日期：2026-12-24 休 平安夜；2027-02-06 班；2026-12-31 09:00-12:00；2027-02-05..2027-02-11 休 春节）；也可附 CSV；/日历 查看；/日历 移除 2026-12-24',
    en: '/calendar (one date a line below: 2026-12-24 rest Christmas Eve; 2027-02-06 work; 2026-12-31 09:00-12:00; 2027-02-05..2027-02-11 rest); or a CSV file attached; /calendar show; /calendar remove 2026-12-24',
  },
  weighty: false,
  block: 'to-next-command',
  plan: ({ rest, block }, desk) => {
    const [, verb = '', words = ''] = /^(show|查看|remove|移除|删除)\s*([\s\S]*)$/iu.exec(rest) ?? [];
    if (/^(?:show|查看)$/iu.test(verb)) return { outcome: 'planned', says: shown(desk) };
    if (verb !== '') return remove(`${words}\n${block}`, desk);
    const files = (desk.attached ?? []).map(({ text }) => text);
    return set([rest, datesIn(block), ...files].join('\n'), desk);
  },
};

function set(text: string, { author }: Desk): Planned | Misread {
  const { dates, mistakes } = parseCalendarDates(text);
  if (mistakes.length > 0) return unread(mistakes);
  if (dates.length === 0) return INCOMPLETE;
  return { outcome: 'planned', chores: [{ chore: 'set-dates', dates, by: author.personId }] };
}

function remove(words: string, { project }: Desk): Planned | Misread {
  const dates = words.split(/[\s,，、;；]+/u).filter((word) => word !== '');
  if (dates.length === 0) return INCOMPLETE;
  const wrong = dates.find((date) => !isDate(date) || !project.dates.some((own) => own.date === date));
  if (wrong !== undefined)
    return misread(`项目没有为 ${wrong} 另作安排。`, `the project has no date of its own on ${wrong}.`);
  return { outcome: 'planned', chores: [{ chore: 'clear-dates', dates }] };
}

/** What stands below, up to the first paragraph that begins with no date: a greeting is none of the list. */
function datesIn(block: string): string {
  const paragraphs = block.split(/\n\s*\n/u);
  const end = paragraphs.findIndex((one, index) => index > 0 && !/^\s*(?:\d{4}|#|["\uFEFF])/u.test(one));
  return (end === -1 ? paragraphs : paragraphs.slice(0, end)).join('\n');
}

const WRONG: Readonly<Record<DateMistake['because'], readonly [zh: string, en: string]>> = {
  'no-date': ['开头不是日期', 'does not begin with a date'],
  'no-such-date': ['没有这一天', 'there is no such day'],
  'range-too-long': ['时间段太长', 'the range is too long'],
  'no-kind': ['没有写休、班或时间', 'says neither rest nor work nor hours'],
  'bad-window': ['时间没有读懂', 'the hours are not readable'],
  'stands-twice': ['这一天写了两次', 'the day stands twice'],
};

function unread(mistakes: readonly DateMistake[]): Misread {
  const [zh, en] = ([0, 1] as const).map((index) =>
    mistakes.map(({ text, because, form }) => `${text} → ${WRONG[because][index]}: ${form}`).join('\n'),
  );
  return misread(`日历没有改动：\n${zh}`, `the calendar is unchanged:\n${en}`);
}

function shown({ project, author }: Desk): string {
  const zh = author.language === 'zh';
  if (project.dates.length === 0) return zh ? '没有另作安排的日期。' : 'there are no dates of its own.';
  return project.dates.map((one) => lineOf(one, zh)).join('\n');
}

const KINDS = { rest: ['休', 'rest'], work: ['班', 'work'] } as const;

function lineOf({ date, kind, windows, name }: CalendarDate, zh: boolean): string {
  const how =
    kind === 'hours' ? windows.map(({ from, to }) => `${from}-${to}`).join(' ') : KINDS[kind][zh ? 0 : 1];
  return [date, how, name ?? ''].join(' ').trim();
}
