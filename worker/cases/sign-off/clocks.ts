import { momentOf } from '../../working-time/zone.ts';
import type { Effect, Terms } from '../decision.ts';
import type { Standing } from './state.ts';

/** Business days after the request at which its approvers are reminded (domain §4). */
const REMINDER_DAYS: readonly number[] = [2, 4];
/** Business days after which somebody else hears that an answer is missing. */
const ESCALATION_DAYS = 6;
/** Business days after which a request without an answer ends. */
const EXPIRY_DAYS = 15;
/** Business days before the end at which a final notice goes out, where silence may count. */
const NOTICE_DAYS = 3;
/** Business days after a holding reply without a date at which the approver is reminded. */
const PATIENCE_DAYS = 3;
/** Local time at which something promised for a day is asked for, in minutes. */
const MORNING = 9 * 60;

/** The wake-ups of a request when it is put to somebody: the first time, or the next in turn. */
export function clocksOf(state: Standing, terms: Terms): { expiresOn: string; effects: Effect[] } {
  const turn = state.asked.length > 1 && state.order === 'one-by-one' ? `-ask-${state.asked.length}` : '';
  const after = (days: number) => terms.businessDaysAfter(terms.at, days);
  const expiry = after(EXPIRY_DAYS);
  const effects: Effect[] = REMINDER_DAYS.map((days, index) => ({
    kind: 'wake',
    what: `reminder-${index + 1}${turn}`,
    at: after(days),
  }));
  effects.push({ kind: 'wake', what: `escalation${turn}`, at: after(ESCALATION_DAYS) });
  if (mayBeDeemed(state, terms))
    effects.push({ kind: 'wake', what: 'final-notice', at: terms.businessDaysBefore(expiry, NOTICE_DAYS) });
  effects.push({ kind: 'wake', what: 'expiry', at: expiry });
  return { expiresOn: expiry.toISOString(), effects };
}

/** Silence counts only where a clause says so, and only for a delivery. */
export function mayBeDeemed({ purpose }: Standing, { settings }: Terms): boolean {
  return purpose === 'delivery' && settings.deemedAcceptance !== null;
}

export function expiryOf(state: Standing, terms: Terms): Date {
  return state.expiresOn === null
    ? terms.businessDaysAfter(state.requestedAt, EXPIRY_DAYS)
    : new Date(state.expiresOn);
}

/** Reminds one approver again at a moment of their own; a later one takes the place of an earlier. */
export function remindAgain(
  state: Standing,
  person: number,
  at: Date,
): { readonly again: Standing['again']; readonly wake: Effect } {
  return {
    again: [...state.again.filter((one) => one.person !== person), { person, at: at.toISOString() }],
    wake: { kind: 'wake', what: `again-${person}-${at.toISOString().slice(0, 10)}`, at },
  };
}

/** When somebody who has promised an answer is asked for it: behind the day named. */
export function afterPromise(by: string | null, terms: Terms): Date {
  return by === null
    ? terms.businessDaysAfter(terms.at, PATIENCE_DAYS)
    : terms.businessDaysAfter(onDay(by, terms), 1);
}

/** The morning of a local day. */
export function onDay(date: string, { zone }: Terms): Date {
  return momentOf(date, MORNING, zone);
}
