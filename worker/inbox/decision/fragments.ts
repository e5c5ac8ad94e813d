import { isCourtesy } from './courtesy.ts';
import { itemRuns, maskOtherNumbers, withoutRuns } from './numbers.ts';
import { cut, has, type Wording } from './plain.ts';
import {
  ALL,
  CHANGE,
  CHANGE_AFTER,
  EXCEPT,
  PENDING_AFTER,
  REJECT,
  REJECT_AFTER,
  REST,
  STRONG_YES,
  WEAK_YES,
} from './words.ts';

const SEPARATOR = /[,;]|\s\/\s|\s(?=(?:but|and|while|whereas)\s)|(?=但是?|不过|而(?!且))/gu;
const SEQUENCE_GAP = /\s+(?=[#第(]?\d{1,3})/gu;

/** Words that tie a part of a sentence to the one before and say nothing themselves. */
export const CONNECTOR =
  /^(?:(?:[,;/\s]|and\b|but\b|also\b|then\b|however\b|while\b|whereas\b|plus\b|so\b(?!-)|again\b|yes(?=,? (?:i|we) )\b|但是?|而(?!且)|而且|不过|另外|其中|还有|并且?|那么?|至于|关于|对于?(?=第|\d))\s*)+/u;

const VERDICT_GAP =
  /^[\s:.,、)\]-]{0,4}(?:(?:(?:we|i|is|are|was|were|looks?)\b|我们?|我方|也|都|均)\s?){0,3}/u;
const VERB_GAP = /^(?:[\s:]|to|for|on|with|of|the|是|了|对|全部|我们?|:){0,6}$/u;

/** How a part of a sentence opens, as far as verdicts go. */
type Opening = 'items-first' | 'verdict-first' | 'courtesy' | 'numbers-only' | 'other';

/**
 * Parts of a sentence that each carry a verdict of their own: "1-5 ok, 6 改成…" has two, "确认 1、2、4" one. What opens
 * with none belongs to the part before. Null where it cannot be said which verdict a lone number belongs to.
 */
export function piecesOf(sentence: Wording): Wording[] | null {
  const cuts = cutPlaces(sentence.plain);
  const pieces: Wording[] = [];
  let start = 0;
  let opened: Opening | null = null;
  let lonely = false;
  for (let at = 0; at < cuts.length - 1; at++) {
    const from = cuts[at] ?? 0;
    const opening = openingOf(sentence.plain.slice(from, cuts[at + 1]));
    if (opening === 'courtesy') {
      if (opened !== null || from === start) {
        if (opened !== null) pieces.push(cut(sentence, start, from));
        start = cuts[at + 1] ?? from;
        opened = null;
      }
      continue;
    }
    if (opening === 'items-first' || opening === 'verdict-first') {
      if (lonely && opened === 'verdict-first' && opening === 'items-first') return null;
      if (opened !== null) {
        const joins = lonely && opened === 'items-first';
        const edge = joins ? lonelyStart(sentence.plain, cuts, at) : from;
        pieces.push(cut(sentence, start, edge));
        start = edge;
      }
      opened = opening;
      lonely = false;
    } else lonely = opening === 'numbers-only' && opened !== null;
  }
  pieces.push(cut(sentence, start, sentence.plain.length));
  return pieces.map(withoutConnector).filter(({ plain }) => plain !== '');
}

function lonelyStart(plain: string, cuts: readonly number[], at: number): number {
  let from = at;
  while (from > 0 && openingOf(plain.slice(cuts[from - 1], cuts[from])) === 'numbers-only') from--;
  return cuts[from] ?? 0;
}

function withoutConnector(piece: Wording): Wording {
  const skipped = CONNECTOR.exec(piece.plain)?.[0].length ?? 0;
  const left = cut(piece, skipped);
  return { plain: left.plain.replace(/[,;]+$/u, ''), written: left.written.replace(/[,;，；]+$/u, '') };
}

/** Where a sentence may be cut: at commas and connecting words, and between verdicts in a row ("1 ok 2 ok 3 no"). */
function cutPlaces(plain: string): number[] {
  const places = new Set([0, plain.length]);
  for (const { index } of plain.matchAll(SEPARATOR)) places.add(index);
  for (const { index, 0: gap } of plain.matchAll(SEQUENCE_GAP)) {
    const before = plain.slice(Math.max(0, index - 24), index);
    const after = plain.slice(index + gap.length, index + gap.length + 40);
    if (/(?:^|[^\d\s,、])\.?$/u.test(before) && endsInVerdict(before) && openingOf(after) === 'items-first')
      places.add(index);
  }
  return [...places].sort((a, b) => a - b);
}

function endsInVerdict(text: string): boolean {
  return /(?:ok(?:ay)?|fine|yes|no|approved|confirmed|agreed|accepted|rejected|同意|确认|可以|不行|没问题|通过|[✓✅❌✗√])[\s.]*$/u.test(
    text,
  );
}

function openingOf(fragment: string): Opening {
  const skipped = CONNECTOR.exec(fragment)?.[0].length ?? 0;
  const text = fragment.slice(skipped).trim();
  if (text === '') return 'other';
  if (isCourtesy(text)) return 'courtesy';
  const head = maskOtherNumbers(text.slice(0, 160));
  const runs = itemRuns(head);
  const [run] = runs;
  if (run && /^[([]?$/u.test(head.slice(0, run.start))) {
    const rest = head.slice(run.end);
    if (/^[\s,、)\].]*$/u.test(rest)) return 'numbers-only';
    if (/^\s?[:)\]]/u.test(rest) || isVerdict(rest.replace(VERDICT_GAP, ''))) return 'items-first';
  }
  return opensWithVerb(head, run?.start ?? -1) ? 'verdict-first' : 'other';
}

function isVerdict(rest: string): boolean {
  return (
    CHANGE_AFTER.test(rest) ||
    REJECT_AFTER.test(rest) ||
    PENDING_AFTER.test(rest) ||
    startsWith(rest, WEAK_YES) ||
    startsWith(rest, STRONG_YES) ||
    /^(?:是什么|什么意思|why|what|if|once|only|provided|as long as|subject to|如果|若|只要|只有|等|待|前提|除非|必须)/u.test(
      rest,
    )
  );
}

function startsWith(text: string, pattern: RegExp): boolean {
  return text.search(pattern) === 0;
}

/** "reject 4", 确认 1-3, "the rest is fine", 全部确认. */
function opensWithVerb(head: string, firstItem: number): boolean {
  for (const verb of [CHANGE, REJECT]) {
    const match = verb.exec(head);
    if (match && firstItem >= 0 && VERB_GAP.test(head.slice(match[0].length, firstItem))) return true;
  }
  const yes = firstPlace(head, STRONG_YES, WEAK_YES);
  const whole = firstPlace(head, ALL, REST);
  if (whole >= 0 && whole <= 8 && REFUSED.test(head.slice(whole))) return true;
  if (yes < 0) return false;
  if (whole >= 0 && whole <= 8) return yes <= 60;
  const excepted = firstPlace(head, EXCEPT);
  return yes <= 8 && firstItem > yes && (excepted < 0 || excepted > firstItem) && firstItem - yes < 24;
}

/** "The rest rejected", 其余不同意. */
const REFUSED =
  /^.{0,24}?(?:\b(?:rejected|declined|refused|not (?:ok|approved|accepted|agreed))\b|不同意|不行|不接受|拒绝|不可以)/u;

function firstPlace(text: string, ...patterns: readonly RegExp[]): number {
  const places = patterns.map((pattern) => text.search(pattern)).filter((place) => place >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}

/** Whether anything but numbers stands in the text. */
export function isOnlyNumbers(plain: string): boolean {
  const masked = maskOtherNumbers(plain);
  const runs = itemRuns(masked);
  return runs.length > 0 && !has(withoutRuns(masked, runs), /[\p{L}\p{N}\p{So}¤§√×]/u);
}
