import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../worker/cases/project/state.ts';
import { isWorkday, usualWeek, type WorkingCalendar } from '../../worker/working-time/calendar.ts';
import { localDate, localMinutes, momentOf, shiftDate } from '../../worker/working-time/zone.ts';
import {
  businessDaysAfter,
  businessDaysBefore,
  businessDaysBetween,
  businessHoursAfter,
  businessHoursBefore,
  businessHoursBetween,
  isWorkingMoment,
} from '../../worker/working-time.ts';

const wall = (text: string, zone = 'Asia/Shanghai') => {
  const [date = '', time = ''] = text.split(' ');
  const [hours, minutes] = time.split(':').map(Number);
  return momentOf(date, (hours ?? 0) * 60 + (minutes ?? 0), zone);
};

const nineToSix: WorkingCalendar = {
  ...usualWeek('Asia/Shanghai', 'CN'),
  windows: [{ from: '09:00', to: '18:00' }],
};

describe('working time counted back', () => {
  it.each([
    ['2026-02-14 12:30', 4, '2026-02-13 17:30'],
    ['2026-02-24 12:00', 4, '2026-02-14 17:00'],
    ['2026-10-12 10:00', 1, '2026-10-12 09:00'],
    ['2026-10-12 10:00', 2, '2026-10-10 17:00'],
    // A preview two hours ahead of an update on Monday at nine is Friday's.
    ['2026-11-30 09:00', 2, '2026-11-27 16:00'],
  ])('%s − %d h = %s', (from, hours, until) => {
    expect(businessHoursBefore(wall(from), hours, nineToSix)).toEqual(wall(until));
  });

  it('reaches back over the long holiday day by day', () => {
    expect(businessDaysBefore(wall('2026-02-24 17:30'), 1, nineToSix)).toEqual(wall('2026-02-14 17:30'));
    expect(businessDaysBefore(wall('2026-02-24 17:30'), 2, nineToSix)).toEqual(wall('2026-02-13 17:30'));
  });

  it('stays where it is for nothing, and never runs backward twice', () => {
    const at = wall('2026-11-22 03:00');
    expect(businessHoursBefore(at, 0, nineToSix)).toEqual(at);
    expect(() => businessHoursBefore(at, -1, nineToSix)).toThrow(RangeError);
    expect(() => businessHoursAfter(at, Number.NaN, nineToSix)).toThrow(RangeError);
    expect(() => businessDaysBefore(at, 0.5, nineToSix)).toThrow(RangeError);
  });

  it('says so when nobody ever worked', () => {
    const idle = { ...nineToSix, weekdays: [], holidays: 'none' };
    expect(() => businessHoursBefore(wall('2026-11-24 10:00'), 1, idle)).toThrow(/no working time/);
    expect(() => businessDaysBefore(wall('2026-11-24 10:00'), 1, idle)).toThrow(/no workday/);
  });
});

describe('whole workdays between two moments', () => {
  it.each([
    ['2026-02-13 17:30', '2026-02-14 17:29', 0],
    ['2026-02-13 17:30', '2026-02-14 17:30', 1],
    ['2026-02-13 17:30', '2026-02-23 23:00', 1],
    ['2026-02-13 17:30', '2026-02-24 17:30', 2],
    ['2026-11-27 10:00', '2026-11-29 10:00', 0],
    ['2026-11-27 10:00', '2026-11-26 10:00', 0],
  ])('%s … %s: %d', (from, to, days) => {
    expect(businessDaysBetween(wall(from), wall(to), nineToSix)).toBe(days);
  });
});

const time = fc.integer({ min: 0, max: 24 * 4 - 1 }).map((quarter) => {
  const minutes = quarter * 15;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
});
/** Windows over midnight and windows that overlap are as good as any. */
const windows = fc.array(fc.record({ from: time, to: time }), { minLength: 1, maxLength: 3 });

/** Where clocks change: the transitions of 2026, and a day somewhere else. */
const CHANGES: readonly (readonly [string, string])[] = [
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['Australia/Sydney', '2026-04-05'],
  ['Australia/Sydney', '2026-10-04'],
  ['Asia/Shanghai', '2026-10-10'],
  ['Africa/Cairo', '2026-04-24'], // midnight itself is skipped
  ['America/Havana', '2026-11-01'], // midnight comes twice
];

const ownDate = (date: string): fc.Arbitrary<CalendarDate> =>
  fc.oneof(
    fc.constantFrom<'rest' | 'work'>('rest', 'work').map((kind) => ({ date, kind, windows: [], name: null })),
    windows.map((own) => ({ date, kind: 'hours' as const, windows: own, name: null })),
  );

interface Scene {
  readonly calendar: WorkingCalendar;
  /** Moments within ten days of a change of the clocks. */
  readonly at: readonly Date[];
}

const scenes = (count: number): fc.Arbitrary<Scene> =>
  fc.constantFrom(...CHANGES).chain(([zone, date]) =>
    fc.record({
      calendar: fc.record({
        zone: fc.constant(zone),
        holidays: fc.constantFrom('CN', 'DE', 'US', 'none'),
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        windows,
        dates: fc
          .uniqueArray(fc.integer({ min: -4, max: 4 }), { maxLength: 4 })
          .chain((days) => fc.tuple(...days.map((day) => ownDate(shiftDate(date, day)))))
          .map((own): ReadonlyMap<string, CalendarDate> => new Map(own.map((one) => [one.date, one]))),
      }),
      at: fc.array(
        fc
          .integer({ min: -10 * 96, max: 10 * 96 })
          .map((quarter) => new Date(momentOf(date, 0, zone).getTime() + quarter * 900_000)),
        { minLength: count, maxLength: count },
      ),
    }),
  );
const hours = fc.integer({ min: 1, max: 240 }).map((quarter) => quarter / 4);

describe('in any zone, through any change of its clocks, with any windows and dates of its own', () => {
  it('hours added and taken away again lead back to the same working moment', () => {
    fc.assert(
      fc.property(scenes(1), hours, ({ calendar, at: [from] }, added) => {
        if (!from) return;
        const until = businessHoursAfter(from, added, calendar);
        expect(businessHoursBetween(from, until, calendar)).toBe(added);
        const back = businessHoursBefore(until, added, calendar);
        expect(businessHoursBetween(from, back, calendar)).toBe(0);
        if (isWorkingMoment(from, calendar)) expect(back).toEqual(from);
        expect(businessHoursAfter(back, added, calendar)).toEqual(until);
      }),
      { numRuns: 400 },
    );
  });

  it('a count between two moments is what leads from one to the other', () => {
    fc.assert(
      fc.property(scenes(2), ({ calendar, at }) => {
        const [from, to] = at.toSorted((a, b) => a.getTime() - b.getTime());
        if (!from || !to) return;
        const worked = businessHoursBetween(from, to, calendar);
        const reached = businessHoursAfter(from, worked, calendar);
        expect(reached <= to).toBe(true);
        expect(businessHoursBetween(reached, to, calendar)).toBe(0);
        expect(businessHoursBefore(to, worked, calendar) >= from).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('later starts and more hours never end earlier, forward or back', () => {
    fc.assert(
      fc.property(scenes(2), hours, hours, ({ calendar, at }, x, y) => {
        const [early, late] = at.toSorted((a, b) => a.getTime() - b.getTime());
        if (!early || !late) return;
        const [less, more] = x <= y ? [x, y] : [y, x];
        expect(businessHoursAfter(early, less, calendar) <= businessHoursAfter(late, less, calendar)).toBe(
          true,
        );
        expect(businessHoursAfter(early, less, calendar) <= businessHoursAfter(early, more, calendar)).toBe(
          true,
        );
        expect(businessHoursBefore(early, less, calendar) <= businessHoursBefore(late, less, calendar)).toBe(
          true,
        );
        expect(businessHoursBefore(early, more, calendar) <= businessHoursBefore(early, less, calendar)).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('time worked adds up over any cut', () => {
    fc.assert(
      fc.property(scenes(3), ({ calendar, at }) => {
        const [a, b, c] = at.toSorted((one, other) => one.getTime() - other.getTime());
        if (!a || !b || !c) return;
        const whole = businessHoursBetween(a, c, calendar);
        expect(businessHoursBetween(a, b, calendar) + businessHoursBetween(b, c, calendar)).toBe(whole);
        expect(whole).toBeLessThanOrEqual((c.getTime() - a.getTime()) / 3_600_000);
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with a count minute by minute', () => {
    fc.assert(
      fc.property(scenes(1), fc.integer({ min: 1, max: 96 }), ({ calendar, at: [from] }, quarters) => {
        if (!from) return;
        let worked = 0;
        for (let quarter = 0; quarter < quarters; quarter++) {
          if (isWorkingMoment(new Date(from.getTime() + quarter * 900_000), calendar)) worked += 0.25;
        }
        expect(businessHoursBetween(from, new Date(from.getTime() + quarters * 900_000), calendar)).toBe(
          worked,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('workdays added and taken away again lead back to the same hour of the same workday', () => {
    fc.assert(
      fc.property(scenes(1), fc.integer({ min: 1, max: 8 }), ({ calendar, at: [from] }, days) => {
        if (!from) return;
        const until = businessDaysAfter(from, days, calendar);
        expect(isWorkday(localDate(until, calendar.zone), calendar)).toBe(true);
        const sameHour = localMinutes(until, calendar.zone) === localMinutes(from, calendar.zone);
        if (sameHour) expect(businessDaysBetween(from, until, calendar)).toBe(days);
        const back = businessDaysBefore(until, days, calendar);
        if (sameHour && isWorkday(localDate(from, calendar.zone), calendar)) {
          expect(localDate(back, calendar.zone)).toBe(localDate(from, calendar.zone));
          expect(localMinutes(back, calendar.zone)).toBe(localMinutes(from, calendar.zone));
        }
      }),
      { numRuns: 300 },
    );
  });
});
