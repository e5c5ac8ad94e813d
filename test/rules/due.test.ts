import { describe, expect, it } from 'vitest';
import { isBriefTime, nextUpdate, previewOf, releaseOf, wakeUpEvent } from '../../worker/schedule/due.ts';
import { usualWeek } from '../../worker/working-time/calendar.ts';

const china = usualWeek('Asia/Shanghai', 'CN');
const iso = (date: Date | null) => date?.toISOString();

describe('the next client update', () => {
  it('leaves on Monday at nine, project time, strictly later than now', () => {
    expect(iso(nextUpdate('weekly', new Date('2026-12-01T02:00:00Z'), china))).toBe(
      '2026-12-07T01:00:00.000Z',
    );
    expect(iso(nextUpdate('weekly', new Date('2026-12-07T01:00:00Z'), china))).toBe(
      '2026-12-14T01:00:00.000Z',
    );
  });

  it('moves to the next workday when Monday is a holiday', () => {
    // 16 February 2026 lies in the Spring Festival; work begins again on the 24th.
    expect(iso(nextUpdate('weekly', new Date('2026-02-12T00:00:00Z'), china))).toBe(
      '2026-02-24T01:00:00.000Z',
    );
    // Also when it is planned anew after that Monday, in the middle of the holiday.
    expect(iso(nextUpdate('weekly', new Date('2026-02-18T00:00:00Z'), china))).toBe(
      '2026-02-24T01:00:00.000Z',
    );
  });

  it('that was missed is caught up, unless the next one is due to be shown already', () => {
    const monday = new Date('2026-12-07T01:00:00Z');
    const preview = previewOf(monday, china);
    const missed = (now: string) => iso(releaseOf('weekly', preview, new Date(now), china));
    expect(missed('2026-12-05T00:00:00Z')).toBe('2026-12-07T01:00:00.000Z');
    expect(missed('2026-12-09T00:00:00Z')).toBe('2026-12-07T01:00:00.000Z');
    // Saturday: the update of the 14th would have been shown on Friday at four.
    expect(missed('2026-12-12T00:00:00Z')).toBe('2026-12-14T01:00:00.000Z');
    expect(releaseOf('none', preview, monday, china)).toBeNull();
  });

  it('keeps nine o’clock through daylight saving', () => {
    const london = usualWeek('Europe/London', 'none');
    expect(iso(nextUpdate('weekly', new Date('2026-03-24T00:00:00Z'), london))).toBe(
      '2026-03-30T08:00:00.000Z',
    );
  });

  it('comes every second week, every first Monday of a month, or never', () => {
    const first = nextUpdate('fortnightly', new Date('2026-12-01T00:00:00Z'), china) ?? new Date(0);
    const second = nextUpdate('fortnightly', first, china) ?? new Date(0);
    expect(second.getTime() - first.getTime()).toBe(14 * 86_400_000);
    expect(iso(nextUpdate('monthly', new Date('2026-12-08T00:00:00Z'), usualWeek('UTC', 'none')))).toBe(
      '2027-01-04T09:00:00.000Z',
    );
    expect(nextUpdate('none', new Date('2026-12-01T00:00:00Z'), china)).toBeNull();
  });
});

describe('a morning brief', () => {
  it('is drawn up late on its own day, but never at night, before its hour or on a day of rest', () => {
    const at = (hour: string) => isBriefTime(new Date(`2026-12-${hour}:00+08:00`), china);
    expect([at('04T08:30'), at('04T17:59')]).toEqual([true, true]);
    expect([at('04T08:29'), at('04T18:00'), at('05T10:00')]).toEqual([false, false, false]);
  });
});

describe('a wake-up', () => {
  it('means to its case what it was planned for', () => {
    expect(wakeUpEvent('sign-off:reminder-2', { kind: 'sign-off', number: 5 }, [7])).toEqual({
      on: 'sign-off',
      number: 5,
      event: { happened: 'woken', what: 'reminder-2', heard: [7] },
    });
  });
});
