import { localDate, shiftDate } from '../../working-time/zone.ts';
import { accepted, type CaseRef, type Decision, refused, type Terms } from '../decision.ts';
import { type Delay, daysBetween, linkTo, slipOf, tellFollowers } from '../plan.ts';
import { clocksFor, workdaysFrom } from './clocks.ts';
import type {
  Milestone,
  MilestoneEvent,
  MilestonePlan,
  MilestoneRefusal,
  StandingMilestone,
} from './state.ts';

type MilestoneDecision = Decision<Milestone, MilestoneRefusal>;
type Happened<What extends MilestoneEvent['happened']> = Extract<MilestoneEvent, { happened: What }>;

/** Why and for whom a date moves. */
interface Move extends Pick<Delay, 'side' | 'because' | 'cause'> {
  readonly via: readonly CaseRef[];
}

/** What is in the client's hands or over has no forecast any more. */
function isOpen({ status }: StandingMilestone): boolean {
  return status === 'planned' || status === 'at-risk' || status === 'rejected';
}

/** Nobody moves a date without saying whose delay it is. */
export function moveForecast(
  state: StandingMilestone,
  { forecast, side, because }: Happened<'forecast-moved'>,
  terms: Terms,
): MilestoneDecision {
  if (!isOpen(state)) return refused(state.status === 'delivered' ? 'delivered-already' : 'over-already');
  if (side === null && forecast > state.forecast) return refused('side-missing');
  return moveTo(state, forecast, { side: side ?? 'us', because, cause: null, via: [] }, terms);
}

/** What is agreed with a change moves the expected day, never the agreed one. */
export function moveByChange(
  state: StandingMilestone,
  { days, byChange }: Happened<'moved-by-change'>,
  terms: Terms,
): MilestoneDecision {
  if (!isOpen(state)) return refused('over-already');
  const cause = { kind: 'change-request', number: byChange } as const;
  const day = workdaysFrom(state.forecast, days, terms);
  return moveTo(state, day, { side: 'client', because: '', cause, via: [] }, terms);
}

export function followPredecessor(
  state: StandingMilestone,
  event: Happened<'predecessor-moved'>,
  terms: Terms,
): MilestoneDecision {
  const days = isOpen(state) ? slipOf(refOf(state), state.forecast, event) : 0;
  if (days === 0) return accepted(state);
  const cause = event.via.at(-1) ?? null;
  const move = { side: event.side, because: '', cause, via: event.via };
  return moveTo(state, shiftDate(state.forecast, days), move, terms);
}

/** A plan written anew: before it is frozen its day is the agreed one, afterwards only what we expect. */
export function replan(
  state: StandingMilestone,
  plan: Partial<MilestonePlan>,
  terms: Terms,
): MilestoneDecision {
  if (state.status === 'dropped') return refused('over-already');
  const { day, ...rest } = plan;
  const dependsOn = plan.dependsOn ?? state.dependsOn;
  const changed = { ...state, ...rest };
  const links = linkTo(refOf(state), state.dependsOn, dependsOn);
  if (day === undefined || day === state.forecast || !isOpen(state)) return accepted(changed, ...links);
  const agreed = state.frozen ? changed : { ...changed, baseline: day };
  const moved = moveTo(agreed, day, { side: 'us', because: '', cause: null, via: [] }, terms);
  if (moved.outcome === 'refused') return moved;
  const standing =
    state.frozen || moved.state.status === 'absent' ? moved.state : { ...moved.state, delays: state.delays };
  return accepted(standing, ...moved.effects, ...links);
}

function moveTo(state: StandingMilestone, day: string, move: Move, terms: Terms): MilestoneDecision {
  const days = daysBetween(state.forecast, day);
  if (days === 0) return accepted(state);
  const { side, because, cause, via } = move;
  const delay: Delay = { days, side, because, cause, at: localDate(terms.at, terms.zone) };
  return accepted(
    { ...state, status: 'planned', forecast: day, because: null, delays: [...state.delays, delay] },
    ...clocksFor(day, terms),
    ...tellFollowers(refOf(state), state.followers, { until: day, days, side, via }),
  );
}

export function refOf({ number }: Pick<StandingMilestone, 'number'>): CaseRef {
  return { kind: 'milestone', number };
}
