import { foldTraditional } from '../classify/traditional.ts';
import { chineseNumber, writtenNumber } from './number.ts';

/** An amount of money; the currency is an ISO 4217 code, null where none is written. */
export interface Money {
  readonly amount: number;
  readonly currency: string | null;
}

const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ['HKD', /hk\$|hkd|港币|港元/iu],
  ['TWD', /nt\$|twd|台币|新台币/iu],
  ['SGD', /s\$|sgd|新加坡元/iu],
  ['USD', /us\$|usd|\$|美元|美金|dollars?/iu],
  ['EUR', /€|eur(?:os?)?|欧元/iu],
  ['GBP', /£|gbp|英镑|pounds?/iu],
  ['CHF', /chf|瑞郎|francs?/iu],
  ['JPY', /jpy|日元|円|yen/iu],
  ['CNY', /[¥￥]|cny|rmb|人民币|元|块|yuan/iu],
];
const CURRENCY = CURRENCIES.map(([, pattern]) => pattern.source).join('|');
const TIMES: Readonly<Record<string, number>> = {
  万: 10_000,
  w: 10_000,
  千: 1000,
  k: 1000,
  thousand: 1000,
  亿: 100_000_000,
  m: 1_000_000,
  mio: 1_000_000,
  million: 1_000_000,
};
const NUMBER =
  "\\d{1,3}(?:[,.'’ ]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d+)?|[零〇一二两三四五六七八九十百千万亿]+";
const AMOUNT = new RegExp(
  `(${CURRENCY})?\\s*([-−+])?\\s*(${NUMBER})\\s*(万|千|亿|thousand|million|mio|k|w|m)?(?![a-z]*\\d)\\s*(${CURRENCY})?`,
  'giu',
);
const NOTHING =
  /^(?:无|没有|免费|零|不收费|无费用|没有费用|none|nil|nothing|no (?:extra )?(?:cost|charge)s?|free(?: of charge)?)[。.!！]?$/iu;
const LONGEST = 200;

/**
 * Reads one amount: ￥12,000 · 1.2万 · 12k · EUR 900 · 三万五千元 · 0 · 无. Remarks in brackets are passed over; null
 * where there is no amount or more than one.
 */
export function readMoney(text: string): Money | null {
  const plain = foldTraditional(text.slice(0, LONGEST).normalize('NFKC'))
    .replace(/\([^()]*\)/gu, ' ')
    .trim();
  if (NOTHING.test(plain)) return { amount: 0, currency: null };
  const amounts = [...plain.matchAll(AMOUNT)].map((match) => ({
    amount: amountOf(match),
    currency: currencyOf(match[1] ?? match[5]),
    marked: match[1] !== undefined || match[5] !== undefined || match[4] !== undefined,
  }));
  const marked = amounts.filter((each) => each.marked);
  const [only, other] = marked.length > 0 ? marked : amounts;
  if (!only || other || Number.isNaN(only.amount) || isRange(plain)) return null;
  return { amount: only.amount, currency: only.currency };
}

function amountOf([, , sign, number = '', times]: RegExpExecArray | RegExpMatchArray): number {
  const value = chineseNumber(number) ?? writtenNumber(number);
  const amount = Math.round(value * (times ? (TIMES[times.toLowerCase()] ?? 1) : 1) * 100) / 100;
  return sign === '-' || sign === '−' ? -amount : amount;
}

function currencyOf(words: string | undefined): string | null {
  if (words === undefined) return null;
  return CURRENCIES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

function isRange(text: string): boolean {
  return /\d\s*[万千kw元]?\s*(?:-|–|—|~|～|至|到|\bto\b)\s*[¥￥$€£]?\s*\d/iu.test(text);
}
