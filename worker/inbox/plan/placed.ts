import type { CaseRef } from '../../cases/decision.ts';
import type { StandingMilestone } from '../../cases/milestone/state.ts';
import type { StandingTask } from '../../cases/task/state.ts';
import { type Desk, NO_PLAN } from '../desk.ts';
import type { PlanRow } from './rows.ts';

/** A line with the case it stands for: one of the same name, or a new one. */
export interface PlacedRow {
  readonly row: PlanRow;
  readonly ref: CaseRef;
  readonly milestone: StandingMilestone | null;
  readonly task: StandingTask | null;
}

/** Names are the same whatever their case and spaces. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[\s"“”'‘’]+/gu, '');
}

/** A line of the same name as a part of the plan stands for it; any other gets the next number, counted on in `next`. */
export function placeRows(
  rows: readonly PlanRow[],
  { plan = NO_PLAN }: Pick<Desk, 'plan'>,
  next: Record<'milestone' | 'task', number>,
): PlacedRow[] {
  return rows.map((row) => {
    const key = nameKey(row.name);
    if (row.kind === 'milestone') {
      const milestone =
        plan.milestones.find(({ name, status }) => status !== 'dropped' && nameKey(name) === key) ?? null;
      const number = milestone ? milestone.number : next.milestone++;
      return { row, ref: { kind: 'milestone', number }, milestone, task: null };
    }
    const task = plan.tasks.find(({ what, status }) => status !== 'dropped' && nameKey(what) === key) ?? null;
    const number = task ? task.number : next.task++;
    return { row, ref: { kind: 'task', number }, milestone: null, task };
  });
}
