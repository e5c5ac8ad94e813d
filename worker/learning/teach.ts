import { grammarOf } from '../inbox/classify/text-language.ts';
import type { Intent, Reading, Span } from '../mail/intent.ts';
import type { MailSummary } from '../mail/summary.ts';
import type { Trust } from '../mail/trust.ts';
import type { Example, ExampleKind } from './example.ts';

/**
 * Whether a PM's word teaches. What is learned outlasts the mail it came from, and nobody sees it on any page: so it
 * takes a sender that is vouched for, where filing one mail takes only a reply to a letter of ours. An installation
 * that asks nobody for a second word has said that its mailbox lets no stranger in; there every reply teaches.
 */
export function mayTeach(trust: Trust, asksSecondWord: boolean): boolean {
  return trust === 'authenticated' || (trust === 'unverified' && !asksSecondWord);
}

/** What a PM's answer teaches about a mail; `shown`: the words in question, where the answer was to a question. */
export function exampleOf(
  mailId: number,
  summary: MailSummary,
  given: readonly Intent[],
  { kind, shown }: { readonly kind: ExampleKind; readonly shown: string | null },
): Example {
  const { understanding, newText } = summary;
  const { intents, decision } = understanding;
  const read = intents.map(({ intent }) => intent);
  return {
    mailId,
    kind,
    language: grammarOf(newText),
    given,
    removed: read.filter((intent) => !given.includes(intent)),
    evidence: [...new Set([...given, ...read])].map((intent) => ({
      intent,
      spans: carriedBy(
        intents.find((reading) => reading.intent === intent),
        newText,
        given.length === 1 ? shown : null,
      ),
    })),
    predicted: {
      readings: intents.map(({ intent, confidence }) => ({ intent, confidence })),
      decision,
      model: summary.modelVersion ?? 0,
      opinion: summary.opinion?.labels ?? null,
    },
  };
}

/** The words found for a label; for one that was not found, the words the PM was shown, line by line. */
function carriedBy(reading: Reading | undefined, newText: string, shown: string | null): readonly Span[] {
  if (reading?.spans) return reading.spans;
  return (shown ?? '').split('\n').flatMap((line) => {
    const words = line.trim();
    const start = words === '' ? -1 : newText.indexOf(words);
    return start < 0 ? [] : [{ start, end: start + words.length }];
  });
}
