import type { CaseRef, Effect, Party, SignedItem, Terms } from '../decision.ts';
import { isSigned } from './items.ts';
import { parties } from './people.ts';
import type { OpenLine, SignOffFacts, SignOffItem, SignOffReply, Standing } from './state.ts';

/** Business days in which a recorded decision may be objected to. */
const OBJECTION_DAYS = 1;

export function objectByOf(terms: Terms): Date {
  return terms.businessDaysAfter(terms.at, OBJECTION_DAYS);
}

/** Reads a decision back to those who did not write it. */
export function readBack(to: readonly Party[], item: SignOffReply, occasion: string): Effect[] {
  if (to.length === 0) return [];
  return [
    {
      kind: 'send-letter',
      letter: 'received',
      to,
      variables: { items: [item] },
      occasion,
      automatic: true,
    },
  ];
}

/** Everyone at the client but the one who wrote. */
export function othersThan(state: Standing, person: number, terms: Terms): Party[] {
  return parties(state, terms).filter(({ personId }) => personId !== person);
}

export function tellPms(
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

export function refOf(state: Pick<SignOffFacts, 'number'>): CaseRef {
  return { kind: 'sign-off', number: state.number };
}

export function shown(item: SignOffItem): SignedItem {
  return { item: item.item, title: item.title, statement: item.statement };
}

/** A line that is not signed, with the last words about it; `reader` is the one person who will read it, if it is one. */
export function openLine(item: SignOffItem, reader: number | null): OpenLine {
  const remark = item.remarks.at(-1);
  if (!remark) return { ...shown(item), standing: 'waiting', by: null, own: false, wanted: null };
  const standing = remark.conditional ? 'condition' : remark.rejects ? 'reject' : 'change';
  return { ...shown(item), standing, by: remark.name, own: remark.person === reader, wanted: remark.words };
}

/** Where a request stands by its items. */
export function statusOf(state: Standing): Standing['status'] {
  const open = state.items.filter((item) => !isSigned(state, item));
  if (open.length === 0) return state.items.some(({ override }) => override !== null) ? 'recorded' : 'signed';
  const rejected = open.every(({ remarks }) => remarks.some(({ rejects }) => rejects));
  if (open.length === state.items.length && rejected) return 'rejected';
  return open.some(({ remarks }) => remarks.length > 0) ? 'changes-requested' : 'requested';
}

/** What follows once nothing is open any more. */
export function settled(state: Standing): Effect[] {
  if (state.status !== 'signed' && state.status !== 'recorded') return [];
  const stop: Effect = { kind: 'stop-waking' };
  switch (state.purpose) {
    case 'requirements':
      return [{ kind: 'new-baseline' }, stop];
    case 'plan':
      return [{ kind: 'plan-agreed' }, stop];
    default:
      return [stop];
  }
}

/** Items as the certificate prints them: `3. Login`. */
export function printed(items: readonly SignOffItem[]): string[] {
  return items.map(({ item, title }) => `${item}. ${title}`);
}
