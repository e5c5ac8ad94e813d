import { describe, expect, it } from 'vitest';
import { usualWeek } from '../../worker/working-time/calendar.ts';
import { nextOccurrence } from '../../worker/working-time/occurrence.ts';

const china = usualWeek('Asia/Shanghai', 'CN');
const london = usualWeek('Europe/London', 'GB');
const TEN = 10 * 60;

describe('a meeting that comes round', () => {
  it('is held on its weekday at its hour, project time', () => {
    const at = nextOccurrence(
      { every: 'week', weekday: 1, minutes: TEN },
      new Date('2026-12-01T00:00:00Z'),
      null,
      china,
    );
    expect(at.toISOString()).toBe('2026-12-07T02:00:00.000Z');
  });

  it('that falls on a holiday is held on the next workday', () => {
    // National Day 2026-10-01 to 10-07; the Thursday of that week moves behind it.
    const at = nextOccurrence(
      { every: 'week', weekday: 4, minutes: TEN },
      new Date('2026-09-30T00:00:00Z'),
      null,
      china,
    );
    expect(at.toISOString()).toBe('2026-10-08T02:00:00.000Z');
  });

  it('every second week counts from the meeting before', () => {
    const first = new Date('2026-11-02T10:00:00Z');
    const at = nextOccurrence({ every: 'fortnight', weekday: 1, minutes: TEN }, first, first, london);
    expect(at.toISOString()).toBe('2026-11-16T10:00:00.000Z');
  });

  it('every month is held on the first such weekday', () => {
    const at = nextOccurrence(
      { every: 'month', weekday: 3, minutes: TEN },
      new Date('2026-11-05T00:00:00Z'),
      null,
      london,
    );
    expect(at.toISOString()).toBe('2026-12-02T10:00:00.000Z');
  });

  it('keeps its hour when the clocks change', () => {
    const at = nextOccurrence(
      { every: 'week', weekday: 1, minutes: TEN },
      new Date('2026-10-23T00:00:00Z'),
      null,
      london,
    );
    expect(at.toISOString()).toBe('2026-10-26T10:00:00.000Z');
  });
});
