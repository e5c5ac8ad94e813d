import { accepted, type Effect, refused, type Terms } from '../decision.ts';
import { checkBackAt, planned } from './clock.ts';
import { news, proposalLetter, toComplainant } from './letters.ts';
import { noted, reopened } from './opening.ts';
import {
  AT_WORK,
  complainantOf,
  type Decided,
  maySettle,
  moved,
  refFor,
  refusedAs,
  since,
  WITH_CLIENT,
} from './standing.ts';
import type { ComplaintEvent, Resolution, StandingComplaint } from './state.ts';

type Event<Happened extends ComplaintEvent['happened']> = Extract<ComplaintEvent, { happened: Happened }>;

/** A person wrote to the client, and so the first answer is given; from here on it is being looked into. */
export function answeredInPerson(state: StandingComplaint, terms: Terms): Decided {
  const { at } = terms;
  const heard = { heardAt: at, answeredAt: state.answeredAt ?? at };
  switch (state.status) {
    case 'acknowledged':
    case 'assessed':
    case 'reopened':
      return planned(moved(state, 'investigating', terms, heard), terms);
    case 'investigating':
    case 'accepted':
    case 'sponsor-approval':
      return planned({ ...state, ...heard }, terms);
    default:
      return refusedAs(state);
  }
}

/** While the client has to answer, our clocks stand still. */
export function askClient(state: StandingComplaint, { words }: Event<'client-asked'>, terms: Terms): Decided {
  const open = state.status === 'waiting-for-client' || AT_WORK.includes(state.status);
  if (!open || state.status === 'accepted' || state.status === 'sponsor-approval') return refusedAs(state);
  if (!complainantOf(state, terms)) return refused('complainant-gone');
  const next = moved(state, 'waiting-for-client', terms, {
    question: words,
    promisedBy: null,
    heardAt: terms.at,
    answeredAt: state.answeredAt ?? terms.at,
  });
  const letter = toComplainant('complaint-question', next, terms, {
    occasion: `question-${next.history.length}`,
    automatic: false,
    variables: { question: words },
  });
  return planned(next, terms, ...letter);
}

export function clientReplied(
  state: StandingComplaint,
  event: Event<'client-replied'>,
  terms: Terms,
): Decided {
  if (state.status !== 'waiting-for-client') return refusedAs(state);
  const further = [...state.further, { mail: event.mail, words: event.words }];
  const next = moved(state, 'investigating', terms, { further, heardAt: terms.at });
  return planned(next, terms, ...noted('replied', next, event, terms));
}

/** A remedy above the limit of the PM goes to the sponsor before the client hears of it. */
export function giveResolution(
  state: StandingComplaint,
  { resolution, pmName }: Event<'resolution-given'>,
  terms: Terms,
): Decided {
  const open = AT_WORK.includes(state.status) || WITH_CLIENT.includes(state.status);
  if (!open || state.status === 'accepted') return refusedAs(state);
  if (!complainantOf(state, terms)) return refused('complainant-gone');
  const { remedyLimit } = terms.settings;
  if (remedyLimit === null || resolution.amount <= remedyLimit) return propose(state, resolution, terms);
  if (terms.sponsors.length === 0) return refused('no-sponsor');
  const next = moved(state, 'sponsor-approval', terms, { resolution });
  return planned(next, terms, askSponsor(next, resolution, remedyLimit, pmName, terms));
}

function askSponsor(
  state: StandingComplaint,
  resolution: Resolution,
  limit: number,
  pmName: string,
  terms: Terms,
): Effect {
  const { words, sourceName: from, grade } = state;
  const { currency } = terms.settings;
  const { cause, fix, prevention, remedies, amount } = resolution;
  return {
    kind: 'send-letter',
    letter: 'sponsor-remedy-asked',
    to: terms.sponsors,
    cc: terms.pms,
    variables: {
      ref: refFor(state),
      grade,
      words,
      from,
      pmName,
      cause,
      fix,
      prevention,
      remedies,
      amount,
      limit,
      currency,
    },
    occasion: `remedy-${state.history.length}`,
    automatic: false,
    whileStatus: ['sponsor-approval'],
  };
}

function propose(
  state: StandingComplaint,
  resolution: Resolution,
  terms: Terms,
  ...first: Effect[]
): Decided {
  const next = moved(state, 'proposed', terms, {
    resolution,
    proposals: state.proposals + 1,
    promisedBy: null,
    heardAt: terms.at,
    answeredAt: state.answeredAt ?? terms.at,
  });
  return planned(next, terms, ...first, ...proposalLetter(resolution, next, terms));
}

export function sponsorAnswered(
  state: StandingComplaint,
  { approves, words, personName: from, person }: Event<'sponsor-answered'>,
  terms: Terms,
): Decided {
  const { resolution } = state;
  if (state.status !== 'sponsor-approval' || !resolution) return refusedAs(state);
  const proof: Effect = {
    kind: 'prove',
    decision: approves ? 'remedy-approved' : 'remedy-declined',
    rule: 'sponsor-reply',
    person,
    details: { amount: resolution.amount, currency: terms.settings.currency },
  };
  const told = news(approves ? 'sponsor-approved' : 'sponsor-declined', state, terms, { words, from });
  return approves
    ? propose(state, resolution, terms, told, proof)
    : planned(moved(state, 'investigating', terms), terms, told, proof);
}

/** Only whoever complained, or an approver, accepts or rejects; what others say is shown to the PM. */
export function proposalAnswered(
  state: StandingComplaint,
  event: Event<'proposal-answered'>,
  terms: Terms,
): Decided {
  const { resolution } = state;
  if (state.status !== 'proposed' || !resolution) return refusedAs(state);
  const { person, words, personName: from, accepts } = event;
  if (!maySettle(person, state, terms)) return accepted(state, ...noted('opinion', state, event, terms));
  if (event.letterAt !== null && event.letterAt < since(state))
    return accepted(state, ...noted('outdated', state, event, terms));
  if (!accepts) {
    const further = [...state.further, { mail: event.mail, words }];
    const next = moved(state, 'investigating', terms, { further, heardAt: terms.at });
    return planned(next, terms, ...noted('rejected', next, event, terms));
  }
  const next = moved(state, 'accepted', terms, { heardAt: terms.at });
  const { fix, by } = resolution;
  return planned(
    next,
    terms,
    { kind: 'reply', item: { kind: 'complaint-accepted', ref: refFor(state), fix, by } },
    news('accepted', next, terms, { words, from }),
    {
      kind: 'prove',
      decision: 'resolution-accepted',
      rule: 'reply-to-proposal',
      person,
      details: { resolution, proposal: state.proposals },
    },
  );
}

/** The work is done, and the client is asked a week later whether it stayed solved. */
export function done(state: StandingComplaint, terms: Terms): Decided {
  if (state.status === 'settled') {
    const next = moved(state, 'closed', terms, { closedBy: 'settlement', lesson: 'asked' });
    return planned(next, terms, news('closed-by-settlement', next, terms));
  }
  if (state.status !== 'accepted' || !state.resolution) return refusedAs(state);
  const next = moved(state, 'resolved', terms, { heardAt: terms.at });
  const letter = toComplainant('complaint-resolved', next, terms, {
    occasion: `resolved-${next.history.length}`,
    automatic: false,
    variables: { fix: state.resolution.fix, checkOn: checkBackAt(next) },
  });
  return planned(next, terms, ...letter);
}

/** Closed by the client's word alone; after that a lesson is asked of the PM. */
export function checkBackAnswered(
  state: StandingComplaint,
  event: Event<'check-back-answered'>,
  terms: Terms,
): Decided {
  const lapsed = state.status === 'closed' && state.closedBy === 'silence';
  if (state.status !== 'check-back' && !lapsed) return refusedAs(state);
  const { person, words, personName: from } = event;
  if (!maySettle(person, state, terms)) return accepted(state, ...noted('opinion', state, event, terms));
  if (!event.solved) return reopened(state, event, 'not-solved', terms);
  const next = moved(state, 'closed', terms, { closedBy: 'client', lesson: 'asked' });
  return planned(
    next,
    terms,
    { kind: 'reply', item: { kind: 'complaint-closed', ref: refFor(state), words: state.words } },
    news('closed-by-client', next, terms, { words, from }),
    { kind: 'prove', decision: 'complaint-closed', rule: 'reply-to-check-back', person, details: {} },
  );
}
