import type { ClassifyInput } from '../../mail/intent.ts';
import { askedFor } from './assent.ts';
import { logOdds } from './calibration.ts';
import { type ScoredSentence, scoreSentences, showAll } from './mail-scores.ts';
import { type Band, type Model, SCORED, type Scored } from './model.ts';
import { acceptsOutright } from './outright.ts';
import { splitSentences } from './sentences.ts';
import { grammarOf } from './text-language.ts';
import { speaksToTheClassifier } from './vetoes.ts';

/** How likely one intent is in a mail, and the band it is judged by. */
export interface Chance {
  readonly intent: Scored;
  readonly confidence: number;
  readonly band: Band;
}

/** A mail weighed: its sentences, whether somebody in it speaks to the machine, and the chance of every intent. */
export interface Weighed {
  readonly scored: readonly ScoredSentence[];
  readonly attacked: boolean;
  readonly chances: readonly Chance[];
}

/**
 * Before anything is signed nothing agreed can be broken, and stating needs is what clients are asked for: the odds
 * lean from complaint to change request, by less than one clear word is worth.
 */
const BEFORE_BASELINE: Record<Scored, number> = { confirmation: 0, change_request: 0.4, complaint: -0.4 };

/**
 * Log odds of a mail that answers a request and accepts outright, whatever else it says: on mails by writers not yet
 * read that was a confirmation in 85 of 88.
 */
const OUTRIGHT_WHEN_ASKED = 3.2;

/** Weighs the new text of a mail in its context. Pure. */
export function weigh(input: ClassifyInput, model: Model): Weighed {
  const { newText, phase } = input;
  const asked = askedFor(input);
  const scored = scoreSentences(splitSentences(newText), asked, model);
  const attacked = scored.some(({ sentence }) => speaksToTheClassifier(sentence.text));
  const shown = showAll(
    scored.map((each) => each.scores),
    asked,
  );
  const grammar = grammarOf(newText);
  const outright = asked === 1 && scored.some(({ sentence }) => acceptsOutright(sentence.text));
  const chances = SCORED.map((intent): Chance => {
    const band = model.bands[intent][grammar];
    if (scored.length === 0 || (attacked && intent === 'confirmation'))
      return { intent, confidence: 0, band };
    const lean = phase === 'before-baseline' ? BEFORE_BASELINE[intent] : 0;
    const learned = logOdds(shown[intent], model.calibration[intent][grammar]) + lean;
    const odds = outright && intent === 'confirmation' ? Math.max(OUTRIGHT_WHEN_ASKED, learned) : learned;
    return { intent, confidence: 1 / (1 + Math.exp(-odds)), band };
  });
  return { scored, attacked, chances };
}
