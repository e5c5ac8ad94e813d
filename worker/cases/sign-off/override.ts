import { accepted, type Decision, refused, type Terms } from '../decision.ts';
import { objectByOf, printed, readBack, refOf, settled, shown, statusOf } from './effects.ts';
import { covers, isSigned, lacks } from './items.ts';
import { parties } from './people.ts';
import { isWaiting, type SignOff, type SignOffEvent, type SignOffRefusal, type Standing } from './state.ts';
import { confirmedSubject, putToClient, settledDelivery } from './subjects.ts';

/** The PM records a yes given elsewhere: with a reason, read back to the client as the PM's record, never as a signature. */
export function override(
  state: Standing,
  event: Extract<SignOffEvent, { happened: 'overridden' }>,
  terms: Terms,
): Decision<SignOff, SignOffRefusal> {
  if (!isWaiting(state)) return refused('not-open-to-this');
  if (event.because.trim() === '') return refused('reason-missing');
  if (event.items !== 'all' && lacks(state.items, event.items)) return refused('no-such-item');
  const { person, personName: name, because, mail } = event;
  const taken = state.items.filter((item) => covers(event, item.item) && !isSigned(state, item));
  if (taken.length === 0) return refused('not-open-to-this');
  const objectBy = objectByOf(terms);
  const items = state.items.map((item) =>
    taken.includes(item)
      ? { ...item, override: { person, name, because }, objectBy: objectBy.toISOString() }
      : item,
  );
  const recorded: Standing = { ...state, items };
  const after: Standing = { ...recorded, status: statusOf(recorded) };
  const item = {
    kind: 'sign-off-overridden',
    ref: refOf(state),
    title: state.subject,
    by: name,
    because,
    items: taken.map(shown),
    objectBy,
  } as const;
  return accepted(
    after,
    ...taken.flatMap((one) => [
      ...putToClient(state, one),
      ...confirmedSubject(state, one, { person, mail }),
    ]),
    ...settledDelivery(after, { person, mail, words: because }),
    ...settled(after),
    {
      kind: 'prove',
      decision: 'overridden',
      rule: `recorded-by-pm: ${because}`,
      person,
      details: { title: state.subject, items: printed(taken), reason: because },
    },
    ...readBack(parties(state, terms), item, `overridden-${mail}-${taken.map((one) => one.item).join('-')}`),
  );
}
