import { momentOf } from '../../working-time/zone.ts';
import type { CaseRef, Effect, Party, Terms } from '../decision.ts';
import type { StandingTask } from './state.ts';

/** Local time at which the owner is asked on the day itself, in minutes. */
const MORNING = 9 * 60;

/** The wake-ups of a day: its owner on the morning, the PM when it has passed. */
export function clocksFor(due: string | null, terms: Terms): Effect[] {
  if (due === null) return [{ kind: 'stop-waking' }];
  const morning = momentOf(due, MORNING, terms.zone);
  const wakes: Effect[] = [
    { kind: 'wake', what: `due-on-${due}`, at: morning },
    { kind: 'wake', what: `passed-on-${due}`, at: terms.businessDaysAfter(morning, 1) },
  ];
  return [
    { kind: 'stop-waking' },
    ...wakes.filter((effect) => effect.kind === 'wake' && effect.at > terms.at),
  ];
}

/** Tasks of our own people are told and reminded of; a client's part of the plan is the PM's to ask for. */
export function isOurs({ personId }: Party, { team, pms }: Terms): boolean {
  return [...team, ...pms].some((one) => one.personId === personId);
}

export function assignedLetter(state: StandingTask, terms: Terms): Effect[] {
  const { owner, number, what, due, phase } = state;
  if (!owner || !isOurs(owner, terms)) return [];
  return [
    {
      kind: 'send-letter',
      letter: 'team-task-assigned',
      to: [owner],
      variables: { tasks: [{ ref: { kind: 'task', number }, what, due, phase }] },
      occasion: `assigned-${owner.personId}-${due ?? 'open'}`,
      automatic: true,
      whileStatus: ['open', 'late'],
    },
  ];
}

export function dueLetter(state: StandingTask, terms: Terms, occasion: string): Effect[] {
  const { owner, number, what, due } = state;
  if (!owner || !isOurs(owner, terms)) return [];
  return [
    {
      kind: 'send-letter',
      letter: 'team-task-due',
      to: [owner],
      variables: { ref: { kind: 'task', number }, task: what, due },
      occasion,
      automatic: true,
      whileStatus: ['open', 'late'],
    },
  ];
}

type Told =
  | {
      readonly what: 'task-late';
      readonly from: string;
      readonly words: string;
      readonly until: string | null;
      readonly followers: readonly CaseRef[];
    }
  | { readonly what: 'task-overdue'; readonly from: string | null; readonly due: string };

export function tellPms(state: StandingTask, terms: Terms, told: Told, occasion: string): Effect {
  const { number, what: title } = state;
  return {
    kind: 'send-letter',
    letter: 'pm-note',
    to: terms.pms,
    variables: { ...told, ref: { kind: 'task', number }, title },
    occasion,
    automatic: true,
  };
}
