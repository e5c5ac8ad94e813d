import type { Window } from '../cases/project/state.ts';

const DAY_MINUTES = 1440;

/** Minutes after the local midnight with which a day begins; more than 1440 is the next morning. */
export interface Span {
  readonly begin: number;
  readonly finish: number;
}

const spans = new WeakMap<readonly Window[], readonly Span[]>();

/** The windows of a day as minutes. */
export function spansOf(windows: readonly Window[]): readonly Span[] {
  const known = spans.get(windows);
  if (known) return known;
  const found = windows.map(({ from, to }) => {
    const [begin, finish] = [minutesOf(from), minutesOf(to)];
    return { begin, finish: finish > begin ? finish : finish + DAY_MINUTES };
  });
  spans.set(windows, found);
  return found;
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/**
 * Reads `09:00-12:00`, also `9:00–12:00` and `13：30～18：00`; `22:00-06:00` runs until the next morning,
 * `24:00` may end a window. Gives null for anything else, and for a window without length.
 */
export function parseWindow(text: string): Window | null {
  const found = /^(\d{1,2}):(\d\d) ?[-–—~] ?(\d{1,2}):(\d\d)$/.exec(text.normalize('NFKC').trim());
  if (!found) return null;
  const [, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = found;
  const from = `${fromHour.padStart(2, '0')}:${fromMinute}`;
  const to = `${toHour.padStart(2, '0')}:${toMinute}`;
  const real = from < '24:00' && to <= '24:00' && fromMinute < '60' && toMinute < '60';
  return real && from !== to ? { from, to } : null;
}

/** Hours of a day with these windows; what they share counts once. */
export function hoursOf(windows: readonly Window[]): number {
  const wrapped = spansOf(windows).flatMap(({ begin, finish }) =>
    finish <= DAY_MINUTES
      ? [{ begin, finish }]
      : [
          { begin, finish: DAY_MINUTES },
          { begin: 0, finish: finish - DAY_MINUTES },
        ],
  );
  let [minutes, done] = [0, 0];
  for (const { begin, finish } of wrapped.toSorted((a, b) => a.begin - b.begin)) {
    minutes += Math.max(0, finish - Math.max(begin, done));
    done = Math.max(done, finish);
  }
  return minutes / 60;
}
