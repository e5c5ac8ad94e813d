import {
  accepted,
  type CaseRef,
  type Decision,
  type Effect,
  type Party,
  refused,
  type Terms,
} from '../decision.ts';
import { heldGates } from './gates.ts';
import {
  CLOSING_BLOCKS,
  type Closing,
  type ClosingBlock,
  type ClosingEvent,
  type ClosingRefusal,
  type StandingClosing,
} from './state.ts';
import { afterSigning, ring } from './warranty.ts';

type Decided = Decision<Closing, ClosingRefusal>;

/**
 * A project ends in order: nothing grave is open, the report stands, the client has signed it; then we ask how it was
 * and look in three times more (domain §8).
 */
export function decideClosing(state: Closing, event: ClosingEvent, terms: Terms): Decided {
  if (event.happened === 'opened')
    return state.status === 'absent' ? open(state, event, terms) : refused('exists-already');
  if (state.status === 'absent') return refused('no-such-closing');
  switch (event.happened) {
    case 'blocks-given':
      return isBeforeSignature(state) ? gather(state, event.blocks, terms) : refused('not-open-to-this');
    case 'report-drawn':
      return isBeforeSignature(state) ? request(state, event) : refused('not-open-to-this');
    case 'signed':
      return state.status === 'signing' ? afterSigning(state, terms) : refused('not-open-to-this');
    case 'questioned':
      return state.status === 'signing'
        ? accepted({ ...state, remarks: event.proposal.words }, blocksForm(state, terms, 'again'))
        : refused('not-open-to-this');
    case 'reopened':
      return state.status === 'signed'
        ? accepted({ ...state, status: 'signing', signedAt: null }, { kind: 'stop-waking' }, phase('closing'))
        : refused('not-open-to-this');
    case 'dropped':
      return isBeforeSignature(state)
        ? accepted({ ...state, status: 'dropped' }, { kind: 'stop-waking' }, phase('active'))
        : refused('not-open-to-this');
    case 'woken':
      return ring(state, event.what, terms);
  }
}

/** Fields of the report that still have no words. */
function missingBlocks(blocks: StandingClosing['blocks']): ClosingBlock[] {
  return CLOSING_BLOCKS.filter((block) => (blocks[block] ?? '').trim() === '');
}

function isBeforeSignature({ status }: StandingClosing): boolean {
  return status === 'gathering' || status === 'signing';
}

function open(
  { number }: { readonly number: number },
  { open: gates, waivers }: Extract<ClosingEvent, { happened: 'opened' }>,
  terms: Terms,
): Decided {
  const held = heldGates(gates, waivers);
  if (held.some(({ gate }) => gate === 'complaints-s1')) return refused('urgent-complaint-open');
  if (held.length > 0) return refused('gates-open');
  const gathering: StandingClosing = {
    status: 'gathering',
    number,
    openedAt: terms.at,
    waivers: waivers.filter(({ gate }) => gates.some((one) => one.gate === gate)),
    blocks: {},
    documents: [],
    remarks: null,
    signedAt: null,
    round: 0,
  };
  return accepted(gathering, phase('closing'), blocksForm(gathering, terms, 'first'));
}

/** Blank parts stay asked for; once all five have words, the report is drawn up from the record. */
function gather(state: StandingClosing, given: StandingClosing['blocks'], terms: Terms): Decided {
  const blocks = { ...state.blocks, ...given };
  const next = { ...state, blocks };
  const missing = missingBlocks(blocks);
  if (missing.length > 0) return accepted(next);
  const round = state.round + 1;
  return accepted({ ...next, round }, { kind: 'wake', what: `report-${round}`, at: terms.at });
}

/** The client signs the report like any other document: one line, all approvers. */
function request(
  state: StandingClosing,
  event: Extract<ClosingEvent, { happened: 'report-drawn' }>,
): Decided {
  const { documents, contentHash, subject, statement, follows } = event;
  const asked: Effect = {
    kind: 'raise',
    happening: {
      on: 'sign-off',
      number: 'next',
      event: {
        happened: 'requested',
        purpose: 'closing',
        subject,
        approverRule: 'all',
        items: [{ subject: refOf(state), version: state.round, title: subject, statement }],
        documents,
        contentHash,
        follows,
      },
    },
  };
  return accepted(
    { ...state, status: 'signing', documents: [...state.documents, ...documents], remarks: null },
    asked,
  );
}

/** The five parts only a person can write, asked of the PM. */
function blocksForm(state: StandingClosing, terms: Terms, occasion: 'first' | 'again'): Effect {
  return {
    kind: 'send-letter',
    letter: 'pm-closing-blocks',
    to: terms.pms as Party[],
    variables: {
      ref: refOf(state),
      blocks: CLOSING_BLOCKS.map((block) => ({ block, words: state.blocks[block] ?? '' })),
      waivers: state.waivers,
      again: occasion === 'again',
    },
    occasion: `blocks-${occasion}-${state.round}`,
    automatic: true,
  };
}

function phase(name: string): Effect {
  return { kind: 'set-phase', phase: name };
}

function refOf({ number }: StandingClosing): CaseRef {
  return { kind: 'closing', number };
}
