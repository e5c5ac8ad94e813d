import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import { answer } from './answer.ts';
import { EXPIRY_DAYS, raiseOn, refOf, remind, shown, tellPms } from './effects.ts';
import { isWaiting, type SignOff, type SignOffEvent, type SignOffRefusal, type Standing } from './state.ts';

type SignOffDecision = Decision<SignOff, SignOffRefusal>;

/** Business days after the request at which its approvers are reminded (domain §4). */
const REMINDER_DAYS: readonly number[] = [2, 4];

/** A client signs item by item, in words; silence and a vague yes never sign. */
export function decideSignOff(state: SignOff, event: SignOffEvent, terms: Terms): SignOffDecision {
  if (event.happened === 'requested') return request(state, event, terms);
  if (state.status === 'absent') return refused('no-such-request');
  switch (event.happened) {
    case 'answered':
      return answer(state, event, terms);
    case 'woken':
      return isWaiting(state) ? wake(state, event, terms) : refused('not-open-to-this');
    case 'superseded':
      return isWaiting(state)
        ? accepted({ ...state, status: 'superseded' }, { kind: 'stop-waking' })
        : refused('not-open-to-this');
  }
}

function wake(
  state: Standing,
  { what, heard }: Extract<SignOffEvent, { happened: 'woken' }>,
  terms: Terms,
): SignOffDecision {
  if (what !== 'expiry') {
    const nth = Number(/^reminder-(\d+)$/.exec(what)?.[1] ?? 0);
    return accepted(state, ...remind(state, { nth, heard }, terms));
  }
  return accepted(
    { ...state, status: 'expired' },
    { kind: 'stop-waking' },
    tellPms(state, terms, 'sign-off-expired', 'expired'),
  );
}

function request(
  state: SignOff,
  event: Extract<SignOffEvent, { happened: 'requested' }>,
  terms: Terms,
): SignOffDecision {
  if (state.status !== 'absent') return refused('exists-already');
  if (event.items.length === 0) return refused('nothing-to-sign');
  if (terms.approvers.length === 0) return refused('no-approver');
  const requested: Standing = {
    status: 'requested',
    number: state.number,
    subject: event.subject,
    approverRule: event.approverRule,
    approvers: terms.approvers,
    items: event.items.map((item, index) => ({ ...item, item: index + 1, confirmedBy: [], remarks: [] })),
    opinions: [],
    reasked: false,
    requestedAt: terms.at,
  };
  const proposals = requested.items.map((item) => raiseOn(item, { happened: 'put-to-client' }));
  const expiresOn = terms.businessDaysAfter(terms.at, EXPIRY_DAYS);
  const wakes = REMINDER_DAYS.map(
    (days, index): Effect => ({
      kind: 'wake',
      what: `reminder-${index + 1}`,
      at: terms.businessDaysAfter(terms.at, days),
    }),
  );
  return accepted(
    requested,
    ...proposals,
    {
      kind: 'send-letter',
      letter: 'sign-off-requested',
      to: terms.approvers,
      cc: terms.pms,
      variables: {
        ref: refOf(requested),
        title: event.subject,
        items: requested.items.map(shown),
        expiresOn,
        contentHash: event.contentHash ?? null,
      },
      occasion: 'requested',
      automatic: false,
      documents: event.documents ?? [],
    },
    ...wakes,
    { kind: 'wake', what: 'expiry', at: expiresOn },
  );
}
