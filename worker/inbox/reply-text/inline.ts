import type { InlineAnswer } from '../../mail/new-text.ts';
import type { Division } from './divide.ts';

/** A quote of so few lines above an answer is a question picked out on purpose. */
const PICKED_LINES = 3;

/**
 * Answers written under quoted lines, each with the nearest quoted line above it. Text below a whole quoted mail
 * (bottom posting) answers no single line and gives no pair.
 */
export function inlineAnswers(division: Division): InlineAnswer[] {
  const { lines, parts } = division;
  const answers: InlineAnswer[] = [];
  let question = '';
  let quotedLines = 0;
  let at = 0;
  while (at < lines.length) {
    const part = parts[at];
    if (part === 'quote' && lines[at]?.text) {
      question = lines[at]?.text ?? '';
      quotedLines++;
    }
    if (part !== 'new') {
      at++;
      continue;
    }
    let end = at;
    while (end < lines.length && parts[end] === 'new') end++;
    const answer = textOf(division, at, end);
    if (answer !== '' && question !== '') {
      const interleaved = answers.length > 0 || quotedLines <= PICKED_LINES || quoteBelow(division, end);
      if (interleaved) answers.push({ question, answer });
      quotedLines = 0;
    }
    at = end;
  }
  return answers;
}

/** The new lines from `start` to `end` as text. */
export function textOf(division: Division, start: number, end: number): string {
  return division.lines
    .slice(start, end)
    .map((line) => line.raw.trimEnd())
    .join('\n')
    .trim();
}

function quoteBelow(division: Division, from: number): boolean {
  for (let at = from; at < division.lines.length; at++) {
    if (division.parts[at] === 'quote' && division.lines[at]?.text) return true;
  }
  return false;
}
