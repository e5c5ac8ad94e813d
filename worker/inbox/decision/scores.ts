import type { InlineAnswer } from '../../mail/new-text.ts';
import { isGreeting } from './courtesy.ts';
import { plainCopy } from './plain.ts';
import { blank, blankAll, foreignNumbersBlanked, scoreAlone, scoreWord } from './score-words.ts';

/** A question of a survey, by its printed number and scale. */
export interface ScoreQuestion {
  readonly number: number;
  readonly min: number;
  readonly max: number;
}

export interface Score {
  readonly number: number;
  readonly score: number;
}

/** What a survey's answer says. `comment` is the writer's free text without the scores. */
export type ScoreReading =
  | {
      readonly kind: 'scores';
      readonly scores: readonly Score[];
      readonly outOfRange: readonly Score[];
      /** Numbers of questions without a score. */
      readonly missing: readonly number[];
      readonly comment: string;
    }
  | { readonly kind: 'ambiguous'; readonly because: string; readonly words: string }
  | { readonly kind: 'none' };

type Found = Score & { readonly outOf: number | null };

const SCORE = '(\\d{1,2}|[零一二两三四五六七八九]|十)';
const BEHIND = '(?:\\s?/\\s?(\\d{1,2})(?!\\d)|\\s?out of (\\d{1,2})(?!\\d))?\\s?(?:分|points?|stars?|星)?';

/** `1:5`, `Q1=4`, 第1题 5分, 一：五分, `1. 5` and `1) 5` at the head of a line, `1 - 5`. */
const LABELLED = new RegExp(
  `(?<![\\d./-])(?:(?:第|q|question |问题|题目?)\\s?)?${SCORE}\\s?(?:题|问)?(?:\\s?(?::|=|->|→|是|打|给|为)\\s?|\\s?[.)、]\\s{0,3}|\\s-\\s|(?<=题|问)\\s?,?\\s?)${SCORE}(?!\\d)${BEHIND}`,
  'gu',
);

const NOT_AFTER =
  /^\s?(?:[-~:/.]\s?\d|%|to \d|or \d|(?:days?|weeks?|months?|years?|hours?|minutes?|times|people|persons?|users?|euros?|eur|usd|dollars?|pm|am|k|th|st|nd|rd|items?|pages?|bugs?|issues?)(?![a-z])|[天周月年日号点个人次页元块万千小]|条|项)/u;

/**
 * Reads survey scores in any sane form: `1:5 2:4`, `1：5，2：4`, one per line, `5 4 3` in order, 五分, `Q1=4`, `10/10`, a bare number
 * where there is one question, numbers under quoted questions. Dates, telephone numbers, prices, times and list
 * numbers are no scores. Two scores for one question, a span ("4-5"), a foreign scale or a row of the wrong length is
 * ambiguous.
 */
export function readScores(
  newText: string,
  inline: readonly InlineAnswer[],
  questions: readonly ScoreQuestion[],
): ScoreReading {
  const { free, found, notes, unsure } = underQuestions(newText, inline, questions);
  if (unsure !== null) return { kind: 'ambiguous', because: 'span', words: unsure };
  const lines = free.split('\n').filter((line) => !/^\s*>/.test(line));
  const left = lines.map((line) => labelledIn(line, questions, found));
  const span = left.find(({ span }) => span);
  if (span) return { kind: 'ambiguous', because: 'span', words: span.rest.trim() };
  const rests = left.map(({ rest }) => rest);
  if (found.length === 0) {
    const row = inOrder(rests, questions);
    if (row.because !== null) return { kind: 'ambiguous', because: row.because, words: newText.trim() };
    found.push(...row.found);
    for (const at of row.lines) rests[at] = row.remainder;
  }
  return judged(found, [...rests, ...notes], questions, newText);
}

function judged(
  found: readonly Found[],
  rests: readonly string[],
  questions: readonly ScoreQuestion[],
  newText: string,
): ScoreReading {
  if (found.length === 0) return { kind: 'none' };
  const byNumber = new Map<number, number>();
  for (const { number, score, outOf } of found) {
    const question = questions.find((each) => each.number === number);
    if (outOf !== null && question && outOf !== question.max) {
      return { kind: 'ambiguous', because: 'scale', words: newText.trim() };
    }
    if (byNumber.has(number) && byNumber.get(number) !== score) {
      return { kind: 'ambiguous', because: 'two-scores', words: newText.trim() };
    }
    byNumber.set(number, score);
  }
  const all = [...byNumber].map(([number, score]) => ({ number, score }));
  const fits = ({ number, score }: Score) =>
    questions.some(
      (question) => question.number === number && score >= question.min && score <= question.max,
    );
  return {
    kind: 'scores',
    scores: all.filter(fits).sort((a, b) => a.number - b.number),
    outOfRange: all.filter((score) => !fits(score)),
    missing: questions.filter(({ number }) => !byNumber.has(number)).map(({ number }) => number),
    comment: commentOf(rests),
  };
}

function commentOf(rests: readonly string[]): string {
  return rests
    .map((rest) =>
      rest.replace(/ {2,}/gu, ' ').replace(/^[\s,，;；、.。:：!！/–—-]+|[\s,，;；、/–—-]+$/gu, ''),
    )
    .filter((rest) => /[\p{L}\p{N}]/u.test(rest) && !isGreeting(plainCopy(rest).trim()))
    .join('\n');
}

interface Labelled {
  readonly rest: string;
  readonly span: boolean;
}

/** Takes the labelled scores out of a line. A number no question has labels nothing. */
function labelledIn(line: string, questions: readonly ScoreQuestion[], found: Found[]): Labelled {
  const plain = foreignNumbersBlanked(plainCopy(line));
  const taken: [number, number][] = [];
  let span = false;
  for (const match of plain.matchAll(LABELLED)) {
    const [whole, label, score, slash, outOf] = match;
    const number = scoreWord(label ?? '');
    if (!questions.some((each) => each.number === number)) continue;
    const listMark =
      /^[^:=]{1,3}[.)、]/u.test(whole) && plain.slice(0, match.index).trim() !== '' && found.length === 0;
    const clock = /:\s?\d{2}$/u.test(whole) && score !== '10';
    const behind = plain.slice(match.index + whole.length);
    if (listMark || clock) continue;
    if (/^\s?(?:[-~]|to|or|至|到|或)\s?\d{1,2}(?!\d|\s?[:=])/u.test(behind)) {
      span = true;
      continue;
    }
    if (NOT_AFTER.test(behind) && !/^\s?[.:]\s/u.test(behind) && !/分$/u.test(whole)) continue;
    const scale = slash ?? outOf;
    found.push({ number, score: scoreWord(score ?? ''), outOf: scale === undefined ? null : Number(scale) });
    taken.push([match.index, match.index + whole.length]);
  }
  return { rest: blankAll(line, taken), span };
}

interface Row {
  readonly found: readonly Found[];
  /** Indexes of the lines that held the row, and what else stood in the last of them. */
  readonly lines: readonly number[];
  readonly remainder: string;
  readonly because: string | null;
}

const NO_ROW: Row = { found: [], lines: [], remainder: '', because: null };

/** Numbers without labels: one line of them, or a line each, as many as there are questions. */
function inOrder(rests: readonly string[], questions: readonly ScoreQuestion[]): Row {
  const rows = rests.map((rest) => ({ numbers: rowOf(foreignNumbersBlanked(plainCopy(rest))) }));
  const at = rows.flatMap(({ numbers }, index) => (numbers.length > 0 ? [index] : []));
  const numbers = at.flatMap((index) => rows[index]?.numbers ?? []);
  if (numbers.length === 0) return questions.length === 1 ? single(rests, questions) : NO_ROW;
  if (numbers.length !== questions.length) return { ...NO_ROW, because: 'count' };
  const found = questions.map(({ number }, index) => ({
    number,
    score: numbers[index]?.score ?? 0,
    outOf: numbers[index]?.outOf ?? null,
  }));
  return { found, lines: at, remainder: '', because: null };
}

const ROW_MEMBER = new RegExp(`^${SCORE}(?:/(\\d{1,2}))?(?:分|points?|stars?|星)?$`, 'u');

/** The numbers of a line that holds nothing else; empty when it holds more. */
function rowOf(plain: string): { score: number; outOf: number | null }[] {
  const words = plain.split(/[\s,;、]+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > 40) return [];
  const row = words.map((word) => ROW_MEMBER.exec(word.replace(/[.。!]$/u, '')));
  return row.every((match) => match !== null)
    ? row.map((match) => ({
        score: scoreWord(match?.[1] ?? ''),
        outOf: match?.[2] === undefined ? null : Number(match[2]),
      }))
    : [];
}

/** One question: the number the text opens with, or the only "9分", "9/10" in it. */
function single(rests: readonly string[], [question]: readonly ScoreQuestion[]): Row {
  if (!question) return NO_ROW;
  for (const [index, rest] of rests.entries()) {
    const alone = scoreAlone(foreignNumbersBlanked(plainCopy(rest)), NOT_AFTER);
    if (alone === 'span') return { ...NO_ROW, because: 'span' };
    if (alone === null) continue;
    const remainder = blank(rest, alone.start, alone.end);
    return {
      found: [{ number: question.number, score: alone.score, outOf: alone.outOf }],
      lines: [index],
      remainder,
      because: null,
    };
  }
  return NO_ROW;
}

interface Under {
  /** The new text without the answers that stand under a question of ours. */
  readonly free: string;
  readonly found: Found[];
  readonly notes: readonly string[];
  readonly unsure: string | null;
}

/** Answers under quoted questions: the question's printed number is the label. */
function underQuestions(
  newText: string,
  inline: readonly InlineAnswer[],
  questions: readonly ScoreQuestion[],
): Under {
  let free = newText;
  const found: Found[] = [];
  const notes: string[] = [];
  let unsure: string | null = null;
  for (const { question, answer } of inline) {
    const number = Number(
      /^[\s>|]*(?:q|第)?\s?(\d{1,2})\s?(?:题|[.)、:])/u.exec(plainCopy(question))?.[1] ?? Number.NaN,
    );
    const only = questions.length === 1 ? questions[0]?.number : undefined;
    const home = questions.find((each) => each.number === number)?.number ?? only;
    const plain = foreignNumbersBlanked(plainCopy(answer));
    const alone = scoreAlone(plain, NOT_AFTER);
    if (home === undefined || alone === null || [...plain.matchAll(LABELLED)].length > 0) continue;
    const at = free.indexOf(answer);
    if (at >= 0) free = `${free.slice(0, at)}\n${free.slice(at + answer.length)}`;
    if (alone === 'span') unsure ??= answer;
    else {
      found.push({ number: home, score: alone.score, outOf: alone.outOf });
      notes.push(blank(answer, alone.start, alone.end));
    }
  }
  return { free, found, notes, unsure };
}
