import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import { raiseOn, readBack, refOf, shown, tellPms } from './effects.ts';
import { applyChoices, isOpenItem, isSigned, namesUnknownItem } from './items.ts';
import {
  isWaiting,
  type SignOff,
  type SignOffEvent,
  type SignOffItem,
  type SignOffRefusal,
  type Standing,
} from './state.ts';

type SignOffDecision = Decision<SignOff, SignOffRefusal>;

/** Business days in which a recorded decision may be objected to. */
const OBJECTION_DAYS = 1;

const SETTLED: readonly Effect[] = [{ kind: 'new-baseline' }, { kind: 'stop-waking' }];

/** One person's answer: a decision when an approver makes it in so many words, else an opinion or asked back once. */
export function answer(
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
    open: open.map((item) => ({
      ...shown(item),
      wanted: item.remarks.at(-1)?.words ?? null,
      rejected: item.remarks.at(-1)?.rejects ?? false,
    })),
    objectBy: terms.businessDaysAfter(terms.at, OBJECTION_DAYS),
  } as const;
  const others = state.approvers.filter((approver) => approver.personId !== event.person);
  return accepted(
    after,
    ...newlySigned.map(
      (item): Effect => raiseOn(item, { happened: 'confirmed', person: event.person, mail: event.mail }),
    ),
    ...openedAgain(before, state).map((item): Effect => raiseOn(item, { happened: 'questioned' })),
    ...(after.status === 'signed' ? SETTLED : []),
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

function openedAgain(before: Standing, after: Standing): SignOffItem[] {
  return after.items.filter(
    (item, index) => item.remarks.length > (before.items[index]?.remarks.length ?? 0),
  );
}
