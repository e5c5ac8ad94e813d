import type { Effect, Party, Terms } from '../decision.ts';
import { type ComplaintPromise, dueAtOf, interimAt } from './clock.ts';
import { AT_WORK, complainantOf, refFor, responsibleFor } from './standing.ts';
import type { Resolution, StandingComplaint } from './state.ts';

/** What the PM is told about a complaint beside its alarms. */
export type ComplaintNews =
  | 'added'
  | 'reopened'
  | 'replied'
  | 'rejected'
  | 'accepted'
  | 'not-solved'
  | 'opinion'
  | 'outdated'
  | 'promised'
  | 'silent'
  | 'sponsor-approved'
  | 'sponsor-declined'
  | 'closed-by-client'
  | 'closed-by-silence'
  | 'closed-by-settlement'
  | 'disputed'
  | 'deadline';

/** A note to the PMs, and to others where they must know. */
export function news(
  what: ComplaintNews,
  state: StandingComplaint,
  terms: Terms,
  { words = '', from = state.sourceName, by = null, also = [] as readonly Party[] }: Partial<Told> = {},
): Effect {
  return {
    kind: 'send-letter',
    letter: 'pm-note',
    to: withoutDoubles([...terms.pms, ...also]),
    variables: { what: 'complaint-news', news: what, ref: refFor(state), from, words, by },
    occasion: `${what}-${state.history.length}-${state.further.length}-${state.round}`,
    automatic: true,
  };
}

interface Told {
  readonly words: string;
  readonly from: string;
  readonly by: Date | null;
  readonly also: readonly Party[];
}

/** A promise is running out: a word to the PMs, but for whoever hears the same by an escalation. */
export function warning(
  promise: ComplaintPromise,
  percent: number,
  state: StandingComplaint,
  terms: Terms,
  but: readonly Party[],
): Effect {
  return {
    kind: 'send-letter',
    letter: 'pm-clock-warning',
    to: terms.pms.filter(({ personId }) => !but.some((one) => one.personId === personId)),
    variables: {
      ref: refFor(state),
      grade: state.grade,
      words: state.words,
      from: state.sourceName,
      promise,
      used: percent,
      dueAt: dueAtOf(promise, state, terms),
    },
    occasion: `warning-${state.reopenings}-${promise}-${percent}`,
    automatic: true,
    whileStatus: AT_WORK,
  };
}

/** Tells the PM lead (1) or the sponsors (2); where a project names no sponsor, every PM instead. */
export function escalation(
  level: 1 | 2,
  because: {
    readonly promise: ComplaintPromise | null;
    readonly percent: number;
    readonly words: string | null;
  },
  state: StandingComplaint,
  terms: Terms,
): Effect {
  const toSponsor = level === 2 && terms.sponsors.length > 0;
  return {
    kind: 'send-letter',
    letter: toSponsor ? 'sponsor-escalation' : 'pm-escalation',
    to: toSponsor ? terms.sponsors : level === 2 ? terms.pms : terms.pms.slice(0, 1),
    variables: {
      ref: refFor(state),
      grade: state.grade,
      words: state.words,
      from: state.sourceName,
      responsible: responsibleFor(state, terms)?.name ?? '',
      promise: because.promise,
      used: because.percent,
      dueAt: because.promise ? dueAtOf(because.promise, state, terms) : null,
      because: because.words,
      level,
    },
    occasion: `escalation-${state.reopenings}-${level}-${because.promise ?? 'by-hand'}`,
    automatic: true,
  };
}

/** A word to the complainant while we are at work, also when there is nothing new. */
export function interim(state: StandingComplaint, terms: Terms): Effect[] {
  return toComplainant('complaint-interim', state, terms, {
    occasion: `interim-${state.interims + 1}`,
    automatic: true,
    whileStatus: AT_WORK,
    variables: {
      stage: state.status === 'accepted' ? 'accepted' : 'working',
      nextAt: interimAt(state, terms.at, terms),
    },
  });
}

export function proposalLetter(resolution: Resolution, state: StandingComplaint, terms: Terms): Effect[] {
  const { fix, prevention, remedies, amount, cause, by } = resolution;
  return toComplainant('complaint-proposal', state, terms, {
    occasion: `proposal-${state.proposals}`,
    automatic: false,
    whileStatus: ['proposed'],
    variables: {
      cause,
      fix,
      prevention,
      remedies,
      amount,
      currency: terms.settings.currency,
      by,
    },
  });
}

interface ComplainantLetter {
  readonly occasion: string;
  readonly automatic: boolean;
  readonly whileStatus?: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
}

type ComplainantLetterName =
  | 'complaint-logged'
  | 'complaint-interim'
  | 'complaint-question'
  | 'complaint-proposal'
  | 'complaint-resolved'
  | 'complaint-check-back'
  | 'complaint-lapsed';

/** A letter to whoever complained; nothing when they have left the project. */
export function toComplainant(
  letter: ComplainantLetterName,
  state: StandingComplaint,
  terms: Terms,
  { variables, ...rest }: ComplainantLetter,
): Effect[] {
  const complainant = complainantOf(state, terms);
  if (!complainant) return [];
  const responsible = responsibleFor(state, terms);
  const about = { ref: refFor(state), words: state.words, responsible };
  return [
    {
      kind: 'send-letter',
      letter,
      to: [complainant],
      cc: terms.pms,
      variables: { ...about, ...variables },
      ...rest,
    },
  ];
}

function withoutDoubles(parties: readonly Party[]): Party[] {
  return [...new Map(parties.map((party) => [party.personId, party])).values()];
}
