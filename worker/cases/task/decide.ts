import { localDate } from '../../working-time/zone.ts';
import { accepted, type Decision, refused, type Terms } from '../decision.ts';
import { followersAfter, linkTo } from '../plan.ts';
import { assignedLetter, clocksFor } from './effects.ts';
import { followPredecessor, refOf, replan, reportLate } from './move.ts';
import type { StandingTask, Task, TaskEvent, TaskRefusal } from './state.ts';
import { wake } from './woken.ts';

type TaskDecision = Decision<Task, TaskRefusal>;

/** A task belongs to somebody who knows of it, and is done when its owner says so (domain §7). */
export function decideTask(state: Task, event: TaskEvent, terms: Terms): TaskDecision {
  if (event.happened === 'assigned') return assign(state, event, terms);
  if (state.status === 'absent') return refused('no-such-task');
  switch (event.happened) {
    case 'followed':
    case 'let-go':
      return accepted({ ...state, followers: followersAfter(state.followers, event) });
    case 'baselined':
      return accepted({ ...state, baseline: state.baseline ?? state.due });
    case 'predecessor-moved':
      return followPredecessor(state, event, terms);
    case 'replanned':
      return replan(state, event, terms);
    case 'reported-done':
    case 'done':
      return finish(state, terms);
    case 'reported-late':
      return reportLate(state, event, terms);
    case 'dropped':
      return isOver(state)
        ? refused('over-already')
        : accepted({ ...state, status: 'dropped', because: event.because }, { kind: 'stop-waking' });
    case 'woken':
      return wake(state, event, terms);
  }
}

function assign(
  state: Task,
  event: Extract<TaskEvent, { happened: 'assigned' }>,
  terms: Terms,
): TaskDecision {
  if (state.status !== 'absent') return refused('exists-already');
  const { what, owner, due, from, start = null, phase = null, dependsOn = [] } = event;
  const standing: StandingTask = {
    status: 'open',
    number: state.number,
    what,
    owner,
    due,
    start,
    phase,
    dependsOn,
    from,
    baseline: null,
    actual: null,
    followers: [],
    late: [],
    because: null,
    openedAt: terms.at,
  };
  return accepted(
    standing,
    ...clocksFor(due, terms),
    ...(from === 'plan' ? [] : assignedLetter(standing, terms)),
    ...linkTo(refOf(standing), [], dependsOn),
  );
}

function finish(state: StandingTask, terms: Terms): TaskDecision {
  if (isOver(state)) return refused('over-already');
  return accepted(
    { ...state, status: 'done', actual: localDate(terms.at, terms.zone) },
    { kind: 'stop-waking' },
  );
}

function isOver({ status }: StandingTask): boolean {
  return status === 'done' || status === 'dropped';
}
