import { bareAnswer } from './assent.ts';
import { bandOf } from './bands.ts';
import { calibrate, probability } from './calibration.ts';
import { type Columns, columnsOf, GRAM_COLUMNS } from './columns.ts';
import type { Examples } from './corpus.ts';
import type { Patience } from './lbfgs.ts';
import { fitLogistic, type Lesson, meanOf, type View } from './logistic.ts';
import { type Calibration, GRAMMARS, type Grammar, type Model, SCORED, type SentenceModel } from './model.ts';
import { quantise } from './model-file.ts';
import { BUCKETS } from './ngrams.ts';
import { type UnseenTrial, unseenTrials } from './unseen-trials.ts';
import { plainWording } from './wording.ts';

/**
 * Views whose log odds are averaged. Trained on n-grams alone, on words alone, and on everything, each leans on
 * something else; together they were .02 to .03 better (macro-F1) on writers the cues were not made from.
 */
const VIEWS: readonly View[] = [
  { uses: (column) => column < GRAM_COLUMNS, penalty: 1e-5 },
  { uses: (column) => column >= BUCKETS && column < GRAM_COLUMNS, penalty: 1e-5 },
  { uses: () => true, penalty: 2e-5 },
];
const PATIENCE: Patience = { steps: 40, gain: 1e-4 };

/** Turns a sentence into columns. */
export type Reader = (sentence: string) => Columns;

/** Sentences turn into columns once, however many folds they are in. */
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
  const lessons = lessonsFrom(examples, read);
  const weights = meanOf(VIEWS.map((view) => fitLogistic(lessons, view, PATIENCE)));
  return quantise(weights.columns, weights.bias);
}

/** The outcomes on each fold, by a curve fitted on the other folds. */
function outcomesOf(trials: readonly UnseenTrial[], grammar: Grammar) {
  const folds = [...new Set(trials.map((trial) => trial.fold))];
  return folds.flatMap((fold) => {
    const elsewhere = trials.filter((trial) => trial.fold !== fold);
    const curve = curveFor(elsewhere, grammar, calibrate(elsewhere));
    return trials
      .filter((trial) => trial.fold === fold && trial.grammar === grammar)
      .map(({ shown, carries, weight }) => ({ probability: probability(shown, curve), carries, weight }));
  });
}

const curveFor = (trials: readonly UnseenTrial[], grammar: Grammar, common: Calibration): Calibration =>
  calibrate(
    trials.filter((trial) => trial.grammar === grammar),
    common,
  );

const record = <K extends string, T>(keys: readonly K[], value: (key: K) => T): Record<K, T> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, T>;

/**
 * Trains the classifier: sentence model on everything, calibration and bands on folds of writers not yet read.
 * Deterministic: the same corpus gives the same bytes.
 */
export function train(examples: Examples): Model {
  const read = readerWithMemory();
  const trials = unseenTrials(examples, (some) => trainSentences(some, read));
  const calibration = record(SCORED, (intent) => {
    const common = calibrate(trials[intent]);
    return record(GRAMMARS, (grammar) => curveFor(trials[intent], grammar, common));
  });
  const bands = record(SCORED, (intent) =>
    record(GRAMMARS, (grammar) => bandOf(intent, outcomesOf(trials[intent], grammar))),
  );
  return { ...trainSentences(examples, read), calibration, bands };
}
