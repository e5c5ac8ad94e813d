import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import { ASSESSMENT_DAYS, assessmentClock, assessmentForm, tellUs, wake } from './effects.ts';
import { askerOf, isOverLimit, PRICEABLE, refOf, titleOf } from './standing.ts';
import type { ChangeRequest, ChangeRequestEvent, ChangeRequestRefusal, StandingChange } from './state.ts';

type ChangeDecision = Decision<ChangeRequest, ChangeRequestRefusal>;
type Event<Happened extends ChangeRequestEvent['happened']> = Extract<
  ChangeRequestEvent,
  { happened: Happened }
>;

/** The PM takes it up; the form comes along once more. */
export function begin(state: StandingChange, terms: Terms): ChangeDecision {
  if (state.status !== 'logged' && state.status !== 'clarifying') return refused('not-open-to-this');
  const assessing: StandingChange = { ...state, status: 'assessing', question: null };
  return accepted(assessing, assessmentForm(assessing, terms));
}

/** A form that came back with blanks keeps what it holds: nobody fills it in twice. */
export function give(state: StandingChange, event: Event<'assessment-given'>): ChangeDecision {
  if (!PRICEABLE.includes(state.status)) return refused('not-open-to-this');
  const favour = event.favour ?? state.favour;
  const given = { ...state.given, ...event.given };
  const begun = state.status === 'logged' || state.status === 'clarifying' || state.status === 'deferred';
  return accepted({ ...state, status: begun ? 'assessing' : state.status, given, favour });
}

/** Complete: the price goes on its way, to the sponsor above the PM's limit and to the client otherwise. */
export function assess(state: StandingChange, event: Event<'assessed'>, terms: Terms): ChangeDecision {
  if (!PRICEABLE.includes(state.status)) return refused('not-open-to-this');
  const { assessment, soFar } = event;
  const assessed: StandingChange = {
    ...state,
    status: 'assessed',
    assessment,
    given: assessment,
    favour: event.favour ?? state.favour,
    soFar,
    question: null,
    // What was approved was the price before this one.
    internal: null,
    decision: null,
    reviewOn: null,
  };
  return accepted(
    assessed,
    { kind: 'stop-waking' },
    ...emergencyStays(assessed, terms),
    ...onItsWay(assessed, terms),
  );
}

/** Who has to be asked next can be asked only when the project names them. */
export function onItsWay(state: StandingChange, terms: Terms): Effect[] {
  if (isOverLimit(state, terms) && !state.internal?.approved && terms.sponsors.length === 0)
    return [tellUs(state, terms, 'no-sponsor')];
  if (terms.approvers.length === 0) return [tellUs(state, terms, 'no-approver')];
  const { number } = state;
  return [{ kind: 'raise', happening: { on: 'change-request', number, event: { happened: 'put-forward' } } }];
}

/** The two days for the client's written word run on, whatever happens to the price. */
export function emergencyStays({ emergency }: StandingChange, terms: Terms): Effect[] {
  if (!emergency || emergency.confirmedBy !== null || emergency.red) return [];
  return [wake('written', emergency.writeBy, terms)];
}

/** Something must be known before it can be priced: the clock waits with us for the client. */
export function clarify(
  state: StandingChange,
  { words }: Event<'clarification-asked'>,
  terms: Terms,
): ChangeDecision {
  const { status } = state;
  if (status !== 'logged' && status !== 'assessing' && status !== 'clarifying')
    return refused('not-open-to-this');
  const asker = askerOf(state, terms);
  const to = asker ? [asker] : terms.approvers;
  if (to.length === 0) return refused('nobody-to-ask');
  return accepted(
    { ...state, status: 'clarifying', question: words },
    { kind: 'stop-waking' },
    ...emergencyStays(state, terms),
    {
      kind: 'send-letter',
      letter: 'change-clarification-asked',
      to,
      cc: terms.pms,
      variables: { ref: refOf(state), title: titleOf(state), question: words, words: state.ask },
      occasion: `clarify-${terms.at.toISOString()}`,
      automatic: false,
      whileStatus: ['clarifying'],
    },
  );
}

/** The client has explained; from now on the assessment has its full time. */
export function clarified(state: StandingChange, event: Event<'clarified'>, terms: Terms): ChangeDecision {
  if (state.status !== 'clarifying') return refused('not-open-to-this');
  const { person, personName: name, words, mail } = event;
  const assessing: StandingChange = {
    ...state,
    status: 'assessing',
    question: null,
    said: [...state.said, { person, name, words, mail }],
    assessBy: terms.businessDaysAfter(terms.at, ASSESSMENT_DAYS),
  };
  return accepted(
    assessing,
    {
      kind: 'reply',
      item: { kind: 'change-noted', ref: refOf(state), title: titleOf(state), withdrawn: false },
    },
    tellUs(assessing, terms, 'clarified', { words }),
    ...assessmentClock(terms),
  );
}
