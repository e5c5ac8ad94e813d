import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualWeek, type WorkingCalendar } from '../../worker/working-time/calendar.ts';
import { type Budget, type ServiceMatter, SLA } from '../../worker/working-time/sla.ts';
import {
  type ClockTerms,
  crossingAt,
  MARKS,
  nextCrossing,
  readClock,
  type Transition,
} from '../../worker/working-time/sla-clock.ts';
import { momentOf } from '../../worker/working-time/zone.ts';

const wall = (text: string) => {
  const [date = '', time = ''] = text.split(' ');
  const [hours, minutes] = time.split(':').map(Number);
  return momentOf(date, (hours ?? 0) * 60 + (minutes ?? 0), 'Asia/Shanghai');
};

const usual = usualWeek('Asia/Shanghai', 'CN');
const steps = (...list: readonly (readonly [string, string])[]): Transition[] =>
  list.map(([at, to]) => ({ at: wall(at), to }));

const until = (budget: Budget | null): ClockTerms => ({
  budget: budget ?? SLA.S1.firstAnswer,
  waitsIn: ['waiting-for-client'],
  keptIn: ['resolved', 'closed'],
});

describe('the promises to clients', () => {
  const spoken = (budget: Budget | null) => budget && `${budget.amount} ${budget.unit}`;

  it.each<[ServiceMatter, string, string | null, string | null, number, number | null]>([
    ['S1', '1 business-hours', '4 business-hours', '1 business-days', 50, 100],
    ['S2', '4 business-hours', '1 business-days', '3 business-days', 75, 100],
    ['S3', '8 business-hours', '3 business-days', '10 business-days', 100, 150],
    ['question', '8 business-hours', null, null, 100, null],
    ['change', '8 business-hours', null, '3 business-days', 100, null],
  ])(
    'about %s: first answer in %s, a word every %s, done in %s',
    (matter, first, interim, target, lead, sponsor) => {
      const level = SLA[matter];
      expect(spoken(level.acknowledge)).toBe('15 minutes');
      expect([spoken(level.firstAnswer), spoken(level.interim), spoken(level.target)]).toEqual([
        first,
        interim,
        target,
      ]);
      expect(level.escalate).toEqual({ lead, sponsor });
    },
  );
});

describe('the clock of a case', () => {
  it('counts working hours from the first step, over the night and the weekend', () => {
    const received = steps(['2026-11-27 17:00', 'received']);
    expect(readClock(received, until(SLA.S2.firstAnswer), usual, wall('2026-11-30 10:00'))).toEqual({
      standing: 'running',
      elapsedHours: 2,
      share: 0.5,
      dueAt: wall('2026-11-30 12:00'),
      crossed: [50],
    });
  });

  it('stands still while we wait for the client, and only then', () => {
    const case1 = steps(
      ['2026-11-24 09:00', 'received'],
      ['2026-11-24 10:00', 'investigating'],
      ['2026-11-24 11:00', 'waiting-for-client'],
      ['2026-11-26 09:00', 'investigating'],
    );
    const waiting = readClock(case1, until(SLA.S2.firstAnswer), usual, wall('2026-11-25 15:00'));
    expect(waiting).toEqual({ standing: 'paused', elapsedHours: 2, share: 0.5, dueAt: null, crossed: [50] });
    const later = readClock(case1, until(SLA.S2.firstAnswer), usual, wall('2026-11-26 10:00'));
    expect(later).toMatchObject({ standing: 'running', elapsedHours: 3, dueAt: wall('2026-11-26 11:00') });
  });

  it('says since when an answer is late, whatever has happened after', () => {
    const late = steps(['2026-11-24 09:00', 'received'], ['2026-11-24 15:30', 'waiting-for-client']);
    expect(readClock(late, until(SLA.S1.firstAnswer), usual, wall('2026-11-25 09:00'))).toEqual({
      standing: 'paused',
      elapsedHours: 5,
      share: 5,
      dueAt: wall('2026-11-24 10:00'),
      crossed: [50, 75, 100, 150],
    });
  });

  it('is at rest once the promise is kept, and goes on when the case is reopened', () => {
    const reopened = steps(
      ['2026-11-24 09:00', 'received'],
      ['2026-11-24 10:00', 'resolved'],
      ['2026-12-01 09:00', 'reopened'],
    );
    const terms = until(SLA.S2.firstAnswer);
    expect(readClock(reopened, terms, usual, wall('2026-11-30 09:00'))).toMatchObject({
      standing: 'kept',
      elapsedHours: 1,
      dueAt: null,
    });
    expect(nextCrossing(reopened, terms, [50, 100], usual, wall('2026-11-30 09:00'))).toBeNull();
    expect(readClock(reopened, terms, usual, wall('2026-12-01 10:00'))).toMatchObject({
      standing: 'running',
      elapsedHours: 2,
    });
  });

  it('runs day and night for an acknowledgement', () => {
    const night = steps(['2026-11-28 03:00', 'received']);
    const terms = until(SLA.S1.acknowledge);
    expect(readClock(night, terms, usual, wall('2026-11-28 03:12'))).toMatchObject({
      elapsedHours: 0.2,
      share: 0.8,
      dueAt: wall('2026-11-28 03:15'),
      crossed: [50, 75],
    });
  });

  it('takes a day as long as the project works on a usual one', () => {
    const received = steps(['2026-11-24 09:00', 'received']);
    const nineToSix = { ...usual, windows: [{ from: '09:00', to: '18:00' }] };
    for (const calendar of [usual, nineToSix]) {
      const { dueAt } = readClock(received, until(SLA.S2.target), calendar, wall('2026-11-24 09:00'));
      expect(dueAt).toEqual(wall('2026-11-26 18:00'));
    }
  });

  it('has not begun before the first step', () => {
    const future = steps(['2026-11-24 09:00', 'received']);
    expect(readClock(future, until(SLA.S1.target), usual, wall('2026-11-24 08:00'))).toEqual({
      standing: 'not-started',
      elapsedHours: 0,
      share: 0,
      dueAt: null,
      crossed: [],
    });
    expect(readClock([], until(SLA.S1.target), usual, wall('2026-11-24 08:00')).standing).toBe('not-started');
  });

  it('answers anew when the calendar is edited', () => {
    const received = steps(['2026-12-23 17:00', 'received']);
    const now = wall('2026-12-25 10:00');
    const rested: WorkingCalendar = {
      ...usual,
      dates: new Map([['2026-12-24', { date: '2026-12-24', kind: 'rest', windows: [], name: null }]]),
    };
    const terms = until(SLA.S3.firstAnswer);
    expect(readClock(received, terms, usual, now)).toMatchObject({
      elapsedHours: 9.5,
      crossed: [50, 75, 100],
    });
    expect(readClock(received, terms, rested, now)).toMatchObject({ elapsedHours: 2, crossed: [] });
  });

  it('names the next escalation and its moment, and none after the last', () => {
    const received = steps(['2026-11-24 09:00', 'received']);
    const terms = until(SLA.S1.target);
    const { lead, sponsor } = SLA.S1.escalate;
    const next = (now: string) => nextCrossing(received, terms, [sponsor ?? 0, lead], usual, wall(now));
    expect(next('2026-11-24 09:00')).toEqual({ percent: 50, at: wall('2026-11-24 14:15') });
    expect(next('2026-11-24 14:15')).toEqual({ percent: 100, at: wall('2026-11-24 18:00') });
    expect(next('2026-11-24 18:00')).toBeNull();
  });

  it('refuses a budget of nothing', () => {
    const nothing = until({ unit: 'business-hours', amount: 0 });
    expect(() => readClock([], nothing, usual, wall('2026-11-24 09:00'))).toThrow(RangeError);
  });
});

describe('for any course of a case', () => {
  const statuses = ['received', 'investigating', 'waiting-for-client', 'proposed', 'resolved'];
  const start = wall('2026-02-09 09:00').getTime();
  const moment = fc.integer({ min: 0, max: 30 * 24 * 60 }).map((minute) => new Date(start + minute * 60_000));
  const courses = fc.array(fc.record({ at: moment, to: fc.constantFrom(...statuses) }), {
    minLength: 1,
    maxLength: 8,
  });
  const budgets = fc.record({
    unit: fc.constantFrom<Budget['unit']>('minutes', 'business-hours', 'business-days'),
    amount: fc.integer({ min: 1, max: 12 }),
  });
  const percents = fc.integer({ min: 1, max: 200 });

  it('waiting for the client never makes the clock run faster', () => {
    fc.assert(
      fc.property(courses, budgets, moment, (course, budget, now) => {
        const paused = readClock(course, until(budget), usual, now);
        const straight = readClock(course, { ...until(budget), waitsIn: [] }, usual, now);
        expect(paused.elapsedHours).toBeLessThanOrEqual(straight.elapsedHours);
        if (paused.dueAt && straight.dueAt) expect(paused.dueAt >= straight.dueAt).toBe(true);
      }),
    );
  });

  it('time only adds to the clock, and what was crossed stays crossed', () => {
    fc.assert(
      fc.property(courses, budgets, moment, moment, (course, budget, a, b) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        const before = readClock(course, until(budget), usual, early);
        const after = readClock(course, until(budget), usual, late);
        expect(after.share).toBeGreaterThanOrEqual(before.share);
        expect(after.crossed.slice(0, before.crossed.length)).toEqual(before.crossed);
      }),
    );
  });

  it('a share is crossed at its moment and not a millisecond earlier', () => {
    fc.assert(
      fc.property(courses, budgets, percents, moment, (course, budget, percent, now) => {
        const terms = until(budget);
        const at = crossingAt(course, terms, percent, usual, now);
        if (at === null) return;
        // The crossing is foretold on the case as it stands now.
        const known = course.filter((step) => step.at <= now);
        expect(readClock(known, terms, usual, at).share).toBeGreaterThanOrEqual(percent / 100);
        const justBefore = new Date(at.getTime() - 1);
        expect(readClock(known, terms, usual, justBefore).share).toBeLessThan(percent / 100);
      }),
    );
  });

  it('the next crossing lies ahead, is the lowest one open, and comes true', () => {
    fc.assert(
      fc.property(courses, budgets, moment, (course, budget, now) => {
        const terms = until(budget);
        const reading = readClock(course, terms, usual, now);
        const next = nextCrossing(course, terms, MARKS, usual, now);
        if (reading.standing !== 'running') {
          expect(next).toBeNull();
          return;
        }
        const open = MARKS.filter((mark) => !reading.crossed.includes(mark));
        expect(next?.percent).toBe(open[0]);
        if (!next) return;
        expect(next.at > now).toBe(true);
        const known = course.filter((step) => step.at <= now);
        expect(readClock(known, terms, usual, next.at).crossed).toContain(next.percent);
      }),
    );
  });

  it('a day of rest added to the calendar never makes anything due earlier', () => {
    fc.assert(
      fc.property(courses, budgets, fc.integer({ min: 9, max: 27 }), moment, (course, budget, day, now) => {
        const date = `2026-02-${String(day).padStart(2, '0')}`;
        const rested: WorkingCalendar = {
          ...usual,
          dates: new Map([[date, { date, kind: 'rest', windows: [], name: null }]]),
        };
        const before = readClock(course, until(budget), usual, now);
        const after = readClock(course, until(budget), rested, now);
        expect(after.elapsedHours).toBeLessThanOrEqual(before.elapsedHours);
        if (before.dueAt && after.dueAt) expect(after.dueAt >= before.dueAt).toBe(true);
      }),
    );
  });
});
