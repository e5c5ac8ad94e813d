import { accepted, type Decision, refused, type Terms, type Woken } from '../decision.ts';
import { occasionOf, tellUs, wokenBy } from './effects.ts';
import { refOf, swapsOf, titleOf, UNDECIDED } from './standing.ts';
import type { ChangeRequest, ChangeRequestRefusal, Quote, StandingChange } from './state.ts';

type ChangeDecision = Decision<ChangeRequest, ChangeRequestRefusal>;

/** What falls due in the life of a change; a clock whose reason is gone does nothing. */
export function woken(state: StandingChange, { what: name, heard }: Woken, terms: Terms): ChangeDecision {
  const { what, nth } = wokenBy(name);
  switch (what) {
    case 'assessment':
      return assessmentDue(state, nth, terms);
    case 'reminder':
      return remind(state, nth, heard, terms);
    case 'escalation':
      if (state.status !== 'client-decision') return refused('not-open-to-this');
      return accepted(state, tellUs(state, terms, 'no-answer', { sponsors: true }));
    case 'expiry':
      return expire(state, terms);
    case 'review':
      if (state.status !== 'deferred') return refused('not-open-to-this');
      return accepted(state, tellUs(state, terms, 'review-due', { words: state.because }));
    case 'written':
      return unwritten(state, terms);
    default:
      return refused('not-open-to-this');
  }
}

function assessmentDue(state: StandingChange, percent: number, terms: Terms): ChangeDecision {
  if (state.status !== 'logged' && state.status !== 'assessing') return refused('not-open-to-this');
  if (percent === 50) return accepted(state, tellUs(state, terms, 'half-time'));
  if (percent === 75) return accepted(state, tellUs(state, terms, 'three-quarters'));
  return accepted(state, tellUs(state, terms, 'overdue', { sponsors: true }));
}

function remind(state: StandingChange, nth: number, heard: readonly number[], terms: Terms): ChangeDecision {
  const { quote, status } = state;
  if (status !== 'client-decision' || !quote) return refused('not-open-to-this');
  const to = silentOf(quote).filter(({ personId }) => !heard.includes(personId));
  if (to.length === 0) return accepted(state);
  return accepted(state, {
    kind: 'send-letter',
    letter: 'change-reminder',
    to,
    variables: {
      ref: refOf(state),
      title: titleOf(state),
      cost: state.favour ? 0 : (state.assessment?.cost ?? 0),
      days: state.assessment?.days ?? 0,
      currency: terms.settings.currency,
      nth,
      validUntil: quote.validUntil,
      swaps: swapsOf(state),
      opinions: state.opinions.map(({ name, words }) => ({ name, words })),
    },
    occasion: occasionOf('reminder', terms),
    automatic: true,
    whileStatus: ['client-decision'],
  });
}

function silentOf({ approvers, votes }: Quote): Quote['approvers'] {
  return approvers.filter(({ personId }) => !votes.some(({ person }) => person === personId));
}

/** A price that nobody answered holds no longer; nothing is changed and nothing owed. */
function expire(state: StandingChange, terms: Terms): ChangeDecision {
  if (state.status !== 'client-decision') return refused('not-open-to-this');
  const expired: StandingChange = {
    ...state,
    status: 'deferred',
    reviewOn: null,
    decision: {
      kind: 'expired',
      person: null,
      name: '',
      words: '',
      mail: null,
      objectBy: null,
      swap: null,
      override: null,
    },
  };
  return accepted(expired, { kind: 'stop-waking' }, tellUs(expired, terms, 'expired', { sponsors: true }));
}

/** Work that was begun on a word by voice and is not in writing in time is a danger to both sides. */
function unwritten(state: StandingChange, terms: Terms): ChangeDecision {
  const { emergency } = state;
  if (!emergency || emergency.confirmedBy !== null || !UNDECIDED.includes(state.status))
    return refused('not-open-to-this');
  const red: StandingChange = { ...state, emergency: { ...emergency, red: true } };
  return accepted(red, tellUs(red, terms, 'not-written', { words: state.ask, sponsors: true }));
}
