import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { askedFor } from '../inbox/classify/assent.ts';
import { classify } from '../inbox/classify/classify.ts';
import type { Examples } from '../inbox/classify/corpus.ts';
import { scoreSentences, showAll } from '../inbox/classify/mail-scores.ts';
import type { Model } from '../inbox/classify/model.ts';
import { notesOf } from '../inbox/classify/model-file.ts';
import { splitSentences } from '../inbox/classify/sentences.ts';
import type { ClassifyInput } from '../mail/intent.ts';
import { examplesSince, type ReviewedMail, reviewedMails } from './example-store.ts';
import { type Figures, mayGoLive, type Score, scoreOf } from './judgement.ts';
import { lessonsOf } from './lessons.ts';
import { fingerprint } from './live-model.ts';
import { keepCandidate, putInUse, refuseCandidate } from './model-store.ts';
import { refitted } from './refit.ts';
import { regressionMails, type TrueMail } from './regression.ts';
import { trainApart } from './training.ts';

/** A new version must not lose any of so many reviewed mails, newest first. */
const REVIEWED = 200;

export interface RetrainDoors {
  readonly db: Kysely<Database>;
  readonly shipped: Model;
  /** What mails are read with now. */
  readonly inUse: Model;
  /** Null: the corpus of the program. */
  readonly corpus: Examples | null;
  /** Milliseconds, to tell how long it took. */
  readonly clock: () => number;
}

/** A new version and what became of it. */
export interface Retrained {
  readonly version: number;
  readonly live: boolean;
  readonly figures: Figures;
}

/**
 * Trains the sentence model anew on the corpus and everything PMs have taught, fits the curves to this house where
 * enough is reviewed, and puts the result into use when it loses nothing. Curves and bands are the shipped ones
 * otherwise: fitting them takes five more trainings and moves by nothing that a few hundred sentences could show.
 */
export async function retrain({ db, shipped, inUse, corpus, clock }: RetrainDoors): Promise<Retrained> {
  const began = clock();
  const { newest } = await examplesSince(db, 0);
  const reviewed = await reviewedMails(db);
  const read = reviewed.map((mail) => ({ ...mail, ...scoredBy(shipped, mail) }));
  const taught = read.flatMap(({ example, scored, asked }) =>
    lessonsOf({ example, scored, asked: asked === 1 }),
  );
  const sentences = await trainApart({ taught, corpus });
  const curves = refitted(shipped.calibration, read);
  const candidate: Model = { ...sentences, calibration: curves.calibration, bands: shipped.bands };
  const trueMails = reviewed
    .slice(0, REVIEWED)
    .map(({ example, summary }): TrueMail => ({ input: inputOf(summary), truth: example.given }));
  const own = regressionMails();
  const figures: Figures = {
    regression: { before: scored(own, inUse), after: scored(own, candidate) },
    reviewed: { before: scored(trueMails, inUse), after: scored(trueMails, candidate) },
    refitted: curves.refitted,
    seconds: Math.round((clock() - began) / 100) / 10,
  };
  const version = await keepCandidate(db, {
    grams: candidate.grams,
    notes: notesOf(candidate),
    base: fingerprint(shipped),
    examples: reviewed.length,
    lastExample: newest,
    figures,
  });
  const live = mayGoLive(figures);
  await (live ? putInUse(db, version) : refuseCandidate(db, version));
  return { version, live, figures };
}

function scored(mails: readonly TrueMail[], model: Model): Score {
  return scoreOf(
    mails.map(({ input, truth }) => ({
      read: classify(input, model).intents.map(({ intent }) => intent),
      truth,
    })),
  );
}

/** A reviewed mail as its reader saw it. */
function inputOf({ newText, subject, quotedText, identity }: ReviewedMail['summary']): ClassifyInput {
  const known = identity.outcome === 'known' ? identity : null;
  return { newText, subject, quotedText, answers: known?.answers?.name ?? null };
}

function scoredBy(model: Model, { summary }: ReviewedMail) {
  const input = inputOf(summary);
  const asked = askedFor(input);
  const sentences = scoreSentences(splitSentences(input.newText), asked, model);
  const shown = showAll(
    sentences.map((each) => each.scores),
    asked,
  );
  return { scored: sentences, shown, asked };
}
