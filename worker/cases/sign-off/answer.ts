import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import { clocksOf, remindAgain } from './clocks.ts';
import { refOf, shown, tellPms } from './effects.ts';
import { applyChoices, lacks, namesUnknownItem, openFor } from './items.ts';
import { lettersTo } from './letters.ts';
import { actsFor, nextInTurn } from './people.ts';
import { record } from './record.ts';
import {
  isWaiting,
  type SignOff,
  type SignOffEvent,
  type SignOffRefusal,
  type SignOffReply,
  type Standing,
} from './state.ts';

type SignOffDecision = Decision<SignOff, SignOffRefusal>;
type Answered = Extract<SignOffEvent, { happened: 'answered' }>;

/** Business days after an unclear yes was asked back at which its writer is reminded. */
const ASKED_BACK_DAYS = 2;

/** One person's answer: a decision when an approver makes it in so many words, else an opinion or asked back once. */
export function answer(state: Standing, event: Answered, terms: Terms): SignOffDecision {
  if (!isWaiting(state)) return accepted(state, { kind: 'reply', item: closed(state) });
  const approvers = actsFor(state, event.person, terms);
  if (approvers.length === 0) return noteOpinion(state, event, terms);
  const questions = event.questions ?? [];
  if (
    namesUnknownItem(state.items, event.choices) ||
    questions.some(({ items }) => lacks(state.items, items))
  )
    return refused('no-such-item');
  const heard = { ...state, heard: [...new Set([...state.heard, ...approvers])] };
  if (event.choices.length === 0 && questions.length === 0) return askBack(heard, event, approvers, terms);
  const objectBy = terms.businessDaysAfter(terms.at, 1);
  const items = applyChoices(heard.items, {
    person: event.person,
    personName: event.personName,
    actsFor: approvers,
    choices: event.choices,
    objectBy: objectBy.toISOString(),
  });
  const recorded = record(state, { ...heard, items }, event, { approvers, objectBy }, terms);
  return passOn(recorded, terms);
}

/** A request that takes no answer any more says so, and names the one to answer instead. */
function closed(state: Standing): SignOffReply {
  return {
    kind: 'sign-off-closed',
    ref: refOf(state),
    title: state.subject,
    status: state.status,
    replacedBy: state.replacedBy === null ? null : { kind: 'sign-off', number: state.replacedBy },
  };
}

/** A vague yes is asked back once, with the one line to send, and reminded of later than the rest. */
function askBack(
  state: Standing,
  event: Answered,
  approvers: readonly number[],
  terms: Terms,
): SignOffDecision {
  if (state.reasked) return refused('unclear-again');
  const [approver = event.person] = approvers;
  const open = openFor(state, approver).map(shown);
  const { again, wake } = remindAgain(state, approver, terms.businessDaysAfter(terms.at, ASKED_BACK_DAYS));
  return accepted(
    { ...state, reasked: true, again },
    { kind: 'reply', item: { kind: 'sign-off-unclear', ref: refOf(state), title: state.subject, open } },
    wake,
  );
}

/** Where approvers are asked one by one, the next is asked once those before have signed everything. */
function passOn(decision: SignOffDecision, terms: Terms): SignOffDecision {
  if (decision.outcome === 'refused' || decision.state.status !== 'requested') return decision;
  const next = nextInTurn(decision.state);
  if (!next) return decision;
  const asked = { ...decision.state, asked: [...decision.state.asked, next.personId] };
  const { expiresOn, effects } = clocksOf(asked, terms);
  const state = { ...asked, expiresOn };
  const letters: Effect[] = lettersTo(state, [next], terms, `requested-${next.personId}`);
  return accepted(state, ...decision.effects, ...letters, ...effects);
}

/** Words of somebody who may not decide: shown to those who may, and to the PM. */
export function noteOpinion(
  state: Standing,
  event: {
    readonly person: number;
    readonly personName: string;
    readonly words: string;
    readonly mail: number;
  },
  terms: Terms,
): SignOffDecision {
  const { person, personName: name, words, mail } = event;
  return accepted(
    { ...state, opinions: [...state.opinions, { person, name, words }] },
    {
      kind: 'reply',
      item: {
        kind: 'opinion-noted',
        ref: refOf(state),
        title: state.subject,
        approvers: state.approvers.map((approver) => approver.name),
      },
    },
    tellPms(state, terms, 'opinion', `opinion-${mail}`, { from: name, words }),
  );
}
