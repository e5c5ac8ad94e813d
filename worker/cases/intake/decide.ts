import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import {
  type GivenAnswer,
  type Intake,
  type IntakeEvent,
  type IntakeRefusal,
  refOf,
  type StandingIntake,
} from './state.ts';

type IntakeDecision = Decision<Intake, IntakeRefusal>;
type Answered = Extract<IntakeEvent, { happened: 'answered' }>;

/**
 * A project begins with questions. Every answer becomes a draft requirement with its source; what is left open is
 * asked once more and never a third time (domain §4).
 */
export function decideIntake(state: Intake, event: IntakeEvent, terms: Terms): IntakeDecision {
  switch (event.happened) {
    case 'sent':
      return ask(state, event, terms);
    case 'answered':
      return state.status === 'absent' ? refused('no-such-intake') : answer(state, event, terms);
  }
}

function ask(state: Intake, event: Extract<IntakeEvent, { happened: 'sent' }>, terms: Terms): IntakeDecision {
  if (state.status !== 'absent') return refused('exists-already');
  const known = new Map([...terms.contacts, ...terms.approvers].map((party) => [party.personId, party]));
  if (known.size === 0) return refused('nobody-to-ask');
  const { topic, questions } = event;
  return accepted(
    {
      status: 'asked',
      number: state.number,
      topic,
      count: questions.length,
      settled: [],
      openedAt: terms.at,
    },
    {
      kind: 'send-letter',
      letter: 'intake-questionnaire',
      to: [...known.values()],
      variables: { ref: refOf(state), topic, questions },
      occasion: 'questions',
      automatic: true,
    },
  );
}

function answer(state: StandingIntake, event: Answered, terms: Terms): IntakeDecision {
  const fresh = event.answers.filter(({ number }) => !state.settled.includes(number));
  const settled = [...state.settled, ...fresh.map(({ number }) => number)].sort((a, b) => a - b);
  const open = event.unanswered.filter(({ number }) => !settled.includes(number));
  const askedAgain = state.status === 'asked' && open.length > 0;
  const remaining = askedAgain ? open : [];
  return accepted(
    { ...state, settled, status: askedAgain ? 'asked-again' : 'answered' },
    ...fresh.filter(({ declined }) => !declined).map((given) => draft(given, event)),
    {
      kind: 'reply',
      item: {
        kind: 'intake-received',
        ref: refOf(state),
        numbers: event.answers.map(({ number }) => number),
        remaining,
      },
    },
    {
      kind: 'send-letter',
      letter: 'pm-note',
      to: terms.pms,
      variables: {
        what: 'intake-answered',
        ref: refOf(state),
        from: event.personName,
        given: event.answers,
        open: open.map(({ number }) => number),
        askedAgain,
      },
      occasion: `answered-${event.mail}`,
      automatic: true,
    },
  );
}

const TITLE_LENGTH = 60;

/** The question is its title and its reason, the client's own words are its statement. */
function draft({ question, answer: words }: GivenAnswer, { person, mail }: Answered): Effect {
  const letters = [...question];
  const title = letters.length > TITLE_LENGTH ? `${letters.slice(0, TITLE_LENGTH - 1).join('')}…` : question;
  return {
    kind: 'raise',
    happening: {
      on: 'requirement',
      number: 'next',
      event: {
        happened: 'asked',
        words,
        title,
        person,
        mail,
        byClient: false,
        details: { rationale: question },
      },
    },
  };
}
