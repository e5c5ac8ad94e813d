import Handlebars, { type HelperDeclareSpec, type HelperOptions } from 'handlebars';
import { type CaseRef, caseLabel, PREFIXES } from '../cases/decision.ts';
import { saysWhy } from '../cases/refusal.ts';
import { dateWords } from '../documents/date-words.ts';
import type { Language } from '../mail/language.ts';
import type { Moment } from '../mail/letter-variables.ts';
import { printCharge, printDelay, printMoney } from './amounts.ts';
import type { LetterView } from './view.ts';
import { itemRanges, lateness, mailtoLink, oneLine, printDate, shorten } from './wording.ts';

export type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Numbered {
  readonly item: number;
}

/** What templates may say beyond plain values; each gives words, none decides anything. */
export function helpers(language: Language, words: Words): HelperDeclareSpec {
  const rootOf = (options: HelperOptions): LetterView => options.data.root;
  const print = (value: Moment, withHour: boolean, options: HelperOptions): string => {
    const { zone, year } = rootOf(options);
    return printDate(value, language, zone, year, withHour);
  };
  return {
    date: (value: Moment, options: HelperOptions) => print(value, true, options),
    day: (value: Moment, options: HelperOptions) => print(value, false, options),
    /** An ISO day in words. */
    isoDay: (isoDate: string) => dateWords(isoDate, language),
    /** How far behind its agreed date something is; nothing when it is on time. */
    lateness: (days: number) => lateness(days, language),
    label: (ref: CaseRef) => caseLabel(ref),
    word: (group: string, code: string) =>
      words[group]?.[code] ?? (group === 'because' ? saysWhy(code, language) : code),
    shorten: (text: string) => shorten(text),
    brief: (text: string) => oneLine(text, 80),
    indent: (text: string) => text.replace(/^/gm, '   '),
    quote: (text: string) => text.replace(/^/gm, '  | '),
    /** Line breaks of a person's words in HTML, everything else escaped. */
    lines: (text: string) =>
      new Handlebars.SafeString(Handlebars.escapeExpression(text).replace(/\n/g, '<br>')),
    join: (names: readonly string[]) => names.join(language === 'zh' ? '、' : ', '),
    money: (amount: number, currency: string) => printMoney(amount, currency, language),
    /** What something costs, also where it costs nothing. */
    charge: (amount: number, currency: string) => printCharge(amount, currency, language),
    delay: (days: number) => printDelay(days, language),
    /** A command as it is printed for every case, for this one. */
    numbered: (text: string, ref: CaseRef) => text.replaceAll(`${PREFIXES[ref.kind]}-n`, caseLabel(ref)),
    percent: (share: number) => `${Math.round(share * 100)}%`,
    plural: (count: number, one: string, other: string) => (count === 1 ? one : other),
    concat: (...parts: unknown[]) => parts.slice(0, -1).join(''),
    differs: (left: string, right: string) => left.trim() !== '' && left.trim() !== right.trim(),
    several: (items: readonly Numbered[]) => items.length > 1,
    /** All item numbers but the last: an example of confirming a part. */
    some: (items: readonly Numbered[]) => itemRanges(items.slice(0, -1).map((item) => item.item)),
    last: (items: readonly Numbered[]) => items.at(-1)?.item ?? '',
    is(this: unknown, left: unknown, right: unknown, options: HelperOptions) {
      return left === right ? options.fn(this) : options.inverse(this);
    },
    mailto: (body: string, options: HelperOptions) => {
      const { bot, subject, refLine } = rootOf(options);
      const link = mailtoLink(bot.address, `Re: ${subject}`, `${body}\n\n${refLine}`);
      return new Handlebars.SafeString(link.replaceAll('&', '&amp;'));
    },
  };
}
