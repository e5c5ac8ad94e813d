import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import { occasionOf, onDay, tellUs, wake } from './effects.ts';
import { askerOf, clientsOf, refOf, titleOf, UNDECIDED } from './standing.ts';
import type { ChangeRequest, ChangeRequestEvent, ChangeRequestRefusal, StandingChange } from './state.ts';

type ChangeDecision = Decision<ChangeRequest, ChangeRequestRefusal>;
type Event<Happened extends ChangeRequestEvent['happened']> = Extract<
  ChangeRequestEvent,
  { happened: Happened }
>;

/** What a client is told of a change that ends or waits. */
type Ending = 'rejected' | 'deferred' | 'withdrawn' | 'defect' | 'closed';

export function reject(state: StandingChange, { because }: Event<'rejected'>, terms: Terms): ChangeDecision {
  if (!isPending(state)) return refused('not-open-to-this');
  const rejected: StandingChange = { ...state, status: 'rejected', because };
  return accepted(rejected, { kind: 'stop-waking' }, ...tellClients(rejected, terms, 'rejected', because));
}

/** Put off until a day on which the PM looks at it again. */
export function defer(state: StandingChange, event: Event<'deferred'>, terms: Terms): ChangeDecision {
  if (!isPending(state)) return refused('not-open-to-this');
  const { until, because } = event;
  const review = onDay(until, terms);
  const deferred: StandingChange = { ...state, status: 'deferred', reviewOn: until, because, decision: null };
  return accepted(
    deferred,
    { kind: 'stop-waking' },
    wake('review', review, terms),
    ...tellClients(deferred, terms, 'deferred', because, review),
  );
}

export function withdraw(state: StandingChange, event: Event<'withdrawn'>, terms: Terms): ChangeDecision {
  if (!isPending(state)) return refused('not-open-to-this');
  const { person, words } = event;
  const withdrawn: StandingChange = { ...state, status: 'withdrawn', because: words };
  const told =
    person === null
      ? tellClients(withdrawn, terms, 'withdrawn', words)
      : [
          {
            kind: 'reply',
            item: { kind: 'change-noted', ref: refOf(state), title: titleOf(state), withdrawn: true },
          } as const,
          tellUs(withdrawn, terms, 'withdrawn', { words }),
        ];
  return accepted(withdrawn, { kind: 'stop-waking' }, ...told);
}

/** A defect against the baseline is no change and is never billed: it goes on as a complaint. */
export function foundDefect(state: StandingChange, terms: Terms): ChangeDecision {
  if (!isPending(state)) return refused('not-open-to-this');
  const asker = askerOf(state, terms);
  const closed: StandingChange = { ...state, status: 'closed', defect: true };
  const complaint: Effect = {
    kind: 'raise',
    happening: {
      on: 'complaint',
      number: 'next',
      event: {
        happened: 'complained',
        words: state.ask,
        severity: 'normal',
        person: state.sourcePerson,
        personName: asker?.name ?? '',
        mail: state.sourceMail,
        byApprover: terms.approvers.some(({ personId }) => personId === state.sourcePerson),
        recentComplaints: 0,
        byVoice: true,
      },
    },
  };
  return accepted(closed, { kind: 'stop-waking' }, complaint, ...tellClients(closed, terms, 'defect', null));
}

export function schedule(state: StandingChange, { on }: Event<'scheduled'>): ChangeDecision {
  if (state.status !== 'approved' && state.status !== 'scheduled') return refused('not-open-to-this');
  return accepted({ ...state, status: 'scheduled', scheduledFor: on });
}

export function implement(state: StandingChange, terms: Terms): ChangeDecision {
  if (state.status !== 'approved' && state.status !== 'scheduled') return refused('not-open-to-this');
  const done: StandingChange = { ...state, status: 'implemented' };
  const to = clientsOf(done, terms);
  return accepted(
    done,
    ...(to.length === 0
      ? []
      : [
          {
            kind: 'send-letter',
            letter: 'change-implemented',
            to,
            cc: terms.pms,
            variables: { ref: refOf(done), title: titleOf(done), scope: done.assessment?.scope ?? done.ask },
            occasion: 'implemented',
            automatic: false,
          } as const,
        ]),
  );
}

/** Checked by us against what was agreed; what is verified is closed with it. */
export function verify(state: StandingChange): ChangeDecision {
  if (state.status !== 'implemented') return refused('not-open-to-this');
  const { number } = state;
  return accepted(
    { ...state, status: 'verified' },
    { kind: 'raise', happening: { on: 'change-request', number, event: { happened: 'closed' } } },
  );
}

export function close(state: StandingChange, terms: Terms): ChangeDecision {
  if (state.status !== 'verified') return refused('not-open-to-this');
  const closed: StandingChange = { ...state, status: 'closed' };
  return accepted(closed, { kind: 'stop-waking' }, ...tellClients(closed, terms, 'closed', null));
}

/** Undecided, or put off: agreed changes end by being made. */
function isPending({ status }: StandingChange): boolean {
  return UNDECIDED.includes(status) || status === 'deferred';
}

/** Who asked is told in person; who has read the price is told as well. A wish of our own concerns no client. */
function tellClients(
  state: StandingChange,
  terms: Terms,
  ending: Ending,
  because: string | null,
  until: Date | null = null,
): Effect[] {
  const to =
    state.quote || state.emergency
      ? clientsOf(state, terms)
      : [askerOf(state, terms)].flatMap((one) => one ?? []);
  if (to.length === 0) return [];
  return [
    {
      kind: 'send-letter',
      letter: 'change-closed',
      to,
      cc: terms.pms,
      variables: { ref: refOf(state), title: titleOf(state), words: state.ask, ending, because, until },
      occasion: occasionOf(ending, terms),
      automatic: false,
    },
  ];
}
