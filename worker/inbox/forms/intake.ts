import type { InlineAnswer } from '../../mail/new-text.ts';
import { plainWording } from '../classify/wording.ts';
import { chineseNumber } from './number.ts';
import type { IntakeQuestion } from './questionnaire.ts';

export interface IntakeAnswer {
  readonly number: number;
  readonly answer: string;
  /** The client has said that there is no answer ("不清楚", "skip", "n/a"): not to be asked again. */
  readonly declined: boolean;
}

/** A questionnaire that came back; the unanswered numbers are asked once more. */
export interface IntakeAnswers {
  readonly answers: readonly IntakeAnswer[];
  readonly unanswered: readonly number[];
}

/**
 * Reads the answers to a numbered questionnaire: "1. …", "1、…", "Q1: …", 第1题, (1), answers of several lines, below
 * the question repeated, and under quoted questions. A list inside an answer, set in or marked otherwise, stays in it.
 *
 * @param inline answers written below quoted lines
 */
export function readIntakeAnswers(
  text: string,
  inline: readonly InlineAnswer[],
  questions: readonly IntakeQuestion[],
): IntakeAnswers {
  const known = new Map(questions.map(({ number, question }) => [number, wordingOf(question)]));
  const collected = new Map<number, string[]>();
  for (const { question, answer } of inline) {
    const number = askedIn(question, known);
    if (number !== null && !collected.has(number)) collected.set(number, answer.split('\n'));
  }
  for (const [number, lines] of numberedAnswers(text, known))
    if (!collected.has(number)) collected.set(number, lines);
  const answers = [...collected]
    .map(([number, lines]) => ({ number, answer: withoutQuestion(lines, known.get(number) ?? '') }))
    .filter(({ answer }) => /[\p{L}\p{N}✓√×✗]/u.test(answer))
    .map(({ number, answer }) => ({ number, answer, declined: DECLINED.test(answer) }))
    .sort((a, b) => a.number - b.number);
  const answered = new Set(answers.map(({ number }) => number));
  return { answers, unanswered: [...known.keys()].filter((number) => !answered.has(number)) };
}

const DECLINED =
  /^(?:不清楚|不知道|不了解|不确定|不好说|暂无|暂时没有|暂不清楚|还不清楚|没想好|还没想好|无可奉告|跳过|略|不适用|不方便(?:透露|说)?|skip(?:ped)?|pass|n\.?\s?\/?\s?a\.?|not applicable|(?:i |we )?(?:don'?t|do not) know(?: yet)?|no idea|unknown|not sure(?: yet)?|unclear|tbd|no comment|\?+|？+)[\s。.!！~～]*$/iu;

interface Marker {
  readonly numbers: readonly number[];
  readonly style: string;
  readonly indent: number;
  readonly rest: string;
}

const MARKER =
  /^(\s*)(?:[-*•]\s*)?(?:\*\*)?((?:q|a|no\.?|question|answer|问题?|答案?|第|#)?\s*[(（]?)(\d{1,2})(?:\s*(?:-|–|~|～|到|至|,|，|、|和|and|&)\s*(\d{1,2}))?\s*(题|问|条|[)）]|\.(?!\d)|、|[:：]|[．。]|\s-\s|\s*$|\s+(?=\p{L}|\d))(?:\*\*)?[\s:：、.)）]*(.*)$/isu;

function markerOf(line: string): Marker | null {
  const match = MARKER.exec(plainNumbered(line.slice(0, LONGEST_LINE)));
  if (!match) return null;
  const [, indent = '', before = '', first, last, after = '', rest = ''] = match;
  const from = Number(first);
  const to = last === undefined ? from : Number(last);
  const joined = /[-–~～到至]/u.test(match[0].slice(0, match[0].length - rest.length)) && last !== undefined;
  const numbers =
    joined && to > from
      ? Array.from({ length: Math.min(to - from + 1, 99) }, (_, at) => from + at)
      : [...new Set([from, to])];
  return {
    numbers,
    style: (before.trim() + after.trim()).normalize('NFKC').toLowerCase(),
    indent: indent.length,
    rest,
  };
}

/** ① and 一、 as figures. */
function plainNumbered(line: string): string {
  return line
    .replace(/^(\s*)([①-⑳])/u, (_, indent: string, sign: string) => `${indent}${sign.normalize('NFKC')}. `)
    .replace(/^(\s*)([一二三四五六七八九十]{1,3})(?=[、.．])/u, (all, indent: string, number: string) => {
      const value = chineseNumber(number);
      return value === null ? all : `${indent}${value}`;
    });
}

const LONGEST_LINE = 4000;
const CLOSING =
  /^\s*(?:谢谢|感谢|辛苦|此致|祝好|顺颂|thanks|thank you|best|kind regards|regards|cheers|sincerely)[^\n]{0,24}$/iu;

/** Lines by the number they answer. */
function numberedAnswers(text: string, known: ReadonlyMap<number, string>): Map<number, string[]> {
  const answers = new Map<number, string[]>();
  let style: string | null = null;
  let indent = 0;
  let [last, inner] = [0, { style: '', number: 0 }];
  let open: string[][] = [];
  let blank = false;
  for (const line of text.split('\n').flatMap((each) => partedLine(each, known))) {
    const marker = markerOf(line);
    const several = marker !== null && marker.numbers.length > 1;
    const nested =
      marker !== null &&
      style !== null &&
      (marker.indent > indent || (marker.style !== style && !several && !goesOn(marker, last, inner)));
    const fits =
      marker !== null &&
      !nested &&
      marker.numbers.every((number) => known.has(number) && !answers.has(number));
    if (marker && fits && (!several || DECLINED.test(marker.rest.trim()))) {
      style ??= marker.style;
      if (answers.size === 0) indent = marker.indent;
      open = marker.numbers.map(() => [marker.rest]);
      marker.numbers.forEach((number, at) => {
        answers.set(number, open[at] ?? []);
      });
      last = marker.numbers.at(-1) ?? 0;
      inner = { style: '', number: 0 };
      blank = false;
    } else if (line.trim() === '') {
      blank = true;
    } else if (blank && CLOSING.test(line)) {
      open = [];
    } else {
      if (marker) inner = { style: marker.style, number: marker.numbers[0] ?? 0 };
      const repeated = askedIn(line, known);
      if (repeated !== null && !answers.has(repeated) && marker === null) {
        open = [[]];
        answers.set(repeated, open[0] ?? []);
      } else {
        for (const lines of open) lines.push(line);
      }
      blank = false;
    }
  }
  return answers;
}

/** Another mark with the next number: people mix "1 -" and "2."; but not in the middle of a list of that other mark. */
function goesOn(marker: Marker, last: number, inner: { style: string; number: number }): boolean {
  const [number = 0] = marker.numbers;
  const continues = inner.style === marker.style && inner.number === number - 1;
  return marker.style !== '' && number > last && number <= last + 2 && !continues;
}

/** "1: yes 2: no 3: skip" on one line, in order. */
function partedLine(line: string, known: ReadonlyMap<number, string>): string[] {
  if (line.length > LONGEST_LINE) return [line];
  const first = /^\s*(\d{1,2})\s*([.:：、)）])\s*/u.exec(line);
  if (!first || !known.has(Number(first[1]))) return [line];
  const parts: string[] = [];
  let [from, number] = [0, Number(first[1])];
  for (const match of line.matchAll(/(?<=[\s;；,，。])(\d{1,2})\s*[.:：、)）](?!\d)\s*/gu)) {
    if (match.index === 0 || Number(match[1]) !== number + 1 || !known.has(number + 1)) continue;
    parts.push(line.slice(from, match.index).replace(/[\s;；,，]+$/u, ''));
    [from, number] = [match.index, number + 1];
  }
  return [...parts, line.slice(from)];
}

/** The question a line repeats: by its number, or word for word where the number got lost. */
function askedIn(line: string, known: ReadonlyMap<number, string>): number | null {
  const bare = line.replace(/^[>\s]+/u, '');
  const marker = markerOf(bare);
  const wording = wordingOf(marker?.rest ?? bare);
  const number = marker?.numbers[0];
  if (number !== undefined && marker?.numbers.length === 1 && known.has(number)) {
    const question = known.get(number) ?? '';
    if (question.startsWith(wording.slice(0, 12)) || wording.startsWith(question.slice(0, 12))) return number;
  }
  if (wording.length < LEAST_REPEATED) return null;
  for (const [each, question] of known)
    if (question.startsWith(wording) || wording.startsWith(question)) return each;
  return null;
}

const LEAST_REPEATED = 8;

function wordingOf(question: string): string {
  return plainWording(question.slice(0, 400)).replace(/[\s\p{P}]+/gu, '');
}

/** The answer alone, where the client has left the question standing above or before it. */
function withoutQuestion(lines: readonly string[], question: string): string {
  const [first = '', ...rest] = lines;
  const start = wordingOf(first);
  if (start.length >= LEAST_REPEATED && question.startsWith(start)) return tidy(rest);
  if (question !== '' && start.startsWith(question)) return tidy([behind(first, question.length), ...rest]);
  return tidy(lines);
}

/** What follows the first so many letters of a line, and the marks that close them. */
function behind(line: string, letters: number): string {
  let at = 0;
  for (let left = letters; at < line.length && left > 0; at++) left -= wordingOf(line.charAt(at)).length;
  return line.slice(at).replace(/^[\s\p{P}]+/u, '');
}

function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\s*(?:答|a|answer)\s*[:：]\s*/iu, '')
    .trim();
}
