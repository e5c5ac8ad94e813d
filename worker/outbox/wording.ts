import { DateTime } from 'luxon';
import type { Language } from '../mail/language.ts';
import { withoutRefs } from '../mail/message-id.ts';

/** Control characters and bidirectional overrides: they can hide or reorder what a reader sees. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g;

/** Longest passage of a client's own words repeated in a letter, in characters. */
const PASSAGE = 600;

/** Another person's words as a letter may show them: no hidden characters, no reference lines, not endless. */
export function shorten(words: string, length = PASSAGE): string {
  const clean = withoutRefs(words.replace(/\r\n?/g, '\n').replace(INVISIBLE, '')).trim();
  const characters = [...clean];
  return characters.length <= length ? clean : `${characters.slice(0, length).join('').trimEnd()}…`;
}

/** Words brought to one line: for subjects, display names and list rows. */
export function oneLine(words: string, length: number): string {
  return shorten(words.replace(/\s+/g, ' '), length);
}

const ZH_DAYS = ['一', '二', '三', '四', '五', '六', '日'];
const EN_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const EN_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `11月27日（周五）17:00` / `Fri 27 Nov, 17:00`, in the zone given; the year only when it is not `yearKnown`. */
export function printDate(
  value: Date | string,
  language: Language,
  zone: string,
  yearKnown: number,
  withHour: boolean,
): string {
  const at = (value instanceof Date ? DateTime.fromJSDate(value) : DateTime.fromISO(value)).setZone(zone);
  if (!at.isValid) throw new Error(`not a moment: ${String(value)} in zone ${zone}`);
  const hour = withHour ? `${pad(at.hour)}:${pad(at.minute)}` : '';
  if (language === 'zh') {
    const year = at.year === yearKnown ? '' : `${at.year}年`;
    return `${year}${at.month}月${at.day}日（周${ZH_DAYS[at.weekday - 1]}）${hour}`;
  }
  const year = at.year === yearKnown ? '' : ` ${at.year}`;
  const day = `${EN_DAYS[at.weekday - 1]} ${at.day} ${EN_MONTHS[at.month - 1]}${year}`;
  return withHour ? `${day}, ${hour}` : day;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** `1-3,5`: item numbers as the strict grammar of answers reads them. */
export function itemRanges(numbers: readonly number[]): string {
  const ranges: string[] = [];
  for (let start = 0; start < numbers.length; ) {
    let end = start;
    while (numbers[end + 1] === (numbers[end] ?? 0) + 1) end += 1;
    ranges.push(start === end ? `${numbers[start]}` : `${numbers[start]}-${numbers[end]}`);
    start = end + 1;
  }
  return ranges.join(',');
}

/**
 * A reply already written (RFC 6068). The reference line goes along in the body: a mail begun from a link
 * has no In-Reply-To, and the subject tag alone proves nothing.
 */
export function mailtoLink(address: string, subject: string, body: string): string {
  return `mailto:${address}?subject=${escaped(subject)}&body=${escaped(body)}`;
}

function escaped(text: string): string {
  return encodeURIComponent(text.replace(/\r?\n/g, '\r\n')).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Days behind the agreed date, in brackets; empty when on time. */
export function lateness(days: number, language: Language): string {
  if (days === 0) return '';
  if (language === 'zh') return days > 0 ? `（晚 ${days} 天）` : `（早 ${-days} 天）`;
  const unit = Math.abs(days) === 1 ? 'day' : 'days';
  return days > 0 ? ` (${days} ${unit} late)` : ` (${-days} ${unit} early)`;
}
