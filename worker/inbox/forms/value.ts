import type { Language } from '../../mail/language.ts';
import { plainWording } from '../classify/wording.ts';
import type { CalendarDay } from '../screen/calendar-day.ts';
import { spokenDays } from '../screen/spoken-days.ts';
import { readDays } from './days.ts';
import type { Field, FieldChoice, FieldKind, FieldValue } from './field.ts';
import { readMoney } from './money.ts';

const YES =
  /^(?:yes|y|yep|yeah|sure|true|ok|是|是的|有|对|好|好的|可以|同意|需要|要|√|✓|✔|☑|✅)[。.!！,，]?(?:\s|$|[，,。])/iu;
const NO =
  /^(?:no|n|nope|false|none|not|否|不|不是|没有|没|无|不用|不需要|不要|不可以|×|✗|✘|❌)[。.!！,，]?(?:\s|$|[，,。])/iu;
const LONGEST = 300;

/**
 * The value of a filled-in line, by the kind of its field; null where it cannot be read.
 *
 * @param written the day the form was filled in, for dates without a year
 */
export function readValue(field: Field, text: string, written: CalendarDay | null): FieldValue | null {
  switch (field.kind) {
    case 'text':
      return { kind: 'text', text };
    case 'money': {
      const money = readMoney(text);
      return money && { kind: 'money', ...money };
    }
    case 'days': {
      const days = readDays(text);
      return days === null ? null : { kind: 'days', days };
    }
    case 'date': {
      const days = new Set(spokenDays(text.slice(0, LONGEST), written).map(({ day }) => day));
      const [day] = days;
      return day === undefined || days.size > 1 ? null : { kind: 'date', day };
    }
    case 'yes-no':
      if (YES.test(text)) return { kind: 'yes-no', yes: true };
      return NO.test(text) ? { kind: 'yes-no', yes: false } : null;
    case 'choice': {
      const choice = chosen(field.choices ?? [], text);
      return choice && { kind: 'choice', choice: choice.value };
    }
  }
}

/** The choice named in full, else the only one named at all. */
function chosen(choices: readonly FieldChoice[], text: string): FieldChoice | null {
  const wording = plainWording(text.slice(0, LONGEST)).replace(/[。.!]+$/u, '');
  const wordsOf = (choice: FieldChoice) =>
    [choice.value, ...choice.words.zh, ...choice.words.en].map((words) => plainWording(words));
  const whole = choices.find((choice) => wordsOf(choice).includes(wording));
  if (whole) return whole;
  const named = choices.filter((choice) => wordsOf(choice).some((words) => contains(wording, words)));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function contains(wording: string, words: string): boolean {
  const at = wording.indexOf(words);
  if (at < 0 || words === '') return false;
  const latin = /^[a-z]/u.test(words);
  return !latin || !/[a-z]/u.test(wording.charAt(at - 1) + wording.charAt(at + words.length));
}

/** What to write instead, by kind of field. */
export const RIGHT_FORM: Readonly<Record<FieldKind, Readonly<Record<Language, string>>>> = {
  text: { zh: '请写一句话。', en: 'Please write a sentence.' },
  money: {
    zh: '请只写一个金额，例如 12000 元；没有费用写 0。',
    en: 'Please write one amount, such as EUR 900; 0 for none.',
  },
  days: {
    zh: '请只写一个天数，例如 3 天；不影响写 0。',
    en: 'Please write one number of days, such as 3; 0 for none.',
  },
  date: { zh: '请写一个日期，例如 2026-12-15。', en: 'Please write one date, such as 2026-12-15.' },
  'yes-no': { zh: '请写“是”或“否”。', en: 'Please write yes or no.' },
  choice: { zh: '请从列出的选项里选一个。', en: 'Please choose one of the answers listed.' },
};

/** Two different values for one field. */
export const TWICE: Readonly<Record<Language, string>> = {
  zh: '同一项写了两个不同的值，请只留一个。',
  en: 'Two different values were given here; please leave one.',
};
