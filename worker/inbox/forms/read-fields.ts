import type { InlineAnswer } from '../../mail/new-text.ts';
import type { CalendarDay } from '../screen/calendar-day.ts';
import { entriesOf } from './entries.ts';
import type { Field, FieldMistake, FieldValue } from './field.ts';
import { RIGHT_FORM, readValue, TWICE } from './value.ts';

/** A form that came back. A field is in one of three: it has a value, it is a mistake, or (if required) it is missing. */
export interface FieldsRead {
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly missing: readonly string[];
  readonly mistakes: readonly FieldMistake[];
}

/**
 * Reads a form that was filled in and sent back, however the mail program has dressed it: `label: value`, full-width
 * colons, the value below its label, answers under quoted labels, zh and en labels mixed. Nought is an answer, a blank
 * is none.
 *
 * @param inline answers written below quoted lines
 * @param written the day it was filled in (project time), for dates without a year; null leaves those unread
 */
export function readFields(
  text: string,
  inline: readonly InlineAnswer[],
  fields: readonly Field[],
  written: CalendarDay | null = null,
): FieldsRead {
  const values: Record<string, FieldValue> = {};
  const mistakes: FieldMistake[] = [];
  for (const { field, value, line } of entriesOf(text, inline, fields)) {
    if (value === '') continue;
    const read = readValue(field, value, written);
    const earlier = values[field.name];
    if (!read) mistakes.push({ field: field.name, line, says: RIGHT_FORM[field.kind] });
    else if (earlier && JSON.stringify(earlier) !== JSON.stringify(read))
      mistakes.push({ field: field.name, line, says: TWICE });
    else values[field.name] = read;
  }
  const wrong = new Set(mistakes.map(({ field }) => field));
  for (const name of wrong) delete values[name];
  const missing = fields
    .filter(({ name, required }) => required && !(name in values) && !wrong.has(name))
    .map(({ name }) => name);
  return { values, missing, mistakes };
}
