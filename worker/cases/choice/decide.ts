import { accepted, type CaseRef, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import type { Choice, ChoiceEvent, ChoiceRefusal, StandingChoice } from './state.ts';

type ChoiceDecision = Decision<Choice, ChoiceRefusal>;

/** Business days after which the client is reminded, and those in which a recorded choice may be objected to. */
const REMINDER_DAYS: readonly number[] = [2, 4];
const OBJECTION_DAYS = 1;

/** The client chooses, we advise; the choice is written down and read back. */
export function decideChoice(state: Choice, event: ChoiceEvent, terms: Terms): ChoiceDecision {
  if (event.happened === 'asked') return ask(state, event, terms);
  if (state.status === 'absent') return refused('no-such-choice');
  if (state.status !== 'asked') return refused('not-open-to-this');
  switch (event.happened) {
    case 'answered':
      return record(state, event, terms);
    case 'withdrawn':
      return accepted({ ...state, status: 'withdrawn' }, { kind: 'stop-waking' });
    case 'woken':
      return accepted(state, letter(state, 'choice-reminder', event.what, true, terms));
  }
}

function ask(
  state: Choice,
  event: Extract<ChoiceEvent, { happened: 'asked' }>,
  terms: Terms,
): ChoiceDecision {
  if (state.status !== 'absent') return refused('exists-already');
  if (terms.approvers.length === 0) return refused('no-approver');
  const { happened: _, ...facts } = event;
  const choice: StandingChoice = {
    ...facts,
    status: 'asked',
    number: state.number,
    openedAt: terms.at,
    answer: null,
  };
  const wakes = REMINDER_DAYS.map(
    (days, index): Effect => ({
      kind: 'wake',
      what: `reminder-${index + 1}`,
      at: terms.businessDaysAfter(terms.at, days),
    }),
  );
  return accepted(choice, letter(choice, 'choice-asked', 'asked', false, terms), ...wakes);
}

function record(
  state: StandingChoice,
  event: Extract<ChoiceEvent, { happened: 'answered' }>,
  terms: Terms,
): ChoiceDecision {
  const deciders = new Set([
    ...terms.approvers.map(({ personId }) => personId),
    ...terms.delegations.map(({ to }) => to.personId),
  ]);
  if (!deciders.has(event.person)) return refused('not-the-approver');
  const { person, name, mail, words, option } = event;
  const chosen = option === null ? words : state.options[option - 1];
  if (chosen === undefined) return refused('no-such-option');
  const ref = refOf(state);
  return accepted(
    { ...state, status: 'decided', answer: { person, name, mail, words, option } },
    { kind: 'stop-waking' },
    {
      kind: 'reply',
      item: {
        kind: 'choice-recorded',
        ref,
        question: state.question,
        chosen,
        objectBy: terms.businessDaysAfter(terms.at, OBJECTION_DAYS),
      },
    },
    {
      kind: 'prove',
      decision: 'chosen',
      rule: 'explicit-words',
      person,
      details: { title: state.question, option, choice: chosen, words },
    },
  );
}

function letter(
  state: StandingChoice,
  name: 'choice-asked' | 'choice-reminder',
  occasion: string,
  automatic: boolean,
  terms: Terms,
): Effect {
  const { question, options, advice, consequence, decideBy } = state;
  return {
    kind: 'send-letter',
    letter: name,
    to: terms.approvers,
    cc: automatic ? [] : terms.pms,
    variables: {
      ref: refOf(state),
      question,
      options: options.map((words, index) => ({ item: index + 1, words })),
      advice,
      consequence,
      decideBy,
    },
    occasion,
    automatic,
    whileStatus: ['asked'],
  };
}

function refOf({ number }: StandingChoice): CaseRef {
  return { kind: 'choice', number };
}
