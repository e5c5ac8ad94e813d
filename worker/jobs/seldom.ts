import { realClock } from '../clock.ts';

/** Passes on the same trouble once in ten seconds: a lost connection is noticed by a dozen parts, many times a second. */
export function seldom(tell: (error: Error) => void, everyMs = 10_000): (error: Error) => void {
  const told = new Map<string, number>();
  return (error) => {
    const now = realClock.now().getTime();
    if (now - (told.get(error.message) ?? 0) < everyMs) return;
    if (told.size > 100) told.clear();
    told.set(error.message, now);
    tell(error);
  };
}
