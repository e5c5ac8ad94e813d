import { caseLabel, refused, type Terms } from '../decision.ts';
import { planned } from './clock.ts';
import { escalation, news } from './letters.ts';
import { type Decided, moved, refFor, refusedAs } from './standing.ts';
import type { ComplaintEvent, StandingComplaint } from './state.ts';

type Event<Happened extends ComplaintEvent['happened']> = Extract<ComplaintEvent, { happened: Happened }>;

/** One level up by a person's word: the PM lead first, then the sponsor; a lone PM turns to the sponsor at once. */
export function escalate(state: StandingComplaint, { because }: Event<'escalated'>, terms: Terms): Decided {
  if (state.status === 'closed' || state.status === 'settled') return refusedAs(state);
  if (state.escalation === 2) return refused('highest-already');
  const level = state.escalation === 1 || terms.pms.length === 1 ? 2 : 1;
  const next = { ...state, escalation: level } as const;
  return planned(next, terms, escalation(level, { promise: null, percent: 0, words: because }, next, terms));
}

/**
 * The matter is in dispute: nothing automatic reaches the people concerned any more, what they write goes to the PM and
 * the sponsor, and nothing of the record is let go.
 */
export function dispute(state: StandingComplaint, event: Event<'disputed'>, terms: Terms): Decided {
  const before = state.dispute?.people ?? [];
  const named = event.people.length > 0 ? event.people : [state.sourcePerson];
  const people = [...new Set([...before, ...named])];
  const { form, deadlineAt } = event;
  const next = moved(state, 'disputed', terms, {
    dispute: { form, deadlineAt, people, settlement: null },
    escalation: 2,
  });
  return planned(
    next,
    terms,
    { kind: 'silence', people, because: caseLabel(refFor(state)) },
    news('disputed', next, terms, { by: deadlineAt, also: terms.sponsors }),
  );
}

export function settle(state: StandingComplaint, { words }: Event<'settled'>, terms: Terms): Decided {
  if (state.status !== 'disputed' || !state.dispute) return refusedAs(state);
  const { people } = state.dispute;
  const next = moved(state, 'settled', terms, { dispute: { ...state.dispute, settlement: words } });
  return planned(
    next,
    terms,
    { kind: 'unsilence', people, because: caseLabel(refFor(state)) },
    { kind: 'prove', decision: 'dispute-settled', rule: 'pm-command', person: null, details: { words } },
  );
}
