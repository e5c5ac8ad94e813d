/** One answer that has gone, or is going, to a person. */
export interface PastAnswer {
  readonly at: Date;
  readonly subject: string | null;
}

export interface BudgetLimits {
  /** At most `letters` answers within `minutes`. */
  readonly windows: readonly { readonly minutes: number; readonly letters: number }[];
  /** At most so many answers with one subject in a row. */
  readonly sameSubject: number;
}

/** Two robots that answer each other stop within minutes; no human correspondence is that fast. */
export const BUDGET: BudgetLimits = {
  windows: [
    { minutes: 10, letters: 10 },
    { minutes: 60, letters: 25 },
    { minutes: 600, letters: 100 },
  ],
  sameSubject: 2,
};

/** How far back answers count, in milliseconds. */
export function budgetHorizonMs(limits: BudgetLimits): number {
  return Math.max(0, ...limits.windows.map((window) => window.minutes)) * 60_000;
}

/**
 * Whether one more answer to this person may leave at `at`. `subject` null asks before it is known.
 * Gives the reason when the budget is spent.
 */
export function spentBudget(
  past: readonly PastAnswer[],
  subject: string | null,
  at: Date,
  limits: BudgetLimits,
): 'loop-tripped' | 'same-subject' | null {
  const tooMany = limits.windows.some(
    ({ minutes, letters }) =>
      past.filter((answer) => answer.at.getTime() > at.getTime() - minutes * 60_000).length >= letters,
  );
  if (tooMany) return 'loop-tripped';
  if (subject === null) return null;
  const horizon = at.getTime() - budgetHorizonMs(limits);
  const latest = past
    .filter((answer) => answer.at.getTime() > horizon)
    .toSorted((left, right) => right.at.getTime() - left.at.getTime())
    .slice(0, limits.sameSubject);
  const repeats =
    latest.length === limits.sameSubject && latest.every((answer) => answer.subject === subject);
  return repeats ? 'same-subject' : null;
}
