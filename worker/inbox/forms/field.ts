import type { Language } from '../../mail/language.ts';
import type { CalendarDay } from '../screen/calendar-day.ts';
import type { Money } from './money.ts';

export type FieldKind = 'text' | 'money' | 'days' | 'date' | 'yes-no' | 'choice';

/** One of the answers a choice allows, with the words that mean it; the first are printed. */
export interface FieldChoice {
  readonly value: string;
  readonly words: Readonly<Record<Language, readonly string[]>>;
}

/** One line of a form that is sent out by mail and comes back filled in. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** The first label of a language is printed; the others are read as well. */
  readonly labels: Readonly<Record<Language, readonly string[]>>;
  /** Printed in brackets behind the label. */
  readonly hint: Readonly<Record<Language, string>>;
  readonly choices?: readonly FieldChoice[];
}

/** What a person has written into a field. Days may be fractions and below zero; nought is an answer. */
export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  | ({ readonly kind: 'money' } & Money)
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'date'; readonly day: CalendarDay }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  | { readonly kind: 'choice'; readonly choice: string };

/** A line that was filled in but cannot be read, and what to write instead. */
export interface FieldMistake {
  readonly field: string;
  readonly line: string;
  readonly says: Readonly<Record<Language, string>>;
}

/** The line of a form as it is printed in a letter, to be filled in behind the colon. */
export function printedField(field: Field, language: Language): string {
  const label = field.labels[language][0] ?? field.name;
  const hint = field.hint[language];
  if (language === 'zh') return hint === '' ? `${label}：` : `${label}（${hint}）：`;
  return hint === '' ? `${label}: ` : `${label} (${hint}): `;
}
