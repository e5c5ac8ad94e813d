import { momentOf } from '../../working-time/zone.ts';
import type { Effect, Party, Terms } from '../decision.ts';
import { askerOf, refOf, titleOf } from './standing.ts';
import type { ChangeDecidedReply, StandingChange } from './state.ts';

/** Business days within which a change is assessed (domain §3). */
export const ASSESSMENT_DAYS = 3;
/** Digits of the number of a wake-up, behind the second it was planned in. */
const NTH_DIGITS = 3;
/** Local time at which something set for a day falls due, in minutes. */
const MORNING = 9 * 60;
const EVENING = 18 * 60;

/** Why our people are told about a change; the words stand in templates/shared/words. */
export type ToldBecause =
  | 'half-time'
  | 'three-quarters'
  | 'overdue'
  | 'clarified'
  | 'no-sponsor'
  | 'no-approver'
  | 'sponsor-approved'
  | 'sponsor-declined'
  | 'asked-back'
  | 'declined'
  | 'deferred'
  | 'votes-differ'
  | 'no-answer'
  | 'expired'
  | 'answered-late'
  | 'review-due'
  | 'not-written'
  | 'not-wanted'
  | 'objected'
  | 'withdrawn'
  | 'promised'
  | 'on-baseline';

/** The moment a day of the project begins, or with `end` the working day is over. */
export function onDay(date: string, { zone }: Terms, end = false): Date {
  return momentOf(date, end ? EVENING : MORNING, zone);
}

/** Distinguishes letters of one name: a second one in the same breath is the same letter. */
export function occasionOf(what: string, { at }: Terms): string {
  return `${what}-${at.toISOString()}`;
}

/**
 * Plans a wake-up. Its name holds the second in which it was planned: one that has rung would else never be planned
 * again, though a second price needs its reminders like the first. `nth` takes up to three digits.
 */
export function wake(what: string, at: Date, terms: Terms, nth = 0): Effect {
  const second = Math.floor(terms.at.getTime() / 1000);
  return { kind: 'wake', what: `${what}-${second}${String(nth).padStart(NTH_DIGITS, '0')}`, at };
}

/** What a wake-up was planned as, and its number. */
export function wokenBy(what: string): { readonly what: string; readonly nth: number } {
  const [, digits = ''] = /-(\d+)$/u.exec(what) ?? [];
  return { what: what.replace(/-\d+$/u, ''), nth: Number(digits.slice(-NTH_DIGITS)) };
}

/** When the PM is reminded of an assessment: at a half and three quarters of the time, and when it is over. */
export function assessmentClock(terms: Terms): Effect[] {
  return [
    wake('assessment', terms.businessHoursAfter(terms.businessDaysAfter(terms.at, 1), 4), terms, 50),
    wake('assessment', terms.businessHoursAfter(terms.businessDaysAfter(terms.at, 2), 2), terms, 75),
    wake('assessment', terms.businessDaysAfter(terms.at, ASSESSMENT_DAYS), terms, 100),
  ];
}

export function assessmentForm(state: StandingChange, terms: Terms): Effect {
  return {
    kind: 'send-letter',
    letter: 'pm-assessment-form',
    to: terms.pms,
    variables: {
      ref: refOf(state),
      title: titleOf(state),
      words: state.ask,
      from: askerOf(state, terms)?.name ?? null,
      touches: state.touches,
      assessBy: state.assessBy,
      emergency: state.emergency !== null,
    },
    occasion: occasionOf('form', terms),
    automatic: true,
  };
}

/** Tells our own people why they are to look at it; `words` are quoted. */
export function tellUs(
  state: StandingChange,
  terms: Terms,
  why: ToldBecause,
  { words = null, sponsors = false }: { readonly words?: string | null; readonly sponsors?: boolean } = {},
): Effect {
  return {
    kind: 'send-letter',
    letter: 'pm-note',
    to: sponsors ? [...terms.pms, ...withoutPms(terms)] : terms.pms,
    variables: { what: 'change-told', ref: refOf(state), title: titleOf(state), why, words },
    occasion: occasionOf(why, terms),
    automatic: true,
  };
}

function withoutPms({ sponsors, pms }: Terms): Party[] {
  return sponsors.filter((sponsor) => !pms.some(({ personId }) => personId === sponsor.personId));
}

/** Reads a decision back to those who did not write it. */
export function readBack(
  to: readonly Party[],
  item: { readonly kind: string },
  terms: Terms,
  cc: readonly Party[] = [],
): Effect[] {
  if (to.length === 0) return [];
  return [
    {
      kind: 'send-letter',
      letter: 'received',
      to,
      cc,
      variables: { items: [item] },
      occasion: occasionOf('read-back', terms),
      automatic: true,
    },
  ];
}

/** What is read back of a decision, with everything that is true of none of it left empty. */
export function decided(
  state: StandingChange,
  terms: Terms,
  outcome: ChangeDecidedReply['outcome'],
  by: string,
  more: Partial<ChangeDecidedReply> = {},
): ChangeDecidedReply {
  return {
    kind: 'change-decided',
    ref: refOf(state),
    title: titleOf(state),
    outcome,
    by,
    cost: state.favour ? 0 : (state.assessment?.cost ?? 0),
    days: state.assessment?.days ?? 0,
    currency: terms.settings.currency,
    swap: null,
    until: null,
    waitingFor: [],
    baselineVersion: null,
    objectBy: null,
    ...more,
  };
}
