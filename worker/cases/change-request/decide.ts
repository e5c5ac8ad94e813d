import { accepted, type Decision, refused, type Terms } from '../decision.ts';
import type { ChangeRequest, ChangeRequestEvent, ChangeRequestRefusal } from './state.ts';

/** Business days within which a change is assessed (domain §3). */
export const ASSESSMENT_DAYS = 3;

/** A change is logged and acknowledged with its number at once; the answer promises an assessment, never the change. */
export function decideChangeRequest(
  state: ChangeRequest,
  event: ChangeRequestEvent,
  terms: Terms,
): Decision<ChangeRequest, ChangeRequestRefusal> {
  switch (event.happened) {
    case 'asked': {
      if (state.status !== 'absent') return refused('exists-already');
      const assessBy = terms.businessDaysAfter(terms.at, ASSESSMENT_DAYS);
      return accepted(
        {
          status: 'logged',
          number: state.number,
          ask: event.words,
          sourcePerson: event.person,
          sourceMail: event.mail,
          assessBy,
          openedAt: terms.at,
        },
        {
          kind: 'reply',
          item: {
            kind: 'change-logged',
            ref: { kind: 'change-request', number: state.number },
            words: event.words,
            assessBy,
          },
        },
      );
    }
    case 'assessment-began':
      return state.status === 'logged' ? accepted({ ...state, status: 'assessing' }) : refusedAs(state);
    case 'rejected':
      return isOpen(state) ? accepted({ ...state, status: 'rejected' }) : refusedAs(state);
  }
}

type OpenChange = Extract<ChangeRequest, { status: 'logged' | 'assessing' | 'rejected' }>;

function isOpen(state: ChangeRequest): state is OpenChange {
  return state.status === 'logged' || state.status === 'assessing';
}

function refusedAs(state: ChangeRequest): Decision<ChangeRequest, ChangeRequestRefusal> {
  return refused(state.status === 'absent' ? 'no-such-change' : 'not-open-to-this');
}
