import type { Effect, Party, Terms } from '../../worker/cases/decision.ts';
import { decideSignOff } from '../../worker/cases/sign-off/decide.ts';
import type { Choice, SignOffEvent, Standing } from '../../worker/cases/sign-off/state.ts';
import { terms } from './terms.ts';

export const ITEMS = [
  { requirement: 4, version: 1, title: 'Login', statement: 'Users log in by phone.' },
  { requirement: 5, version: 1, title: 'Export', statement: 'Orders can be exported.' },
  { requirement: 6, version: 1, title: 'Invoice', statement: 'Guests get the invoice as PDF.' },
];

export const ALL: readonly Choice[] = [{ choice: 'confirm', items: 'all' }];

export interface Step {
  readonly state: Standing;
  readonly effects: readonly Effect[];
}

type Requested = Extract<SignOffEvent, { happened: 'requested' }>;

/** A request as it stands right after it was drawn up. */
export function drawnUp(changes: Partial<Terms> = {}, event: Partial<Requested> = {}): Step {
  const asked = {
    happened: 'requested',
    subject: 'Phase one',
    approverRule: 'all',
    items: ITEMS,
    ...event,
  } as const;
  const decision = decideSignOff({ status: 'absent', number: 1 }, asked, terms(changes));
  return taken(decision);
}

/** What an event makes of a request; a refusal fails the test. */
export function upon(state: Standing, event: SignOffEvent, changes: Partial<Terms> = {}): Step {
  return taken(decideSignOff(state, event, terms(changes)));
}

function taken(decision: ReturnType<typeof decideSignOff>): Step {
  if (decision.outcome === 'refused') throw new Error(decision.because);
  if (decision.state.status === 'absent') throw new Error('nothing was opened');
  return { state: decision.state, effects: decision.effects };
}

/** A person's answer, as the grammar read it. */
export function answered(
  { personId, name }: Party,
  choices: readonly Choice[],
  more: Partial<Extract<SignOffEvent, { happened: 'answered' }>> = {},
): SignOffEvent {
  return {
    happened: 'answered',
    person: personId,
    personName: name,
    mail: 9,
    words: 'the words',
    choices,
    ...more,
  };
}

/** Letters of an effect list: name, and whom they go to. */
export function letters(effects: readonly Effect[]): [string, string[]][] {
  return effects.flatMap((effect): [string, string[]][] =>
    effect.kind === 'send-letter' ? [[effect.letter, effect.to.map(({ name }) => name)]] : [],
  );
}

/** What is asked of other cases: kind, number and what happened. */
export function raised(effects: readonly Effect[]): string[] {
  return effects.flatMap((effect) =>
    effect.kind === 'raise'
      ? [`${effect.happening.on} ${effect.happening.number} ${effect.happening.event.happened}`]
      : [],
  );
}
