import { describe, expect, it } from 'vitest';
import type { CalendarDate, ProjectHours } from '../../worker/cases/project/state.ts';
import { calendarOf, isWorkday, usualWeek } from '../../worker/working-time/calendar.ts';
import { missingYears } from '../../worker/working-time/coming-year.ts';
import { isCalendar, knowsYear } from '../../worker/working-time/holidays.ts';
import { hoursOf, parseWindow } from '../../worker/working-time/window.ts';
import { momentOf } from '../../worker/working-time/zone.ts';
import {
  businessHoursAfter,
  businessHoursBetween,
  isWorkingMoment,
  quietUntil,
} from '../../worker/working-time.ts';

const own = (date: string, kind: CalendarDate['kind'], ...hours: string[]): CalendarDate => ({
  date,
  kind,
  windows: hours.flatMap((text) => parseWindow(text) ?? []),
  name: null,
});

const shanghai = (...dates: CalendarDate[]): ProjectHours => ({
  zone: 'Asia/Shanghai',
  calendar: 'CN',
  weekdays: [1, 2, 3, 4, 5],
  windows: [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '18:00' },
  ],
  dates,
});

const wall = (text: string, zone = 'Asia/Shanghai') => {
  const [date = '', time = ''] = text.split(' ');
  const [hours, minutes] = time.split(':').map(Number);
  return momentOf(date, (hours ?? 0) * 60 + (minutes ?? 0), zone);
};

const hoursOn = (date: string, project: ProjectHours) =>
  businessHoursBetween(
    momentOf(date, 0, project.zone),
    momentOf(date, 1440, project.zone),
    calendarOf(project),
  );

describe('the calendar of a project', () => {
  it('is the usual week where nothing else is said', () => {
    const calendar = calendarOf(shanghai());
    const from = wall('2026-02-13 17:30');
    expect(businessHoursAfter(from, 20, calendar)).toEqual(
      businessHoursAfter(from, 20, usualWeek('Asia/Shanghai', 'CN')),
    );
  });

  it('rests on a day the project has set, though it is an ordinary Thursday', () => {
    const calendar = calendarOf(shanghai(own('2026-12-24', 'rest')));
    expect(isWorkday('2026-12-24', calendar)).toBe(false);
    expect(businessHoursAfter(wall('2026-12-23 17:00'), 2, calendar)).toEqual(wall('2026-12-25 10:00'));
  });

  it('works on a Sunday or a holiday the project has set, in its usual hours', () => {
    const project = shanghai(own('2026-11-29', 'work'), own('2026-10-01', 'work'));
    expect([hoursOn('2026-11-29', project), hoursOn('2026-10-01', project)]).toEqual([7.5, 7.5]);
    expect([hoursOn('2026-11-29', shanghai()), hoursOn('2026-10-01', shanghai())]).toEqual([0, 0]);
  });

  it('rests on a make-up Saturday the project does not keep', () => {
    expect(hoursOn('2026-10-10', shanghai())).toBe(7.5);
    expect(hoursOn('2026-10-10', shanghai(own('2026-10-10', 'rest')))).toBe(0);
  });

  it('works half a day where the project says so', () => {
    const project = shanghai(own('2026-12-31', 'hours', '09:00-12:00'));
    expect(hoursOn('2026-12-31', project)).toBe(3);
    expect(businessHoursAfter(wall('2026-12-31 11:00'), 2, calendarOf(project))).toEqual(
      wall('2027-01-01 10:00'),
    );
    expect(isWorkday('2026-12-31', calendarOf(project))).toBe(true);
  });

  it('gives the night that began before a day of rest to the evening it began on', () => {
    const nights = {
      ...shanghai(own('2026-11-25', 'rest')),
      windows: [{ from: '22:00', to: '06:00' }],
    };
    expect(hoursOn('2026-11-25', nights)).toBe(6);
    expect(hoursOn('2026-11-26', nights)).toBe(2);
  });

  it('counts hours once where two windows share them', () => {
    const project = {
      ...shanghai(),
      windows: [
        { from: '22:00', to: '10:00' },
        { from: '00:30', to: '01:00' },
        { from: '09:00', to: '12:00' },
      ],
    };
    // Wednesday: the night until 10:00, the morning until 12:00, the evening from 22:00.
    expect(hoursOn('2026-11-25', project)).toBe(14);
    expect(hoursOf(project.windows)).toBe(14);
  });

  it('knows the working days of its own week', () => {
    const gulf = {
      ...shanghai(),
      zone: 'Asia/Dubai',
      calendar: 'none',
      weekdays: [1, 2, 3, 4, 7],
    };
    expect([hoursOn('2026-11-27', gulf), hoursOn('2026-11-29', gulf)]).toEqual([0, 7.5]);
  });
});

describe('public calendars', () => {
  const at = (calendar: string, zone: string) => ({ ...shanghai(), calendar, zone });

  it('know the holidays of a part of a country', () => {
    const munich = at('DE-BY', 'Europe/Berlin');
    const berlin = at('DE', 'Europe/Berlin');
    // Epiphany is kept in Bavaria only.
    expect([hoursOn('2026-01-06', munich), hoursOn('2026-01-06', berlin)]).toEqual([0, 7.5]);
    // César Chávez Day in California.
    const zone = 'America/Los_Angeles';
    expect([hoursOn('2026-03-31', at('US-CA', zone)), hoursOn('2026-03-31', at('US', zone))]).toEqual([
      0, 7.5,
    ]);
    // The late summer bank holiday is not the same in England and in Scotland.
    expect(hoursOn('2026-08-31', at('GB-ENG', 'Europe/London'))).toBe(0);
    expect(hoursOn('2026-08-31', at('GB-SCT', 'Europe/London'))).toBe(7.5);
    // Augsburg keeps 8 August, a Saturday in 2026: a Friday in 2025.
    expect([hoursOn('2025-08-08', at('DE-BY-A', 'Europe/Berlin')), hoursOn('2025-08-08', munich)]).toEqual([
      0, 7.5,
    ]);
  });

  it('end the day at noon where the law does', () => {
    // Christmas Eve in Iceland is a holiday from 13:00.
    const reykjavik = at('IS', 'Atlantic/Reykjavik');
    expect(hoursOn('2026-12-24', reykjavik)).toBe(3);
    expect(hoursOn('2026-12-25', reykjavik)).toBe(0);
    const throughNoon = { ...reykjavik, windows: [{ from: '09:00', to: '17:00' }] };
    expect(hoursOn('2026-12-24', throughNoon)).toBe(4);
  });

  it('last as many days as the holiday does', () => {
    // Three days of Chuseok in Korea.
    const seoul = at('KR', 'Asia/Seoul');
    expect(['2026-09-23', '2026-09-24', '2026-09-25'].map((date) => hoursOn(date, seoul))).toEqual([
      7.5, 0, 0,
    ]);
  });

  it.each(['CN', 'none', 'US', 'US-CA', 'DE-BY', 'DE-BY-A', 'GB-ENG', 'HK'])('include %s', (calendar) => {
    expect(isCalendar(calendar)).toBe(true);
  });

  it.each(['', 'ZZ', 'us', 'US-ZZ', 'DE-BY-ZZ', 'DE-BY-A-1', 'CN-11', 'US-', 'constructor', 'NONE'])(
    'do not include “%s”',
    (calendar) => {
      expect(isCalendar(calendar)).toBe(false);
    },
  );
});

describe('a year the calendar does not know', () => {
  const calendar = calendarOf(shanghai());

  const year = [2026, 2027, 2028, 2029].findLast((one) => knowsYear('CN', one)) ?? 0;

  it('is the coming one from 1 December, project time, and later the present one', () => {
    expect(missingYears(calendar, wall(`${year}-11-30 23:59`))).toBeNull();
    expect(missingYears(calendar, wall(`${year}-12-01 00:00`))).toBe(year + 1);
    expect(missingYears(calendar, wall(`${year + 1}-01-04 09:00`))).toBe(year + 1);
  });

  it('is known once the project has a list of its own for it, and not by two or three days', () => {
    const at = wall(`${year}-12-15 09:00`);
    const days = (count: number) =>
      Array.from({ length: count }, (_, day) =>
        own(`${year + 1}-10-${String(day + 1).padStart(2, '0')}`, 'rest'),
      );
    expect(missingYears(calendarOf(shanghai(...days(3))), at)).toBe(year + 1);
    expect(missingYears(calendarOf(shanghai(...days(13))), at)).toBeNull();
  });

  it('does not exist for countries whose holidays follow rules, nor without holidays', () => {
    const at = new Date('2026-12-15T09:00:00Z');
    expect(missingYears(usualWeek('Europe/Berlin', 'DE'), at)).toBeNull();
    expect(missingYears(usualWeek('Europe/Berlin', 'none'), at)).toBeNull();
  });
});

describe('quiet hours', () => {
  const calendar = calendarOf(shanghai(own('2026-12-31', 'hours', '09:00-12:00')));

  it.each([
    ['2026-11-24 10:00', null],
    ['2026-11-24 20:00', '2026-11-25 09:00'],
    ['2026-11-28 10:00', '2026-11-30 09:00'],
    ['2026-09-30 18:00', '2026-10-08 09:00'],
    ['2026-12-31 12:00', '2027-01-01 09:00'],
  ])('a letter of %s waits until %s', (at, until) => {
    expect(quietUntil(wall(at), calendar)).toEqual(until === null ? null : wall(until));
  });

  it('end in working hours', () => {
    const until = quietUntil(wall('2026-02-15 03:00'), calendar);
    expect(until && isWorkingMoment(until, calendar)).toBe(true);
  });
});
