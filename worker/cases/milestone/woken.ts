import { accepted, type Decision, refused, type Terms, type Woken } from '../decision.ts';
import { daysBetween } from '../plan.ts';
import { noticeOf } from './clocks.ts';
import { refOf } from './move.ts';
import type { Milestone, MilestoneRefusal, StandingMilestone } from './state.ts';

/** A milestone that is not handed over shortly before its day is at risk, and the PM hears it while there is time. */
export function wake(
  state: StandingMilestone,
  { what }: Woken,
  terms: Terms,
): Decision<Milestone, MilestoneRefusal> {
  const notice = noticeOf(what);
  const isOpen = state.status === 'planned' || state.status === 'at-risk' || state.status === 'rejected';
  if (!notice || !isOpen) return refused('not-open-to-this');
  if (notice.forecast !== state.forecast) return accepted(state);
  return accepted(state.status === 'planned' ? { ...state, status: 'at-risk' } : state, {
    kind: 'send-letter',
    letter: 'pm-milestone-due',
    to: terms.pms,
    variables: {
      ref: refOf(state),
      name: state.name,
      forecast: state.forecast,
      baseline: state.baseline,
      daysLate: daysBetween(state.baseline, state.forecast),
      daysLeft: notice.days,
      criteria: state.criteria,
      rejected: state.status === 'rejected' ? state.because : null,
    },
    occasion: what,
    automatic: true,
    whileStatus: ['planned', 'at-risk', 'rejected'],
  });
}
