import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import { agree } from './agree.ts';
import { emergencyStays, onItsWay } from './assess.ts';
import { occasionOf, onDay, tellUs, wake } from './effects.ts';
import { isOverLimit, refOf, swapsOf, titleOf } from './standing.ts';
import type {
  Assessment,
  ChangeRequest,
  ChangeRequestEvent,
  ChangeRequestRefusal,
  InternalWord,
  Quote,
  StandingChange,
} from './state.ts';

type ChangeDecision = Decision<ChangeRequest, ChangeRequestRefusal>;
type Event<Happened extends ChangeRequestEvent['happened']> = Extract<
  ChangeRequestEvent,
  { happened: Happened }
>;

/** Business days for which a price holds when the PM names no day (domain §4). */
const VALID_DAYS = 15;
/** Business days after which those who decide are reminded, and our own people told. */
const REMINDER_DAYS: readonly number[] = [2, 4];
const ESCALATION_DAYS = 6;

/** Puts an assessed change before those who decide next: the sponsor above the PM's limit, then the client. */
export function putForward(state: StandingChange, terms: Terms): ChangeDecision {
  const { assessment, status } = state;
  if (status !== 'assessed') return refused(assessment ? 'not-open-to-this' : 'not-assessed');
  if (!assessment) return refused('not-assessed');
  if (isOverLimit(state, terms) && !state.internal?.approved) return askSponsors(state, assessment, terms);
  if (terms.approvers.length === 0) return refused('no-approver');
  return state.favour && assessment.days === 0 ? giveAway(state, terms) : quote(state, assessment, terms);
}

function askSponsors(state: StandingChange, assessment: Assessment, terms: Terms): ChangeDecision {
  if (terms.sponsors.length === 0) return refused('no-sponsor');
  const { limitCost, limitDays, currency } = terms.settings;
  return accepted(
    { ...state, status: 'internal-approval', internal: null },
    {
      kind: 'send-letter',
      letter: 'sponsor-approval-asked',
      to: terms.sponsors,
      cc: terms.pms,
      variables: {
        ref: refOf(state),
        title: titleOf(state),
        words: state.ask,
        assessment,
        favour: state.favour,
        currency,
        limitCost,
        limitDays,
      },
      occasion: occasionOf('sponsor', terms),
      automatic: false,
    },
  );
}

/** A small thing given free of charge, that moves nothing: the client hears of it and may still object. */
function giveAway(state: StandingChange, terms: Terms): ChangeDecision {
  const by = terms.pms[0]?.name ?? '';
  const vote = {
    person: terms.pms[0]?.personId ?? 0,
    name: by,
    mail: state.sourceMail,
    words: state.ask,
    swap: null,
  };
  return agree(withQuote(state, terms), vote, terms, { kind: 'favour', override: null, byMail: false });
}

function quote(state: StandingChange, assessment: Assessment, terms: Terms): ChangeDecision {
  const quoted = withQuote({ ...state, status: 'client-decision', decision: null }, terms);
  return accepted(
    quoted,
    {
      kind: 'send-letter',
      letter: 'change-quoted',
      to: terms.approvers,
      cc: terms.pms,
      variables: {
        ref: refOf(quoted),
        title: titleOf(quoted),
        words: quoted.ask,
        assessment,
        favour: quoted.favour,
        currency: terms.settings.currency,
        soFar: quoted.soFar,
        validUntil: quoted.quote.validUntil,
        revised: quoted.quote.round > 1,
        swaps: swapsOf(quoted),
        partly: assessment.options.some(({ option }) => option === 'part'),
      },
      occasion: `quoted-${quoted.quote.round}`,
      automatic: false,
      whileStatus: ['client-decision'],
    },
    ...decisionClock(quoted.quote, terms),
    ...emergencyStays(quoted, terms),
  );
}

function withQuote(state: StandingChange, terms: Terms): StandingChange & { readonly quote: Quote } {
  const { approvers, settings } = terms;
  const { approverRule } = settings;
  const needed =
    approverRule === 'any'
      ? 1
      : approverRule === 'all'
        ? approvers.length
        : Math.min(approverRule, approvers.length);
  const until = state.assessment?.validUntil ?? null;
  const named = until === null ? null : onDay(until, terms, true);
  const usual = terms.businessDaysAfter(terms.at, VALID_DAYS);
  return {
    ...state,
    quote: {
      round: (state.quote?.round ?? 0) + 1,
      approvers,
      needed,
      votes: [],
      quotedAt: terms.at,
      validUntil: named !== null && named > terms.at ? named : usual,
      reasked: false,
    },
  };
}

/** Two reminders, a word to our own people, and the end of the price. */
export function decisionClock({ validUntil }: Quote, terms: Terms): Effect[] {
  const reminders = REMINDER_DAYS.map((days, index) =>
    wake('reminder', terms.businessDaysAfter(terms.at, days), terms, index + 1),
  );
  const before = [
    ...reminders,
    wake('escalation', terms.businessDaysAfter(terms.at, ESCALATION_DAYS), terms),
  ];
  const inTime = before.filter((effect) => effect.kind !== 'wake' || effect.at < validUntil);
  return [...inTime, wake('expiry', validUntil, terms)];
}

/** The sponsor's word by his own mail: with a yes the client is asked, with a no the PM decides what to say. */
export function sponsorAnswered(
  state: StandingChange,
  event: Event<'sponsor-answered'>,
  terms: Terms,
): ChangeDecision {
  if (state.status !== 'internal-approval') return refused('not-open-to-this');
  const { person, personName: name, words, approves } = event;
  const heard: StandingChange = {
    ...state,
    status: 'assessed',
    internal: { approved: approves, person, name, words },
  };
  const proof: Effect = {
    kind: 'prove',
    decision: approves ? 'internally-approved' : 'internally-declined',
    rule: 'sponsor answered the letter that asked for approval',
    person,
    details: { assessment: state.assessment, words },
  };
  return accepted(
    heard,
    proof,
    tellUs(heard, terms, approves ? 'sponsor-approved' : 'sponsor-declined', { words }),
    ...(approves ? onItsWay(heard, terms) : []),
  );
}

/** A PM's record of an approval: the sponsor's own, or one given by other means, with the reason for believing it. */
export function approveByPm(
  state: StandingChange,
  event: Event<'approved-by-pm'>,
  terms: Terms,
): ChangeDecision {
  const { person, personName: name, mail, because } = event;
  if (state.status === 'client-decision') {
    if (because === null) return refused('client-decides');
    const vote = { person, name, mail, words: because, swap: null };
    return agree(state, vote, terms, { kind: 'approved', override: because, byMail: false });
  }
  if (state.status !== 'assessed' && state.status !== 'internal-approval')
    return refused(state.assessment ? 'not-open-to-this' : 'not-assessed');
  const isSponsor = terms.sponsors.some(({ personId }) => personId === person);
  const over = isOverLimit(state, terms);
  if (over && !isSponsor && because === null) return refused('over-limit');
  if (terms.approvers.length === 0) return refused('no-approver');
  const internal: InternalWord = { approved: true, person, name, words: because ?? '' };
  const rule = isSponsor
    ? 'recorded by the sponsor'
    : `recorded by ${name}: ${because ?? 'within the limit'}`;
  const approved: StandingChange = { ...state, status: 'assessed', internal };
  return accepted(
    approved,
    { kind: 'prove', decision: 'internally-approved', rule, person, details: { because } },
    ...onItsWay(approved, terms),
  );
}
