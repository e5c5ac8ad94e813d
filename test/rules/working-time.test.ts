import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualWeek, type WorkingCalendar } from '../../worker/working-time/calendar.ts';
import { isCalendar, knowsYear } from '../../worker/working-time/holidays.ts';
import { localDate, momentOf } from '../../worker/working-time/zone.ts';
import {
  businessDaysAfter,
  businessHoursAfter,
  businessHoursBetween,
  isWorkingMoment,
  nextWindowStart,
} from '../../worker/working-time.ts';

/** `2026-02-13 17:30` on the wall of that zone. */
const wall = (text: string, zone = 'Asia/Shanghai') => {
  const [date = '', time = ''] = text.split(' ');
  const [hours, minutes] = time.split(':').map(Number);
  return momentOf(date, (hours ?? 0) * 60 + (minutes ?? 0), zone);
};

const nineToSix: WorkingCalendar = {
  ...usualWeek('Asia/Shanghai', 'CN'),
  windows: [{ from: '09:00', to: '18:00' }],
};

describe('working hours in China', () => {
  it.each([
    ['2026-02-13 17:30', 4, '2026-02-14 12:30', 'the Saturday before Spring Festival is a make-up workday'],
    ['2026-02-14 17:00', 4, '2026-02-24 12:00', 'Spring Festival lasts until Monday 23 February'],
    ['2026-10-11 10:00', 1, '2026-10-12 10:00', 'a plain Sunday rests'],
    ['2026-10-09 17:00', 2, '2026-10-10 10:00', 'Saturday 10 October makes up for National Day'],
    ['2026-11-24 17:00', 1, '2026-11-24 18:00', 'an hour may end with the window'],
    ['2026-11-24 20:00', 1, '2026-11-25 10:00', 'the evening does not count'],
    ['2026-11-24 06:00', 9, '2026-11-24 18:00', 'a whole day of nine hours'],
  ])('%s + %d h = %s: %s', (from, hours, until) => {
    expect(businessHoursAfter(wall(from), hours, nineToSix)).toEqual(wall(until));
  });

  it('rest over lunch in the usual week', () => {
    const usual = usualWeek('Asia/Shanghai', 'CN');
    expect(businessHoursAfter(wall('2026-11-24 11:30'), 1, usual)).toEqual(wall('2026-11-24 14:00'));
    expect(isWorkingMoment(wall('2026-11-24 12:00'), usual)).toBe(false);
    expect(isWorkingMoment(wall('2026-11-24 13:30'), usual)).toBe(true);
    expect(nextWindowStart(wall('2026-11-24 12:15'), usual)).toEqual(wall('2026-11-24 13:30'));
    expect(nextWindowStart(wall('2026-11-27 18:00'), usual)).toEqual(wall('2026-11-30 09:00'));
  });

  it('start at once when none are asked for', () => {
    expect(businessHoursAfter(wall('2026-11-22 03:00'), 0, nineToSix)).toEqual(wall('2026-11-22 03:00'));
  });

  it('count workdays at the same hour over the make-up Saturday and the long holiday', () => {
    expect(businessDaysAfter(wall('2026-02-13 17:30'), 1, nineToSix)).toEqual(wall('2026-02-14 17:30'));
    expect(businessDaysAfter(wall('2026-02-13 17:30'), 2, nineToSix)).toEqual(wall('2026-02-24 17:30'));
    expect(businessDaysAfter(wall('2026-11-21 08:00'), 1, nineToSix)).toEqual(wall('2026-11-23 08:00'));
  });

  it('know the announced years only', () => {
    expect(knowsYear('CN', 2026)).toBe(true);
    expect(knowsYear('CN', 2099)).toBe(false);
  });
});

describe('working hours elsewhere', () => {
  it('keep the public holidays of the country', () => {
    const berlin = { ...nineToSix, zone: 'Europe/Berlin', holidays: 'DE' };
    const before = wall('2026-04-02 17:00', 'Europe/Berlin');
    // Good Friday and Easter Monday.
    expect(businessHoursAfter(before, 2, berlin)).toEqual(wall('2026-04-07 10:00', 'Europe/Berlin'));
    const newYork = { ...nineToSix, zone: 'America/New_York', holidays: 'US' };
    expect(isWorkingMoment(wall('2026-11-26 10:00', 'America/New_York'), newYork)).toBe(false);
    expect(
      isWorkingMoment(wall('2026-11-26 10:00', 'America/New_York'), { ...newYork, holidays: 'none' }),
    ).toBe(true);
  });

  it('are refused for a country or zone that does not exist', () => {
    expect(isCalendar('CN') && isCalendar('none') && isCalendar('GB')).toBe(true);
    expect(isCalendar('ZZ')).toBe(false);
    const at = wall('2026-11-24 10:00');
    expect(() => businessHoursAfter(at, 1, { ...nineToSix, holidays: 'ZZ' })).toThrow(RangeError);
    expect(() => businessHoursAfter(at, 1, { ...nineToSix, zone: 'Asia/Peking' })).toThrow(
      /no such time zone/,
    );
  });

  it('may run over midnight and belong to the evening they begin on', () => {
    const night = { ...nineToSix, holidays: 'none', windows: [{ from: '22:00', to: '06:00' }] };
    expect(businessHoursAfter(wall('2026-11-24 23:00'), 8, night)).toEqual(wall('2026-11-25 23:00'));
    expect(isWorkingMoment(wall('2026-11-28 03:00'), night)).toBe(true); // Friday's night
    expect(isWorkingMoment(wall('2026-11-30 03:00'), night)).toBe(false); // Sunday's night
  });

  it.each([
    // In spring 02:00–03:00 does not exist, in autumn an hour comes twice.
    ['America/New_York', '2026-03-08', 23, '2026-11-01', 25],
    ['Europe/Berlin', '2026-03-29', 23, '2026-10-25', 25],
    ['Australia/Sydney', '2026-10-04', 23, '2026-04-05', 25],
  ])('in %s are as long as the day really is', (zone, spring, short, autumn, long) => {
    const always = {
      zone,
      holidays: 'none',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      windows: [{ from: '00:00', to: '00:00' }],
    };
    const lengthOf = (date: string) =>
      businessHoursBetween(momentOf(date, 0, zone), momentOf(date, 1440, zone), always);
    expect([lengthOf(spring), lengthOf(autumn)]).toEqual([short, long]);
    const nine = { ...always, windows: [{ from: '09:00', to: '18:00' }] };
    expect(businessHoursAfter(momentOf(spring, 0, zone), 1, nine)).toEqual(momentOf(spring, 600, zone));
  });

  it('move an hour that daylight saving skips to the one after it', () => {
    const at = momentOf('2026-03-08', 150, 'America/New_York');
    expect(at.toISOString()).toBe('2026-03-08T07:30:00.000Z');
    const first = momentOf('2026-11-01', 90, 'America/New_York');
    expect(first.toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });

  it('say so when nobody ever works', () => {
    expect(() =>
      businessHoursAfter(wall('2026-11-24 10:00'), 1, { ...nineToSix, weekdays: [], holidays: 'none' }),
    ).toThrow(/no working time/);
    expect(() =>
      businessDaysAfter(wall('2026-11-24 10:00'), 1, { ...nineToSix, weekdays: [], holidays: 'none' }),
    ).toThrow(/no workday/);
  });
});

describe('for any calendar', () => {
  const time = fc.integer({ min: 0, max: 23 * 4 + 3 }).map((quarter) => {
    const minutes = quarter * 15;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });
  const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
    zone: fc.constantFrom(
      'Asia/Shanghai',
      'America/New_York',
      'Europe/Berlin',
      'Australia/Sydney',
      'Asia/Kathmandu',
    ),
    holidays: fc.constantFrom('CN', 'DE', 'US', 'none'),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    windows: fc.array(fc.record({ from: time, to: time }), { minLength: 1, maxLength: 3 }),
  });
  const moments = fc
    .date({ min: new Date('2025-12-01'), max: new Date('2027-02-01'), noInvalidDate: true })
    .map((date) => new Date(Math.round(date.getTime() / 60_000) * 60_000));
  const hours = fc.integer({ min: 1, max: 400 }).map((quarter) => quarter / 4);

  it('the hours that were added are the hours that passed', () => {
    fc.assert(
      fc.property(calendars, moments, hours, (calendar, from, added) => {
        const until = businessHoursAfter(from, added, calendar);
        expect(businessHoursBetween(from, until, calendar)).toBeCloseTo(added, 6);
      }),
    );
  });

  it('more hours never end earlier, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(calendars, moments, moments, hours, hours, (calendar, a, b, x, y) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        const [less, more] = x <= y ? [x, y] : [y, x];
        const first = businessHoursAfter(early, less, calendar).getTime();
        expect(businessHoursAfter(early, more, calendar).getTime()).toBeGreaterThanOrEqual(first);
        expect(businessHoursAfter(late, less, calendar).getTime()).toBeGreaterThanOrEqual(first);
      }),
    );
  });

  it('hours in two parts are the hours in one', () => {
    fc.assert(
      fc.property(calendars, moments, hours, hours, (calendar, from, x, y) => {
        const parts = businessHoursAfter(businessHoursAfter(from, x, calendar), y, calendar);
        expect(parts).toEqual(businessHoursAfter(from, x + y, calendar));
      }),
    );
  });

  it('the next window begins in working time, and no working time lies before it', () => {
    fc.assert(
      fc.property(calendars, moments, (calendar, from) => {
        const start = nextWindowStart(from, calendar);
        expect(isWorkingMoment(start, calendar)).toBe(true);
        expect(businessHoursBetween(from, start, calendar)).toBe(0);
      }),
    );
  });

  it('a workday later is a later date, on which people work', () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 1, max: 10 }), (calendar, from, days) => {
        const until = businessDaysAfter(from, days, calendar);
        expect(localDate(until, calendar.zone) > localDate(from, calendar.zone)).toBe(true);
      }),
    );
  });
});
