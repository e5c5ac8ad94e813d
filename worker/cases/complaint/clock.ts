import { type Budget, SLA } from '../../working-time/sla.ts';
import { accepted, type Effect, type PromisedTime, type Terms } from '../decision.ts';
import { AT_WORK, type Decided, since, WITH_CLIENT } from './standing.ts';
import type { StandingComplaint } from './state.ts';

/** What a complaint promises in time: a person's first answer, and a solution. */
export type ComplaintPromise = 'answer' | 'target';

/** Something that falls due about a complaint; `key` is told once. */
export interface DueMark {
  readonly key: string;
  readonly at: Date;
  readonly mark:
    | { readonly kind: 'warning'; readonly promise: ComplaintPromise; readonly percent: number }
    | {
        readonly kind: 'escalation';
        readonly promise: ComplaintPromise;
        readonly percent: number;
        readonly level: 1 | 2;
      }
    | { readonly kind: 'interim' | 'silent' | 'check-back' | 'silence' }
    | { readonly kind: 'deadline'; readonly days: number };
}

const WARNINGS: readonly number[] = [50, 75, 100];
const DAY_MS = 86_400_000;
const CHECK_BACK_DAYS = 7;
/** Business days of the client's silence after which the check-back ends. */
const SILENCE_DAYS = 15;
/** Business days after which the PM hears that the client has not answered. */
const SILENT_DAYS = 5;
const DEADLINE_DAYS: readonly number[] = [5, 2];
const KEPT = ['resolved', 'check-back', 'closed', 'disputed', 'settled'];

/** Everything that is still to fall due about this complaint if nothing happens to it, earliest first. */
export function duesOf(state: StandingComplaint, terms: Terms): DueMark[] {
  return [...clockMarks(state, terms), ...otherDues(state, terms)]
    .filter(({ key }) => !state.told.includes(key))
    .toSorted((left, right) => left.at.getTime() - right.at.getTime());
}

/** When the client hears from us next: a person's answer, or else a word on how it stands. */
export function nextWordAt(state: StandingComplaint, terms: Terms): Date {
  return state.answeredAt === null ? state.answerBy : interimAt(state, state.heardAt, terms);
}

/** When the word after one at this moment is owed. */
export function interimAt({ grade }: StandingComplaint, from: Date, terms: Terms): Date {
  return after(from, SLA[grade].interim ?? SLA[grade].firstAnswer, terms);
}

/** When a person owes the first answer. */
export function answerByOf(
  { grade, startedAt }: Pick<StandingComplaint, 'grade' | 'startedAt'>,
  terms: Terms,
) {
  const { firstAnswer } = SLA[grade];
  return (
    terms.crossing([{ at: startedAt, to: 'open' }], { budget: firstAnswer, ...RUNNING }, 100) ?? terms.at
  );
}

/** When a promise is used up; null while it is kept or the clock stands still. */
export function dueAtOf(promise: ComplaintPromise, state: StandingComplaint, terms: Terms): Date | null {
  return crossing(promise, state, terms, 100);
}

/** The state with what falls due next planned; whatever was planned before is forgotten. */
export function planned(state: StandingComplaint, terms: Terms, ...effects: readonly Effect[]): Decided {
  const [next] = duesOf(state, terms);
  const round = state.round + 1;
  const wake: Effect[] = next ? [{ kind: 'wake', what: `clock-${round}`, at: next.at }] : [];
  const nextAt = AT_WORK.includes(state.status) ? nextWordAt(state, terms) : checkBackAt(state);
  return accepted({ ...state, round, nextAt }, ...effects, { kind: 'stop-waking' }, ...wake);
}

const RUNNING = { waitsIn: [], keptIn: [] };

function clockMarks(state: StandingComplaint, terms: Terms): DueMark[] {
  const { lead, sponsor } = SLA[state.grade].escalate;
  return (['answer', 'target'] as const).flatMap((promise): DueMark[] => {
    const warnings = WARNINGS.flatMap((percent): DueMark[] => {
      const at = crossing(promise, state, terms, percent);
      return at ? [{ key: `${promise}-${percent}`, at, mark: { kind: 'warning', promise, percent } }] : [];
    });
    const escalations = [lead, sponsor].flatMap((percent, index): DueMark[] => {
      const at = percent === null ? null : crossing(promise, state, terms, percent);
      if (percent === null || at === null) return [];
      const level = index === 0 ? 1 : 2;
      const key = `${promise}-${level === 1 ? 'lead' : 'sponsor'}`;
      return [{ key, at, mark: { kind: 'escalation', promise, percent, level } }];
    });
    return [...warnings, ...escalations];
  });
}

function crossing(
  promise: ComplaintPromise,
  state: StandingComplaint,
  terms: Terms,
  percent: number,
): Date | null {
  if (!AT_WORK.includes(state.status)) return null;
  const { firstAnswer, target } = SLA[state.grade];
  if (promise === 'answer') {
    if (state.answeredAt !== null) return null;
    return terms.crossing(
      [{ at: state.startedAt, to: 'open' }],
      { budget: firstAnswer, ...RUNNING },
      percent,
    );
  }
  if (target === null) return null;
  const steps = state.history.filter(({ at }) => at >= state.startedAt);
  const promised: PromisedTime = { budget: target, waitsIn: WITH_CLIENT, keptIn: KEPT };
  return terms.crossing(steps, promised, percent);
}

function otherDues(state: StandingComplaint, terms: Terms): DueMark[] {
  const begun = since(state);
  const nth = state.history.length;
  if (AT_WORK.includes(state.status)) {
    const at = interimAt(state, state.heardAt, terms);
    return [{ key: `interim-${state.interims + 1}`, at, mark: { kind: 'interim' } }];
  }
  switch (state.status) {
    case 'waiting-for-client':
    case 'proposed': {
      const from = state.promisedBy && state.promisedBy > begun ? state.promisedBy : begun;
      const days = from === begun ? SILENT_DAYS : 1;
      return [{ key: `silent-${nth}`, at: terms.businessDaysAfter(from, days), mark: { kind: 'silent' } }];
    }
    case 'resolved': {
      const at = checkBackAt(state) ?? begun;
      return [{ key: `check-back-${nth}`, at, mark: { kind: 'check-back' } }];
    }
    case 'check-back': {
      const at = terms.businessDaysAfter(begun, SILENCE_DAYS);
      return [{ key: `silence-${nth}`, at, mark: { kind: 'silence' } }];
    }
    case 'disputed': {
      const deadline = state.dispute?.deadlineAt ?? null;
      if (deadline === null) return [];
      return DEADLINE_DAYS.map((days) => ({
        key: `deadline-${days}-${deadline.toISOString()}`,
        at: terms.businessDaysBefore(deadline, days),
        mark: { kind: 'deadline', days },
      }));
    }
    default:
      return [];
  }
}

/** When the client is asked whether it stayed solved; null before it is resolved and after. */
export function checkBackAt(state: StandingComplaint): Date | null {
  return state.status === 'resolved' ? new Date(since(state).getTime() + CHECK_BACK_DAYS * DAY_MS) : null;
}

function after(from: Date, { unit, amount }: Budget, terms: Terms): Date {
  switch (unit) {
    case 'minutes':
      return new Date(from.getTime() + amount * 60_000);
    case 'business-hours':
      return terms.businessHoursAfter(from, amount);
    case 'business-days':
      return terms.businessDaysAfter(from, amount);
  }
}
