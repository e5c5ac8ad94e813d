import type { ClassifyInput, Reading, Understanding } from '../../mail/intent.ts';
import { wantsAnswer } from './asks.ts';
import { answersRequest, bareAnswer } from './assent.ts';
import { probability } from './calibration.ts';
import { evidenceFor } from './evidence.ts';
import { scoreSentences, showAll } from './mail-scores.ts';
import { type Model, SCORED, type Scored } from './model.ts';
import { refsIn } from './record-numbers.ts';
import { splitSentences } from './sentences.ts';
import { severityOf } from './severity.ts';
import { languageOf } from './text-language.ts';
import { speaksToTheClassifier } from './vetoes.ts';

/** A nod that answers a request is as sure as a short mail gets. */
const NOD = 0.98;

function bareReading(input: ClassifyInput): Reading | null {
  const bare = bareAnswer(input.newText);
  if (bare === null) return null;
  const intent = answersRequest(input) ? 'confirmation' : 'other';
  return { intent, confidence: NOD, evidence: [input.newText.trim()] };
}

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
  if (bare !== null) return { ...around, intents: [bare], decision: 'act', severity: null };

  const scored = scoreSentences(splitSentences(newText), model);
  const attacked = scored.some(({ sentence }) => speaksToTheClassifier(sentence.text));
  const shown = showAll(
    scored.map((each) => each.scores),
    answersRequest(input),
  );
  const chance = (intent: Scored): number => {
    if (scored.length === 0 || (attacked && intent === 'confirmation')) return 0;
    return probability(shown[intent], model.calibration[intent]);
  };
  const chances = SCORED.map((intent) => ({ intent, confidence: chance(intent) }));
  const intents: Reading[] = chances
    .filter(({ confidence, intent }) => confidence >= model.bands[intent].there)
    .map((each) => ({ ...each, evidence: evidenceFor(each.intent, scored) }));
  const grey = chances.some(({ intent, confidence }) => {
    const band = model.bands[intent];
    return confidence > band.unlikely && confidence < band.sure;
  });
  if (intents.length === 0) {
    const confidence = chances.reduce((product, each) => product * (1 - each.confidence), 1);
    intents.push({ intent: 'other', confidence, evidence: newText.trim() === '' ? [] : [newText.trim()] });
  }
  return {
    ...around,
    intents,
    decision: grey || attacked || scored.length === 0 ? 'ask' : 'act',
    severity: intents.some((reading) => reading.intent === 'complaint') ? severityOf(newText) : null,
  };
}
