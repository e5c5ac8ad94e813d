import { isCourtesy } from './courtesy.ts';
import { piecesOf } from './fragments.ts';
import { doubtIn, reserves } from './guards.ts';
import type { Heard, Setting } from './heard.ts';
import { type Line, writtenLines } from './lines.ts';
import { cut, has, type Wording, wordingOf } from './plain.ts';
import { readPiece } from './read-piece.ts';
import { type CopiedItem, copiedItem, type OpenItem } from './request-context.ts';
import { sentencesOf } from './sentences.ts';
import { STRONG_YES } from './words.ts';

/** What a text says, and what in it holds back or takes back a yes said elsewhere in the same mail. */
export interface Listened {
  readonly heard: readonly Heard[];
  readonly doubts: readonly { readonly because: string; readonly words: string }[];
}

/** Reads new text line by line, sentence by sentence, part by part. */
export function listen(text: string, setting: Setting, openItems: readonly OpenItem[] = []): Listened {
  const heard: Heard[] = [];
  const doubts: { because: string; words: string }[] = [];
  let copied: CopiedItem | null = null;
  let waiting: number | null = null;
  for (const line of writtenLines(text)) {
    if (isCourtesy(line.plain)) continue;
    const doubt = doubtIn(line.plain);
    copied = openItems.length > 0 ? copiedItem(line.written, openItems) : null;
    const settles = copied !== null || setting.under !== null || (waiting !== null && !opensList(line));
    if (doubt !== null && !(doubt === 'withdrawn' && settles)) {
      doubts.push({ because: doubt, words: line.written });
    }
    if (copied?.disputed) {
      heard.push({ heard: 'doubt', because: 'number-and-title-disagree', words: line.written });
      waiting = null;
      continue;
    }
    if (copied) {
      waiting = copied.added === '' ? copied.item : null;
      if (copied.added !== '')
        readLine(wordingOf(copied.added), { ...setting, under: copied.item }, heard, doubts);
      continue;
    }
    const under: number | null = waiting !== null && !opensList(line) ? waiting : setting.under;
    if (opensList(line)) waiting = null;
    readLine(line, { ...setting, under }, heard, doubts);
  }
  return { heard, doubts };
}

function opensList(line: Line): boolean {
  return /^(?:[[(#]?\d{1,3}[.)\]、:]|第)/u.test(line.plain);
}

function readLine(
  line: Wording,
  setting: Setting,
  heard: Heard[],
  doubts: { because: string; words: string }[],
): void {
  for (const sentence of sentencesOf(withoutName(line))) {
    const pieces = piecesOf(sentence);
    if (pieces === null) {
      heard.push({ heard: 'doubt', because: 'numbers', words: sentence.written });
      continue;
    }
    for (const piece of pieces) {
      const said = readPiece(piece, sentence.asked, setting);
      if (said.length > 0) heard.push(...said);
      else if (sentence.asked && has(piece.plain, STRONG_YES))
        doubts.push({ because: 'question', words: sentence.written });
      else if (!lengthen(heard, sentence, line) && !sentence.asked && reserves(sentence.plain)) {
        doubts.push({ because: 'reservation', words: sentence.written });
      }
    }
  }
}

/** Characters; a longer line is read, but not gathered up into one wish. */
const LONGEST_WISH = 4000;

/** A sentence behind a wish on the same line belongs to the wish. */
function lengthen(heard: Heard[], sentence: Wording, line: Wording): boolean {
  const last = heard.at(-1);
  if (last?.heard !== 'verdict' || last.verdict === 'confirm') return false;
  if (line.written.length > LONGEST_WISH || !line.written.includes(last.words)) return false;
  const from = line.written.indexOf(last.words);
  const to = line.written.indexOf(sentence.written);
  if (to < from) return false;
  if (to + sentence.written.length <= from + last.words.length) return true;
  heard[heard.length - 1] = { ...last, words: line.written.slice(from, to + sentence.written.length).trim() };
  return true;
}

/** "CONFIRM ALL - Tom Baker": the name behind a dash is no word of the answer. */
function withoutName(line: Wording): Wording {
  const name = /\s[-–—]{1,2}\s?\p{Lu}[\p{L}.]{0,20}(?: \p{Lu}[\p{L}.]{0,20}){0,2}$/u.exec(line.written);
  if (!name) return line;
  const plain = line.plain.slice(name.index);
  if (
    /\b(?:not?|except|but|if|only|later|pending|change|reject|wait)\b/u.test(plain) ||
    has(plain, STRONG_YES)
  )
    return line;
  return cut(line, 0, name.index);
}
