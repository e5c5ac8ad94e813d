import {
  accepted,
  type Decision,
  type Effect,
  type Party,
  refused,
  type SignedItem,
  type Terms,
} from '../decision.ts';
import type { Happening } from '../happening.ts';
import { applyChoices, isOpenItem, isSigned, namesUnknownItem } from './items.ts';
import type { SignOff, SignOffEvent, SignOffFacts, SignOffItem, SignOffRefusal } from './state.ts';

type SignOffDecision = Decision<SignOff, SignOffRefusal>;
type OnRequirement = Extract<Happening, { on: 'requirement' }>['event'];
type Standing = Exclude<SignOff, { status: 'absent' }>;

/** Business days after the request: two reminders, then the end of the request (domain §4). */
export const REMINDER_DAYS: readonly number[] = [2, 4];
export const EXPIRY_DAYS = 15;
/** Business days in which a recorded decision may be objected to. */
export const OBJECTION_DAYS = 1;

/** A client signs item by item, in words; silence and a vague yes never sign. */
export function decideSignOff(state: SignOff, event: SignOffEvent, terms: Terms): SignOffDecision {
  if (event.happened === 'requested') return request(state, event, terms);
  if (state.status === 'absent') return refused('no-such-request');
  switch (event.happened) {
    case 'answered':
      return answer(state, event, terms);
    case 'reminder-due':
      return isWaiting(state)
        ? accepted(state, ...remind(state, event.nth, terms))
        : refused('not-open-to-this');
    case 'expiry-due':
      return isWaiting(state)
        ? accepted(
            { ...state, status: 'expired' },
            { kind: 'stop-waking' },
            tellPms(state, terms, 'sign-off-expired', 'expired'),
          )
        : refused('not-open-to-this');
    case 'superseded':
      return isWaiting(state)
        ? accepted({ ...state, status: 'superseded' }, { kind: 'stop-waking' })
        : refused('not-open-to-this');
  }
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
      },
      occasion: 'requested',
      automatic: false,
    },
    ...wakes,
    { kind: 'wake', what: 'expiry', at: expiresOn },
  );
}

function answer(
  state: Standing,
  event: Extract<SignOffEvent, { happened: 'answered' }>,
  terms: Terms,
): SignOffDecision {
  const ref = refOf(state);
  if (!isWaiting(state)) {
    return accepted(state, {
      kind: 'reply',
      item: { kind: 'sign-off-closed', ref, title: state.subject, status: state.status },
    });
  }
  if (!state.approvers.some((approver) => approver.personId === event.person))
    return noteOpinion(state, event, terms);
  if (event.choices.length === 0) {
    if (state.reasked) return refused('unclear-again');
    const open = state.items.filter((item) => isOpenItem(state, item)).map(shown);
    return accepted(
      { ...state, reasked: true },
      { kind: 'reply', item: { kind: 'sign-off-unclear', ref, title: state.subject, open } },
    );
  }
  if (namesUnknownItem(state.items, event.choices)) return refused('no-such-item');
  return record(state, { ...state, items: applyChoices(state.items, event) }, event, terms);
}

function record(
  before: Standing,
  state: Standing,
  event: Extract<SignOffEvent, { happened: 'answered' }>,
  terms: Terms,
): SignOffDecision {
  const signed = state.items.filter((item) => isSigned(state, item));
  const newlySigned = signed.filter(
    (item) => !before.items.some((old) => old.item === item.item && isSigned(before, old)),
  );
  const open = state.items.filter((item) => !isSigned(state, item));
  const after: Standing = { ...state, status: statusOf(state, signed, open) };
  const recorded = {
    kind: 'sign-off-recorded',
    ref: refOf(state),
    title: state.subject,
    signed: signed.map(shown),
    open: open.map(shown),
    objectBy: terms.businessDaysAfter(terms.at, OBJECTION_DAYS),
  } as const;
  const others = state.approvers.filter((approver) => approver.personId !== event.person);
  return accepted(
    after,
    ...newlySigned.map(
      (item): Effect => raiseOn(item, { happened: 'confirmed', person: event.person, mail: event.mail }),
    ),
    ...openedAgain(before, state).map((item): Effect => raiseOn(item, { happened: 'questioned' })),
    ...(after.status === 'signed' ? baselineAll(after, terms) : []),
    { kind: 'reply', item: recorded },
    ...(others.length > 0 ? [readBack(others, recorded, event.mail)] : []),
    ...(open.some((item) => item.remarks.length > 0)
      ? [
          tellPms(state, terms, 'sign-off-remarks', `remarks-${event.mail}`, {
            from: event.personName,
            words: event.words,
          }),
        ]
      : []),
  );
}

function statusOf(
  state: Standing,
  signed: readonly SignOffItem[],
  open: readonly SignOffItem[],
): Standing['status'] {
  if (open.length === 0) return 'signed';
  const rejectedAll =
    signed.length === 0 && open.every((item) => item.remarks.some((remark) => remark.rejects));
  if (rejectedAll) return 'rejected';
  return open.some((item) => item.remarks.length > 0) ? 'changes-requested' : state.status;
}

function baselineAll(state: Standing, terms: Terms): Effect[] {
  const version = terms.baselineVersion + 1;
  return [
    ...state.items.map((item): Effect => raiseOn(item, { happened: 'baselined', version })),
    { kind: 'new-baseline' },
    { kind: 'stop-waking' },
  ];
}

function noteOpinion(
  state: Standing,
  event: Extract<SignOffEvent, { happened: 'answered' }>,
  terms: Terms,
): SignOffDecision {
  const opinion = { person: event.person, name: event.personName, words: event.words };
  return accepted(
    { ...state, opinions: [...state.opinions, opinion] },
    {
      kind: 'reply',
      item: {
        kind: 'opinion-noted',
        ref: refOf(state),
        title: state.subject,
        approvers: state.approvers.map((approver) => approver.name),
      },
    },
    tellPms(state, terms, 'opinion', `opinion-${event.mail}`, { from: event.personName, words: event.words }),
  );
}

function remind(state: Standing, nth: number, terms: Terms): Effect[] {
  const open = state.items.filter((item) => isOpenItem(state, item));
  const waitedFor = state.approvers.filter((approver) =>
    open.some((item) => !item.confirmedBy.includes(approver.personId)),
  );
  return [
    {
      kind: 'send-letter',
      letter: 'sign-off-reminder',
      to: waitedFor,
      variables: {
        ref: refOf(state),
        title: state.subject,
        items: open.map(shown),
        nth,
        expiresOn: terms.businessDaysAfter(state.requestedAt, EXPIRY_DAYS),
      },
      occasion: `reminder-${nth}`,
      automatic: true,
      whileStatus: ['requested', 'changes-requested'],
    },
  ];
}

function readBack(to: readonly Party[], recorded: Record<string, unknown>, mail: number): Effect {
  return {
    kind: 'send-letter',
    letter: 'received',
    to,
    variables: { items: [recorded] },
    occasion: `read-back-${mail}`,
    automatic: true,
  };
}

function tellPms(
  state: Standing,
  terms: Terms,
  what: string,
  occasion: string,
  more: Readonly<Record<string, unknown>> = {},
): Effect {
  return {
    kind: 'send-letter',
    letter: 'pm-note',
    to: terms.pms,
    variables: { what, ref: refOf(state), title: state.subject, ...more },
    occasion,
    automatic: true,
  };
}

function openedAgain(before: Standing, after: Standing): SignOffItem[] {
  return after.items.filter(
    (item, index) => item.remarks.length > (before.items[index]?.remarks.length ?? 0),
  );
}

function raiseOn(item: SignOffItem, event: OnRequirement): Effect {
  return { kind: 'raise', happening: { on: 'requirement', number: item.requirement, event } };
}

function isWaiting(state: Standing): boolean {
  return state.status === 'requested' || state.status === 'changes-requested';
}

function refOf(state: SignOffFacts): { kind: 'sign-off'; number: number } {
  return { kind: 'sign-off', number: state.number };
}

function shown(item: SignOffItem): SignedItem {
  return { item: item.item, title: item.title, statement: item.statement };
}
