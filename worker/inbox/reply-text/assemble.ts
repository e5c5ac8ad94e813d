import type { NewText } from '../../mail/new-text.ts';
import { type Division, divide, type Part } from './divide.ts';
import { forwardedMail } from './forward.ts';
import { inlineAnswers, textOf } from './inline.ts';
import { type Line, linesOf, unquoted } from './lines.ts';
import { isMobileSignature } from './mobile-signature.ts';
import { comparable, originOf, quoteOwnWords } from './own-letter.ts';
import { signatureSpan } from './signature.ts';
import { keepWrappedTailsQuoted } from './wrapped.ts';

/** What was met on the way that makes the split more or less sure. */
export interface Evidence {
  readonly ownWordsFound: boolean;
  readonly textBelowDevice: boolean;
  readonly openQuote: boolean;
  readonly bottomText: boolean;
}

export type Split = Omit<NewText, 'confidence'> & { readonly evidence: Evidence };

/** Splits lines into new text, quote, signature and forward. */
export function split(body: readonly Line[], ourLetter: string | null): Split {
  const division = divide(body);
  keepWrappedTailsQuoted(division);
  let ownWordsFound = false;
  if (ourLetter !== null && ourLetter !== '') {
    const letter = comparable(ourLetter);
    const origins = division.lines.map((line) => originOf(line.text, letter));
    ownWordsFound = quoteOwnWords(division, origins);
  }
  const textBelowDevice = cutSignatures(division);
  const runs = newRuns(division).map(({ start, end }) => textOf(division, start, end));
  const newText = runs.filter((run) => run !== '').join('\n\n');
  const firstQuote = division.parts.indexOf('quote');
  return {
    newText,
    quotedText: partText(division, ['quote', 'marker']),
    inline: inlineAnswers(division),
    signature: partText(division, ['signature']),
    forwarded: division.forwardAt < 0 ? null : forwardedMail(division.header, forwardLines(division)),
    evidence: {
      ownWordsFound,
      textBelowDevice,
      openQuote: division.openAt >= 0,
      bottomText: firstQuote >= 0 && division.parts.lastIndexOf('new') > firstQuote && runs.length > 1,
    },
  };
}

/** Cuts the signature from the first and the last run of new lines; what stands below a device line is quoted. */
function cutSignatures(division: Division): boolean {
  const { lines, parts } = division;
  let below = false;
  for (let at = 0; at < lines.length; at++)
    if (parts[at] === 'new' && lines[at]?.mark === 'signature') parts[at] = 'signature';
  const runs = newRuns(division).filter(({ start, end }) => textOf(division, start, end) !== '');
  for (const [index, run] of runs.entries()) {
    if (index > 0 && index < runs.length - 1) continue;
    const device = deviceLine(lines, run.start, run.end);
    if (device > run.start && textOf(division, run.start, device) !== '') {
      const span = signatureSpan(lines, run.start, run.end);
      if (span.start > device) {
        parts[device] = 'signature';
        parts.fill('quote', device + 1, run.end);
        parts.fill('signature', signatureSpan(lines, run.start, device).start, device + 1);
        below = true;
        continue;
      }
    }
    const span = signatureSpan(lines, run.start, run.end);
    parts.fill('signature', span.start, span.end);
  }
  return below;
}

function deviceLine(lines: readonly Line[], start: number, end: number): number {
  for (let at = start; at < end; at++) if (isMobileSignature(lines[at]?.text ?? '')) return at;
  return -1;
}

function newRuns(division: Division): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (let at = 0; at < division.parts.length; at++) {
    if (division.parts[at] !== 'new') continue;
    const start = at;
    while (division.parts[at] === 'new') at++;
    runs.push({ start, end: at });
  }
  return runs;
}

function forwardLines(division: Division): Line[] {
  return division.lines.slice(division.forwardAt, division.forwardEnd);
}

function partText(division: Division, wanted: readonly Part[]): string {
  const kept = division.lines.filter((_, at) => wanted.includes(division.parts[at] ?? 'new'));
  return kept.map(unquoted).join('\n').trim();
}

/** A text split until nothing more comes off, so that reading the new text again gives the same new text. */
export function settle(first: Split): Split {
  let settled = first;
  for (let round = 0; round < 4; round++) {
    const again = split(linesOf(settled.newText).lines, null);
    if (again.newText === settled.newText) return settled;
    settled = {
      ...settled,
      newText: again.newText,
      quotedText: [again.quotedText, again.forwarded?.text ?? '', settled.quotedText]
        .filter(Boolean)
        .join('\n'),
      signature: [again.signature, settled.signature].filter(Boolean).join('\n'),
      inline: settled.inline.filter(({ answer }) => again.newText.includes(answer)),
    };
  }
  return settled;
}
