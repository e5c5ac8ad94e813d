import { localDate, shiftDate } from '../../working-time/zone.ts';
import { accepted, type CaseRef, type Decision, refused, type Terms } from '../decision.ts';
import { daysBetween, linkTo, type PredecessorMoved, slipOf, tellFollowers } from '../plan.ts';
import { assignedLetter, clocksFor, isOurs, tellPms } from './effects.ts';
import type { StandingTask, Task, TaskEvent, TaskRefusal } from './state.ts';

type TaskDecision = Decision<Task, TaskRefusal>;
type Happened<What extends TaskEvent['happened']> = Extract<TaskEvent, { happened: What }>;

export function refOf({ number }: Pick<StandingTask, 'number'>): CaseRef {
  return { kind: 'task', number };
}

function isOpen({ status }: StandingTask): boolean {
  return status === 'open' || status === 'late';
}

/** A later day the owner names stands at once, moves what waits for it, and is put before the PM. */
export function reportLate(
  state: StandingTask,
  { until, personName, words, mail }: Happened<'reported-late'>,
  terms: Terms,
): TaskDecision {
  if (!isOpen(state)) return refused('over-already');
  const at = localDate(terms.at, terms.zone);
  const due = until ?? state.due;
  const late: StandingTask = {
    ...state,
    status: 'late',
    due,
    late: [...state.late, { until, words, at }],
  };
  return accepted(
    late,
    ...(until === null ? [] : clocksFor(until, terms)),
    ...tellWaiting(state, due, [], terms),
    tellPms(
      late,
      terms,
      { what: 'task-late', from: personName, words, until, followers: state.followers },
      `late-${mail}`,
    ),
  );
}

export function followPredecessor(state: StandingTask, event: PredecessorMoved, terms: Terms): TaskDecision {
  const begins = state.start ?? state.due;
  const days = isOpen(state) && begins !== null ? slipOf(refOf(state), begins, event) : 0;
  if (days === 0) return accepted(state);
  const moved = {
    ...state,
    start: state.start === null ? null : shiftDate(state.start, days),
    due: state.due === null ? null : shiftDate(state.due, days),
  };
  return accepted(
    moved,
    ...clocksFor(moved.due, terms),
    ...(moved.due === null
      ? []
      : tellFollowers(refOf(state), state.followers, {
          until: moved.due,
          days,
          side: event.side,
          via: event.via,
        })),
  );
}

/** A new owner hears of it; a new day moves what waits for it. */
export function replan(
  state: StandingTask,
  { plan, from }: Happened<'replanned'>,
  terms: Terms,
): TaskDecision {
  if (!isOpen(state)) return refused('over-already');
  const changed = { ...state, ...plan };
  const isNews =
    changed.owner?.personId !== state.owner?.personId || (changed.due !== state.due && from !== 'plan');
  return accepted(
    changed,
    ...(changed.due === state.due ? [] : clocksFor(changed.due, terms)),
    ...(isNews && from !== 'plan' ? assignedLetter(changed, terms) : []),
    ...linkTo(refOf(state), state.dependsOn, changed.dependsOn),
    ...tellWaiting(state, changed.due, [], terms),
  );
}

function tellWaiting(state: StandingTask, due: string | null, via: readonly CaseRef[], terms: Terms) {
  if (state.due === null || due === null) return [];
  const side = state.owner && !isOurs(state.owner, terms) ? 'client' : 'us';
  return tellFollowers(refOf(state), state.followers, {
    until: due,
    days: daysBetween(state.due, due),
    side,
    via,
  });
}
