import { countIn } from './count.ts';
import type { Heard, Scope, Setting } from './heard.ts';
import { named, trailsBehind, type YesWords } from './named-items.ts';
import { withoutRuns } from './numbers.ts';
import { has } from './plain.ts';
import { EXCEPT_RUN, tidy, yesEnd } from './residue.ts';
import {
  ALL,
  CONDITION,
  HEDGE,
  IDLE_ALL,
  NEGATION,
  NOT_NOW,
  REST,
  STRONG_YES,
  TASK,
  UNRESERVED,
  WEAK_YES,
} from './words.ts';

export interface YesPiece extends YesWords {
  readonly asked: boolean;
  readonly setting: Setting;
}

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
    (setting.openCount !== null || !has(plain, SURE_ALL))
  ) {
    return [{ heard: 'doubt', because: 'count', words }];
  }
  if (head !== '') {
    const loose = withoutRuns(masked, runs).replace(UNRESERVED, ' ').replace(EXCEPT_RUN, ' ');
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
const UNFINISHED =
  /\b(?:to be|(?<!this )is to|are to|have to|has to|need to|needs to|want to)\b|^(?:待|拟|请|须|需)/u;

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
  if (/¤/u.test(head) && (strong || items) && RECORD.test(plain)) {
    return [{ heard: 'doubt', because: 'other-number', words }];
  }
  if (!strong)
    return items && NEGATION.test(head)
      ? [{ heard: 'doubt', because: 'negation', words }]
      : remark(items, words);
  if (NEGATION.test(head)) return [{ heard: 'doubt', because: 'negation', words }];
  if (has(head, HEDGE)) return [{ heard: 'doubt', because: 'hedge', words }];
  if (/¤/u.test(head) && !items) return [];
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

/** REQ-3, CR-2 and their like. */
const RECORD = /\b[a-z]{1,6}-\d/u;

function remark(items: readonly number[] | null, words: string): Heard[] {
  return items ? [{ heard: 'remark', items, words }] : [];
}
