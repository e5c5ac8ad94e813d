import { type Decision, type Party, refused, type Terms } from '../decision.ts';
import type { Complaint, ComplaintRefusal, ComplaintStatus, StandingComplaint } from './state.ts';

export type Decided = Decision<Complaint, ComplaintRefusal>;

/** Statuses in which the next step is ours: only there the clocks run and the client is kept informed. */
export const AT_WORK: readonly ComplaintStatus[] = [
  'acknowledged',
  'assessed',
  'investigating',
  'sponsor-approval',
  'accepted',
  'reopened',
];

/** Statuses that wait for the client. */
export const WITH_CLIENT: readonly ComplaintStatus[] = ['waiting-for-client', 'proposed'];

export function refFor({ number }: { readonly number: number }) {
  return { kind: 'complaint', number } as const;
}

/** The complaint in its next status, its way written on. */
export function moved(
  state: StandingComplaint,
  status: ComplaintStatus,
  { at }: Terms,
  changes: Partial<StandingComplaint> = {},
): StandingComplaint {
  return { ...state, ...changes, status, history: [...state.history, { at, to: status }] };
}

/** Since when it stands in its present status. */
export function since(state: StandingComplaint): Date {
  return state.history.at(-1)?.at ?? state.openedAt;
}

/** The person who complained, as the record knows them; null when they have left the project. */
export function complainantOf(state: StandingComplaint, terms: Terms): Party | null {
  const clients = [...terms.contacts, ...terms.approvers];
  return clients.find(({ personId }) => personId === state.sourcePerson) ?? null;
}

/** Whoever looks after it, or the first PM where that person has left. */
export function responsibleFor(state: StandingComplaint, terms: Terms): Party | null {
  return terms.pms.find(({ personId }) => personId === state.responsiblePerson) ?? terms.pms[0] ?? null;
}

/** Whether this person's word settles it: the one who complained, or an approver. */
export function maySettle(person: number, state: StandingComplaint, terms: Terms): boolean {
  return person === state.sourcePerson || terms.approvers.some(({ personId }) => personId === person);
}

export function refusedAs(state: Complaint): Decided {
  return refused(state.status === 'absent' ? 'no-such-complaint' : 'not-open-to-this');
}
