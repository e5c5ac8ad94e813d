import type { Language } from '../../mail/language.ts';
import type { InlineAnswer } from '../../mail/new-text.ts';
import { plainWording } from '../classify/wording.ts';
import type { CalendarDay } from '../screen/calendar-day.ts';
import { ASSESSMENT_FIELDS } from './assessment-fields.ts';
import { readDays } from './days.ts';
import type { FieldMistake } from './field.ts';
import type { Money } from './money.ts';
import { type FieldsRead, readFields } from './read-fields.ts';

/** A way to deal with a change; `swap` gives up the requirement of that number for it. */
export type ChangeOption =
  | { readonly option: 'do' | 'defer' | 'part' }
  | { readonly option: 'swap'; readonly requirement: number };

export interface MovedMilestone {
  readonly number: number;
  /** Working days, below zero when it comes earlier. */
  readonly days: number;
}

/** A change assessment as far as it has been filled in; null where it has not. */
export interface AssessmentValues {
  readonly scope: string | null;
  /** Person-days. */
  readonly effort: number | null;
  readonly cost: Money | null;
  /** Working days of delay. */
  readonly days: number | null;
  readonly quality: string | null;
  readonly risk: string | null;
  readonly milestones: string | null;
  /** The milestones that the words above name with their days. */
  readonly moved: readonly MovedMilestone[];
  readonly costOfNotDoing: string | null;
  readonly options: readonly ChangeOption[] | null;
  readonly validUntil: CalendarDay | null;
}

export interface AssessmentRead {
  readonly values: AssessmentValues;
  /** Names of ASSESSMENT_FIELDS still blank. */
  readonly missing: readonly string[];
  readonly mistakes: readonly FieldMistake[];
}

/**
 * Reads the change assessment form (ASSESSMENT_FIELDS) out of a PM's reply. A change is assessed when nothing is
 * missing and nothing mistaken: no price goes to a client with a blank in it.
 *
 * @param written the day of the reply in project time, for dates without a year
 */
export function readAssessment(
  text: string,
  inline: readonly InlineAnswer[],
  written: CalendarDay | null = null,
): AssessmentRead {
  const read = readFields(text, inline, ASSESSMENT_FIELDS, written);
  const milestones = textOf(read, 'milestones');
  const wishes = textOf(read, 'options');
  const options = wishes === null ? null : optionsIn(wishes);
  const cost = read.values.cost;
  const until = read.values['valid-until'];
  return {
    values: {
      scope: textOf(read, 'scope'),
      effort: daysOf(read, 'effort'),
      cost: cost?.kind === 'money' ? { amount: cost.amount, currency: cost.currency } : null,
      days: daysOf(read, 'days'),
      quality: textOf(read, 'quality'),
      risk: textOf(read, 'risk'),
      milestones,
      moved: milestones === null ? [] : movedIn(milestones),
      costOfNotDoing: textOf(read, 'cost-of-not-doing'),
      options,
      validUntil: until?.kind === 'date' ? until.day : null,
    },
    missing: read.missing,
    mistakes:
      wishes !== null && options === null
        ? [...read.mistakes, { field: 'options', line: wishes, says: OPTIONS_FORM }]
        : read.mistakes,
  };
}

const OPTIONS_FORM: Readonly<Record<Language, string>> = {
  zh: '请写：做、暂缓、换掉 REQ-n、只做一部分，可写几项。',
  en: 'Please write do, defer, swap REQ-n or part; several are possible.',
};

function textOf(read: FieldsRead, name: string): string | null {
  const value = read.values[name];
  return value?.kind === 'text' ? value.text : null;
}

function daysOf(read: FieldsRead, name: string): number | null {
  const value = read.values[name];
  return value?.kind === 'days' ? value.days : null;
}

const SWAP = /(?:swap|exchange|replace|trade|换掉?|替换|置换|顶替)[^\n,;，；、]{0,12}?req\s?-?\s?(\d{1,6})/gu;
const SWAP_BEHIND = /(?:用|拿|以)\s*req\s?-?\s?(\d{1,6})\s*[^\n,;，；、]{0,6}?(?:换|置换|替换|抵)/gu;
const SWAP_WITHOUT = /swap|exchange|置换|替换|换掉?/u;
const PART = /\bpart(?:ly|ial(?:ly)?)?\b|只做[^\n,;，；、]{0,6}(?:部分|一半)|部分(?:做|实施)?|缩减|精简版/u;
const DEFER =
  /\bdefer(?:red)?\b|\bpostpone[d]?\b|\blater\b|\bphase (?:2|two)\b|暂缓|延后|推迟|延期|二期|以后再做|下一期/u;
const DO =
  /\bdo(?: it)?\b(?! not|n't)|\bimplement\b|\bgo ahead\b|\byes\b|(?<![不只])做(?!一?部分|一半)|实施|执行/u;

/** The options named; null where there is none, or a swap that does not say for what. */
function optionsIn(text: string): readonly ChangeOption[] | null {
  const plain = plainWording(text.slice(0, 2000));
  const swaps = [...plain.matchAll(SWAP_BEHIND), ...plain.replace(SWAP_BEHIND, ' ').matchAll(SWAP)].map(
    (match) => ({
      option: 'swap' as const,
      requirement: Number(match[1]),
    }),
  );
  const rest = plain.replace(SWAP_BEHIND, ' ').replace(SWAP, ' ');
  if (SWAP_WITHOUT.test(rest) && swaps.length === 0) return null;
  const others = rest.replace(PART, ' ').replace(/以后再做/u, '延后');
  const options: ChangeOption[] = [];
  if (DO.test(others)) options.push({ option: 'do' });
  if (DEFER.test(others)) options.push({ option: 'defer' });
  options.push(...swaps);
  if (PART.test(rest)) options.push({ option: 'part' });
  return options.length > 0 ? options : null;
}

const MOVED =
  /\bm\s?-?\s?(\d{1,6})\s*[:：]?\s*(?:(?:by|moves?|顺延|推迟|延后|延期|提前)\s*)*([-−+]?\s*[\d一二两三四五六七八九十.,]{1,6}\s*(?:个)?(?:工作日|天|日|周|working days?|days?|weeks?|d|w))/gu;

function movedIn(text: string): MovedMilestone[] {
  const plain = plainWording(text.slice(0, 2000));
  return [...plain.matchAll(MOVED)].flatMap(([all, number, amount = '']) => {
    const days = readDays(amount);
    if (days === null) return [];
    return [{ number: Number(number), days: all.includes('提前') ? -Math.abs(days) : days }];
  });
}
