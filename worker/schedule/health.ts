import type { Health } from '../mail/letter-variables.ts';

/** What the colour of a project is computed from. */
export interface Pulse {
  /** Grades of the complaints that are open. */
  readonly grades: readonly ('S1' | 'S2' | 'S3')[];
  /** Calendar days the worst milestone is forecast behind its baseline. */
  readonly daysLate: number;
  /** Spent or committed cost over the budget, 1 is all of it; null without a budget. */
  readonly costShare: number | null;
  /** Business days the client has owed us the oldest decision. */
  readonly oldestDecisionDays: number;
  /** Answers we owe and have not given in time. */
  readonly overdue: number;
}

/**
 * Green: forecast within 3 days of the baseline and cost within the budget. Amber: within 10 days or 110 %, a client
 * input overdue for more than 3 days, a complaint open, or an answer of ours overdue. Red: beyond, or an S1 open.
 */
export function healthOf(pulse: Pulse): Health {
  const { grades, daysLate, costShare, oldestDecisionDays, overdue } = pulse;
  const cost = costShare ?? 0;
  if (grades.includes('S1') || daysLate > 10 || cost > 1.1) return 'red';
  const amber = grades.length > 0 || daysLate > 3 || cost > 1 || oldestDecisionDays > 3 || overdue > 0;
  return amber ? 'amber' : 'green';
}
