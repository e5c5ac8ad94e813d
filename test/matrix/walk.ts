import type { Decision, Effect, Terms } from '../../worker/cases/decision.ts';

interface Standing {
  readonly status: string;
}

interface Happened {
  readonly happened: string;
}

type Of<Event extends Happened, What extends string> = Event & { readonly happened: What };

/** One sample of every status and event of a kind: a new one does not compile until it has a sample. */
export interface Samples<State extends Standing, Event extends Happened> {
  readonly decide: (state: State, event: Event, terms: Terms) => Decision<State, string>;
  readonly terms: Terms;
  /** The Chinese name of each status, and a case that stands in it. */
  readonly states: { readonly [Status in State['status']]: readonly [zh: string, state: State] };
  /** An event, or several of its kind under the names that set them apart. */
  readonly events: {
    readonly [What in Event['happened']]: Of<Event, What> | { readonly [variant: string]: Of<Event, What> };
  };
}

/** What comes of one event in one status. */
export type Cell =
  | { readonly outcome: 'refused'; readonly because: string }
  | { readonly outcome: 'accepted'; readonly to: string; readonly effects: readonly Effect[] };

export interface Row {
  readonly happened: string;
  /** Sets apart several events of one name; null where there is one. */
  readonly variant: string | null;
  /** The name of the wake-up that rings; null for every other event. */
  readonly rings: string | null;
  /** In the order of the statuses. */
  readonly cells: readonly Cell[];
}

export interface Walked {
  readonly statuses: readonly { readonly status: string; readonly zh: string; readonly stands: string }[];
  readonly rows: readonly Row[];
}

/** Decides every event in every status, as the worker does. */
export function walk<State extends Standing, Event extends Happened>({
  decide,
  terms,
  states,
  events,
}: Samples<State, Event>): Walked {
  const columns = Object.entries<readonly [string, State]>(states);
  const rows = Object.entries<Event | Readonly<Record<string, Event>>>(events).flatMap(([happened, given]) =>
    variantsOf(given).map(([variant, event]) => ({
      happened,
      variant,
      rings: 'what' in event && happened === 'woken' ? String(event.what) : null,
      cells: columns.map(([, [, state]]) => cellOf(decide(state, event, terms))),
    })),
  );
  const statuses = columns.map(([status, [zh, state]]) => ({ status, zh, stands: state.status }));
  return { statuses, rows };
}

function variantsOf<Event extends Happened>(
  given: Event | Readonly<Record<string, Event>>,
): [string | null, Event][] {
  if (isEvent<Event>(given)) return [[null, given]];
  return Object.entries(given);
}

function isEvent<Event extends Happened>(given: Event | Readonly<Record<string, Event>>): given is Event {
  return typeof given.happened === 'string';
}

function cellOf(decision: Decision<Standing, string>): Cell {
  if (decision.outcome === 'refused') return decision;
  return { outcome: 'accepted', to: decision.state.status, effects: decision.effects };
}

/** The case that stands at the end of these events, which all have to be accepted. */
export function reached<State extends Standing, Event extends Happened>(
  { decide, terms }: Pick<Samples<State, Event>, 'decide' | 'terms'>,
  from: State,
  ...events: readonly Event[]
): State {
  return events.reduce((state, event) => {
    const decision = decide(state, event, terms);
    if (decision.outcome === 'refused') throw new Error(`${event.happened}: ${decision.because}`);
    return decision.state;
  }, from);
}
