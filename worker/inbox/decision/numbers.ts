import { plainCopy } from './plain.ts';

const LONGEST_RANGE = 200;

/** The code point before ①. */
const BEFORE_CIRCLED_ONE = 0x245f;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}';

/** Numbers that stand for something other than an item. */
const OTHER_NUMBERS = new RegExp(
  [
    '[^\\s<>()]{1,64}@[^\\s<>()]{1,64}|https?:\\/\\/\\S{1,200}',
    '(?<![a-z])(?!(?:items?|nos?|points?|numbers?|lines?)\\d)[a-z]{1,8}-?\\d[\\w.-]{0,20}',
    '\\d{4}[-/.年]\\d{1,2}(?:[-/.月]\\d{1,2}[日号]?)?',
    '\\d{1,2}月(?:\\d{1,2}[日号]?)?|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|(?<![\\d/])\\d{1,2}/\\d{1,2}(?![\\d/])',
    `\\d{1,2}(?:st|nd|rd|th)?\\s(?:of )?${MONTH}(?![a-z])(?:,? \\d{4})?|(?<![a-z])${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? \\d{4})?`,
    // Nobody says "4:30 seconds": 修改 4：30秒内 is item 4.
    "\\d{1,2}:\\d{2}(?!\\d|\\s?(?:%|元|块|万|千|百|天|日|周|月|年|小时|分钟|秒|人|个|份|次|页|seconds?|minutes?|hours?|days?|weeks?|months?|users?|people|pages?))|\\d{1,2} ?(?:am|pm|o'clock)(?![a-z])",
    '[$€£¥]\\s?\\d[\\d,.]{0,15}k?',
    '\\d[\\d,.]{0,15}\\s?(?:%|元|块|万|千|百|亿|天|日|周|月|年|小时|分钟|秒|人|个|份|次|页|版|期|章|节|轮|步|阶段|年度)',
    '\\d[\\d,.]{0,15}\\s?(?:k|usd|eur|gbp|cny|rmb|days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|seconds?|users?|people|persons?|pages?|times|percent|euros?|dollars?|px|mb|gb|kg|cm|mm|(?:st|nd|rd|th))(?![a-z])',
    '(?<![a-z])(?:pages?|phase|stage|step|option|figure|section|chapter|appendix|annex|sprint|room|floor|week|milestone|quarter|invoice|table)\\s?\\d{1,4}',
    '第\\s?[\\d一二三四五六七八九十]{1,3}\\s?(?:页|版|期|阶段|章|节|次|周|轮|步|季|天|个|批)',
    '\\d{1,10}\\.\\d{1,6}|\\d{4,}|\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\+\\d[\\d -]{5,20}',
  ].join('|'),
  'gu',
);

/** The version of the paper says which paper, not which item. */
const VERSION = /\b(?:version |v\.? ?)\d{1,3}(?:\.\d{1,3}){0,2}(?![\w-])|第\s?\d{1,2}\s?版/gu;

const FULL_DATE = /(?<!\d)\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?!\d)/gu;

/**
 * Marks every number that is no item, place for place: `§` a full date, `¤` any other date, a time, an amount, a
 * record or a page. Versions of the paper become blanks.
 */
export function maskOtherNumbers(plain: string): string {
  return plain
    .replace(VERSION, (found) => ' '.repeat(found.length))
    .replace(FULL_DATE, (found) => '§'.repeat(found.length))
    .replace(OTHER_NUMBERS, (found) => '¤'.repeat(found.length));
}

/** A run of item numbers such as `第1到3条、5`, with the words around that belong to it. */
export interface ItemRun {
  readonly items: readonly number[];
  /** False where a range runs backwards or beyond reason. */
  readonly sound: boolean;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /\d{1,3}|[①-⑳]|[一二三四五六七八九十]{1,3}/gu;
const BEFORE =
  /(?:第|#|\b(?:items?|points?|numbers?|nos?\.?|requirements?|reqs?|lines?)|条目|序号|编号)\s{0,2}$/u;
const AFTER = /^\s{0,2}(?:条|项|点|号|款)/u;
const JOINT =
  /^(?:条|项|点|号|款)?\s{0,3}(?:(-|~|至|到|to|through|thru)|,|、|\/|&|\+|and|和|与|及|跟|以及|, ?and|)\s{0,3}(?:第|#|(?:items?|points?|numbers?|nos?\.?)\s)?\s{0,2}$/u;

/** The runs of item numbers in masked plain wording, in order of appearance. */
export function itemRuns(masked: string): ItemRun[] {
  const runs: { items: Set<number>; sound: boolean; start: number; end: number; chinese: boolean }[] = [];
  for (const { index, 0: token } of masked.matchAll(TOKEN)) {
    const chinese = /\p{sc=Han}/u.test(token);
    const run = runs.at(-1);
    const between = run && index - run.end <= 14 ? masked.slice(run.end, index) : null;
    const joint = between === null ? null : JOINT.exec(between.trimStart());
    const headed = BEFORE.exec(masked.slice(Math.max(0, index - 16), index));
    const ownHead = headed?.[0].startsWith('第') ?? false;
    if (
      chinese &&
      !ownHead &&
      !(run?.chinese && joint && between?.trim() !== '') &&
      !isListMark(masked, index, token)
    ) {
      continue;
    }
    const number = chinese ? chineseNumber(token) : plainNumber(token);
    const after = AFTER.exec(masked.slice(index + token.length, index + token.length + 4));
    const end = index + token.length + (after?.[0].length ?? 0);
    if (run && joint) {
      if (joint[1] !== undefined) addRange(run, number);
      else run.items.add(number);
      run.end = end;
    } else {
      const start = index - (headed?.[0].length ?? 0);
      runs.push({ items: new Set([number]), sound: true, start, end, chinese });
    }
  }
  return runs.map(({ items, sound, start, end }) => ({ items: [...items], sound, start, end }));
}

function addRange(run: { items: Set<number>; sound: boolean }, to: number): void {
  const from = [...run.items].at(-1) ?? to;
  if (to <= from || to - from > LONGEST_RANGE) run.sound = false;
  else for (let item = from + 1; item <= to; item++) run.items.add(item);
}

function isListMark(masked: string, index: number, token: string): boolean {
  return masked.slice(0, index).trim() === '' && /^[、.)]/.test(masked.slice(index + token.length));
}

function plainNumber(token: string): number {
  const circled = token.charCodeAt(0) - BEFORE_CIRCLED_ONE;
  return circled > 0 ? circled : Number(token);
}

function chineseNumber(token: string): number {
  const [tens, ones] = token.includes('十') ? token.split('十') : ['', token];
  const digit = (sign: string) => '零一二三四五六七八九'.indexOf(sign);
  const high = token.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0;
  return high + (ones ? digit(ones) : 0);
}

/** The text with every item run drawn together to one `¶`. */
export function withoutRuns(masked: string, runs: readonly ItemRun[]): string {
  let left = '';
  let at = 0;
  for (const { start, end } of runs) {
    left += `${masked.slice(at, start)}¶`;
    at = end;
  }
  return left + masked.slice(at);
}

/** The item numbers a text names, ranges spelt out, each once, in order of appearance. */
export function itemNumbers(text: string): number[] {
  return [...new Set(itemRuns(maskOtherNumbers(plainCopy(text))).flatMap(({ items }) => items))];
}
