import type { ClassifyInput, Reading, Understanding } from '../../mail/intent.ts';
import { wantsAnswer } from './asks.ts';
import { answersRequest, bareAnswer } from './assent.ts';
import { weigh } from './chances.ts';
import { evidenceFor, quoted, wholeText } from './evidence.ts';
import type { Model } from './model.ts';
import { refsIn } from './record-numbers.ts';
import { severityOf } from './severity.ts';
import { languageOf } from './text-language.ts';

/** A nod that answers a request is as sure as a short mail gets. */
const NOD = 0.98;

function bareReading(input: ClassifyInput): Reading | null {
  const bare = bareAnswer(input.newText);
  if (bare === null) return null;
  const intent = answersRequest(input) ? 'confirmation' : 'other';
  return { intent, confidence: NOD, ...quoted(wholeText(input.newText)) };
}

/** The word that decides is the approver's: what a contact accepts is for the PM to weigh. */
const acceptedByAContact = (intents: readonly Reading[], { role }: ClassifyInput): boolean =>
  role === 'contact' && intents.some(({ intent }) => intent === 'confirmation');

/**
 * Understands the new text of one client mail: which intents, the words that say so, and whether a person has to
 * be asked. Follows the labelling guide; `other` never stands together with another intent. Pure; about a
 * millisecond for a page.
 */
export function classify(input: ClassifyInput, model: Model): Understanding {
  const { newText } = input;
  const around = {
    language: languageOf(newText),
    refs: refsIn(newText),
    asks: wantsAnswer(newText),
  };
  const bare = bareReading(input);
  if (bare !== null) {
    const decision = acceptedByAContact([bare], input) ? 'ask' : 'act';
    return { ...around, intents: [bare], decision, severity: null };
  }
  const { scored, attacked, chances } = weigh(input, model);
  const intents: Reading[] = chances
    .filter(({ confidence, band }) => confidence >= band.there)
    .map(({ intent, confidence }) => ({ intent, confidence, ...quoted(evidenceFor(intent, scored)) }));
  const grey = chances.some(({ confidence, band }) => confidence > band.unlikely && confidence < band.sure);
  if (intents.length === 0) {
    const confidence = chances.reduce((product, each) => product * (1 - each.confidence), 1);
    intents.push({ intent: 'other', confidence, ...quoted(wholeText(newText)) });
  }
  const unsure = grey || attacked || scored.length === 0 || acceptedByAContact(intents, input);
  return {
    ...around,
    intents,
    decision: unsure ? 'ask' : 'act',
    severity: intents.some((reading) => reading.intent === 'complaint') ? severityOf(newText) : null,
  };
}
