import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import { ASSESSMENT_DAYS, assessmentClock, assessmentForm, wake } from './effects.ts';
import { EMPTY_LEDGER } from './ledger.ts';
import { askerOf, refOf, titleOf } from './standing.ts';
import type { ChangeRequest, ChangeRequestEvent, ChangeRequestRefusal, StandingChange } from './state.ts';

type Asked = Extract<ChangeRequestEvent, { happened: 'asked' }>;

/** Business days within which an emergency by voice must be in writing (domain §5). */
const WRITING_DAYS = 2;

/** A wish gets its number, the client a date and the PM a form, all in the same breath. */
export function open(
  state: ChangeRequest,
  event: Asked,
  terms: Terms,
): Decision<ChangeRequest, ChangeRequestRefusal> {
  if (state.status !== 'absent') return refused('exists-already');
  const emergency = event.emergency ?? false;
  if (emergency && terms.approvers.length === 0) return refused('no-approver');
  const logged = opened(state.number, event, terms);
  const { assessBy } = logged;
  const change = { ...logged, said: event.byPm ? [] : [saidBy(logged, event, terms)] };
  return accepted(
    change,
    ...(event.byPm ? [] : [acknowledged(change)]),
    ...(emergency ? recap(change, terms) : []),
    assessmentForm(change, terms),
    ...assessmentClock(terms),
  );

  function acknowledged({ ask }: StandingChange): Effect {
    return { kind: 'reply', item: { kind: 'change-logged', ref: refOf(logged), words: ask, assessBy } };
  }
}

function opened(number: number, event: Asked, terms: Terms): StandingChange {
  return {
    status: 'logged',
    number,
    ask: event.words,
    title: event.title ?? null,
    sourcePerson: event.person,
    sourceMail: event.mail,
    byPm: event.byPm ?? false,
    touches: event.touches ?? null,
    assessBy: terms.businessDaysAfter(terms.at, ASSESSMENT_DAYS),
    openedAt: terms.at,
    said: [],
    question: null,
    given: {},
    assessment: null,
    favour: false,
    internal: null,
    quote: null,
    decision: null,
    emergency: event.emergency
      ? { writeBy: terms.businessDaysAfter(terms.at, WRITING_DAYS), confirmedBy: null, red: false }
      : null,
    opinions: [],
    reviewOn: null,
    scheduledFor: null,
    soFar: EMPTY_LEDGER,
    because: null,
    defect: false,
    onBaseline: false,
  };
}

function saidBy(state: StandingChange, { person, words, mail }: Asked, terms: Terms) {
  return { person, name: askerOf(state, terms)?.name ?? '', words, mail };
}

/** What was said by voice, put in writing at once: memory is the client's best friend and ours. */
function recap(state: StandingChange, terms: Terms): Effect[] {
  if (!state.emergency) return [];
  const { writeBy } = state.emergency;
  return [
    {
      kind: 'send-letter',
      letter: 'change-recap',
      to: terms.approvers,
      cc: terms.pms,
      variables: { ref: refOf(state), title: titleOf(state), words: state.ask, writeBy },
      occasion: 'recap',
      automatic: false,
    },
    wake('written', writeBy, terms),
  ];
}
