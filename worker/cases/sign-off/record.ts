import { accepted, type Decision, type Effect, type Terms } from '../decision.ts';
import { openLine, othersThan, readBack, refOf, settled, shown, statusOf, tellPms } from './effects.ts';
import { covers, isSigned } from './items.ts';
import { namesOf, proofOf } from './proof.ts';
import type {
  OpenLine,
  SignOff,
  SignOffEvent,
  SignOffItem,
  SignOffRefusal,
  SignOffReply,
  Standing,
} from './state.ts';
import { confirmedSubject, questionedSubject, settledDelivery } from './subjects.ts';

type Recorded = Extract<SignOffReply, { kind: 'sign-off-recorded' }>;
type Answered = Extract<SignOffEvent, { happened: 'answered' }>;

/** For whom an answer was given, and until when it may be objected to. */
interface Given {
  readonly approvers: readonly number[];
  readonly objectBy: Date;
}

/** Records what an answer did: what is signed is signed for good, what is open says why, and everybody hears it. */
export function record(
  before: Standing,
  state: Standing,
  event: Answered,
  given: Given,
  terms: Terms,
): Decision<SignOff, SignOffRefusal> {
  const after: Standing = { ...state, status: statusOf(state) };
  const old = new Map(before.items.map((item) => [item.item, item]));
  const signed = after.items.filter((item) => {
    const was = old.get(item.item);
    return isSigned(after, item) && !(was && isSigned(before, was));
  });
  const disputed = after.items.filter(
    (item) => item.remarks.length > (old.get(item.item)?.remarks.length ?? 0),
  );
  const { person, personName, mail } = event;
  const item = recorded(after, event, given);
  return accepted(
    after,
    ...signed.flatMap((one) => confirmedSubject(after, one, { person, mail })),
    ...disputed.flatMap((one) => consequence(after, one, event, terms)),
    ...questionsOf(event),
    ...settledDelivery(after, { person, mail, words: event.words }),
    ...settled(after),
    ...proofOf(after, event, given.approvers, disputed),
    { kind: 'reply', item },
    ...readBack(othersThan(after, person, terms), asOthersRead(item), `read-back-${mail}`),
    ...(disputed.length > 0 || (event.questions ?? []).length > 0
      ? [
          tellPms(after, terms, 'sign-off-remarks', `remarks-${mail}`, {
            from: personName,
            words: event.words,
            lines: toPm(after, disputed, event),
          }),
        ]
      : []),
  );
}

/** What the client reads of it. */
function recorded(state: Standing, event: Answered, { approvers, objectBy }: Given): Recorded {
  const unsigned = state.items.filter((item) => !isSigned(state, item));
  const confirmed = unsigned.filter(
    ({ confirmedBy, remarks }) =>
      remarks.length === 0 && approvers.every((approver) => confirmedBy.includes(approver)),
  );
  const missing = state.approvers.filter(({ personId }) =>
    confirmed.some(({ confirmedBy }) => !confirmedBy.includes(personId)),
  );
  return {
    kind: 'sign-off-recorded',
    ref: refOf(state),
    title: state.subject,
    purpose: state.purpose,
    by: event.personName,
    onBehalfOf: namesOf(state, approvers, event.person),
    own: true,
    signed: state.items.filter((item) => isSigned(state, item)).map(shown),
    confirmed: confirmed.map(shown),
    waitingFor: missing.map(({ name }) => name),
    open: unsigned.filter((item) => !confirmed.includes(item)).map((item) => withQuestion(item, event)),
    objectBy,
  };
}

/** The same for those who did not write it. */
function asOthersRead(item: Recorded): Recorded {
  return { ...item, own: false, open: item.open.map((line) => ({ ...line, own: false })) };
}

function withQuestion(item: SignOffItem, { questions = [], person, personName }: Answered): OpenLine {
  const question = questions.find((one) => covers(one, item.item));
  return question && item.remarks.length === 0
    ? { ...shown(item), standing: 'question', by: personName, own: true, wanted: question.words }
    : openLine(item, person);
}

/** A wish stands beside the requirement; a condition after the first baseline is a change. */
function consequence(state: Standing, item: SignOffItem, event: Answered, terms: Terms): Effect[] {
  const remark = item.remarks.at(-1);
  if (!remark) return [];
  const { person, mail } = event;
  const { words } = remark;
  const changes = state.purpose === 'requirements' || state.purpose === 'delivery';
  if (remark.conditional && terms.baselineVersion > 0 && changes) {
    const asked = { happened: 'asked', words, person, mail } as const;
    return [{ kind: 'raise', happening: { on: 'change-request', number: 'next', event: asked } }];
  }
  if (remark.conditional && state.purpose === 'delivery') return [];
  return questionedSubject(state, item, { person, mail, words });
}

/** What is asked back gets a number and a clock on our answer. */
function questionsOf({ questions = [], person, personName, mail }: Answered): Effect[] {
  const words = questions.map((question) => question.words);
  if (words.length === 0) return [];
  const event = {
    happened: 'asked',
    words: [...new Set(words)].join('\n'),
    person,
    personName,
    mail,
  } as const;
  return [{ kind: 'raise', happening: { on: 'question', number: 'next', event } }];
}

/** Each point of the answer for the PM, with the line that takes it up. */
function toPm(state: Standing, disputed: readonly SignOffItem[], { questions = [], personName }: Answered) {
  const asked = questions.flatMap(({ items, words }) =>
    state.items
      .filter(({ item }) => items.includes(item))
      .map((item) => ({
        ...shown(item),
        standing: 'question',
        by: personName,
        own: false,
        wanted: words,
        requirement: null,
      })),
  );
  return [
    ...disputed.map((item) => ({ ...openLine(item, null), requirement: requirementOf(state, item) })),
    ...asked,
  ];
}

function requirementOf(state: Standing, item: SignOffItem) {
  return state.purpose === 'requirements' && item.requirement !== null
    ? ({ kind: 'requirement', number: item.requirement } as const)
    : null;
}
