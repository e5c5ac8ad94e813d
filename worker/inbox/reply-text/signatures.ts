import { isStatement } from './contact.ts';
import type { Division } from './divide.ts';
import { textOf } from './inline.ts';
import { isMobileSignature } from './mobile-signature.ts';
import { signatureSpan } from './signature.ts';

/** New lines from `start` to `end`, with nothing quoted between them. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts signatures from the first and the last run of new lines. Text below a device line ("Sent from my …") is the
 * old mail without its marker and is quoted; returns whether that happened.
 */
export function cutSignatures(division: Division): boolean {
  cutElements(division);
  let textBelow = false;
  const runs = newRuns(division).filter((run) => textOf(division, run.start, run.end) !== '');
  for (const [index, run] of runs.entries()) {
    if (index > 0 && index < runs.length - 1) continue;
    const span = signatureSpan(division.lines, run.start, run.end);
    const device = deviceLine(division, run);
    if (device >= 0 && device < span.start && textOf(division, run.start, device) !== '') {
      const above = signatureSpan(division.lines, run.start, device + 1);
      division.parts.fill('signature', above.start, device + 1);
      division.parts.fill('quote', device + 1, run.end);
      textBelow = true;
    } else division.parts.fill('signature', span.start, span.end);
  }
  return textBelow;
}

export function newRuns(division: Division): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < division.parts.length; at++) {
    if (division.parts[at] !== 'new') continue;
    const start = at;
    while (division.parts[at] === 'new') at++;
    runs.push({ start, end: at });
  }
  return runs;
}

/** A longer statement in a signature element is a slogan or a legal notice; a shorter one may be typed there. */
const SHORT_STATEMENT = 30;

/** Signature elements of the HTML, unless the writer typed the whole mail into one. */
function cutElements(division: Division): void {
  const { lines, parts } = division;
  const outside = lines.some(
    (line, at) => parts[at] === 'new' && line.text !== '' && line.mark !== 'signature',
  );
  if (!outside) return;
  for (const [at, line] of lines.entries()) {
    const typed = line.text.length <= SHORT_STATEMENT && isStatement(line.text);
    if (line.mark === 'signature' && parts[at] === 'new' && !typed) parts[at] = 'signature';
  }
}

function deviceLine(division: Division, run: Run): number {
  for (let at = run.start; at < run.end; at++) {
    if (isMobileSignature(division.lines[at]?.text ?? '')) return at;
  }
  return -1;
}
