/** A sentence as written, with its place in the text (offsets in UTF-16 units). */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|no|nos|vs|etc|approx|incl|e\.g|i\.e|eg|ie|p|pp|sec|para|ver|ca|z\.b|[a-z])\.$/i;
const CLOSERS = /["'”’）)\]】」』]/;
const LIST_MARK =
  /^\s*(?:[-*•·–—>]|\(?\d{1,3}[.)、:：]|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、)\s*/;

function endsSentence(text: string, at: number): boolean {
  const char = text.charAt(at);
  if ('。！？!?；;…'.includes(char)) return true;
  if (char !== '.' && char !== '．') return false;
  const next = text.charAt(at + 1);
  if (next !== '' && !/\s/.test(next) && !CLOSERS.test(next) && !/\p{sc=Han}/u.test(next)) return false;
  const before = text.slice(Math.max(0, at - 12), at + 1);
  return !ABBREVIATION.test(before) && !/(?:^|\n)\s*\(?\d{1,3}\.$/.test(before);
}

/** A line that goes on in the next one: a mail program broke it, not the writer. */
function runsOn(line: string, next: string): boolean {
  if (line.length < 50 || next.trim() === '' || LIST_MARK.test(next)) return false;
  return /^[a-z(&"“‘\d]/.test(next.trimStart()) && !/[:：]\s*$/.test(line);
}

function cut(text: string, start: number, end: number, into: Sentence[]): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  const piece = text.slice(from, to);
  if (/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(piece)) into.push({ text: piece, start: from, end: to });
}

/** Cuts new text into sentences; every sentence is a verbatim substring. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '\n') {
      const line = text.slice(start, at);
      const lineStart = text.lastIndexOf('\n', at - 1) + 1;
      const nextEnd = text.indexOf('\n', at + 1);
      const next = text.slice(at + 1, nextEnd < 0 ? text.length : nextEnd);
      if (line.trim() !== '' && runsOn(text.slice(lineStart, at), next)) continue;
      cut(text, start, at, sentences);
      start = at + 1;
    } else if (endsSentence(text, at)) {
      while (
        at + 1 < text.length &&
        ('。！？!?…'.includes(text.charAt(at + 1)) || CLOSERS.test(text.charAt(at + 1)))
      )
        at++;
      cut(text, start, at + 1, sentences);
      start = at + 1;
    }
  }
  cut(text, start, text.length, sentences);
  return sentences;
}
