/** When a letter is tried again, and when no more. */
export interface RetryPlan {
  /** Unit of the delays below: one minute, shorter in tests. */
  readonly minuteMs: number;
  /** A letter still refused for now after so many minutes is given up. */
  readonly giveUpMinutes: number;
}

export const RETRY_PLAN: RetryPlan = { minuteMs: 60_000, giveUpMinutes: 2 * 24 * 60 };

/** Minutes to wait after the first, second, … temporary refusal; the last one repeats (RFC 5321 §4.5.4.1). */
const REFUSED_MINUTES: readonly number[] = [1, 5, 15, 60, 240];
/** The server could not be reached: its absence is ours to watch, so it is asked more often and never given up. */
const UNREACHABLE_MINUTES: readonly number[] = [0.1, 0.5, 1, 5, 10];

/** Milliseconds to wait after the n-th attempt (from 1) ended in a temporary refusal. */
export function refusedDelayMs(attempt: number, plan: RetryPlan): number {
  return step(REFUSED_MINUTES, attempt) * plan.minuteMs;
}

/** Milliseconds to wait after the n-th attempt (from 1) did not reach the server. */
export function unreachableDelayMs(attempt: number, plan: RetryPlan): number {
  return step(UNREACHABLE_MINUTES, attempt) * plan.minuteMs;
}

function step(minutes: readonly number[], attempt: number): number {
  return minutes[Math.min(Math.max(attempt, 1), minutes.length) - 1] ?? 0;
}
