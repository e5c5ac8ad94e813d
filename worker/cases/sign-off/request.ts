import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import { clocksOf } from './clocks.ts';
import { isSigned, openFor } from './items.ts';
import { lettersTo, preview, tellFindings } from './letters.ts';
import {
  type AskedItem,
  NO_MORE,
  type SignOff,
  type SignOffEvent,
  type SignOffItem,
  type SignOffRefusal,
  type Standing,
} from './state.ts';
import { putToClient } from './subjects.ts';

type SignOffDecision = Decision<SignOff, SignOffRefusal>;
type Requested = Extract<SignOffEvent, { happened: 'requested' }>;

/** Opens a request: it goes to the approvers, or first before the PM where the wording needs a second look. */
export function request(state: SignOff, event: Requested, terms: Terms): SignOffDecision {
  if (state.status !== 'absent') return refused('exists-already');
  if (event.items.length === 0) return refused('nothing-to-sign');
  if (terms.approvers.length === 0) return refused('no-approver');
  const drawn: Standing = {
    ...NO_MORE,
    status: 'preview',
    number: state.number,
    subject: event.subject,
    purpose: event.purpose ?? 'requirements',
    approverRule: event.approverRule,
    order: terms.settings.approverOrder,
    approvers: terms.approvers,
    items: event.items.map((item, index) => itemOf(item, index + 1)),
    opinions: event.opinions ?? [],
    documents: event.documents ?? [],
    contentHash: event.contentHash ?? null,
    note: event.note ?? null,
    findings: event.findings ?? [],
    follows: event.follows ?? null,
    reasked: false,
    requestedAt: terms.at,
  };
  if (needsPreview(drawn, terms)) return accepted(drawn, preview(drawn, terms));
  const hints = drawn.findings.length > 0 ? [tellFindings(drawn, terms)] : [];
  const { state: asked, effects } = putToApprovers(drawn, terms);
  return accepted(asked, ...effects, ...hints);
}

function itemOf(asked: AskedItem, item: number): SignOffItem {
  const requirement = asked.requirement ?? null;
  return {
    item,
    requirement,
    subject: asked.subject ?? (requirement === null ? null : { kind: 'requirement', number: requirement }),
    version: asked.version,
    title: asked.title,
    statement: asked.statement,
    confirmedBy: asked.confirmedBy ?? [],
    remarks: [],
    objectBy: null,
    override: null,
  };
}

function needsPreview({ findings }: Standing, { settings }: Terms): boolean {
  switch (settings.preview) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'when-unclear':
      return findings.some(({ blocking }) => blocking);
  }
}

/** The PM lets a previewed request go; what the lint holds back goes only with a reason, which stays on record. */
export function release(
  state: Standing,
  event: Extract<SignOffEvent, { happened: 'released' }>,
  terms: Terms,
): SignOffDecision {
  if (state.status !== 'preview') return refused('not-open-to-this');
  const held = state.findings.filter(({ blocking }) => blocking);
  if (held.length > 0 && event.because === null) return refused('reason-missing');
  const { state: asked, effects } = putToApprovers(
    { ...state, waiver: held.length > 0 ? event.because : null, requestedAt: terms.at },
    terms,
  );
  if (held.length === 0) return accepted(asked, ...effects);
  const waived = new Set(held.map(({ item }) => item));
  const items = state.items.filter(({ item }) => waived.has(item));
  return accepted(asked, ...effects, {
    kind: 'prove',
    decision: 'overridden',
    rule: `recorded-by-pm: ${event.because}`,
    person: event.person,
    details: {
      items: items.map(({ item, title }) => `${item}. ${title}`),
      title: state.subject,
      words: held.map(({ words }) => words).filter((words) => words !== ''),
      reason: event.because,
      waived: held,
    },
  });
}

/** Puts the request to everyone whose turn it is. */
export function putToApprovers(drawn: Standing, terms: Terms): { state: Standing; effects: Effect[] } {
  const carried = drawn.items.some((item) => !isSigned(drawn, item)) ? drawn : unconfirmed(drawn);
  const [first] = carried.approvers.filter(({ personId }) => openFor(carried, personId).length > 0);
  const asked = carried.order === 'one-by-one' && first ? [first] : carried.approvers;
  const state: Standing = {
    ...carried,
    status: 'requested',
    asked: asked.map(({ personId }) => personId),
  };
  const clocks = clocksOf(state, terms);
  const dated = { ...state, expiresOn: clocks.expiresOn };
  return {
    state: dated,
    effects: [
      ...replaced(dated),
      ...dated.items.flatMap((item) => putToClient(dated, item)),
      ...lettersTo(dated, asked, terms, 'requested'),
      ...clocks.effects,
    ],
  };
}

/** A second delivery takes the place of the request about the first; a baseline replaces its rounds by itself. */
function replaced({ purpose, follows, number }: Standing): Effect[] {
  if (follows === null || purpose === 'requirements') return [];
  const event = { happened: 'superseded', by: number } as const;
  return [{ kind: 'raise', happening: { on: 'sign-off', number: follows, event } }];
}

function unconfirmed(state: Standing): Standing {
  return { ...state, items: state.items.map((item) => ({ ...item, confirmedBy: [] })) };
}
