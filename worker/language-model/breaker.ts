/** Failures in a row after which a server is left alone, and for how long. */
const MOST_FAILURES = 3;
const REST_MS = 5 * 60_000;
const LONGEST_REST_MS = 60 * 60_000;

/** Leaves a server alone that fails again and again, so that reading does not wait for it every time. */
export class Breaker {
  #failures = 0;
  #restUntil = 0;

  /** Whether the server may be asked; after a rest one call tries it out. */
  allows(nowMs: number): boolean {
    return nowMs >= this.#restUntil;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  /** `retryAfterMs`: what the server asked for; null: nothing. */
  failed(nowMs: number, retryAfterMs: number | null = null): void {
    this.#failures += 1;
    if (retryAfterMs !== null) this.#restUntil = nowMs + Math.min(retryAfterMs, LONGEST_REST_MS);
    else if (this.#failures >= MOST_FAILURES) this.#restUntil = nowMs + REST_MS;
  }
}
