import type { CaseRef, Woken } from '../decision.ts';
import type { Delay, PlanLinkEvent, Side } from '../plan.ts';

export const MILESTONE_STATUSES = [
  'planned',
  'at-risk',
  'delivered',
  'accepted',
  'accepted-with-items',
  'rejected',
  'dropped',
] as const;

/** A day agreed with the client, and what is handed over on it. */
export type Milestone = { readonly status: 'absent'; readonly number: number } | StandingMilestone;

export type StandingMilestone = MilestoneFacts & { readonly status: (typeof MILESTONE_STATUSES)[number] };

/** What a plan says of a milestone. Days are local, ISO 8601. */
export interface MilestonePlan {
  readonly name: string;
  readonly day: string;
  readonly phase: string | null;
  readonly owner: string | null;
  /** Numbers of the requirements that are handed over. */
  readonly requirements: readonly number[];
  /** Each answerable by yes or no. */
  readonly criteria: readonly string[];
  /** Milestones and tasks that must be finished first. */
  readonly dependsOn: readonly CaseRef[];
}

export interface MilestoneFacts extends Omit<MilestonePlan, 'day'> {
  readonly number: number;
  /** The agreed day; from `frozen` on it never changes. */
  readonly baseline: string;
  readonly frozen: boolean;
  /** When it will be handed over, as we see it now. */
  readonly forecast: string;
  /** When it was handed over; null until then, and again after a no. */
  readonly actual: string | null;
  readonly followers: readonly CaseRef[];
  readonly delays: readonly Delay[];
  /** What was put to the client, as far as it is not accepted. */
  readonly open: readonly OpenItem[];
  /** Requirements handed over under the criteria of the milestone, without a line of their own. */
  readonly handedOver: readonly number[];
  /** Why it was turned down or dropped; null otherwise. */
  readonly because: string | null;
  readonly openedAt: Date;
}

/** One line of a delivery. */
export interface DeliveredItem {
  readonly title: string;
  readonly statement: string;
  readonly requirement: number | null;
  readonly version: number;
}

/** A line of a delivery that is not accepted yet; what is wanted in the client's words, empty while nothing is said. */
export interface OpenItem extends DeliveredItem {
  readonly wanted: string;
}

/** The client's answer to a delivery, as the request that asked for it passes it on; no person: an agreed clause. */
interface ClientWord {
  readonly person: number | null;
  readonly mail: number | null;
  readonly words: string;
}

export type MilestoneEvent =
  | ({ readonly happened: 'planned' } & MilestonePlan)
  | { readonly happened: 'replanned'; readonly plan: Partial<MilestonePlan> }
  /** From now on the agreed day stands. */
  | { readonly happened: 'baselined' }
  | {
      readonly happened: 'forecast-moved';
      readonly forecast: string;
      /** Null only when it comes earlier. */
      readonly side: Side | null;
      readonly because: string;
    }
  /** An approved change moves it by so many working days. */
  | { readonly happened: 'moved-by-change'; readonly days: number; readonly byChange: number }
  | {
      readonly happened: 'delivered';
      /** What the PM writes about the delivery. */
      readonly words: string;
      readonly items: readonly DeliveredItem[];
      /** Requirements that count as delivered with it. */
      readonly requirements: readonly number[];
      /** The request about an earlier delivery it takes the place of. */
      readonly follows: number | null;
    }
  | ({ readonly happened: 'accepted' } & ClientWord)
  | ({ readonly happened: 'accepted-with-items'; readonly open: readonly OpenItem[] } & ClientWord)
  | ({ readonly happened: 'turned-down' } & ClientWord)
  /** On the PM's word: open items are settled, or there is nothing for the client to accept. */
  | { readonly happened: 'reached' }
  | { readonly happened: 'dropped'; readonly because: string }
  | PlanLinkEvent
  | Woken;

export type MilestoneRefusal =
  | 'exists-already'
  | 'no-such-milestone'
  | 'side-missing'
  | 'over-already'
  | 'delivered-already'
  | 'deliver-first'
  | 'waits-for-client'
  | 'no-approver'
  | 'not-open-to-this';
