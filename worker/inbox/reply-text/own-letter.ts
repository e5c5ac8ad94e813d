import { closes } from './attribution.ts';
import type { Division } from './divide.ts';
import { bare, joins, type Letter, type Origin, originsOf, weightOf } from './letter-match.ts';

/** From this weight on, lines of ours in a row are a copy of our letter and not a phrase the client repeats. */
const SOLID = 60;
/** A line of this weight is a copy even when it stands alone: we never ask for so long a phrase to be sent back. */
const SOLID_ALONE = 110;
/** So many single lines of ours with others' text between them: the client wrote answers between our lines. */
const SCATTERED = 3;

/** Answers typed between our lines are short; longer lines there are our HTML twin's own wording. */
const LONGEST_ANSWER = 25;

interface OwnWords {
  /** Our words were found outside any quote marker and are now quoted. */
  readonly found: boolean;
  /** Lines we did not write, or wrote otherwise, stand among lines of ours where no missing `>` tells them. */
  readonly foreignBetween: boolean;
  /** The same, and they are as short as answers are: not another wording of our letter in its HTML twin. */
  readonly answersBetween: boolean;
}

/**
 * Finds the words of our own letter among lines taken as new and makes them quoted, whatever became of the marker
 * above them. A short line of ours standing alone stays the client's: it may be the phrase we asked to be sent back.
 */
export function quoteOwnWords(division: Division, letter: Letter): OwnWords {
  const origins = originsOf(
    division.lines.map((line) => line.text),
    letter,
  );
  const runs = ownRuns(division, origins);
  const solid = runs.findIndex((run) => (run.count > 1 ? run.weight >= SOLID : run.weight >= SOLID_ALONE));
  const scattered = solid < 0 && runs.length >= SCATTERED;
  let found = false;
  for (const [index, run] of runs.entries()) {
    const touchesQuote =
      division.parts[run.start - 1] === 'quote' && division.lines[run.start - 1]?.text !== '';
    if (!touchesQuote && !scattered && (solid < 0 || index < solid)) continue;
    const start = attributionAbove(division, greetingAbove(division, run.start, letter));
    division.parts.fill('quote', start, shortBelow(division, origins, run.end));
    found = true;
  }
  const foreign = foreignBetween(division, origins);
  const answersBetween = foreign.some((at) => isAnswer(division, origins, at));
  return { found, foreignBetween: foreign.length > 0, answersBetween };
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
    if (division.parts[at] !== 'new' || !isOurs(origins[at])) {
      at++;
      continue;
    }
    const start = at;
    let end = at;
    let count = 0;
    let total = 0;
    for (; at < origins.length && division.parts[at] === 'new' && origins[at] !== 'foreign'; at++) {
      if (!isOurs(origins[at])) continue;
      end = at + 1;
      count++;
      total += weightOf(bare(division.lines[at]?.text ?? ''));
    }
    runs.push({ start, end, count, weight: total });
  }
  return runs;
}

/** The greeting of our letter is short; above a copy of the letter it is ours when the letter goes on below it. */
function greetingAbove(division: Division, start: number, letter: Letter): number {
  let from = start;
  for (let row = start - 1; row >= 0 && division.parts[row] === 'new'; row--) {
    const words = bare(division.lines[row]?.text ?? '');
    if (words === '') continue;
    if (!joins(words, bare(division.lines[from]?.text ?? ''), letter)) break;
    from = row;
  }
  return from;
}

/** "Galaxy wrote:" says too little to be a marker by itself; above our own words it is one. */
function attributionAbove(division: Division, start: number): number {
  let row = start - 1;
  while (row >= 0 && division.lines[row]?.text === '') row--;
  const text = division.lines[row]?.text ?? '';
  return division.parts[row] === 'new' && text.length <= 120 && /[:：-]$/.test(text) && closes(text)
    ? row
    : start;
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

/** Between `>` lines, new lines are told by their missing mark; elsewhere only the comparison tells. */
function foreignBetween(division: Division, origins: readonly Origin[]): number[] {
  const found: number[] = [];
  const own = origins.map((origin, at) => isOurs(origin) && division.parts[at] === 'quote');
  const last = own.lastIndexOf(true);
  let depth = -1;
  for (let at = 0; at <= last; at++) {
    const line = division.lines[at];
    if (own[at]) depth = line?.depth ?? 0;
    if (depth < 0 || (depth > 0 && line?.depth === 0)) continue;
    if (origins[at] === 'foreign' || origins[at] === 'near' || origins[at] === 'changed') found.push(at);
  }
  return found;
}

function isAnswer(division: Division, origins: readonly Origin[], at: number): boolean {
  if (origins[at] === 'changed') return true;
  return origins[at] === 'foreign' && bare(division.lines[at]?.text ?? '').length <= LONGEST_ANSWER;
}

function isOurs(origin: Origin | undefined): boolean {
  return origin === 'ours' || origin === 'changed';
}
