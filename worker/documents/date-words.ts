import type { Language } from '../mail/language.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026年11月27日` / `27 November 2026`: a day as a document prints it, from an ISO date; throws on anything else. */
export function dateWords(isoDate: string, language: Language): string {
  const { year, month, day, name } = partsOf(isoDate);
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${name} ${year}`;
}

/** `11月27日` / `27 Nov`, for places with little room; with the year only when it is not that of `beside`. */
export function shortDate(isoDate: string, beside: string, language: Language): string {
  const { year, month, day, name } = partsOf(isoDate);
  const other = year !== partsOf(beside).year;
  if (language === 'zh') return `${other ? `${year}年` : ''}${month}月${day}日`;
  return `${day} ${name.slice(0, 3)}${other ? ` ${year}` : ''}`;
}

function partsOf(isoDate: string) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (!year || !name) throw new Error(`not an ISO date: ${isoDate}`);
  return { year, month: Number(month), day: Number(day), name };
}
