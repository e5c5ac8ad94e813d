import { localDate } from '../../working-time/zone.ts';
import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import { clocksFor } from './clocks.ts';
import { refOf } from './move.ts';
import type { Milestone, MilestoneEvent, MilestoneRefusal, StandingMilestone } from './state.ts';

type MilestoneDecision = Decision<Milestone, MilestoneRefusal>;
type Happened<What extends MilestoneEvent['happened']> = Extract<MilestoneEvent, { happened: What }>;

/** What is handed over is put to the client line by line: only the client's word makes it accepted. */
export function deliver(
  state: StandingMilestone,
  { words, items, requirements, follows }: Happened<'delivered'>,
  terms: Terms,
): MilestoneDecision {
  if (state.status === 'delivered') return refused('delivered-already');
  if (state.status === 'accepted' || state.status === 'dropped') return refused('over-already');
  if (terms.approvers.length === 0) return refused('no-approver');
  const own = new Set(items.map(({ requirement }) => requirement));
  const underCriteria = requirements.filter((number) => !own.has(number));
  const delivered: StandingMilestone = {
    ...state,
    status: 'delivered',
    actual: state.status === 'accepted-with-items' ? state.actual : localDate(terms.at, terms.zone),
    open: items.map((item) => ({ ...item, wanted: '' })),
    handedOver: [...new Set([...state.handedOver, ...underCriteria])],
    because: null,
  };
  return accepted(
    delivered,
    { kind: 'stop-waking' },
    ...requirements.map((number) => onRequirement(number, { happened: 'delivered' })),
    {
      kind: 'raise',
      happening: {
        on: 'sign-off',
        number: 'next',
        event: {
          happened: 'requested',
          subject: state.name,
          purpose: 'delivery',
          approverRule: terms.settings.approverRule,
          items: items.map((item) => ({ ...item, subject: refOf(state) })),
          follows,
          note: noteOf(words, items),
        },
      },
    },
  );
}

/** The PM's words stand above the lines, unless they are the line itself. */
function noteOf(words: string, items: Happened<'delivered'>['items']): string | null {
  return words === '' || items.some(({ statement }) => statement === words) ? null : words;
}

/** The client has confirmed every line. */
export function accept(state: StandingMilestone, { person, mail }: Happened<'accepted'>): MilestoneDecision {
  if (state.status !== 'delivered' && state.status !== 'accepted-with-items')
    return refused('not-open-to-this');
  return accepted(
    { ...state, status: 'accepted', open: [], handedOver: [] },
    ...handedOver(state, person, mail),
  );
}

/** The client has accepted it and says what is still to be done. */
export function acceptPart(
  state: StandingMilestone,
  { open, person, mail }: Happened<'accepted-with-items'>,
): MilestoneDecision {
  if (state.status !== 'delivered' && state.status !== 'accepted-with-items')
    return refused('not-open-to-this');
  return accepted(
    { ...state, status: 'accepted-with-items', open, handedOver: [] },
    ...handedOver(state, person, mail),
  );
}

/** A no puts it back into our hands, with the client's reason. */
export function turnDown(
  state: StandingMilestone,
  { words }: Happened<'turned-down'>,
  terms: Terms,
): MilestoneDecision {
  if (state.status !== 'delivered' && state.status !== 'accepted-with-items')
    return refused('not-open-to-this');
  return accepted(
    { ...state, status: 'rejected', actual: null, open: [], handedOver: [], because: words },
    ...state.handedOver.map((number) => onRequirement(number, { happened: 'turned-down' })),
    ...clocksFor(state.forecast, terms),
  );
}

/** Requirements that have no line of their own stand and fall with the criteria of their milestone. */
function handedOver(state: StandingMilestone, person: number | null, mail: number | null): Effect[] {
  if (person === null || mail === null) return [];
  return state.handedOver.map((number) => onRequirement(number, { happened: 'accepted', person, mail }));
}

type OnRequirement =
  | { readonly happened: 'delivered' | 'turned-down' }
  | { readonly happened: 'accepted'; readonly person: number; readonly mail: number };

function onRequirement(number: number, event: OnRequirement): Effect {
  return { kind: 'raise', happening: { on: 'requirement', number, event } };
}
