import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import { agree, OBJECTION_DAYS, toldOf } from './agree.ts';
import { emergencyStays } from './assess.ts';
import { decided, onDay, readBack, tellUs, wake } from './effects.ts';
import { decisionClock } from './forward.ts';
import { approverFor, clientsOf, refOf, swapsOf, titleOf, UNDECIDED } from './standing.ts';
import type {
  ChangeRequest,
  ChangeRequestEvent,
  ChangeRequestRefusal,
  Quote,
  StandingChange,
  Vote,
} from './state.ts';

type ChangeDecision = Decision<ChangeRequest, ChangeRequestRefusal>;
type Answered = Extract<ChangeRequestEvent, { happened: 'answered' }>;
type Quoted = StandingChange & { readonly quote: Quote };

/** A client's word on the page: a decision when an approver says it in so many words, else an opinion or asked back. */
export function answer(state: StandingChange, event: Answered, terms: Terms): ChangeDecision {
  const { quote, emergency } = state;
  if (state.status !== 'client-decision' || !quote) {
    const unwritten =
      emergency !== null && emergency.confirmedBy === null && UNDECIDED.includes(state.status);
    return unwritten ? writtenAnswer(state, event, terms) : settledAlready(state, event, terms);
  }
  const approver = approverFor(quote, event.person, terms);
  if (!approver) return noteOpinion(state, event, terms, quote.approvers);
  const heard = { ...state, quote, said: [...state.said, wordsOf(event)] };
  switch (event.answer.kind) {
    case 'approve':
      return vote(heard, approver.personId, event, null, terms);
    case 'swap':
      return vote(heard, approver.personId, event, event.answer.requirement, terms);
    case 'decline':
      return end(heard, event, terms, { status: 'rejected', until: null });
    case 'defer':
      return end(heard, event, terms, { status: 'deferred', until: event.answer.until });
    case 'question':
      return askedBack(heard, event, terms);
    case 'unclear':
      if (quote.reasked) return refused('unclear-again');
      return accepted(
        { ...heard, quote: { ...quote, reasked: true } },
        linesAgain(heard),
        tellUs(heard, terms, 'asked-back', { words: event.words }),
      );
    case 'outdated':
      return accepted(heard, settledReply(heard, 'superseded'));
  }
}

/** One approver's word; agreed once as many as needed want the same. */
function vote(
  state: Quoted,
  person: number,
  event: Answered,
  swap: number | null,
  terms: Terms,
): ChangeDecision {
  const cast: Vote = { person, name: event.personName, mail: event.mail, words: event.words, swap };
  const votes = [...state.quote.votes.filter((one) => one.person !== person), cast];
  const voted = { ...state, quote: { ...state.quote, votes } };
  if (votes.filter((one) => one.swap === swap).length >= state.quote.needed)
    return agree(voted, { ...cast, person: event.person }, terms, {
      kind: swap === null ? 'approved' : 'swapped',
      override: null,
      byMail: true,
    });
  const silent = state.quote.approvers.filter(
    ({ personId }) => !votes.some((one) => one.person === personId),
  );
  const item = decided(voted, terms, 'noted', event.personName, {
    swap,
    waitingFor: silent.map(({ name }) => name),
  });
  const others = state.quote.approvers.filter(({ personId }) => personId !== event.person);
  return accepted(
    voted,
    { kind: 'reply', item },
    ...readBack(others, item, terms),
    ...(silent.length === 0 ? [tellUs(voted, terms, 'votes-differ', { words: event.words })] : []),
  );
}

/** One no ends it, one "later" stops it, whatever the others have said. */
function end(
  state: Quoted,
  event: Answered,
  terms: Terms,
  { status, until }: { readonly status: 'rejected' | 'deferred'; readonly until: string | null },
): ChangeDecision {
  const kind = status === 'rejected' ? 'declined' : 'deferred';
  const objectBy = terms.businessDaysAfter(terms.at, OBJECTION_DAYS);
  const { person, personName: name, words, mail } = event;
  const ended: StandingChange = {
    ...state,
    status,
    reviewOn: until,
    because: words,
    decision: { kind, person, name, words, mail, objectBy, swap: null, override: null },
  };
  const review = until === null ? null : onDay(until, terms);
  const item = decided(ended, terms, kind, name, { until: review, objectBy });
  return accepted(
    ended,
    { kind: 'stop-waking' },
    ...(review === null ? [] : [wake('review', review, terms)]),
    {
      kind: 'prove',
      decision: `change-${kind}`,
      rule: 'an approver said so in reply to the page that asked',
      person,
      details: { words, until },
    },
    { kind: 'reply', item },
    ...readBack(
      clientsOf(ended, terms).filter(({ personId }) => personId !== person),
      item,
      terms,
    ),
    toldOf(ended, terms, words),
    ...(ended.onBaseline ? [tellUs(ended, terms, 'on-baseline')] : []),
  );
}

/** A question back waits for us: nobody is reminded of an answer that we owe. */
function askedBack(state: Quoted, event: Answered, terms: Terms): ChangeDecision {
  const { words, person, mail } = event;
  return accepted(
    state,
    { kind: 'stop-waking' },
    wake('expiry', state.quote.validUntil, terms),
    ...emergencyStays(state, terms),
    {
      kind: 'raise',
      happening: { on: 'question', number: 'next', event: { happened: 'asked', words, person, mail } },
    },
    tellUs(state, terms, 'asked-back', { words }),
  );
}

/** The written word for what was asked by voice; the price is still to be decided. */
function writtenAnswer(state: StandingChange, event: Answered, terms: Terms): ChangeDecision {
  const { emergency } = state;
  const { person, personName: name, words } = event;
  if (!emergency) return refused('not-open-to-this');
  const may = [...terms.approvers, ...terms.delegations.map(({ to }) => to)];
  if (!may.some(({ personId }) => personId === person))
    return noteOpinion(state, event, terms, terms.approvers);
  const heard = { ...state, said: [...state.said, wordsOf(event)] };
  switch (event.answer.kind) {
    case 'approve': {
      const written: StandingChange = {
        ...heard,
        emergency: { ...emergency, confirmedBy: person, red: false },
      };
      const item = decided(written, terms, 'written', name);
      const others = terms.approvers.filter(({ personId }) => personId !== person);
      return accepted(
        written,
        {
          kind: 'prove',
          decision: 'emergency-written',
          rule: 'an approver confirmed the recap',
          person,
          details: { words, ask: state.ask },
        },
        { kind: 'reply', item },
        ...readBack(others, item, terms),
      );
    }
    case 'decline': {
      const unwanted: StandingChange = { ...heard, status: 'rejected', because: words };
      return accepted(
        unwanted,
        { kind: 'stop-waking' },
        settledReply(state, 'rejected'),
        tellUs(unwanted, terms, 'not-wanted', { words, sponsors: true }),
      );
    }
    case 'question':
    case 'defer':
    case 'swap':
    case 'unclear':
    case 'outdated':
      return accepted(heard, linesAgain(heard), tellUs(heard, terms, 'asked-back', { words }));
  }
}

/** An answer that comes when nothing is asked any more hears so. */
function settledAlready(state: StandingChange, event: Answered, terms: Terms): ChangeDecision {
  const late = event.answer.kind === 'approve' && state.decision?.kind === 'expired';
  return accepted(
    state,
    settledReply(state, state.decision?.kind === 'expired' ? 'expired' : state.status),
    ...(late ? [tellUs(state, terms, 'answered-late', { words: event.words })] : []),
  );
}

function noteOpinion(
  state: StandingChange,
  event: Answered,
  terms: Terms,
  approvers: readonly { readonly name: string }[],
): ChangeDecision {
  const [ref, title] = [refOf(state), titleOf(state)];
  const { words, personName: from, mail } = event;
  return accepted(
    { ...state, opinions: [...state.opinions, wordsOf(event)] },
    {
      kind: 'reply',
      item: { kind: 'opinion-noted', ref, title, approvers: approvers.map(({ name }) => name) },
    },
    {
      kind: 'send-letter',
      letter: 'pm-note',
      to: terms.pms,
      variables: { what: 'opinion', ref, title, from, words },
      occasion: `opinion-${mail}`,
      automatic: true,
    },
  );
}

/** Within the window an objection opens the decision again: what was recorded was not what was meant. */
export function objectTo(
  state: StandingChange,
  event: Extract<ChangeRequestEvent, { happened: 'objected' }>,
  terms: Terms,
): ChangeDecision {
  const { decision, quote } = state;
  if (!decision?.objectBy || !quote) return refused('not-open-to-this');
  if (!['approved', 'scheduled', 'rejected', 'deferred'].includes(state.status))
    return refused('not-open-to-this');
  if (decision.objectBy < terms.at) return refused('too-late-to-object');
  const { person, words, mail, personName: name } = event;
  const later = terms.businessDaysAfter(terms.at, 5);
  const validUntil = new Date(Math.max(quote.validUntil.getTime(), later.getTime()));
  const open: StandingChange & { quote: Quote } = {
    ...state,
    status: 'client-decision',
    decision: null,
    reviewOn: null,
    because: null,
    said: [...state.said, { person, name, words, mail }],
    quote: { ...quote, votes: [], reasked: false, validUntil },
  };
  const item = openItem(state, true);
  return accepted(
    open,
    { kind: 'stop-waking' },
    {
      kind: 'prove',
      decision: 'objected',
      rule: 'an approver objected to the read-back in time',
      person,
      details: { decision, words },
    },
    { kind: 'reply', item },
    ...readBack(
      clientsOf(open, terms).filter(({ personId }) => personId !== person),
      item,
      terms,
    ),
    tellUs(open, terms, 'objected', { words }),
    ...decisionClock(open.quote, terms),
  );
}

/** A holding reply: the answer is waited for, and the first reminder comes after the day it names. */
export function promised(
  state: StandingChange,
  event: Extract<ChangeRequestEvent, { happened: 'promised' }>,
  terms: Terms,
): ChangeDecision {
  if (state.status !== 'client-decision' || !state.quote) return refused('not-open-to-this');
  const { by, words } = event;
  const after =
    by === null ? terms.businessDaysAfter(terms.at, 4) : terms.businessDaysAfter(onDay(by, terms), 1);
  const { validUntil } = state.quote;
  return accepted(
    state,
    { kind: 'stop-waking' },
    ...(after < validUntil ? [wake('reminder', after, terms, 1)] : []),
    wake('expiry', validUntil, terms),
    ...emergencyStays(state, terms),
    tellUs(state, terms, 'promised', { words }),
  );
}

function linesAgain(state: StandingChange): Effect {
  return { kind: 'reply', item: openItem(state, false) };
}

function openItem(state: StandingChange, reopened: boolean) {
  return {
    kind: 'change-open',
    ref: refOf(state),
    title: titleOf(state),
    reopened,
    swaps: swapsOf(state),
  } as const;
}

function settledReply(state: StandingChange, status: string): Effect {
  return {
    kind: 'reply',
    item: { kind: 'change-settled', ref: refOf(state), title: titleOf(state), status },
  };
}

function wordsOf({ person, personName: name, words, mail }: Answered) {
  return { person, name, words, mail };
}
