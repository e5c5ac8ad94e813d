import type { CalendarDate } from '../cases/project/state.ts';
import { parseWindow } from './window.ts';
import { isDate, shiftDate } from './zone.ts';

/** A line of a pasted list that cannot be read, with the form it should have. */
export interface DateMistake {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly because: 'no-date' | 'no-such-date' | 'range-too-long' | 'no-kind' | 'bad-window' | 'stands-twice';
  /** The right form, in neither language: `2026-12-31 09:00-12:00`. */
  readonly form: string;
}

const REST = /^(rest|off|holiday|closed|休|休息|放假|假期|节假日|补休)$/i;
const WORK = /^(work|workday|working|班|上班|补班|调班|工作|工作日)$/i;
const HOURS = /^(hours|half|half-day|时段|半天)$/i;
/** The first line of a table names its columns. */
const HEADING = /^(date|day|日期)\b|^日期/i;
const DATE = '(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})日?';
const UNTIL = '(?: ?(?:\\.\\.|~|–|—|至|到) ?| (?:-|to) )';
const BEGINNING = new RegExp(`^${DATE}(?:${UNTIL}${DATE})?(?!\\d)[ ,;:、\\t]*`, 'i');
const PARTED_TIMES = /(\d{1,2}:\d\d) ?[-–—~至到] ?(?=\d{1,2}:\d\d)/g;
/** A byte order mark, and what CSV puts around a field. */
const CSV_TRIMMINGS = /[\uFEFF"]/g;
const LONGEST_RANGE_DAYS = 62;

/**
 * Reads dates of a project's own from a pasted or attached list, one a line, as words or as CSV (comma, semicolon
 * or tab, with or without a heading): `2026-12-24 rest Christmas Eve`, `2026-12-31 09:00-12:00`,
 * `2027-02-06 work`, `2027-02-05..2027-02-11 休 春节`. Empty lines and lines that begin with # are passed over.
 * What can be read is given even where other lines are wrong.
 */
export function parseCalendarDates(text: string): {
  readonly dates: readonly CalendarDate[];
  readonly mistakes: readonly DateMistake[];
} {
  const dates = new Map<string, CalendarDate>();
  const mistakes: DateMistake[] = [];
  let headingMayCome = true;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const words = line.normalize('NFKC').replaceAll(CSV_TRIMMINGS, '').trim();
    if (words === '' || words.startsWith('#') || (headingMayCome && HEADING.test(words))) continue;
    headingMayCome = false;
    const read = readLine(words);
    const twice = 'days' in read ? read.days.find(({ date }) => dates.has(date)) : undefined;
    const mistake = twice ? wrong('stands-twice', twice.date) : read;
    if ('because' in mistake) mistakes.push({ line: index + 1, text: line.trim(), ...mistake });
    else for (const day of mistake.days) dates.set(day.date, day);
  }
  return { dates: [...dates.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1)), mistakes };
}

type Wrong = Pick<DateMistake, 'because' | 'form'>;

function readLine(words: string): { days: CalendarDate[] } | Wrong {
  const found = BEGINNING.exec(words);
  if (!found) return wrong('no-date');
  const first = dateOf(found.slice(1, 4));
  const last = found[4] === undefined ? first : dateOf(found.slice(4, 7));
  if (!isDate(first) || !isDate(last) || last < first) return wrong('no-such-date');
  const range = datesFrom(first, last);
  if (range.length > LONGEST_RANGE_DAYS) return wrong('range-too-long', first);
  const kind = kindOf(
    words
      .slice(found[0].length)
      .replace(PARTED_TIMES, '$1-')
      .split(/[ ,;、\t]+/),
  );
  if ('because' in kind) return wrong(kind.because, first);
  return { days: range.map((date) => ({ date, ...kind })) };
}

function kindOf(
  parts: readonly string[],
): Omit<CalendarDate, 'date'> | { because: 'no-kind' | 'bad-window' } {
  const [first = '', ...rest] = parts;
  const timed = /^\d{1,2}:/.test(rest[0] ?? '');
  if (HOURS.test(first) || (WORK.test(first) && timed)) return ownHours(rest);
  if (WORK.test(first)) return { kind: 'work', windows: [], name: nameOf(rest) };
  // Hours of rest would have to be taken from hours of work: that is for the writer to do.
  if (REST.test(first) && !timed) return { kind: 'rest', windows: [], name: nameOf(rest) };
  return /^\d/.test(first) ? ownHours(parts) : { because: 'no-kind' };
}

function ownHours(parts: readonly string[]): Omit<CalendarDate, 'date'> | { because: 'bad-window' } {
  const end = parts.findIndex((part) => !/^\d/.test(part));
  const hours = end === -1 ? parts : parts.slice(0, end);
  const windows = hours.map(parseWindow);
  const sound = windows.filter((window) => window !== null);
  if (sound.length === 0 || sound.length < windows.length) return { because: 'bad-window' };
  return { kind: 'hours', windows: sound, name: nameOf(parts.slice(hours.length)) };
}

function nameOf(words: readonly string[]): string | null {
  const name = words.join(' ').trim().slice(0, 200);
  return name === '' ? null : name;
}

function dateOf([year = '', month = '', day = '']: readonly string[]): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function datesFrom(first: string, last: string): string[] {
  const dates: string[] = [];
  for (let date = first; date <= last && dates.length <= LONGEST_RANGE_DAYS; date = shiftDate(date, 1))
    dates.push(date);
  return dates;
}

/** The right form, with the date that was meant where it could be read. */
function wrong(because: DateMistake['because'], date = '2026-12-31'): Wrong {
  const forms: Readonly<Record<DateMistake['because'], string>> = {
    'no-date': `${date} rest`,
    'no-such-date': `${date} rest`,
    'range-too-long': `${date}..${shiftDate(date, 6)} rest`,
    'no-kind': `${date} rest | ${date} work | ${date} 09:00-12:00`,
    'bad-window': `${date} 09:00-12:00`,
    'stands-twice': `${date} rest`,
  };
  return { because, form: forms[because] };
}
