/** What time it is. An argument everywhere: nothing else in Liaison asks the operating system. */
export interface Clock {
  now(): Date;
}

export const realClock: Clock = { now: () => new Date() };

/** Real time plus an offset that may change at any moment: a fortnight passes when the offset grows by one. */
export function shiftedClock(offsetMs: () => number): Clock {
  return { now: () => new Date(realClock.now().getTime() + offsetMs()) };
}
