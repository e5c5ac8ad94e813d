import { type Decision, refused, type Terms } from '../decision.ts';
import { answer, objectTo, promised } from './answer.ts';
import { assess, begin, clarified, clarify, give } from './assess.ts';
import { close, defer, foundDefect, implement, reject, schedule, verify, withdraw } from './closing.ts';
import { approveByPm, putForward, sponsorAnswered } from './forward.ts';
import { open } from './opening.ts';
import type { ChangeRequest, ChangeRequestEvent, ChangeRequestRefusal } from './state.ts';
import { woken } from './woken.ts';

/** Nothing changes until cost and time are approved by those who may, in so many words. */
export function decideChangeRequest(
  state: ChangeRequest,
  event: ChangeRequestEvent,
  terms: Terms,
): Decision<ChangeRequest, ChangeRequestRefusal> {
  if (event.happened === 'asked') return open(state, event, terms);
  if (state.status === 'absent') return refused('no-such-change');
  switch (event.happened) {
    case 'assessment-began':
      return begin(state, terms);
    case 'assessment-given':
      return give(state, event);
    case 'assessed':
      return assess(state, event, terms);
    case 'put-forward':
      return putForward(state, terms);
    case 'clarification-asked':
      return clarify(state, event, terms);
    case 'clarified':
      return clarified(state, event, terms);
    case 'sponsor-answered':
      return sponsorAnswered(state, event, terms);
    case 'approved-by-pm':
      return approveByPm(state, event, terms);
    case 'answered':
      return answer(state, event, terms);
    case 'objected':
      return objectTo(state, event, terms);
    case 'promised':
      return promised(state, event, terms);
    case 'woken':
      return woken(state, event, terms);
    case 'rejected':
      return reject(state, event, terms);
    case 'deferred':
      return defer(state, event, terms);
    case 'withdrawn':
      return withdraw(state, event, terms);
    case 'scheduled':
      return schedule(state, event);
    case 'implemented':
      return implement(state, terms);
    case 'verified':
      return verify(state);
    case 'closed':
      return close(state, terms);
    case 'found-defect':
      return foundDefect(state, terms);
  }
}
