import type { CaseRef, Effect, Terms } from '../decision.ts';
import { lineToFill, printedQuestion, printedScores, SURVEY_QUESTIONS } from './questions.ts';
import type { StandingSurvey } from './state.ts';

export function refOf({ number }: Pick<StandingSurvey, 'number'>): CaseRef {
  return { kind: 'survey', number };
}

/** The questions, or a reminder of them; a reminder is dropped when an answer came meanwhile. */
export function questionsLetter(state: StandingSurvey, letter: 'survey-asked' | 'survey-reminder'): Effect {
  const { survey, words, expiresOn, person } = state;
  const questions = SURVEY_QUESTIONS[survey];
  return {
    kind: 'send-letter',
    letter,
    to: [person],
    variables: {
      ref: refOf(state),
      survey,
      about: words,
      questions: questions.map(printedQuestion),
      line: lineToFill(questions, questions.length === 1),
      expiresOn,
    },
    occasion: letter,
    automatic: true,
    whileStatus: ['asked'],
  };
}

/** A low score: the PM makes contact within two business days, then tells what was changed. */
export function lowScoreLetter(state: StandingSurvey, by: Date, terms: Terms): Effect {
  const { survey, person, scores, comment } = state;
  return {
    kind: 'send-letter',
    letter: 'pm-low-score',
    to: terms.pms,
    variables: {
      ref: refOf(state),
      survey,
      from: person.name,
      address: person.address,
      scores: printedScores(survey, scores),
      comment,
      by,
    },
    occasion: `low-score-${state.mails.length}`,
    automatic: true,
  };
}

export function tellPms(
  state: StandingSurvey,
  terms: Terms,
  what: 'survey-dissatisfied' | 'survey-follow-up-due',
  occasion: string,
  words: string,
): Effect {
  const { person, followUp } = state;
  return {
    kind: 'send-letter',
    letter: 'pm-note',
    to: terms.pms,
    variables: {
      what,
      ref: refOf(state),
      from: person.name,
      address: person.address,
      words,
      by: followUp?.by ?? null,
    },
    occasion,
    automatic: true,
  };
}
