import { accepted, type Decision, type Effect, type Terms } from '../decision.ts';
import { lowScoreLetter, refOf, tellPms } from './letters.ts';
import { isLow, lineToFill, missingOf, printedQuestion, printedScores } from './questions.ts';
import type { StandingSurvey, SurveyEvent, SurveyRefusal, SurveyScore } from './state.ts';

type Answered = Extract<SurveyEvent, { happened: 'answered' }>;
type Decided = Decision<StandingSurvey, SurveyRefusal>;

/** Business days in which the PM makes contact after a low score. */
const CONTACT_DAYS = 2;

/**
 * A survey is answered once: what is missing is asked for one more time and never again, and what was said stays as it
 * was said. Whatever it says, it confirms nothing and closes nothing.
 */
export function answer(state: StandingSurvey, event: Answered, terms: Terms): Decided {
  const { survey } = state;
  const fresh = event.scores.filter(({ number }) => !state.scores.some((one) => one.number === number));
  const scores = [...state.scores, ...fresh].toSorted((a, b) => a.number - b.number);
  const missing = missingOf(survey, scores);
  const next: StandingSurvey = {
    ...state,
    status: missing.length === 0 ? 'answered' : 'partial',
    scores,
    comment: [state.comment, event.comment].filter((part) => part !== '').join('\n'),
    mails: [...state.mails, event.mail],
    answeredAt: terms.at,
  };
  const low = followUp(next, fresh, terms);
  const noted = event.dissatisfied
    ? [tellPms(state, terms, 'survey-dissatisfied', `dissatisfied-${event.mail}`, event.words)]
    : [];
  if (missing.length > 0 && !state.askedAgain) {
    const again: Effect = {
      kind: 'reply',
      item: {
        kind: 'survey-incomplete',
        ref: refOf(state),
        scores: printedScores(survey, scores),
        missing: missing.map(printedQuestion),
        line: lineToFill(missing, false),
      },
    };
    return accepted(
      { ...low.state, askedAgain: true },
      again,
      ...noted,
      ...low.effects,
      ...contactClock(low.state),
    );
  }
  const thanks: Effect = {
    kind: 'reply',
    item: {
      kind: 'survey-recorded',
      ref: refOf(state),
      scores: printedScores(survey, scores),
      contactBy: low.state.followUp?.by ?? null,
    },
  };
  return accepted(
    low.state,
    thanks,
    { kind: 'stop-waking' },
    ...noted,
    ...low.effects,
    ...contactClock(low.state),
  );
}

/** An answer to a survey that is over changes nothing and says so kindly. */
export function answerTooLate(
  state: StandingSurvey,
  { words, mail, dissatisfied }: Answered,
  terms: Terms,
): Decided {
  const ending = state.status === 'expired' ? 'expired' : 'answered';
  const noted = dissatisfied
    ? [tellPms(state, terms, 'survey-dissatisfied', `dissatisfied-${mail}`, words)]
    : [];
  return accepted(
    state,
    { kind: 'reply', item: { kind: 'survey-over', ref: refOf(state), ending } },
    ...noted,
  );
}

function followUp(
  state: StandingSurvey,
  fresh: readonly SurveyScore[],
  terms: Terms,
): { readonly state: StandingSurvey; readonly effects: readonly Effect[] } {
  if (state.followUp !== null || !fresh.some((score) => isLow(state.survey, score)))
    return { state, effects: [] };
  const by = terms.businessDaysAfter(terms.at, CONTACT_DAYS);
  const owing = { ...state, followUp: { by, changed: null } };
  return { state: owing, effects: [lowScoreLetter(owing, by, terms)] };
}

function contactClock({ followUp: owed }: StandingSurvey): Effect[] {
  return owed && owed.changed === null ? [{ kind: 'wake', what: 'contact', at: owed.by }] : [];
}
