import type { Language } from '../mail/language.ts';

/** What the picture in a client update shows. Dates are ISO days in project time. */
export interface ProgressFacts {
  readonly language: Language;
  readonly milestones: readonly ProgressMilestone[];
  /** Decisions that wait for the client; `ageDays` in business days. */
  readonly decisions: readonly ProgressDecision[];
  readonly asOf: string;
}

export interface ProgressMilestone {
  readonly name: string;
  /** The date first agreed; never moves. */
  readonly baseline: string;
  readonly forecast: string;
  readonly actual: string | null;
}

export interface ProgressDecision {
  readonly label: string;
  readonly ageDays: number;
}

/** Days since 1970-01-01; throws on anything but an ISO day. */
export function dayNumber(isoDate: string): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(isoDate) ? Date.parse(`${isoDate}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at)) throw new Error(`not an ISO date: ${isoDate}`);
  return at / 86_400_000;
}

/** Calendar days behind the baseline, by what happened or else by what is expected; negative when early. */
export function daysLate({ baseline, forecast, actual }: ProgressMilestone): number {
  return dayNumber(actual ?? forecast) - dayNumber(baseline);
}

/** At most `limit` milestones in order of their baseline: what lies ahead first of all, then what was done last. */
export function mostTelling(
  milestones: readonly ProgressMilestone[],
  limit: number,
): readonly ProgressMilestone[] {
  const ahead = milestones.filter((one) => one.actual === null).sort(by((one) => one.forecast));
  const done = milestones.filter((one) => one.actual !== null).sort(by((one) => one.actual ?? ''));
  const room = Math.max(0, limit - ahead.length);
  const kept = [...ahead.slice(0, limit), ...(room > 0 ? done.slice(-room) : [])];
  return kept.sort(by((one) => one.baseline));
}

function by(key: (one: ProgressMilestone) => string) {
  return (a: ProgressMilestone, b: ProgressMilestone) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
