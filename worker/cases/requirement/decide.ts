import { accepted, type CaseRef, type Decision, refused, type Terms } from '../decision.ts';
import {
  NO_DETAILS,
  type Requirement,
  type RequirementEvent,
  type RequirementRefusal,
  type Standing,
} from './state.ts';
import { titleFrom } from './title.ts';

type RequirementDecision = Decision<Requirement, RequirementRefusal>;
type Status = Standing['status'];

/** Wordings that may still change without a change request. */
const OPEN: readonly Status[] = ['draft', 'clarifying', 'proposed'];
const AGREED_OR_OPEN: readonly Status[] = [...OPEN, 'agreed'];
const FROZEN: readonly Status[] = ['baselined', 'delivered', 'accepted'];

/**
 * What a client asks for is written down, numbered and put into words both sides can check. Once it belongs to a signed
 * baseline its text is frozen: only an approved change makes a new version.
 */
export function decideRequirement(
  state: Requirement,
  event: RequirementEvent,
  terms: Terms,
): RequirementDecision {
  if (event.happened === 'asked') return ask(state, event, terms);
  if (event.happened === 'added-by-change') return addByChange(state, event, terms);
  if (state.status === 'absent') return refused('no-such-requirement');
  switch (event.happened) {
    case 'revised':
      return revise(state, event);
    case 'detailed':
      return move(state, AGREED_OR_OPEN, { ...state, ...event.details });
    case 'put-to-client':
      return move(state, OPEN, { ...state, status: 'proposed' });
    case 'confirmed':
      return move(state, ['proposed'], {
        ...state,
        status: 'agreed',
        confirmedBy: event.person,
        confirmedMail: event.mail,
        proposals: [],
      });
    case 'questioned':
      return move(state, AGREED_OR_OPEN, {
        ...unconfirmed(state),
        proposals: event.proposal ? [...state.proposals, event.proposal] : state.proposals,
      });
    case 'reopened':
      return move(state, ['agreed', ...FROZEN], { ...unconfirmed(state), baselineVersion: null });
    case 'clarification-asked':
      return clarify(state, event, terms);
    case 'clarified':
      return move(state, ['clarifying'], {
        ...state,
        status: 'draft',
        proposals: [...state.proposals, { person: event.person, mail: event.mail, words: event.words }],
      });
    case 'baselined':
      return move(state, ['agreed'], { ...state, status: 'baselined', baselineVersion: event.version });
    case 'delivered':
      return move(state, ['baselined'], { ...state, status: 'delivered' });
    case 'accepted':
      return move(state, ['delivered'], { ...state, status: 'accepted' });
    case 'turned-down':
      return move(state, ['delivered'], { ...state, status: 'baselined' });
    case 'changed':
      return move(state, [...AGREED_OR_OPEN, ...FROZEN, 'deferred'], {
        ...state,
        status: 'agreed',
        version: state.version + 1,
        title: event.title ?? state.title,
        statement: event.words,
        confirmedBy: event.person,
        confirmedMail: event.mail,
      });
    case 'deferred':
      return move(state, [...AGREED_OR_OPEN, 'baselined'], { ...state, status: 'deferred' });
    case 'resumed':
      return move(state, ['deferred', 'withdrawn'], unconfirmed(state));
    case 'withdrawn':
      return withdraw(state, event.because);
    case 'superseded':
      return move(state, AGREED_OR_OPEN, { ...state, status: 'superseded' });
  }
}

function move(state: Standing, from: readonly Status[], to: Standing): RequirementDecision {
  if (from.includes(state.status)) return accepted(to);
  return refused(FROZEN.includes(state.status) ? 'frozen' : 'not-open-to-this');
}

/** Back to a draft that nobody has confirmed. */
function unconfirmed(state: Standing): Standing {
  return { ...state, status: 'draft', confirmedBy: null, confirmedMail: null };
}

function ask(
  state: Requirement,
  event: Extract<RequirementEvent, { happened: 'asked' }>,
  terms: Terms,
): RequirementDecision {
  if (state.status !== 'absent') return refused('exists-already');
  const requirement: Requirement = {
    ...NO_DETAILS,
    ...event.details,
    status: 'draft',
    number: state.number,
    version: 1,
    title: event.title ?? titleFrom(event.words),
    statement: event.words,
    sourcePerson: event.person,
    sourceMail: event.mail,
    confirmedBy: null,
    confirmedMail: null,
    baselineVersion: null,
    proposals: [],
    openedAt: terms.at,
  };
  if (!event.byClient) return accepted(requirement);
  const ref = refOf(state);
  return accepted(requirement, {
    kind: 'reply',
    item: { kind: 'requirement-noted', ref, words: event.words },
  });
}

/** What an approved change adds is agreed from the start: the client has signed the change. */
function addByChange(
  state: Requirement,
  event: Extract<RequirementEvent, { happened: 'added-by-change' | 'changed' }>,
  terms: Terms,
): RequirementDecision {
  if (state.status !== 'absent') return refused('exists-already');
  return accepted({
    ...NO_DETAILS,
    status: 'agreed',
    number: state.number,
    version: 1,
    title: event.title ?? titleFrom(event.words),
    statement: event.words,
    sourcePerson: event.person,
    sourceMail: event.mail,
    confirmedBy: event.person,
    confirmedMail: event.mail,
    baselineVersion: null,
    proposals: [],
    openedAt: terms.at,
  });
}

/** A new wording is a new version, to be put to the client again. */
function revise(
  state: Standing,
  { words, title, details }: Extract<RequirementEvent, { happened: 'revised' }>,
): RequirementDecision {
  return move(state, OPEN, {
    ...state,
    ...details,
    status: 'draft',
    version: state.version + 1,
    title: title ?? state.title,
    statement: words,
    proposals: [],
  });
}

function clarify(
  state: Standing,
  { question, to }: Extract<RequirementEvent, { happened: 'clarification-asked' }>,
  terms: Terms,
): RequirementDecision {
  if (!OPEN.includes(state.status)) return move(state, OPEN, state);
  const asked = [...terms.contacts, ...terms.approvers].find(({ personId }) => personId === to);
  const [reader] = asked ? [asked] : terms.approvers;
  if (!reader) return refused('nobody-to-ask');
  const ref = refOf(state);
  return accepted(
    { ...state, status: 'clarifying' },
    {
      kind: 'send-letter',
      letter: 'clarification-asked',
      to: [reader],
      cc: terms.pms,
      variables: { ref, title: state.title, statement: state.statement, question },
      occasion: `clarify-${state.version}-${terms.at.getTime()}`,
      automatic: false,
      whileStatus: ['clarifying'],
    },
  );
}

function withdraw(state: Standing, because: string): RequirementDecision {
  return move(state, [...AGREED_OR_OPEN, 'deferred'], {
    ...state,
    status: 'withdrawn',
    rationale: because === '' ? state.rationale : because,
  });
}

function refOf({ number }: { readonly number: number }): CaseRef {
  return { kind: 'requirement', number };
}
