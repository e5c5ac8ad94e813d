import type { LabelledSentence } from '../inbox/classify/corpus.ts';
import { evidenceFor } from '../inbox/classify/evidence.ts';
import type { ScoredSentence } from '../inbox/classify/mail-scores.ts';
import { SCORED, type Scored } from '../inbox/classify/model.ts';
import type { Sentence } from '../inbox/classify/sentences.ts';
import type { Intent, Span } from '../mail/intent.ts';
import type { Example } from './example.ts';

/** An example with its mail as the sentence model scores it, and whether it answers a request to confirm. */
export interface ScoredExample {
  readonly example: Example;
  readonly scored: readonly ScoredSentence[];
  readonly asked: boolean;
}

const overlap = (sentence: Sentence, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => start < sentence.end && end > sentence.start);

/** The sentences that carry a label: by the words on file, else those that speak loudest for it. */
function carriers({ example, scored }: ScoredExample, intent: Scored): ReadonlySet<Sentence> {
  const spans = example.evidence.find((carried) => carried.intent === intent)?.spans ?? [];
  const named = scored.map(({ sentence }) => sentence).filter((sentence) => overlap(sentence, spans));
  // Words that span the whole mail say nothing about which sentence it is.
  if (named.length > 0 && (named.length < scored.length || scored.length === 1)) return new Set(named);
  return new Set(evidenceFor(intent, scored).slice(0, 1));
}

/**
 * What one mail teaches, sentence by sentence: the evidence carries its label, a label taken away is wrong for every
 * sentence that was read as it, and where the PM said "something else" no sentence says anything. Sentences nobody
 * judged are left out.
 */
export function lessonsOf(mail: ScoredExample): LabelledSentence[] {
  const { given, removed, mailId } = mail.example;
  const carrying = new Map(SCORED.map((intent) => [intent, carriers(mail, intent)] as const));
  const carried = (sentence: Sentence, intent: Scored) => carrying.get(intent)?.has(sentence) === true;
  return mail.scored.flatMap(({ sentence }, at): LabelledSentence[] => {
    const intents: Intent[] = SCORED.filter((intent) => given.includes(intent) && carried(sentence, intent));
    const denied = SCORED.some((intent) => removed.includes(intent) && carried(sentence, intent));
    if (intents.length === 0 && !denied && !given.includes('other')) return [];
    const place = `examples/${mailId}:${at + 1}`;
    return [
      { text: sentence.text, intents: intents.length > 0 ? intents : ['other'], ask: mail.asked, place },
    ];
  });
}
