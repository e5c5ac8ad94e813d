import { accepted, type Decision, refused, type Terms } from '../decision.ts';
import type { Requirement, RequirementEvent, RequirementRefusal } from './state.ts';

/** What a client asks for before the first signed baseline is a draft requirement: written down, numbered, not yet agreed. */
export function decideRequirement(
  state: Requirement,
  event: RequirementEvent,
  terms: Terms,
): Decision<Requirement, RequirementRefusal> {
  switch (event.happened) {
    case 'asked':
      return ask(state, event, terms);
    case 'revised':
      return revise(state, event);
    case 'put-to-client':
      return state.status === 'draft' || state.status === 'proposed'
        ? accepted({ ...state, status: 'proposed' })
        : refusedAs(state);
    case 'confirmed':
      return state.status === 'proposed'
        ? accepted({
            ...state,
            status: 'agreed',
            confirmedBy: event.person,
            confirmedMail: event.mail,
            baselineVersion: null,
          })
        : refusedAs(state);
    case 'questioned':
      return questioned(state);
    case 'baselined':
      return state.status === 'agreed'
        ? accepted({ ...state, status: 'baselined', baselineVersion: event.version })
        : refusedAs(state);
  }
}

function ask(
  state: Requirement,
  event: Extract<RequirementEvent, { happened: 'asked' }>,
  terms: Terms,
): Decision<Requirement, RequirementRefusal> {
  if (state.status !== 'absent') return refused('exists-already');
  const requirement: Requirement = {
    status: 'draft',
    number: state.number,
    version: 1,
    title: event.title ?? titleFrom(event.words),
    statement: event.words,
    sourcePerson: event.person,
    sourceMail: event.mail,
    openedAt: terms.at,
  };
  if (!event.byClient) return accepted(requirement);
  return accepted(requirement, {
    kind: 'reply',
    item: {
      kind: 'requirement-noted',
      ref: { kind: 'requirement', number: state.number },
      words: event.words,
    },
  });
}

/** A new wording is a new version, to be put to the client again; what is agreed changes by a change request only. */
function revise(
  state: Requirement,
  event: Extract<RequirementEvent, { happened: 'revised' }>,
): Decision<Requirement, RequirementRefusal> {
  if (state.status !== 'draft' && state.status !== 'proposed') return refusedAs(state);
  const { words, title } = event;
  return accepted({
    ...state,
    status: 'draft',
    version: state.version + 1,
    title: title ?? state.title,
    statement: words,
  });
}

/** A remark takes the requirement back to draft, also when another approver had agreed to it; a baselined text is frozen. */
function questioned(state: Requirement): Decision<Requirement, RequirementRefusal> {
  if (state.status !== 'draft' && state.status !== 'proposed' && state.status !== 'agreed')
    return refusedAs(state);
  const { number, version, title, statement, sourcePerson, sourceMail, openedAt } = state;
  return accepted({ status: 'draft', number, version, title, statement, sourcePerson, sourceMail, openedAt });
}

function refusedAs(state: Requirement): Decision<Requirement, RequirementRefusal> {
  return refused(state.status === 'absent' ? 'no-such-requirement' : 'not-open-to-this');
}

const TITLE_LENGTH = 60;

/** A working title until the PM gives a better one: the first sentence, cut at a word. */
export function titleFrom(words: string): string {
  const first = words.split(/[\n。！？!?]|\.\s/u, 1)[0]?.trim() ?? '';
  const letters = [...first];
  if (letters.length <= TITLE_LENGTH) return first;
  const cut = letters.slice(0, TITLE_LENGTH).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > TITLE_LENGTH / 2 ? cut.slice(0, lastSpace) : cut}…`;
}
