import { accepted, type Decision, refused, type Terms, type Woken } from '../decision.ts';
import { dueLetter, tellPms } from './effects.ts';
import type { StandingTask, Task, TaskRefusal } from './state.ts';

/** On its day the owner is asked, a working day later the PM hears that nobody has said it is done. */
export function wake(state: StandingTask, { what }: Woken, terms: Terms): Decision<Task, TaskRefusal> {
  if (state.status !== 'open' && state.status !== 'late') return refused('not-open-to-this');
  const { due, owner } = state;
  if (due === null || !what.endsWith(due)) return accepted(state);
  if (what.startsWith('due-on-')) return accepted(state, ...dueLetter(state, terms, what));
  const from = owner?.name ?? null;
  return accepted(
    { ...state, status: 'late' },
    tellPms(state, terms, { what: 'task-overdue', from, due }, what),
  );
}
