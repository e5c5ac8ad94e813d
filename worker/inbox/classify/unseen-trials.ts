import { type Asked, askedFor, bareAnswer } from './assent.ts';
import type { Trial } from './calibration.ts';
import { composeMails } from './composed-mails.ts';
import type { Examples, LabelledMail, LabelledSentence } from './corpus.ts';
import { inContext, showMail } from './mail-scores.ts';
import { type Grammar, SCORED, type Scored, type SentenceModel } from './model.ts';
import { type SentenceScores, sentenceScores } from './scores.ts';
import { grammarOf } from './text-language.ts';

/** A trial, and from which fold and language it comes. */
export interface UnseenTrial extends Trial {
  readonly fold: number;
  readonly grammar: Grammar;
}

const FOLDS = 5;
const COMPOSED = 2000;
const WHOLE_MAIL_WEIGHT = 12;
/** A mail is seen with its letter known, with its subject alone, and as a new mail that shows neither. */
const WAYS_TO_BE_SEEN = 3;

function askedIn({ answers, sentences }: LabelledMail): Asked {
  if (answers === null) return 0;
  return sentences[0]?.ask ? 1 : -1;
}

const personaOf = (place: string): string => place.replace(/^.*\//, '').replace(/:.*$/, '');

/** Personas dealt into folds of about equal size, whole personas together: a fold is a writer not yet read. */
function dealPersonas({ sentences, mails }: Examples): Map<string, number> {
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

/** Mails whose writer the sentence model of their fold had not read, as trials per intent. */
export function unseenTrials(
  examples: Examples,
  trainOn: (some: Examples) => SentenceModel,
): Record<Scored, UnseenTrial[]> {
  const dealt = dealPersonas(examples);
  const foldOf = (place: string): number => dealt.get(personaOf(place)) ?? 0;
  const trials: Record<Scored, UnseenTrial[]> = { confirmation: [], change_request: [], complaint: [] };
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainOn({
      sentences: examples.sentences.filter(({ place }) => foldOf(place) !== fold),
      mails: examples.mails.filter(({ place }) => foldOf(place) !== fold),
    });
    const known = new Map<string, SentenceScores>();
    const scored = (text: string): SentenceScores => {
      const scores = known.get(text) ?? sentenceScores(text, model);
      known.set(text, scores);
      return scores;
    };
    const tryOut = (sentences: readonly LabelledSentence[], asked: Asked, weight: number): void => {
      const scores = sentences.map(({ text }) => inContext(text, scored(text), asked));
      const grammar = grammarOf(sentences.map((sentence) => sentence.text).join(' '));
      for (const intent of SCORED) {
        const carries = sentences.some((sentence) => sentence.intents.includes(intent));
        trials[intent].push({ shown: showMail(scores, intent, asked), carries, weight, fold, grammar });
      }
    };
    for (const mail of examples.mails) {
      if (foldOf(mail.place) !== fold) continue;
      const { newText, subject } = mail;
      const bySubject = askedFor({ newText, subject, quotedText: '', answers: null });
      for (const asked of [askedIn(mail), bySubject, 0] as const)
        tryOut(mail.sentences, asked, WHOLE_MAIL_WEIGHT / WAYS_TO_BE_SEEN);
    }
    const speakable = examples.sentences.filter(({ text }) => bareAnswer(text) === null);
    for (const [persona, home] of dealt) {
      if (home !== fold) continue;
      const own = speakable.filter(({ place }) => personaOf(place) === persona);
      const count = Math.round((COMPOSED * own.length) / (speakable.length || 1));
      composeMails(own, count, 17 + fold).forEach((mail) => {
        tryOut(mail.sentences, mail.asked ? 1 : 0, 1);
      });
    }
  }
  return trials;
}
