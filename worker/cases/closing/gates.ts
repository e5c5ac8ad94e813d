import type { CaseRef } from '../decision.ts';
import type { ClosingGate, OpenGate, Waiver } from './state.ts';

/** A case as far as the gates ask about it. */
export interface GateCase {
  readonly ref: CaseRef;
  readonly status: string;
  readonly title: string;
  /** The grade of a complaint; null for anything else. */
  readonly grade: 'S1' | 'S2' | 'S3' | null;
}

const OVER: Readonly<Record<'milestone' | 'change-request' | 'complaint', readonly string[]>> = {
  milestone: ['accepted', 'accepted-with-items', 'dropped', 'superseded'],
  // Deferred is a decision: the client has put it off, and the report names it among the open items.
  'change-request': ['closed', 'rejected', 'deferred', 'withdrawn', 'verified', 'superseded'],
  complaint: ['closed', 'settled', 'resolved', 'check-back', 'withdrawn'],
};

/**
 * A project ends when every milestone is accepted or dropped, every change is decided and made, and no grave complaint
 * is open (domain §8).
 * @returns the gates that are not settled, with what holds each open
 */
export function openGates(cases: readonly GateCase[]): OpenGate[] {
  const open = cases.filter(({ ref, status }) => {
    const over = OVER[ref.kind as keyof typeof OVER];
    return over !== undefined && !over.includes(status);
  });
  const gate = (name: ClosingGate, held: readonly GateCase[]): OpenGate[] =>
    held.length === 0
      ? []
      : [{ gate: name, cases: held.map(({ ref, title, status }) => ({ ref, title, status })) }];
  const complaints = open.filter(({ ref }) => ref.kind === 'complaint');
  return [
    ...gate(
      'milestones',
      open.filter(({ ref }) => ref.kind === 'milestone'),
    ),
    ...gate(
      'changes',
      open.filter(({ ref }) => ref.kind === 'change-request'),
    ),
    ...gate(
      'complaints-s2',
      complaints.filter(({ grade, status }) => grade === 'S2' || (grade === 'S3' && status === 'disputed')),
    ),
    ...gate(
      'complaints-s1',
      complaints.filter(({ grade }) => grade === 'S1'),
    ),
  ];
}

/** Gates that stay shut: a PM may waive any but an S1 complaint, each with a reason. */
export function heldGates(open: readonly OpenGate[], waivers: readonly Waiver[]): OpenGate[] {
  return open.filter(
    ({ gate }) =>
      gate === 'complaints-s1' || !waivers.some((one) => one.gate === gate && one.because.trim() !== ''),
  );
}
