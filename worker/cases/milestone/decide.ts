import { localDate } from '../../working-time/zone.ts';
import { accepted, type CaseRef, type Decision, refused, type Terms } from '../decision.ts';
import { followersAfter, linkTo } from '../plan.ts';
import { clocksFor } from './clocks.ts';
import { accept, acceptPart, deliver, turnDown } from './delivery.ts';
import { followPredecessor, moveByChange, moveForecast, replan } from './move.ts';
import type { Milestone, MilestoneEvent, MilestoneRefusal, StandingMilestone } from './state.ts';
import { wake } from './woken.ts';

type MilestoneDecision = Decision<Milestone, MilestoneRefusal>;

/**
 * The agreed day of a milestone never changes once the plan is frozen; what we expect and what has happened stand
 * beside it, and a milestone is over when the client has said so (domain §7).
 */
export function decideMilestone(state: Milestone, event: MilestoneEvent, terms: Terms): MilestoneDecision {
  if (event.happened === 'planned') return plan(state, event, terms);
  if (state.status === 'absent') return refused('no-such-milestone');
  switch (event.happened) {
    case 'replanned':
      return replan(state, event.plan, terms);
    case 'baselined':
      return accepted({ ...state, frozen: true });
    case 'forecast-moved':
      return moveForecast(state, event, terms);
    case 'moved-by-change':
      return moveByChange(state, event, terms);
    case 'predecessor-moved':
      return followPredecessor(state, event, terms);
    case 'followed':
    case 'let-go':
      return accepted({ ...state, followers: followersAfter(state.followers, event) });
    case 'delivered':
      return deliver(state, event, terms);
    case 'accepted':
      return accept(state, event);
    case 'accepted-with-items':
      return acceptPart(state, event);
    case 'turned-down':
      return turnDown(state, event, terms);
    case 'reached':
      return reach(state, terms);
    case 'dropped':
      return drop(state, event.because);
    case 'woken':
      return wake(state, event, terms);
  }
}

function plan(
  state: Milestone,
  {
    name,
    day,
    phase,
    owner,
    requirements,
    criteria,
    dependsOn,
  }: Extract<MilestoneEvent, { happened: 'planned' }>,
  terms: Terms,
): MilestoneDecision {
  if (state.status !== 'absent') return refused('exists-already');
  const { number } = state;
  const self: CaseRef = { kind: 'milestone', number };
  const standing: StandingMilestone = {
    status: 'planned',
    number,
    name,
    baseline: day,
    frozen: false,
    forecast: day,
    actual: null,
    phase,
    owner,
    requirements,
    criteria,
    dependsOn,
    followers: [],
    delays: [],
    open: [],
    handedOver: [],
    because: null,
    openedAt: terms.at,
  };
  return accepted(standing, ...clocksFor(day, terms), ...linkTo(self, [], dependsOn));
}

/** The PM's word alone: only where the client has nothing to accept, or has accepted and left items open. */
function reach(state: StandingMilestone, terms: Terms): MilestoneDecision {
  switch (state.status) {
    case 'accepted-with-items':
      return accepted({ ...state, status: 'accepted', open: [] });
    case 'planned':
    case 'at-risk':
    case 'rejected':
      return state.criteria.length + state.requirements.length > 0
        ? refused('deliver-first')
        : accepted(
            { ...state, status: 'accepted', actual: localDate(terms.at, terms.zone), because: null },
            { kind: 'stop-waking' },
          );
    case 'delivered':
      return refused('waits-for-client');
    case 'accepted':
    case 'dropped':
      return refused('over-already');
  }
}

function drop(state: StandingMilestone, because: string): MilestoneDecision {
  if (state.status === 'accepted' || state.status === 'dropped') return refused('over-already');
  if (state.status === 'delivered') return refused('waits-for-client');
  return accepted({ ...state, status: 'dropped', because }, { kind: 'stop-waking' });
}
