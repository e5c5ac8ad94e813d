import type { CaseRef, Party, Woken } from '../decision.ts';
import type { PlanLinkEvent } from '../plan.ts';

export const TASK_STATUSES = ['open', 'late', 'done', 'dropped'] as const;

/** A piece of work with an owner and a day. */
export type Task = { readonly status: 'absent'; readonly number: number } | StandingTask;

export type StandingTask = TaskFacts & { readonly status: (typeof TASK_STATUSES)[number] };

/** What a plan says of a task. Days are local, ISO 8601. */
export interface TaskPlan {
  readonly what: string;
  readonly owner: Party | null;
  readonly due: string | null;
  readonly start: string | null;
  readonly phase: string | null;
  /** Milestones and tasks that must be finished first. */
  readonly dependsOn: readonly CaseRef[];
}

export interface TaskFacts extends TaskPlan {
  readonly number: number;
  /** Where it came from. */
  readonly from: 'command' | 'plan' | 'note';
  /** The day of the frozen plan; null before that. */
  readonly baseline: string | null;
  readonly actual: string | null;
  readonly followers: readonly CaseRef[];
  /** What its owner has said about a later day. */
  readonly late: readonly { readonly until: string | null; readonly words: string; readonly at: string }[];
  readonly because: string | null;
  readonly openedAt: Date;
}

interface Report {
  readonly person: number;
  readonly personName: string;
  readonly mail: number;
  readonly words: string;
}

export type TaskEvent =
  | {
      readonly happened: 'assigned';
      readonly what: string;
      readonly owner: Party | null;
      readonly due: string | null;
      /** A whole plan is told to each owner in one letter, by whoever imports it. */
      readonly from: TaskFacts['from'];
      readonly start?: string | null;
      readonly phase?: string | null;
      readonly dependsOn?: readonly CaseRef[];
    }
  | { readonly happened: 'replanned'; readonly plan: Partial<TaskPlan>; readonly from: TaskFacts['from'] }
  | { readonly happened: 'baselined' }
  /** The owner says so. */
  | ({ readonly happened: 'reported-done' } & Report)
  | ({ readonly happened: 'reported-late'; readonly until: string | null } & Report)
  /** The PM says so. */
  | { readonly happened: 'done' }
  | { readonly happened: 'dropped'; readonly because: string }
  | PlanLinkEvent
  | Woken;

export type TaskRefusal = 'exists-already' | 'no-such-task' | 'over-already' | 'not-open-to-this';
