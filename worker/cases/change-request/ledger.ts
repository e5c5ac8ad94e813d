import type { ChangeLedger, StandingChange } from './state.ts';

/** What no change has added yet. */
export const EMPTY_LEDGER: ChangeLedger = { agreed: 0, cost: 0, days: 0, favours: 0, favourCost: 0 };

const COUNTED: readonly string[] = ['approved', 'scheduled', 'implemented', 'verified', 'closed'];
const AGREED: readonly string[] = ['approved', 'swapped', 'favour'];

type Counted = Pick<StandingChange, 'status' | 'assessment' | 'favour' | 'decision'>;

/**
 * The ledger of changes: what all agreed changes cost and how far they move the end, and what was given free of
 * charge. Money in the currency of the project, time in working days. What is open, declined or put off counts nothing.
 */
export function ledgerOf(changes: readonly Counted[]): ChangeLedger {
  return changes.filter(isAgreed).reduce<ChangeLedger>((sum, { assessment, favour }) => {
    const [cost, days] = [assessment?.cost ?? 0, assessment?.days ?? 0];
    return {
      agreed: sum.agreed + 1,
      cost: sum.cost + (favour ? 0 : cost),
      days: sum.days + days,
      favours: sum.favours + (favour ? 1 : 0),
      favourCost: sum.favourCost + (favour ? cost : 0),
    };
  }, EMPTY_LEDGER);
}

/** Whether a change belongs to what the client and we have agreed on. */
export function isAgreed({ status, decision }: Pick<StandingChange, 'status' | 'decision'>): boolean {
  return COUNTED.includes(status) && decision !== null && AGREED.includes(decision.kind);
}
