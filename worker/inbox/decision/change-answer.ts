import type { LocalDate } from './calendar-days.ts';
import { isoDate } from './calendar-days.ts';
import { isCourtesy } from './courtesy.ts';
import { dateIn } from './dates.ts';
import { reserves } from './guards.ts';
import { has } from './plain.ts';
import { tidy } from './residue.ts';
import type { Sentence } from './sentences.ts';
import { spokenIn } from './spoken.ts';
import { CONDITION, HEDGE, NEGATION, NOT_NOW, STRONG_YES, TASK } from './words.ts';

/** A client's answer to the page that put a change, its cost and its options to him. */
export type ChangeAnswer =
  | { readonly kind: 'approve' }
  | { readonly kind: 'decline'; readonly words: string }
  /** `until`: ISO local date, or null when no day is named. */
  | { readonly kind: 'defer'; readonly until: LocalDate | null; readonly words: string }
  | { readonly kind: 'swap'; readonly requirement: number; readonly words: string }
  | { readonly kind: 'question'; readonly words: string }
  | { readonly kind: 'ambiguous'; readonly because: string; readonly words: string }
  | { readonly kind: 'none' };

/** One of the options our letter numbered, and what choosing it means. */
export interface OfferedOption {
  readonly option: number;
  readonly does: 'approve' | 'decline' | 'defer' | 'swap';
  /** The requirement a swap gives up. */
  readonly requirement?: number;
}

/** What is known of the letter that is answered. */
export interface ChangeLetter {
  /** Number of the change: an answer that names another change decides nothing. */
  readonly change?: number;
  readonly options?: readonly OfferedOption[];
  /** ISO local date; with it days without a year are read too. */
  readonly today?: LocalDate;
}

const OPENING =
  "^(?:(?:we|i|please|hereby|have|would like to|'d like to|want to|decided? to|choose(?: to)?|prefer to|let's|then|ok,?|so|我们?|我方|我司|决定|还是|那就?|先|暂时|请|同意|选择|建议|,) ?)*";

/** "Have not approved" tells where things stand, it declines nothing. */
const PENDING = /\b(?:have|has|had)(?: not|n't)\b/iu;
const DECLINE = new RegExp(
  `${OPENING}(?:declined?|reject(?:ed)?|refused?|cancel(?: it| this| the change)?|drop (?:it|this|the change)|(?:do not|don't) (?:want|need|do|approve|accept|agree|implement|proceed|go ahead)|not (?:approved|accepted|needed|wanted|worth|interested)|no,? (?:thanks|thank you)|leave it (?:as it is|out)|too expensive|不做(?:了)?|不(?:同意|批准|接受|需要|要了?|改了?|变更|实施)|拒绝|驳回|否决|放弃|取消|算了)`,
  'u',
);
const DEFER = new RegExp(
  `${OPENING}(?:defer(?:red)?|postponed?|put (?:it|this|that) off|hold off|park (?:it|this)|delay (?:it|this|the (?:change|decision))|later phase|next phase|phase (?:2|two)|not now|暂缓|推迟|延后|延期|缓一缓|缓缓|以后再(?:做|说|议)|先?不急|先不做|之后再做|放到?(?:二期|下一?期|后面|以后)|(?:下一?期|二期)再(?:做|说|议))`,
  'u',
);
const SWAP = new RegExp(
  `${OPENING}(?:swap(?:ped)?|exchange|trade|replace|instead of|in place of|置换|替换|换掉?|用.{0,8}换|拿.{0,8}换|以.{0,8}(?:换|置换))`,
  'u',
);
const REQUIREMENT = /req-?\s?(\d{1,4})|(?:需求|requirement)\s?#?(\d{1,4})/gu;
const OPTION =
  /^(?:(?:we|i|let's|ok,?|我们?|就|那就?) ?)*(?:(?:choose|pick|take|select|prefer|go (?:for|with)|选择?|采用|用|按|走|要) ?)?(?:the )?(?:option|alternative|variant|选项|方案|选|第)\s?(\d{1,2}|[a-d](?![a-z])|one|two|three|four|[一二三四五六])\s?(?:种|个|项)?(?:方案|选项)?[\s.。!,]*$/u;

/**
 * Reads the answer to a change decision page: `APPROVE CR-2` / `批准 CR-2`, `DECLINE` / `不做`, `DEFER [date]` / `暂缓 [日期]`,
 * `SWAP REQ-4` / `置换 REQ-4`, an option by its number, and the natural forms of these. Money hangs on it: beside a
 * condition, a negation, a question, a doubt, a promise or a second answer nothing is approved.
 */
export function readChangeAnswer(newText: string, letter: ChangeLetter = {}): ChangeAnswer {
  const { sentences, doubt } = spokenIn(newText);
  const answers: ChangeAnswer[] = [];
  let reserved: string | null = null;
  for (const sentence of sentences) {
    const other = otherChange(sentence.plain, letter.change);
    const answer = readSentence(sentence, letter);
    const beside = answer.kind === 'none' || answer.kind === 'question';
    if (beside && (reserves(sentence.plain) || (sentence.asked && DECIDES.test(sentence.plain)))) {
      reserved ??= sentence.written;
    }
    if (answer.kind !== 'none' && answer.kind !== 'question' && other) {
      return { kind: 'ambiguous', because: 'other-change', words: sentence.written };
    }
    if (answer.kind !== 'none') answers.push(answer);
  }
  return weighed(answers, doubt, reserved);
}

/** A question about the decision itself leaves an approval beside it open. */
const DECIDES = /\b(?:approv|accept|agree|confirm|declin|defer|swap|not\b)|同意|批准|确认|接受|不|没/u;

function weighed(
  answers: readonly ChangeAnswer[],
  doubt: { readonly because: string; readonly words: string } | null,
  reserved: string | null,
): ChangeAnswer {
  const unclear = answers.find(({ kind }) => kind === 'ambiguous');
  if (unclear) return unclear;
  const [first, ...others] = answers.filter(({ kind }) => kind !== 'question');
  if (!first) return answers[0] ?? { kind: 'none' };
  const second = others.find((other) => other.kind !== first.kind);
  if (second)
    return {
      kind: 'ambiguous',
      because: 'contradiction',
      words: 'words' in second ? second.words : wordsOf(first),
    };
  const putsOff = first.kind === 'defer' || first.kind === 'decline';
  if (doubt && !(putsOff && doubt.because === 'withdrawn')) return { kind: 'ambiguous', ...doubt };
  if (first.kind === 'approve' && reserved !== null)
    return { kind: 'ambiguous', because: 'reservation', words: reserved };
  return first;
}

function wordsOf(answer: ChangeAnswer): string {
  return 'words' in answer ? answer.words : '';
}

function readSentence(sentence: Sentence, letter: ChangeLetter): ChangeAnswer {
  const { plain, written: words, asked } = sentence;
  if (asked) return { kind: 'question', words };
  const option = OPTION.exec(plain);
  if (option) return chosen(option[1] ?? '', words, letter.options ?? []);
  for (const [pattern, kind] of [
    [DEFER, 'defer'],
    [SWAP, 'swap'],
    [DECLINE, 'decline'],
  ] as const) {
    const match = pattern.exec(plain);
    if (!match || (kind === 'decline' && PENDING.test(plain))) continue;
    const because = heldBack(kind === 'decline' ? plain.slice(match[0].length) : plain);
    if (because) return { kind: 'ambiguous', because, words };
    if (kind === 'decline') return { kind, words };
    if (kind === 'defer') return { kind, until: dayIn(plain, letter.today), words };
    return swapped(plain, words);
  }
  return readApproval(sentence);
}

/** Words that make a decision half a decision. */
function heldBack(plain: string): string | null {
  if (/\b(?:if|unless|provided|only)\b|如果|除非|前提|只要|要是/u.test(plain)) return 'condition';
  return /\b(?:maybe|perhaps|probably|might|think)\b|可能|也许|大概|考虑/u.test(plain) ? 'hedge' : null;
}

function swapped(plain: string, words: string): ChangeAnswer {
  const named = [...plain.matchAll(REQUIREMENT)].map(([, a, b]) => Number(a ?? b));
  const [requirement] = named;
  if (requirement === undefined) return { kind: 'ambiguous', because: 'swap-without-requirement', words };
  return new Set(named).size > 1
    ? { kind: 'ambiguous', because: 'several-requirements', words }
    : { kind: 'swap', requirement, words };
}

function chosen(word: string, words: string, options: readonly OfferedOption[]): ChangeAnswer {
  const number = optionNumber(word);
  const option = options.find((each) => each.option === number);
  if (!option) return { kind: 'ambiguous', because: 'unknown-option', words };
  if (option.does === 'approve') return { kind: 'approve' };
  if (option.does === 'decline') return { kind: 'decline', words };
  if (option.does === 'defer') return { kind: 'defer', until: null, words };
  return option.requirement === undefined
    ? { kind: 'ambiguous', because: 'swap-without-requirement', words }
    : { kind: 'swap', requirement: option.requirement, words };
}

function optionNumber(word: string): number {
  const number = Number(word);
  if (!Number.isNaN(number)) return number;
  const places = [
    ['one', 'two', 'three', 'four'].indexOf(word),
    'abcd'.indexOf(word),
    '一二三四五六'.indexOf(word),
  ];
  return Math.max(...places) + 1;
}

const DETAILS =
  /\b(?:change(?: request)?|changes|cost|costs|costings?|price|delay|time|days|quote|quotation|estimate|assessment|page|stated|quoted|it|at|per)\b|变更|费用|工期|报价|评估|该|此项|此|请求|延期|成本|金额|和|与|及/gu;

/** An approval signs for money and time: only a strong yes with nothing beside it. */
function readApproval({ plain, written: words }: Sentence): ChangeAnswer {
  if (!has(plain, STRONG_YES)) return { kind: 'none' };
  const parts = plain
    .replace(/\bcr-?\s?\d{1,4}\b/gu, ' ')
    .split(/[,;]/u)
    .filter((part) => !isCourtesy(part.trim()));
  const said = parts.join(' ').replace(DETAILS, ' ');
  const left = tidy({ piece: { plain: said, written: words }, masked: said, runs: [] }, 0, said.length);
  if (left === '') return has(said, TASK) || has(said, UNFINISHED) ? { kind: 'none' } : { kind: 'approve' };
  if (has(said, CONDITION)) return { kind: 'ambiguous', because: 'condition', words };
  if (has(said, NOT_NOW)) return { kind: 'none' };
  if (NEGATION.test(left)) return { kind: 'ambiguous', because: 'negation', words };
  if (has(left, HEDGE)) return { kind: 'ambiguous', because: 'hedge', words };
  return { kind: 'none' };
}

const UNFINISHED = /\b(?:to be|is to|are to|have to|has to|need to|needs to|want to)\b|^(?:待|拟|请|须|需)/u;

function otherChange(plain: string, change: number | undefined): boolean {
  if (change === undefined) return false;
  return [...plain.matchAll(/\bcr-?\s?(\d{1,4})\b/gu)].some(([, number]) => Number(number) !== change);
}

function dayIn(plain: string, today: LocalDate | undefined): LocalDate | null {
  if (today !== undefined) return dateIn(plain, today)?.date ?? null;
  const [, year, month, day] = /(?<!\d)(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/u.exec(plain) ?? [];
  return year === undefined ? null : isoDate(Number(year), Number(month), Number(day));
}
