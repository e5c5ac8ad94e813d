import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import { answer } from './answer.ts';
import { afterPromise, remindAgain } from './clocks.ts';
import { object } from './dispute.ts';
import { tellPms } from './effects.ts';
import { openFor } from './items.ts';
import { requestLetter } from './letters.ts';
import { override } from './override.ts';
import { actsFor, readerFor } from './people.ts';
import { release, request } from './request.ts';
import { isWaiting, type SignOff, type SignOffEvent, type SignOffRefusal, type Standing } from './state.ts';
import { wake } from './woken.ts';

type SignOffDecision = Decision<SignOff, SignOffRefusal>;

/** A client signs item by item, in words; silence and a vague yes never sign. */
export function decideSignOff(state: SignOff, event: SignOffEvent, terms: Terms): SignOffDecision {
  if (event.happened === 'requested') return request(state, event, terms);
  if (state.status === 'absent') return refused('no-such-request');
  switch (event.happened) {
    case 'released':
      return release(state, event, terms);
    case 'answered':
      return answer(state, event, terms);
    case 'promised':
      return promise(state, event, terms);
    case 'objected':
      return object(state, event, terms);
    case 'delegated':
      return passTo(state, event, terms);
    case 'overridden':
      return override(state, event, terms);
    case 'withdrawn':
      return withdraw(state, terms);
    case 'woken':
      return wake(state, event, terms);
    case 'superseded':
      return supersede(state, event.by ?? null);
  }
}

/** A holding reply: the request waits, and its writer is reminded behind the day they named. */
function promise(
  state: Standing,
  event: Extract<SignOffEvent, { happened: 'promised' }>,
  terms: Terms,
): SignOffDecision {
  if (!isWaiting(state)) return refused('not-open-to-this');
  const approvers = actsFor(state, event.person, terms);
  const [approver] = approvers;
  const at = afterPromise(event.by, terms);
  if (approver === undefined) return accepted(state, tellPromise(state, event, at, terms));
  const { again, wake: planned } = remindAgain(state, approver, at);
  return accepted(
    { ...state, heard: [...new Set([...state.heard, ...approvers])], again },
    planned,
    tellPromise(state, event, at, terms),
  );
}

function tellPromise(
  state: Standing,
  { mail, personName, words }: Extract<SignOffEvent, { happened: 'promised' }>,
  remindOn: Date,
  terms: Terms,
): Effect {
  return tellPms(state, terms, 'sign-off-promised', `promised-${mail}`, {
    from: personName,
    words,
    remindOn,
  });
}

/** What waits for an approver is put to the person who decides instead, with the name of who said so. */
function passTo(
  state: Standing,
  { from, fromName, to }: Extract<SignOffEvent, { happened: 'delegated' }>,
  terms: Terms,
): SignOffDecision {
  if (!isWaiting(state)) return refused('not-open-to-this');
  const items = state.asked.includes(from) ? openFor(state, from) : [];
  if (items.length === 0) return accepted(state);
  return accepted(
    state,
    requestLetter(state, [to], items, [fromName], `delegated-${to.personId}-${terms.at.getTime()}`, []),
  );
}

/** The PM takes a request back; those who have read it hear that nothing is to be answered. */
function withdraw(state: Standing, terms: Terms): SignOffDecision {
  if (state.status === 'preview') return accepted({ ...state, status: 'withdrawn' });
  if (!isWaiting(state)) return refused('not-open-to-this');
  const readers = state.approvers
    .filter(({ personId }) => state.asked.includes(personId))
    .map((approver) => readerFor(approver, terms));
  return accepted(
    { ...state, status: 'withdrawn' },
    { kind: 'stop-waking' },
    {
      kind: 'send-letter',
      letter: 'withdrawn',
      to: readers,
      variables: { letterSubject: state.subject },
      occasion: 'withdrawn',
      automatic: false,
    },
  );
}

/** The old request is dead, and says so to whoever answers it. */
function supersede(state: Standing, by: number | null): SignOffDecision {
  const superseded: Standing = { ...state, status: 'superseded', replacedBy: by ?? state.replacedBy };
  if (isWaiting(state) || state.status === 'preview') return accepted(superseded, { kind: 'stop-waking' });
  // One that a new wording has ended already learns which request has come in its place.
  const mayLearn = state.status === 'superseded' && state.replacedBy === null && by !== null;
  return mayLearn ? accepted(superseded) : refused('not-open-to-this');
}
