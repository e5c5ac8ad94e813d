import type { CaseRef, Effect } from './decision.ts';

/** Who a delay comes from; a change the client has approved is nobody's delay. */
export const SIDES = ['us', 'client', 'third-party'] as const;
export type Side = (typeof SIDES)[number];

/** One move of a date in the plan. */
export interface Delay {
  /** Calendar days; below zero when it comes earlier. */
  readonly days: number;
  readonly side: Side;
  readonly because: string;
  /** The local day on which it became known, ISO 8601. */
  readonly at: string;
  /** What has moved it: another part of the plan or an approved change; null when the delay began here. */
  readonly cause: CaseRef | null;
}

/** What parts of a plan tell one another. */
export type PlanLinkEvent =
  /** That part cannot begin before this one is finished. */
  | { readonly happened: 'followed'; readonly by: CaseRef }
  | { readonly happened: 'let-go'; readonly by: CaseRef }
  | PredecessorMoved;

/** Something this part waits for will be finished later. */
export interface PredecessorMoved {
  readonly happened: 'predecessor-moved';
  /** When it will be finished, ISO 8601. */
  readonly until: string;
  readonly days: number;
  readonly side: Side;
  /** The parts the move has come through, the first one first. */
  readonly via: readonly CaseRef[];
}

const DAY_MS = 86_400_000;

/** Calendar days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

export function isSameCase(one: CaseRef, other: CaseRef): boolean {
  return one.kind === other.kind && one.number === other.number;
}

/**
 * By how many calendar days a part moves because something it waits for has moved: by the same days where it would
 * otherwise begin before that is finished, else not at all. A circle ends where the move has come from.
 */
export function slipOf(
  self: CaseRef,
  begins: string,
  { until, days, via }: Pick<PredecessorMoved, 'until' | 'days' | 'via'>,
): number {
  const isCircle = via.some((one) => isSameCase(one, self));
  return days > 0 && begins < until && !isCircle ? days : 0;
}

/** What a moved part tells those that wait for it. */
export function tellFollowers(
  self: CaseRef,
  followers: readonly CaseRef[],
  move: Omit<PredecessorMoved, 'happened'>,
): Effect[] {
  if (move.days <= 0) return [];
  const event = { ...move, happened: 'predecessor-moved', via: [...move.via, self] } as const;
  return followers.flatMap((follower) => raiseOn(follower, event));
}

/** Makes known to others that this part waits for them, or no longer does. */
export function linkTo(self: CaseRef, before: readonly CaseRef[], after: readonly CaseRef[]): Effect[] {
  const added = after.filter((one) => !before.some((old) => isSameCase(old, one)));
  const removed = before.filter((old) => !after.some((one) => isSameCase(old, one)));
  return [
    ...added.flatMap((one) => raiseOn(one, { happened: 'followed', by: self })),
    ...removed.flatMap((one) => raiseOn(one, { happened: 'let-go', by: self })),
  ];
}

function raiseOn({ kind, number }: CaseRef, event: PlanLinkEvent): Effect[] {
  if (kind !== 'milestone' && kind !== 'task') return [];
  return [{ kind: 'raise', happening: { on: kind, number, event } }];
}

/** The parts that wait for this one, after one more or one less. */
export function followersAfter(
  followers: readonly CaseRef[],
  event: Exclude<PlanLinkEvent, PredecessorMoved>,
): CaseRef[] {
  const others = followers.filter((one) => !isSameCase(one, event.by));
  return event.happened === 'followed' ? [...others, event.by] : others;
}

/** Days of delay by whoever they come from; `change`: agreed with a change, and therefore no delay. */
export type DelaySum = Readonly<Record<Side | 'change', number>>;

/**
 * Sums delays in calendar days, each counted once, where it began: what only follows another part is left out. Days
 * won back count against the delays of their own side.
 */
export function delaysBySide(milestones: readonly { readonly delays: readonly Delay[] }[]): DelaySum {
  const sum = { us: 0, client: 0, 'third-party': 0, change: 0 };
  for (const { days, side, cause } of milestones.flatMap(({ delays }) => delays)) {
    if (cause === null) sum[side] += days;
    else if (cause.kind === 'change-request') sum.change += days;
  }
  return sum;
}
