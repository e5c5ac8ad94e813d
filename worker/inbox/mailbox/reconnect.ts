import type { Refusal } from './refusal.ts';

/** How the last connections to a mailbox ended. */
export interface Attempts {
  /** Connections in a row that failed or did not live long. */
  readonly failures: number;
}

export const NO_FAILURES: Attempts = { failures: 0 };

/** A connection that lived this long proves that the server wants us; a shorter one proves nothing. */
const PROVEN_AFTER_MS = 5 * 60_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60_000;
const THROTTLED_WAIT_MS = 2 * 60_000;
const WRONG_PASSWORD_WAIT_MS = 15 * 60_000;

/**
 * A server that lets us in and drops us at once must not see us seventeen times a second: the waits grow until a
 * connection has lived five minutes.
 */
export function afterConnection(before: Attempts, livedMs: number): Attempts {
  return { failures: livedMs >= PROVEN_AFTER_MS ? 1 : before.failures + 1 };
}

/**
 * Milliseconds until the next try: doubling from one second to five minutes, half of it by chance so that many
 * mailboxes do not come back together. A throttled login waits at least two minutes, a wrong password fifteen.
 * `chance` is in [0, 1).
 */
export function reconnectDelayMs({ failures }: Attempts, refusal: Refusal | null, chance: number): number {
  const grown = Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1), LONGEST_WAIT_MS);
  const spread = grown / 2 + (grown / 2) * chance;
  if (refusal === 'throttled') return THROTTLED_WAIT_MS * (1 + chance) + spread;
  if (refusal === 'wrong-password' || refusal === 'unsafe-login') return WRONG_PASSWORD_WAIT_MS + spread;
  return spread;
}
