import type { Clock } from '../../worker/clock.ts';

export interface FixedClock extends Clock {
  set(iso: string): void;
  advance(ms: number): void;
}

/** A clock that stands still until it is moved. */
export function fixedClock(iso: string): FixedClock {
  let at = new Date(iso);
  return {
    now: () => new Date(at),
    set: (to) => {
      at = new Date(to);
    },
    advance: (ms) => {
      at = new Date(at.getTime() + ms);
    },
  };
}
