import { accepted, type Decision, refused, type Terms } from '../decision.ts';
import type { Question, QuestionEvent, QuestionRefusal } from './state.ts';

/** Business hours within which a client's question is answered (domain §3). */
export const ANSWER_HOURS = 8;

/** A question gets a number and a time by which a person answers it. */
export function decideQuestion(
  state: Question,
  event: QuestionEvent,
  terms: Terms,
): Decision<Question, QuestionRefusal> {
  switch (event.happened) {
    case 'asked': {
      if (state.status !== 'absent') return refused('exists-already');
      const answerBy = terms.businessHoursAfter(terms.at, ANSWER_HOURS);
      const ref = { kind: 'question', number: state.number } as const;
      return accepted(
        {
          status: 'open',
          number: state.number,
          words: event.words,
          sourcePerson: event.person,
          sourceMail: event.mail,
          answerBy,
          openedAt: terms.at,
        },
        { kind: 'reply', item: { kind: 'question-received', ref, words: event.words, answerBy } },
      );
    }
    case 'answered':
      if (state.status === 'absent') return refused('no-such-question');
      if (state.status === 'answered') return refused('answered-already');
      return accepted({ ...state, status: 'answered', answeredAt: terms.at });
  }
}
