/** Numbers in a survey's answer that are no scores: dates, telephone numbers, prices, shares, long and decimal numbers. */
const FOREIGN =
  /[^\s<>()]{1,64}@[^\s<>()]{1,64}|https?:\/\/\S{1,200}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}月\d{1,2}[日号]?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|[$€£¥]\s?\d[\d,.]{0,15}|\d[\d,.]{0,15}\s?(?:%|元|块|万|usd|eur|cny|rmb|dollars?|euros?)|\+?\d[\d ()-]{6,18}\d(?=\D|$)(?<=\d{3}[\d ()-]{0,19})|\d{1,8}\.\d{1,6}|\d{3,}|\b(?:so|cr|req|cp|m|t)-\d{1,4}\b|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d{1,2}(?!\d)/gu;

/** The text with such numbers blanked, place for place. */
export function foreignNumbersBlanked(plain: string): string {
  return plain.replace(FOREIGN, (found) => (isRow(found) ? found : '¤'.repeat(found.length)));
}

/** "5 4 3 5 4" looks like a telephone number and is none. */
function isRow(found: string): boolean {
  return /^\d{1,2}(?: \d{1,2})+$/u.test(found);
}

export function blank(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
}

/** The same for many places in order. */
export function blankAll(text: string, places: readonly (readonly [number, number])[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of places) {
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

const ENGLISH = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The value of a digit or number word. */
export function scoreWord(word: string): number {
  const number = Number(word);
  if (!Number.isNaN(number)) return number;
  if (word === '两') return 2;
  const english = ENGLISH.indexOf(word);
  return english >= 0 ? english : '零一二三四五六七八九十'.indexOf(word);
}

/** A score without a label, and where it stands. */
export interface ScoreAlone {
  readonly score: number;
  readonly outOf: number | null;
  readonly start: number;
  readonly end: number;
}

const WORD = '(\\d{1,2}|zero|one|two|three|four|five|six|seven|eight|nine|ten|[零一二两三四五六七八九]|十)';
const OPENING = new RegExp(
  `^[\\s"']{0,4}(?:(?:i(?:'d| would)? (?:give|say|rate)(?: it| you| this)?(?: an?)?|score|rating|my score(?: is)?|an?|我?(?:打|给|评)(?:个)?|评分|打分)\\s?:?\\s?)?${WORD}(?![a-z\\d])(?:\\s?/\\s?(\\d{1,2})|\\s?out of (\\d{1,2}))?\\s?(?:分|points?|stars?|星)?`,
  'u',
);
const ANYWHERE =
  /(?<![\d./:-])(\d{1,2}|[零一二两三四五六七八九]|十)(?:\s?分(?![钟之])|\s?\/\s?(\d{1,2})(?![\d/]))/gu;

/** The one unlabelled score of a line: what it opens with, or the only "9分" or "9/10" in it. `span` for "4-5". */
export function scoreAlone(plain: string, notAfter: RegExp): ScoreAlone | 'span' | null {
  const opening = OPENING.exec(plain);
  if (opening) {
    const behind = plain.slice(opening[0].length);
    if (/^\s?(?:[-~]|to|or|至|到|或)\s?\d{1,2}(?!\d)/u.test(behind)) return 'span';
    const chinese = /\p{sc=Han}/u.test(opening[1] ?? '') && !/分|星/u.test(opening[0]);
    const words = /\p{sc=Han}|[a-z]/u.test(opening[1] ?? '') && /^\s?[\p{L}]/u.test(behind);
    if (!notAfter.test(behind) && !/^[.)、]\s?\p{L}/u.test(behind) && !chinese && !words) {
      return found(
        opening,
        opening[0].length - opening[0].trimStart().length || 0,
        opening[0].length,
        1,
        2,
        3,
      );
    }
  }
  const all = [...plain.matchAll(ANYWHERE)];
  const [only] = all;
  if (all.length !== 1 || !only) return null;
  return found(only, only.index, only.index + only[0].length, 1, 2, 2);
}

function found(
  match: RegExpExecArray,
  start: number,
  end: number,
  score: number,
  a: number,
  b: number,
): ScoreAlone {
  const outOf = match[a] ?? match[b];
  return {
    score: scoreWord(match[score] ?? ''),
    outOf: outOf === undefined ? null : Number(outOf),
    start,
    end,
  };
}
