import type { Division } from './divide.ts';
import { bare, comparable, type Letter, type Origin, originOf, weight } from './letter-match.ts';

/** From this weight on, lines of ours in a row are a copy of our letter and not a phrase the client repeats. */
const SOLID = 60;
/** A line of this weight is a copy even when it stands alone: we never ask for so long a phrase to be sent back. */
const SOLID_ALONE = 110;
/** So many single lines of ours with others' text between them: the client wrote answers between our lines. */
const SCATTERED = 3;

export interface OwnWords {
  /** Our words were found outside any quote marker and are now quoted. */
  readonly found: boolean;
  /** Lines we did not write stand between lines of ours below a marker that prefixes nothing. */
  readonly foreignBetween: boolean;
}

/**
 * Finds the words of our own letter among lines taken as new and makes them quoted, whatever became of the marker
 * above them. A short line of ours standing alone stays the client's: it may be the phrase we asked to be sent back.
 */
export function quoteOwnWords(division: Division, ourLetter: string): OwnWords {
  const letter = comparable(ourLetter);
  const origins = division.lines.map((line) => originOf(line.text, letter));
  const runs = ownRuns(division, origins);
  const solid = runs.findIndex((run) => (run.count > 1 ? run.weight >= SOLID : run.weight >= SOLID_ALONE));
  const scattered = solid < 0 && runs.length >= SCATTERED;
  let found = false;
  for (const [index, run] of runs.entries()) {
    const touchesQuote =
      division.parts[run.start - 1] === 'quote' && division.lines[run.start - 1]?.text !== '';
    if (!touchesQuote && !scattered && (solid < 0 || index < solid)) continue;
    const start = index === solid ? greetingAbove(division, run.start, letter) : run.start;
    division.parts.fill('quote', start, shortBelow(division, origins, run.end));
    found = true;
  }
  return { found, foreignBetween: foreignBetween(division, origins) };
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly weight: number;
}

/** Lines of ours that follow one another, with nothing of others between them. */
function ownRuns(division: Division, origins: readonly Origin[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < origins.length) {
    if (division.parts[at] !== 'new' || origins[at] !== 'ours') {
      at++;
      continue;
    }
    const start = at;
    let end = at;
    let count = 0;
    let total = 0;
    for (; at < origins.length && division.parts[at] === 'new' && origins[at] !== 'foreign'; at++) {
      if (origins[at] !== 'ours') continue;
      end = at + 1;
      count++;
      total += weight(division.lines[at]?.text ?? '');
    }
    runs.push({ start, end, count, weight: total });
  }
  return runs;
}

/** The greeting of our letter is short; above a copy of the letter it is ours when it stands there in the letter too. */
function greetingAbove(division: Division, start: number, letter: Letter): number {
  const first = bare(division.lines[start]?.text ?? '').slice(0, 12);
  let place = letter.lines.findIndex((line) => line.includes(first));
  let from = start;
  for (let row = start - 1; row >= 0 && place > 0 && division.parts[row] === 'new'; row--) {
    const words = bare(division.lines[row]?.text ?? '');
    if (words === '') continue;
    if (words !== letter.lines[place - 1]) break;
    place--;
    from = row;
  }
  return from;
}

/** Short lines right below a run of ours (a button's label, a name) belong to it when in doubt. */
function shortBelow(division: Division, origins: readonly Origin[], from: number): number {
  let end = from;
  for (let row = from; row < origins.length && division.parts[row] === 'new'; row++) {
    if (origins[row] === 'short' || origins[row] === 'near') end = row + 1;
    else if (origins[row] !== 'blank') break;
  }
  return end;
}

function foreignBetween(division: Division, origins: readonly Origin[]): boolean {
  if (division.openAt < 0) return false;
  const first = origins.indexOf('ours', division.openAt);
  const last = origins.lastIndexOf('ours');
  if (first < 0) return false;
  for (let at = first + 1; at < last; at++) {
    const text = division.lines[at]?.text ?? '';
    if (origins[at] === 'foreign' && !/^[<[(]?(?:https?:|mailto:|cid:|image|图片)/i.test(text)) return true;
  }
  return false;
}
