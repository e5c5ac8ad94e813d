import { accepted, type Terms } from '../decision.ts';
import { answerByOf, planned } from './clock.ts';
import { dispute, escalate, settle } from './dispute.ts';
import { news } from './letters.ts';
import { complain, complainAgain } from './opening.ts';
import { ring } from './ring.ts';
import {
  answeredInPerson,
  askClient,
  checkBackAnswered,
  clientReplied,
  done,
  giveResolution,
  proposalAnswered,
  sponsorAnswered,
} from './solving.ts';
import { type Decided, moved, refusedAs, WITH_CLIENT } from './standing.ts';
import type { Complaint, ComplaintEvent, Grade, StandingComplaint } from './state.ts';

/**
 * Every complaint is recorded, acknowledged with a name and a date, put before the PM the same minute, and closed by
 * the client's word alone.
 */
export function decideComplaint(state: Complaint, event: ComplaintEvent, terms: Terms): Decided {
  if (event.happened === 'complained') return complain(state, event, terms);
  if (state.status === 'absent') return refusedAs(state);
  switch (event.happened) {
    case 'complained-again':
      return complainAgain(state, event, terms);
    case 'answered-in-person':
      return answeredInPerson(state, terms);
    case 'assessed':
      return assess(state, event.grade, terms);
    case 'client-asked':
      return askClient(state, event, terms);
    case 'client-replied':
      return clientReplied(state, event, terms);
    case 'resolution-given':
      return giveResolution(state, event, terms);
    case 'sponsor-answered':
      return sponsorAnswered(state, event, terms);
    case 'proposal-answered':
      return proposalAnswered(state, event, terms);
    case 'done':
      return done(state, terms);
    case 'check-back-answered':
      return checkBackAnswered(state, event, terms);
    case 'escalated':
      return escalate(state, event, terms);
    case 'disputed':
      return dispute(state, event, terms);
    case 'settled':
      return settle(state, event, terms);
    case 'lesson-waived':
      return state.lesson === 'asked' ? accepted({ ...state, lesson: 'none' }) : refusedAs(state);
    case 'misfiled':
      return misfiled(state, terms);
    case 'promised':
      return promised(state, event, terms);
    case 'calendar-changed':
      return planned(regraded(state, state.grade, terms), terms);
    case 'woken':
      return ring(state, terms);
  }
}

/** The grade decides what is owed by when; what was told stays told. */
function assess(state: StandingComplaint, grade: Grade, terms: Terms): Decided {
  const graded = regraded(state, grade, terms);
  if (state.status === 'closed' || state.status === 'settled') return refusedAs(state);
  return planned(state.status === 'acknowledged' ? moved(graded, 'assessed', terms) : graded, terms);
}

function regraded(state: StandingComplaint, grade: Grade, terms: Terms): StandingComplaint {
  const { answeredAt, startedAt } = state;
  return { ...state, grade, answerBy: answeredAt ? state.answerBy : answerByOf({ grade, startedAt }, terms) };
}

/** What was never a complaint ends without a lesson; one that has come to a dispute does not end by a digit. */
function misfiled(state: StandingComplaint, terms: Terms): Decided {
  if (['closed', 'disputed', 'settled'].includes(state.status)) return refusedAs(state);
  return accepted(moved(state, 'closed', terms, { lesson: 'none', nextAt: null }), { kind: 'stop-waking' });
}

/** Whoever has said when the answer comes is not asked before. */
function promised(
  state: StandingComplaint,
  { by, words, personName: from }: Extract<ComplaintEvent, { happened: 'promised' }>,
  terms: Terms,
): Decided {
  if (!WITH_CLIENT.includes(state.status)) return refusedAs(state);
  const promisedBy = by === null ? null : new Date(`${by}T00:00:00Z`);
  return planned(
    { ...state, promisedBy },
    terms,
    news('promised', state, terms, { words, from, by: promisedBy }),
  );
}
