import { accepted, type Decision, refused, type Terms } from '../decision.ts';
import { noteOpinion } from './answer.ts';
import { othersThan, printed, readBack, refOf, shown, tellPms } from './effects.ts';
import { covers, isSigned, lacks } from './items.ts';
import { parties } from './people.ts';
import type { SignOff, SignOffEvent, SignOffItem, SignOffRefusal, Standing } from './state.ts';
import { questionedSubject, reopenedSubject } from './subjects.ts';

type Objected = Extract<SignOffEvent, { happened: 'objected' }>;

/** Statuses in which something recorded stands that may be objected to. */
const STANDING: readonly Standing['status'][] = [
  'requested',
  'changes-requested',
  'signed',
  'recorded',
  'deemed',
];

/** Whether something is recorded of a line that may still be objected to. */
export function mayBeObjected(state: Standing, item: SignOffItem, at: Date): boolean {
  if (!STANDING.includes(state.status) || item.remarks.length > 0 || item.objectBy === null) return false;
  return new Date(item.objectBy) >= at;
}

/**
 * "That is not what I said": within the window the items named are open again, whoever confirmed them, and everybody
 * hears it. Another approver's objection is his no.
 */
export function object(state: Standing, event: Objected, terms: Terms): Decision<SignOff, SignOffRefusal> {
  if (!parties(state, terms).some(({ personId }) => personId === event.person))
    return noteOpinion(state, event, terms);
  if (event.items !== 'all' && lacks(state.items, event.items)) return refused('no-such-item');
  const reopened = state.items.filter(
    (item) => covers(event, item.item) && mayBeObjected(state, item, terms.at),
  );
  if (reopened.length === 0) return refused('too-late-to-object');
  const { person, personName: name, words, mail } = event;
  const remark = { person, name, words, rejects: false, conditional: false };
  const open: Standing = {
    ...state,
    status: 'changes-requested',
    items: state.items.map((item) =>
      reopened.includes(item)
        ? { ...item, confirmedBy: [], override: null, remarks: [...item.remarks, remark] }
        : item,
    ),
  };
  const ref = refOf(state);
  const item = {
    kind: 'sign-off-reopened',
    ref,
    title: state.subject,
    by: name,
    words,
    items: reopened.map(shown),
  } as const;
  return accepted(
    open,
    ...reopened.flatMap((one) => (isSigned(state, one) ? reopenedSubject(state, one) : [])),
    ...reopened.flatMap((one) => questionedSubject(state, one, { person, mail, words })),
    {
      kind: 'prove',
      decision: 'objected',
      rule: 'explicit-words',
      person,
      details: { title: state.subject, items: printed(reopened), words, from: state.status },
    },
    { kind: 'reply', item },
    ...readBack(othersThan(state, person, terms), item, `objected-${mail}`),
    tellPms(state, terms, 'sign-off-objected', `objected-${mail}`, {
      from: name,
      words,
      items: reopened.map(shown),
      baseline: state.status === 'signed' || state.status === 'recorded' ? terms.baselineVersion : 0,
    }),
  );
}
