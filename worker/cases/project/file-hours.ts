import { z } from 'zod';
import { USUAL_WEEKDAYS, USUAL_WINDOWS } from '../../working-time/calendar.ts';
import { parseWindow } from '../../working-time/window.ts';
import { isDate } from '../../working-time/zone.ts';
import type { CalendarDate } from './state.ts';

const WEEKDAYS: readonly RegExp[] = [
  /^(1|mon(day)?|周一|星期一)$/i,
  /^(2|tue(s|sday)?|周二|星期二)$/i,
  /^(3|wed(nesday)?|周三|星期三)$/i,
  /^(4|thu(rs|rsday)?|周四|星期四)$/i,
  /^(5|fri(day)?|周五|星期五)$/i,
  /^(6|sat(urday)?|周六|星期六)$/i,
  /^(7|sun(day)?|周日|周天|星期日|星期天)$/i,
];

const window = z.string('is not hours such as "09:00-12:00"').transform((text, context) => {
  const found = parseWindow(text);
  if (!found) context.addIssue({ code: 'custom', message: 'is not hours such as "09:00-12:00"' });
  return found ?? { from: '', to: '' };
});
const windows = z.array(window, 'is not a list of hours such as ["09:00-12:00"]').min(1, 'names no hours');

const weekday = z.union([z.string(), z.number()], 'is not a day such as mon').transform((day, context) => {
  const index = WEEKDAYS.findIndex((form) => form.test(String(day).trim()));
  if (index === -1) context.addIssue({ code: 'custom', message: 'is not a day such as mon' });
  return index + 1;
});

/** Working hours of a day: by default 09:00–12:00 and 13:30–18:00. */
export const hours = windows.default([...USUAL_WINDOWS]);

/** Working days of the week, by name or ISO number, in whatever order: by default Monday to Friday. */
export const weekdays = z
  .array(weekday, 'is not a list of days such as [mon, tue]')
  .min(1, 'names no day')
  .transform((days) => [...new Set(days)].sort((a, b) => a - b))
  .default([...USUAL_WEEKDAYS]);

const YES = 'is not true (leave it out where it does not hold)';

const own = z
  .strictObject({
    date: z.string('is missing').refine(isDate, 'is not a date such as 2026-12-24'),
    rest: z.literal(true, YES).optional(),
    work: z.literal(true, YES).optional(),
    hours: windows.optional(),
    name: z
      .string()
      .trim()
      .min(1, 'is empty')
      .max(200, 'is longer than 200 characters')
      .nullable()
      .default(null),
  })
  .superRefine(({ rest, work, hours }, context) => {
    if ([rest, work, hours].filter((one) => one !== undefined).length !== 1)
      context.addIssue({ code: 'custom', message: 'needs one of rest: true, work: true or hours' });
  })
  .transform(
    ({ date, rest, hours, name }): CalendarDate => ({
      date,
      kind: hours ? 'hours' : rest ? 'rest' : 'work',
      windows: hours ?? [],
      name,
    }),
  );

/** Dates on which the project differs from its week and its holidays, each once. */
export const dates = z
  .array(own, 'is not a list of dates')
  .superRefine((list, context) => {
    for (const [index, { date }] of list.entries()) {
      if (list.findIndex((other) => other.date === date) < index)
        context.addIssue({ code: 'custom', path: [index, 'date'], message: 'stands twice' });
    }
  })
  .transform((list) => list.toSorted((a, b) => (a.date < b.date ? -1 : 1)))
  .default([]);
