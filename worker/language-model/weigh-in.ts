import { splitSentences } from '../inbox/classify/sentences.ts';
import { grammarOf } from '../inbox/classify/text-language.ts';
import { speaksToTheClassifier } from '../inbox/classify/vetoes.ts';
import type { Example } from '../learning/example.ts';
import { precisionAtLeast } from '../learning/precision.ts';
import type { ClassifyInput, Intent, Opinion, Understanding } from '../mail/intent.ts';

/** A label and a language in which both readers, when they agree, have been right. */
export type Proven = ReadonlySet<string>;

const provenKey = (intent: Intent, grammar: 'zh' | 'en'): string => `${intent} ${grammar}`;

const LEAST_AGREEMENTS = 100;
const LEAST_PRECISION = 0.97;

const same = (one: readonly Intent[], other: readonly Intent[]): boolean =>
  one.length === other.length && one.every((intent) => other.includes(intent));

/** Labels proven by at least 100 reviewed mails on which both readers agreed; the last word about a mail counts. */
export function provenBy(examples: readonly Example[]): Proven {
  const last = new Map(examples.map((example) => [example.mailId, example]));
  const tally = new Map<string, { right: number; all: number }>();
  for (const { predicted, given, language } of last.values()) {
    const { opinion, readings } = predicted;
    const read = readings.map(({ intent }) => intent);
    if (opinion === null || !same(opinion, read)) continue;
    for (const intent of read) {
      const key = provenKey(intent, language);
      const { right, all } = tally.get(key) ?? { right: 0, all: 0 };
      tally.set(key, { right: right + (given.includes(intent) ? 1 : 0), all: all + 1 });
    }
  }
  const proven = [...tally].filter(
    ([, { right, all }]) => all >= LEAST_AGREEMENTS && precisionAtLeast(right, all) >= LEAST_PRECISION,
  );
  return new Set(proven.map(([key]) => key));
}

/**
 * What a second opinion does to a reading. The reading itself always stands. Where the two differ a person is asked;
 * where they agree nothing changes, unless agreements on these very labels have been reviewed often enough to spare
 * the question. Words spoken to the machine, and what a contact without authority accepts, are always asked about.
 */
export function weighIn(
  local: Understanding,
  opinion: Opinion,
  input: ClassifyInput,
  proven: Proven,
): Understanding {
  const read = local.intents.map(({ intent }) => intent);
  if (!same(read, opinion.labels)) return { ...local, decision: 'ask' };
  if (local.decision === 'act') return local;
  const grammar = grammarOf(input.newText);
  const spoken = splitSentences(input.newText).some(({ text }) => speaksToTheClassifier(text));
  const byContact = input.role === 'contact' && read.includes('confirmation');
  const spared = !spoken && !byContact && read.every((intent) => proven.has(provenKey(intent, grammar)));
  return spared ? { ...local, decision: 'act' } : local;
}
