import { foldTraditional } from '../classify/traditional.ts';
import { chineseNumber, writtenNumber } from './number.ts';

const HOURS_PER_DAY = 8;
const DAYS_PER_WEEK = 5;
const NUMBER =
  '(\\d+(?:[.,]\\d+)?|[零〇一二两三四五六七八九十百]+|half(?: an?)?|半|an?|one|two|three|four|five|six|seven|eight|nine|ten)';
const UNIT =
  '((?:个)?(?:工作日|自然日|人天|人日|工日)|天|日|(?:working |business |calendar |person[- ]?|man[- ]?)?days?|pds?|mds?|d|(?:个)?(?:小时|工时|钟头)|(?:person[- ]?|man[- ]?)?hours?|hrs?|h|(?:个)?(?:周|星期|礼拜)|(?:person[- ]?|man[- ]?)?weeks?|w)';
const AMOUNT = new RegExp(
  `([-−+])?\\s*(?<![\\w.])${NUMBER}\\s*(个)?\\s*${UNIT}(半)?(?![a-z])(\\s*半)?`,
  'giu',
);
const BARE = /^[^\d]*?([-−+])?\s*(\d+(?:[.,]\d+)?)[^\d]*$/u;
const NOTHING =
  /^(?:无|没有|零|不影响|无影响|不变|没有影响|none|nil|nothing|no (?:delay|effect|change|impact|extra days?))[。.!！]?$/iu;
const ENGLISH: Readonly<Record<string, number>> = {
  half: 0.5,
  半: 0.5,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const LONGEST = 200;

/**
 * Reads a number of working days: 3天 · 3 working days · 1.5 d · 三天半 · 16h (8 to the day) · 2 weeks (5 to the week)
 * · 0 · 无. A bare number is days; null where there is none or more than one.
 */
export function readDays(text: string): number | null {
  const plain = foldTraditional(text.slice(0, LONGEST).normalize('NFKC'))
    .toLowerCase()
    .replace(/\([^()]*\)/gu, ' ')
    .trim();
  if (NOTHING.test(plain)) return 0;
  if (/\d\s*(?:天|日|d|days?)?\s*(?:-|–|—|~|至|到|\bto\b)\s*\d/u.test(plain)) return null;
  const found = [...plain.matchAll(AMOUNT)].map(daysOf);
  if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  const [, sign, number] = BARE.exec(plain) ?? [];
  if (number === undefined) return chineseNumber(plain);
  return signed(sign, writtenNumber(number));
}

function daysOf([, sign, number = '', , unit = '', half, later]: RegExpExecArray | RegExpMatchArray): number {
  const word = number.replace(/ an?$/u, '');
  const amount = (ENGLISH[word] ?? chineseNumber(word) ?? writtenNumber(word)) + (half || later ? 0.5 : 0);
  if (/小时|工时|钟头|h(?:ou)?rs?$|^h$/u.test(unit)) return signed(sign, amount / HOURS_PER_DAY);
  if (/周|星期|礼拜|weeks?$|^w$/u.test(unit)) return signed(sign, amount * DAYS_PER_WEEK);
  return signed(sign, amount);
}

function signed(sign: string | undefined, amount: number): number {
  return (sign === '-' || sign === '−') && amount !== 0 ? -amount : amount;
}
