import type { CaseRef, Party, Terms } from '../decision.ts';
import type { ChangeStatus, Quote, StandingChange } from './state.ts';

/** Statuses in which nobody has decided yet. */
export const UNDECIDED: readonly ChangeStatus[] = [
  'logged',
  'clarifying',
  'assessing',
  'assessed',
  'internal-approval',
  'client-decision',
];

/** Statuses in which a price may be given, anew or for the first time. */
export const PRICEABLE: readonly ChangeStatus[] = [...UNDECIDED, 'deferred'];

const TITLE_LENGTH = 60;

export function refOf({ number }: { readonly number: number }): CaseRef {
  return { kind: 'change-request', number };
}

/** The name people know it by: the PM's, else the first words of the ask. */
export function titleOf({ title, ask }: Pick<StandingChange, 'title' | 'ask'>): string {
  if (title !== null) return title;
  const first = ask.split(/[\n。！？!?]|\.\s/u, 1)[0]?.trim() ?? '';
  const letters = [...first];
  return letters.length <= TITLE_LENGTH ? first : `${letters.slice(0, TITLE_LENGTH).join('').trimEnd()}…`;
}

/** The client who asked, as far as the project still names him. */
export function askerOf({ sourcePerson, byPm }: StandingChange, terms: Terms): Party | null {
  if (byPm) return null;
  return [...terms.contacts, ...terms.approvers].find(({ personId }) => personId === sourcePerson) ?? null;
}

/** The clients whom a decision on it concerns: who asked, and who decides. */
export function clientsOf(state: StandingChange, terms: Terms): Party[] {
  const asker = askerOf(state, terms);
  const approvers = state.quote?.approvers ?? (state.byPm ? terms.approvers : []);
  return asker === null || approvers.some(({ personId }) => personId === asker.personId)
    ? [...approvers]
    : [asker, ...approvers];
}

/** The approver in whose name a person speaks: his own, or that of one who let him decide. */
export function approverFor(quote: Quote, person: number, terms: Terms): Party | null {
  const own = quote.approvers.find(({ personId }) => personId === person);
  if (own) return own;
  const lent = terms.delegations.find(({ to }) => to.personId === person);
  return quote.approvers.find(({ personId }) => personId === lent?.from) ?? null;
}

/** Whether a sponsor approves before the client is asked. */
export function isOverLimit({ assessment }: StandingChange, { settings }: Terms): boolean {
  if (!assessment) return false;
  const { limitCost, limitDays } = settings;
  return (
    (limitCost !== null && assessment.cost > limitCost) || (limitDays !== null && assessment.days > limitDays)
  );
}

/** The requirements the page offers to give up for the change. */
export function swapsOf({ assessment }: StandingChange): number[] {
  return (assessment?.options ?? []).flatMap((one) => (one.option === 'swap' ? [one.requirement] : []));
}
