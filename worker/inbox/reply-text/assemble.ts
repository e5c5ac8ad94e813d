import type { NewText } from '../../mail/new-text.ts';
import { type Division, divide, type Part, type SubjectSays } from './divide.ts';
import { forwardedMail } from './forward.ts';
import { cutGatewayBanner } from './gateway-banner.ts';
import { inlineAnswers, textOf } from './inline.ts';
import { comparable } from './letter-match.ts';
import { type Line, linesOf, unquoted } from './lines.ts';
import { quoteOwnWords } from './own-letter.ts';
import { cutSignatures, newRuns } from './signatures.ts';
import { keepWrappedTailsQuoted } from './wrapped.ts';

/** What was met on the way that makes the split more or less sure. */
interface Evidence {
  readonly ownWordsFound: boolean;
  readonly foreignBetweenOurs: boolean;
  readonly answersBetweenOurs: boolean;
  readonly textBelowDevice: boolean;
  /** A quote runs to the end because nothing prefixes its lines. */
  readonly openQuote: boolean;
  /** New text stands below a quote. */
  readonly bottomText: boolean;
}

export type Split = Omit<NewText, 'confidence'> & { readonly evidence: Evidence };

/** How a mail came to be, as far as the caller knows. */
export interface Circumstances {
  readonly ourLetter: string | null;
  readonly subject: SubjectSays;
}

/** Splits lines into new text, quote, signature and forward. */
export function split(body: readonly Line[], given: Circumstances): Split {
  const division = divide(body, given.subject);
  const letter = given.ourLetter ? comparable(given.ourLetter) : null;
  keepWrappedTailsQuoted(division, letter);
  const own = letter ? quoteOwnWords(division, letter) : null;
  cutGatewayBanner(division);
  const textBelowDevice = cutSignatures(division);
  const runs = newRuns(division).map(({ start, end }) => textOf(division, start, end));
  const firstQuote = division.parts.indexOf('quote');
  const forwarded =
    division.forwardAt < 0
      ? null
      : forwardedMail(division.header, division.lines.slice(division.forwardAt, division.forwardEnd));
  return {
    newText: runs.filter((run) => run !== '').join('\n\n'),
    quotedText: partText(division, ['quote', 'marker']),
    inline: inlineAnswers(division),
    signature: partText(division, ['signature']),
    forwarded,
    evidence: {
      ownWordsFound: own?.found ?? false,
      foreignBetweenOurs: own?.foreignBetween ?? false,
      answersBetweenOurs: own?.answersBetween ?? false,
      textBelowDevice,
      openQuote: division.openAt >= 0,
      bottomText: firstQuote >= 0 && division.parts.lastIndexOf('new') > firstQuote && runs.at(-1) !== '',
    },
  };
}

function partText(division: Division, wanted: readonly Part[]): string {
  const kept = division.lines.filter((_, at) => wanted.includes(division.parts[at] ?? 'new'));
  return kept.map(unquoted).join('\n').trim();
}

/** A split repeated until nothing more comes off, so that reading the new text again gives the same new text. */
export function settle(first: Split): Split {
  let settled = first;
  for (let round = 0; round < 4; round++) {
    const again = split(linesOf(settled.newText).lines, { ourLetter: null, subject: 'nothing' });
    if (again.newText === settled.newText) return settled;
    settled = {
      ...settled,
      newText: again.newText,
      quotedText: joined(again.quotedText, again.forwarded?.text ?? '', settled.quotedText),
      signature: joined(again.signature, settled.signature),
      inline: settled.inline.filter(({ answer }) => again.newText.includes(answer)),
    };
  }
  return settled;
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
