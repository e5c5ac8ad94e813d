import { CONNECTOR, isOnlyNumbers } from './fragments.ts';
import type { Heard, Setting } from './heard.ts';
import { type ItemRun, itemRuns, maskOtherNumbers } from './numbers.ts';
import { cut, has, type Wording } from './plain.ts';
import { readYes } from './read-yes.ts';
import {
  ALL,
  CHANGE,
  CHANGE_AFTER,
  PENDING_AFTER,
  REJECT,
  REJECT_AFTER,
  REST,
  STRONG_YES,
  WEAK_YES,
} from './words.ts';

const GAP = /^[\s:.,、)\]-]{0,6}/u;
const SUBJECT = /^(?:(?:(?:we|i|is|are|was|were)\b|我们?|我方)\s?){0,3}/u;

/** Reads one part of a sentence: a verdict on items, a question about them, a doubt, or nothing. */
export function readPiece(piece: Wording, asked: boolean, setting: Setting): Heard[] {
  const masked = maskOtherNumbers(piece.plain);
  const runs = itemRuns(masked);
  const unsound = runs.some((run) => !run.sound);
  const head = headRun(masked, runs);
  const heard = head
    ? readItemsFirst(piece, head, asked, setting)
    : readVerbFirst(piece, masked, runs, asked, setting);
  const result = heard ?? readYes({ piece, masked, runs, asked, setting });
  if (unsound && result.length > 0) return [{ heard: 'doubt', because: 'numbers', words: piece.written }];
  return result;
}

/** The numbers a part opens with: "3 …", "第3条 …", "(3) …". */
function headRun(masked: string, runs: readonly ItemRun[]): ItemRun | null {
  const [run] = runs;
  return run && /^[([]?$/u.test(masked.slice(0, run.start)) ? run : null;
}

function readItemsFirst(piece: Wording, run: ItemRun, asked: boolean, setting: Setting): Heard[] | null {
  const { items } = run;
  const tail = cut(piece, run.end);
  const said = cut(tail, GAP.exec(tail.plain)?.[0].length ?? 0);
  const words = said.written === '' ? piece.written : said.written;
  const plain = said.plain.replace(CONNECTOR, '');
  const bare = plain.replace(SUBJECT, '');
  if (isOnlyNumbers(piece.plain)) {
    return asked ? [{ heard: 'question', items, words: piece.written }] : [];
  }
  if (CHANGE_AFTER.test(bare) || CHANGE.test(bare)) return [verdict('change', items, words)];
  if (asked) return [{ heard: 'question', items, words: piece.written }];
  if (REJECT_AFTER.test(plain)) return [verdict('reject', items, words)];
  if (PENDING_AFTER.test(plain)) return [{ heard: 'held', items, words: piece.written }];
  if (saysYesOrExcepts(piece, said.plain)) return null;
  const explicit =
    /^\s?[:.)\]]/u.test(tail.plain) ||
    /^[#第(]|^(?:items?|points?|no)/u.test(piece.plain) ||
    setting.under !== null;
  return explicit ? [{ heard: 'remark', items, words: piece.written }] : [];
}

function saysYesOrExcepts(piece: Wording, said: string): boolean {
  return (
    has(said, STRONG_YES) ||
    has(said, WEAK_YES) ||
    has(piece.plain, REST) ||
    /^(?:除外|以外|之外|例外)/u.test(said)
  );
}

function readVerbFirst(
  piece: Wording,
  masked: string,
  runs: readonly ItemRun[],
  asked: boolean,
  setting: Setting,
): Heard[] | null {
  if (setting.under !== null && runs.length === 0 && CHANGE_AFTER.test(piece.plain)) {
    return [verdict('change', [setting.under], piece.written)];
  }
  for (const [pattern, choice] of VERBS) {
    const verb = pattern.exec(masked);
    if (!verb) continue;
    const run = runs.find((each) => NAMING_GAP.test(masked.slice(verb[0].length, each.start)));
    const tail = cut(piece, run ? run.end : verb[0].length);
    const said = cut(tail, GAP.exec(tail.plain)?.[0].length ?? 0);
    const words = said.written === '' ? piece.written : said.written;
    if (asked && choice === 'reject') return [{ heard: 'doubt', because: 'question', words: piece.written }];
    if (run) return [verdict(choice, run.items, words)];
    if (setting.under !== null) return [verdict(choice, [setting.under], words)];
    if (choice === 'change') {
      return /^(?:\s*[:：]|$)/u.test(tail.plain) || has(tail.plain, ALL)
        ? [{ heard: 'change-unnamed', words: piece.written }]
        : [];
    }
    if (has(said.plain, REST)) return [{ heard: 'verdict', verdict: 'reject', scope: 'rest', words }];
    return [{ heard: 'verdict', verdict: 'reject', scope: 'all', words }];
  }
  const whole = wholeRefused(piece, masked, asked);
  if (whole !== null) return whole;
  if (setting.under !== null && runs.length === 0) return readUnder(piece, setting.under, asked);
  return null;
}

const VERBS = [
  [CHANGE, 'change'],
  [REJECT, 'reject'],
] as const;

const NAMING_GAP = /^(?:\s|:|to\b|for\b|on\b|with\b|of\b|the\b|了|对){0,6}$/u;

/** "The rest is rejected", 全部不同意, "everything else later". */
function wholeRefused(piece: Wording, masked: string, asked: boolean): Heard[] | null {
  const opening = WHOLE.exec(masked);
  if (!opening) return null;
  const scope = has(opening[0], REST) ? 'rest' : 'all';
  const plain = masked.slice(opening[0].length);
  if (PENDING_AFTER.test(plain) && scope === 'rest') return [];
  if (asked) return null;
  if (REJECT_AFTER.test(plain)) return [{ heard: 'verdict', verdict: 'reject', scope, words: piece.written }];
  return CHANGE_AFTER.test(plain) ? [{ heard: 'change-unnamed', words: piece.written }] : null;
}

const WHOLE = new RegExp(
  `^(?:${REST.source}|${ALL.source})(?:的|items?|points?|ones?|条|项|都|均|[\\s:,]){0,6}`,
  'u',
);

/** Words that stand under the printed text of an item need no number. */
function readUnder(piece: Wording, item: number, asked: boolean): Heard[] | null {
  const items = [item];
  const { plain } = piece;
  if (CHANGE_AFTER.test(plain)) return [verdict('change', items, piece.written)];
  if (asked) return [{ heard: 'question', items, words: piece.written }];
  if (REJECT_AFTER.test(plain)) return [verdict('reject', items, piece.written)];
  if (PENDING_AFTER.test(plain)) return [{ heard: 'held', items, words: piece.written }];
  return has(plain, STRONG_YES) || has(plain, WEAK_YES)
    ? null
    : [{ heard: 'remark', items, words: piece.written }];
}

function verdict(choice: 'change' | 'reject', items: readonly number[], words: string): Heard {
  return { heard: 'verdict', verdict: choice, scope: items, words };
}
