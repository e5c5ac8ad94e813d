import { bareAnswer } from './assent.ts';
import { bandOf } from './bands.ts';
import { calibrate, probability, type Trial } from './calibration.ts';
import { type Columns, columnsOf } from './columns.ts';
import { composeMails } from './composed-mails.ts';
import type { LabelledMail, LabelledSentence } from './corpus.ts';
import type { Patience } from './lbfgs.ts';
import { fitLogistic, type Lesson } from './logistic.ts';
import { showMail } from './mail-scores.ts';
import { type Model, SCORED, type Scored, type SentenceModel } from './model.ts';
import { quantise } from './model-file.ts';
import { type SentenceScores, sentenceScores } from './scores.ts';
import { plainWording } from './wording.ts';

/** What is learned from. */
export interface Examples {
  readonly sentences: readonly LabelledSentence[];
  readonly mails: readonly LabelledMail[];
}

const PENALTY = 3.6e-5;
const PATIENCE: Patience = { steps: 60, gain: 1e-5 };
const FOLDS = 5;
const COMPOSED = 2000;
const WHOLE_MAIL_WEIGHT = 12;
/** How often a mail that answers a request shows it: many clients write a new mail instead of replying. */
const CONTEXT_KNOWN = 0.5;

const personaOf = (place: string): string => place.replace(/^.*\//, '').replace(/:.*$/, '');

/** Sentences turn into columns once, however many folds they are in. */
type Reader = (sentence: string) => Columns;

function readerWithMemory(): Reader {
  const known = new Map<string, Columns>();
  return (sentence) => {
    const columns = known.get(sentence) ?? columnsOf(sentence);
    known.set(sentence, columns);
    return columns;
  };
}

/** One lesson per distinct sentence; a bare nod teaches nothing, since only its context says what it means. */
function lessonsFrom({ sentences, mails }: Examples, read: Reader): Lesson[] {
  const lessons = new Map<string, Lesson>();
  for (const sentence of [...sentences, ...mails.flatMap((mail) => mail.sentences)]) {
    const key = plainWording(sentence.text);
    if (lessons.has(key) || bareAnswer(sentence.text) !== null) continue;
    const carries = SCORED.map((intent) => (sentence.intents.includes(intent) ? 1 : 0));
    lessons.set(key, { columns: read(sentence.text), carries });
  }
  return [...lessons.values()];
}

/** Fits the sentence model alone. */
export function trainSentences(examples: Examples, read: Reader = columnsOf): SentenceModel {
  const weights = fitLogistic(lessonsFrom(examples, read), PENALTY, PATIENCE);
  return quantise(weights.columns, weights.bias);
}

/** Personas dealt into folds of about equal size, whole personas together: a fold is a writer not yet read. */
export function dealPersonas({ sentences, mails }: Examples): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { place } of [...sentences, ...mails.flatMap((mail) => mail.sentences)])
    sizes.set(personaOf(place), (sizes.get(personaOf(place)) ?? 0) + 1);
  const load = new Array<number>(FOLDS).fill(0);
  const dealt = new Map<string, number>();
  const bySize = [...sizes].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [persona, size] of bySize) {
    const lightest = load.indexOf(Math.min(...load));
    load[lightest] = (load[lightest] as number) + size;
    dealt.set(persona, lightest);
  }
  return dealt;
}

/** Mails the sentence model of their fold had not seen, as trials per intent. */
function unseenTrials(examples: Examples, read: Reader): Record<Scored, Trial[]> {
  const dealt = dealPersonas(examples);
  const foldOf = (place: string): number => dealt.get(personaOf(place)) ?? 0;
  const trials: Record<Scored, Trial[]> = { confirmation: [], change_request: [], complaint: [] };
  for (let fold = 0; fold < FOLDS; fold++) {
    const elsewhere = {
      sentences: examples.sentences.filter(({ place }) => foldOf(place) !== fold),
      mails: examples.mails.filter(({ place }) => foldOf(place) !== fold),
    };
    const model = trainSentences(elsewhere, read);
    const seen = new Map<string, SentenceScores>();
    const scored = (text: string): SentenceScores => {
      const known = seen.get(text) ?? sentenceScores(text, model);
      seen.set(text, known);
      return known;
    };
    const tryOut = (sentences: readonly LabelledSentence[], asked: boolean, weight: number): void => {
      const scores = sentences.map((sentence) => scored(sentence.text));
      for (const intent of SCORED) {
        const carries = sentences.some((sentence) => sentence.intents.includes(intent));
        trials[intent].push({ shown: showMail(scores, intent, asked), carries, weight });
      }
    };
    for (const mail of examples.mails) {
      if (foldOf(mail.place) !== fold) continue;
      const asked = mail.sentences[0]?.ask ?? false;
      tryOut(mail.sentences, asked, asked ? WHOLE_MAIL_WEIGHT * CONTEXT_KNOWN : WHOLE_MAIL_WEIGHT);
      if (asked) tryOut(mail.sentences, false, WHOLE_MAIL_WEIGHT * (1 - CONTEXT_KNOWN));
    }
    const speakable = examples.sentences.filter(({ text }) => bareAnswer(text) === null);
    for (const [persona, home] of dealt) {
      if (home !== fold) continue;
      const own = speakable.filter(({ place }) => personaOf(place) === persona);
      const count = Math.round((COMPOSED * own.length) / (speakable.length || 1));
      composeMails(own, count, 17 + fold).forEach((mail) => {
        tryOut(mail.sentences, mail.asked, 1);
      });
    }
  }
  return trials;
}

/**
 * Trains the classifier: sentence model on everything, calibration and bands on cross-fitted folds. Deterministic:
 * the same corpus gives the same bytes.
 */
export function train(examples: Examples): Model {
  const read = readerWithMemory();
  const trials = unseenTrials(examples, read);
  const fitted = SCORED.map((intent) => {
    const calibration = calibrate(trials[intent]);
    const band = bandOf(
      trials[intent].map(({ shown, carries, weight }) => ({
        probability: probability(shown, calibration),
        carries,
        weight,
      })),
    );
    return { intent, calibration, band };
  });
  const by = <T>(value: (each: (typeof fitted)[number]) => T): Record<Scored, T> =>
    Object.fromEntries(fitted.map((each) => [each.intent, value(each)])) as Record<Scored, T>;
  return {
    ...trainSentences(examples),
    calibration: by((each) => each.calibration),
    bands: by((each) => each.band),
  };
}
