import type { Heard, Scope, Setting } from './heard.ts';
import { type ItemRun, withoutRuns } from './numbers.ts';
import { has, type Wording } from './plain.ts';
import {
  ALL,
  CONDITION,
  EXCEPT,
  EXCEPTED_AFTER,
  FILLER,
  HEDGE,
  IDLE_ALL,
  NEGATION,
  NOT_NOW,
  REST,
  STRONG_YES,
  TASK,
  WEAK_YES,
} from './words.ts';

export interface YesPiece {
  readonly piece: Wording;
  readonly masked: string;
  readonly runs: readonly ItemRun[];
  readonly asked: boolean;
  readonly setting: Setting;
}

const COUNT =
  /(?:\b(?:all|the|these)\s(?:of the\s)?|全部|所有|这|共|以上|一共|总共|上述)?\s?(\d{1,3}|[两一二三四五六七八九十]{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s?(?:items|points|requirements|个?(?:条|项|点|个|条目|需求))\s?(?=全|都|均|are|$|[^\d、,，和])/u;

/**
 * A part signs only when nothing stands in it but a yes, what it is said to, and words without weight: whoever writes
 * a condition, a negation, a question, a doubt or a promise beside the yes has not signed.
 */
export function readYes(given: YesPiece): Heard[] {
  const { piece, masked, runs, asked, setting } = given;
  const { plain, written: words } = piece;
  const strong = has(plain, STRONG_YES);
  if (!strong && !has(plain, WEAK_YES)) return [];
  const { kept, excepted, exceptEnd } = named(given);
  const counted = countIn(masked);
  const all = has(plain, ALL) || counted !== null;
  const rest = has(plain, REST);
  const items = kept.length > 0 ? kept : null;
  const scope: Scope | null =
    items ?? (rest ? 'rest' : all ? 'all' : setting.under !== null ? [setting.under] : null);
  if (asked) return items ? [{ heard: 'question', items, words }] : [];

  const edge = exceptEnd > 0 ? yesEnd(masked, exceptEnd) : masked.length;
  const head = tidy(given, 0, edge);
  if (
    head === '' &&
    counted !== null &&
    items === null &&
    counted !== setting.openCount &&
    !has(plain, SURE_ALL)
  ) {
    return [{ heard: 'doubt', because: 'count', words }];
  }
  if (head !== '') {
    const loose = withoutRuns(masked, runs).replace(EXCEPT_RUN, ' ');
    return besideYes({ head, loose, plain, words, strong, items, scope });
  }
  const tail = tidy(given, edge, masked.length);
  if (tail !== '' && has(tail, CONDITION)) return [{ heard: 'doubt', because: 'condition', words }];
  if (has(plain, TASK) || has(plain, UNFINISHED)) return [];
  if (excepted.length > 0) {
    const rest: Heard = { heard: 'verdict', verdict: 'confirm', scope: scope ?? 'all', words };
    return [rest, { heard: 'excepted', items: excepted, words }];
  }
  if (items && trailsBehind(given)) return [{ heard: 'doubt', because: 'numbers', words }];
  if (scope === null) return strong ? [{ heard: 'verdict', verdict: 'confirm', scope: 'all', words }] : [];
  if (setting.under !== null && scope === 'all')
    return [{ heard: 'doubt', because: 'all-under-one-item', words }];
  if (!strong && IDLE_ALL.test(plain.replace(/[.!。~]+$/u, ''))) {
    return [{ heard: 'verdict', verdict: 'confirm', scope, words, idle: true }];
  }
  return [{ heard: 'verdict', verdict: 'confirm', scope, words }];
}

const SURE_ALL = /\ball\b|全部|所有|以上|上述|every/u;
const UNFINISHED = /\b(?:to be|is to|are to|have to|has to|need to|needs to|want to)\b|^(?:待|拟|请|须|需)/u;

interface Beside {
  /** What is left beside the yes. */
  readonly head: string;
  /** The part without its numbers and exceptions. */
  readonly loose: string;
  readonly plain: string;
  readonly words: string;
  readonly strong: boolean;
  readonly items: readonly number[] | null;
  readonly scope: Scope | null;
}

/** What a yes is worth beside words that carry weight of their own. */
function besideYes({ head, loose, plain, words, strong, items, scope }: Beside): Heard[] {
  if (has(loose, CONDITION)) {
    if (NEGATED_YES.test(plain)) return [{ heard: 'doubt', because: 'negation', words }];
    if (LATER.test(loose) && !has(plain, CLEAR_CONDITION))
      return items ? [{ heard: 'held', items, words }] : [];
    if (scope !== null && scope !== 'rest') return [{ heard: 'verdict', verdict: 'condition', scope, words }];
    return strong || YES_FIRST.test(plain) || CONDITION_FIRST.test(plain)
      ? [{ heard: 'condition-unnamed', words }]
      : [];
  }
  if (has(loose, NOT_NOW)) return items ? [{ heard: 'held', items, words }] : [];
  if (!strong)
    return items && NEGATION.test(head)
      ? [{ heard: 'doubt', because: 'negation', words }]
      : remark(items, words);
  if (NEGATION.test(head)) return [{ heard: 'doubt', because: 'negation', words }];
  if (has(head, HEDGE)) return [{ heard: 'doubt', because: 'hedge', words }];
  if (/¤/u.test(head) && !items)
    return /\b[a-z]{1,6}-\d/u.test(plain) ? [{ heard: 'doubt', because: 'other-number', words }] : [];
  return remark(items, words);
}

const NEGATED_YES = new RegExp(
  `(?:不|没有?|未|别|无法|难以|\\b(?:not|never|cannot|can't|don't|won't|didn't|haven't|hasn't|unable to)\\b)[\\s能可会予想愿再便获]{0,3}(?:(?:yet|be|been|want to|able to|really|fully) ){0,2}(?:${STRONG_YES.source}|(?:ok|fine|可以|行|好)(?![a-z]))`,
  'u',
);

const YES_FIRST =
  /^(?:(?:i|we|it's|this is|that's|looks?|all|我们?|那|嗯) ?)*(?:ok(?:ay)?|fine|approved?|confirm(?:ed)?|accept(?:ed)?|agreed?|yes|good|可以|没问题|同意|确认|行|批准|通过)/u;
const CONDITION_FIRST =
  /^(?:if|once|provided|as long as|如果|只要|若|要是|前提|等|待).{1,80}(?:ok|fine|approve|confirm|accept|agree|可以|同意|确认|没问题|通过|批准)/u;
const CLEAR_CONDITION =
  /\b(?:if|once|provided|unless|as long as|subject to|only)\b|如果|若|只要|前提|的话|除非|等.{1,30}(?:再|后|才)|待.{1,30}(?:再|后|才)|但/u;
const LATER = /\b(?:will|let me|need to|going to)\b|稍后|回头|尽快/u;

function remark(items: readonly number[] | null, words: string): Heard[] {
  return items ? [{ heard: 'remark', items, words }] : [];
}

interface Named {
  readonly kept: readonly number[];
  readonly excepted: readonly number[];
  /** Where the last exception ends; 0 without one. */
  readonly exceptEnd: number;
}

/** Which numbers the yes is said to, and which it leaves out ("all but 4", 除了3, 3除外). */
function named({ masked, runs, piece }: YesPiece): Named {
  const kept: number[] = [];
  const excepted: number[] = [];
  let exceptEnd = 0;
  const counted = COUNT.exec(masked);
  for (const run of runs) {
    if (
      counted &&
      run.start >= counted.index &&
      run.start < counted.index + counted[0].length &&
      isCount(masked, run)
    )
      continue;
    const before = masked.slice(Math.max(0, run.start - 24), run.start);
    const leftOut =
      ENDS_IN_EXCEPT.test(before) ||
      /,\s?not\s$/u.test(before) ||
      EXCEPTED_AFTER.test(masked.slice(run.end, run.end + 12));
    if (leftOut) {
      excepted.push(...run.items);
      exceptEnd = run.end;
    } else if (exceptEnd === 0 || !excepted.some((item) => run.items.includes(item))) {
      kept.push(...run.items);
    }
  }
  return {
    kept: [...new Set(kept)],
    excepted: has(piece.plain, EXCEPT) || exceptEnd > 0 ? excepted : [],
    exceptEnd,
  };
}

const ENDS_IN_EXCEPT = new RegExp(`(?:${EXCEPT.source})\\s{0,2}(?:for|的)?\\s{0,2}$`, 'u');

/** "1 ok, 2": a number behind the verdict of another belongs to nobody knows which. */
function trailsBehind({ masked, runs }: YesPiece): boolean {
  const [first, ...others] = runs;
  if (!first || first.start > 2) return false;
  const yes = Math.min(
    ...[STRONG_YES, WEAK_YES].map((pattern) => masked.search(pattern)).filter((place) => place >= 0),
  );
  return (
    first.end <= yes &&
    others.some((run) => run.start > yes && !run.items.every((item) => first.items.includes(item)))
  );
}

/** "all 3 items", 3条都: a number of items, not item 3. */
function countIn(masked: string): number | null {
  const match = COUNT.exec(masked);
  if (!match || !isCountMatch(masked, match)) return null;
  const word = match[1] ?? '';
  const number = Number(word);
  if (!Number.isNaN(number)) return number;
  const english = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].indexOf(word);
  if (english >= 0) return english + 2;
  return word === '两' ? 2 : '零一二三四五六七八九十'.indexOf(word);
}

function isCount(masked: string, run: ItemRun): boolean {
  const match = COUNT.exec(masked);
  return match !== null && isCountMatch(masked, match) && run.items.length === 1;
}

function isCountMatch(masked: string, match: RegExpExecArray): boolean {
  const before = masked.slice(Math.max(0, match.index - 3), match.index);
  if (/[第\d、,和及#-]\s?$/u.test(before)) return false;
  const quantified = /^(?:all|the|these|全部|所有|这|共|以上|一共|总共|上述)/u.test(match[0]);
  const after = masked.slice(match.index + match[0].length);
  return quantified || /items|points|requirements/u.test(match[0]) || /^\s?(?:全|都|均)/u.test(after);
}

function yesEnd(masked: string, exceptEnd: number): number {
  let end = exceptEnd;
  for (const pattern of [STRONG_YES, WEAK_YES]) {
    for (const match of masked.matchAll(pattern)) {
      const clean = match.index <= exceptEnd || match.index - exceptEnd < 40;
      if (clean) end = Math.max(end, match.index + match[0].length);
    }
  }
  return end;
}

/** What is left once the yes, what it is said to and the words without weight are taken away. */
function tidy({ masked, runs }: YesPiece, start: number, end: number): string {
  const inside = runs
    .filter((run) => run.start >= start && run.end <= end)
    .map((run) => ({ ...run, start: run.start - start, end: run.end - start }));
  const left = withoutRuns(masked.slice(start, end), inside)
    .replace(EXCEPT_RUN, ' ')
    .replace(STRONG_YES, ' ')
    .replace(WEAK_YES, ' ')
    .replace(REST, ' ')
    .replace(ALL, ' ')
    .replace(FILLER, ' ')
    .replace(WEIGHTLESS, ' ')
    .trim();
  return runs.length > 0 || has(masked, ALL) ? left.replace(/§/gu, ' ').trim() : left;
}

const EXCEPT_RUN = new RegExp(
  `,\\s?not\\s{0,2}¶|(?:${EXCEPT.source})\\s{0,3}(?:for|的)?\\s{0,3}¶|¶\\s{0,2}(?:除外|以外|之外|例外|excepted|excluded|aside)|(?<=除了?\\s{0,2}¶.{0,4})(?:以外|之外)`,
  'gu',
);

/** Blanks, punctuation and signs, but for those that say no and the marks of numbers. */
const WEIGHTLESS = /[[\s\p{P}\p{S}]--[👎❌✗✘🙅¤§]]+/gv;
