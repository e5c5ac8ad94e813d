import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import { answerByOf, planned, ring } from './clock.ts';
import { answerLetter, reopenedNote } from './letters.ts';
import type { Question, QuestionEvent, QuestionRefusal, StandingQuestion } from './state.ts';

type Decided = Decision<Question, QuestionRefusal>;

/** A question gets a number and a time by which a person answers it; the client says whether it is answered. */
export function decideQuestion(state: Question, event: QuestionEvent, terms: Terms): Decided {
  if (event.happened === 'asked')
    return state.status === 'absent' ? ask(state.number, event, terms) : refused('exists-already');
  if (state.status === 'absent') return refused('no-such-question');
  switch (event.happened) {
    case 'asked-further':
      return askFurther(state, event, terms);
    case 'answered':
      return state.status === 'answered' ? refused('answered-already') : answered(state, null, terms);
    case 'answer-given': {
      const letter = answerLetter(event.words, state, terms);
      return letter ? answered(state, event.words, terms, letter) : refused('asker-gone');
    }
    case 'calendar-changed': {
      if (state.status === 'answered') return refused('not-open-to-this');
      return planned({ ...state, answerBy: answerByOf(state.startedAt, terms) }, terms);
    }
    case 'woken':
      return state.status === 'answered' ? refused('not-open-to-this') : ring(state, terms);
  }
}

function ask(number: number, event: Extract<QuestionEvent, { happened: 'asked' }>, terms: Terms): Decided {
  const asked: StandingQuestion = {
    status: 'open',
    number,
    words: event.words,
    sourcePerson: event.person,
    sourceName: event.personName ?? '',
    sourceMail: event.mail,
    answerBy: answerByOf(terms.at, terms),
    openedAt: terms.at,
    startedAt: terms.at,
    answeredAt: null,
    answer: null,
    answers: 0,
    further: [],
    reopenings: 0,
    told: [],
    round: 0,
  };
  return planned(asked, terms, received(asked, event.words));
}

function askFurther(
  state: StandingQuestion,
  { words, mail, personName = '' }: Extract<QuestionEvent, { happened: 'asked-further' }>,
  terms: Terms,
): Decided {
  const further = [...state.further, { mail, words }];
  if (state.status === 'open') {
    const next = { ...state, further };
    return accepted(next, received(next, words), reopenedNote(next, words, personName, terms));
  }
  const next: StandingQuestion = {
    ...state,
    status: 'open',
    further,
    startedAt: terms.at,
    answerBy: answerByOf(terms.at, terms),
    answeredAt: null,
    reopenings: state.reopenings + 1,
    told: [],
  };
  return planned(next, terms, received(next, words), reopenedNote(next, words, personName, terms));
}

function received(state: StandingQuestion, words: string): Effect {
  const { number, answerBy } = state;
  const ref = { kind: 'question', number } as const;
  return { kind: 'reply', item: { kind: 'question-received', ref, words, answerBy } };
}

function answered(
  state: StandingQuestion,
  answer: string | null,
  terms: Terms,
  ...letters: Effect[]
): Decided {
  const given = { answer, answeredAt: terms.at, answers: state.answers + 1 };
  return accepted({ ...state, ...given, status: 'answered' }, ...letters, { kind: 'stop-waking' });
}
