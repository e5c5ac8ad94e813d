import { describe, expect, it } from 'vitest';
import type { ComplaintEvent } from '../../worker/cases/complaint/state.ts';
import type { Effect } from '../../worker/cases/decision.ts';
import {
  accept,
  complaintIn,
  EVENTS,
  hoursLater,
  lettersOf,
  START,
  termsAt,
  wokenAt,
} from '../support/complaint.ts';

const DAY = 24;

/** Lets the clock ring as it asks to be woken, until a moment; gives what was written, with the hour. */
function rung(
  begin: ComplaintEvent,
  until: number,
  between: readonly (readonly [number, ComplaintEvent])[] = [],
) {
  const written: string[] = [];
  let { state, effects } = accept({ status: 'absent', number: 1 }, begin, termsAt(START));
  const events = [...between];
  for (;;) {
    const at = wokenAt(effects);
    const [next] = events;
    const nextAt = next ? hoursLater(next[0]) : null;
    const byHand = next && nextAt && (!at || nextAt <= at);
    const moment = byHand ? nextAt : at;
    if (!moment || moment > hoursLater(until)) return { state, written };
    ({ state, effects } = accept(state, byHand ? next[1] : EVENTS.woken, termsAt(moment)));
    if (byHand) events.shift();
    else written.push(...lines(effects, (moment.getTime() - START.getTime()) / 3_600_000));
  }
}

function lines(effects: readonly Effect[], hour: number): string[] {
  return lettersOf(effects).map(({ name, variables }) => {
    const { promise, used } = variables as { promise?: string; used?: number };
    return [`${hour}h`, name, promise, used].filter((part) => part !== undefined).join(' ');
  });
}

const severe = { ...EVENTS.complained, severity: 'critical' } as ComplaintEvent;
const high = { ...EVENTS.complained, severity: 'high' } as ComplaintEvent;

describe('a complaint of grade S1', () => {
  it('warns at half, three quarters and all of the hour, tells the lead at half and the sponsor at all of it', () => {
    expect(rung(severe, 3.9).written).toEqual([
      '0.5h pm-clock-warning answer 50',
      '0.5h pm-escalation answer 50',
      '0.75h pm-clock-warning answer 75',
      '1h pm-clock-warning answer 100',
      '1h sponsor-escalation answer 100',
    ]);
  });

  it('writes to the client every four hours, also when there is nothing new', () => {
    const answered = rung(severe, 13, [[0.1, EVENTS['answered-in-person']]]);
    expect(answered.written.filter((line) => line.includes('interim'))).toEqual([
      '4.1h complaint-interim',
      '8.1h complaint-interim',
      '12.1h complaint-interim',
    ]);
  });
});

describe('a complaint of grade S2', () => {
  it('tells the lead at three quarters and the sponsor at all of the target, each once', () => {
    const { written } = rung(high, 5 * DAY, [[1, EVENTS['answered-in-person']]]);
    expect(written.filter((line) => line.includes('target'))).toEqual([
      '36h pm-clock-warning target 50',
      '54h pm-clock-warning target 75',
      '54h pm-escalation target 75',
      '72h pm-clock-warning target 100',
      '72h sponsor-escalation target 100',
    ]);
  });

  it('stops its clock and its interim words while the client has to answer', () => {
    const { written } = rung(high, 6 * DAY, [
      [10, EVENTS['client-asked']],
      [58, EVENTS['client-replied']],
    ]);
    expect(written).toEqual([
      '2h pm-clock-warning answer 50',
      '3h pm-clock-warning answer 75',
      '3h pm-escalation answer 75',
      '4h pm-clock-warning answer 100',
      '4h sponsor-escalation answer 100',
      '82h complaint-interim',
      '84h pm-clock-warning target 50',
      '102h pm-clock-warning target 75',
      '102h pm-escalation target 75',
      '106h complaint-interim',
      '120h pm-clock-warning target 100',
      '120h sponsor-escalation target 100',
      '130h complaint-interim',
    ]);
  });

  it('says no interim word once a proposal lies with the client, and reminds the PM that it is silent', () => {
    const { written } = rung(high, 20 * DAY, [[1, EVENTS['resolution-given']]]);
    expect(written).toEqual(['121h pm-note']);
  });
});

describe('a complaint of grade S3', () => {
  it('tells the lead at the end of its ten days and the sponsor half as long after', () => {
    const { written } = rung(EVENTS.complained, 15 * DAY, [[1, EVENTS['answered-in-person']]]);
    expect(written.filter((line) => line.includes('escalation'))).toEqual([
      '240h pm-escalation target 100',
      '360h sponsor-escalation target 150',
    ]);
  });

  it('has its words to the client every three days', () => {
    const { written } = rung(EVENTS.complained, 10 * DAY, [[1, EVENTS['answered-in-person']]]);
    expect(written.filter((line) => line.includes('interim'))).toEqual([
      '73h complaint-interim',
      '145h complaint-interim',
      '217h complaint-interim',
    ]);
  });
});

describe('what was missed while nobody was awake', () => {
  it('is caught up once: the latest warning speaks for the earlier ones', () => {
    const { state } = accept({ status: 'absent', number: 1 }, high, termsAt(START));
    const late = accept(state, EVENTS.woken, termsAt(hoursLater(100)));
    expect(lines(late.effects, 100)).toEqual([
      '100h pm-clock-warning answer 100',
      '100h pm-escalation answer 75',
      '100h sponsor-escalation answer 100',
      '100h pm-clock-warning target 100',
      '100h pm-escalation target 75',
      '100h sponsor-escalation target 100',
      '100h complaint-interim',
    ]);
    expect(late.state.escalation).toBe(2);
  });
});

describe('after a complaint is resolved', () => {
  it('the client is asked after seven days, and silence for fifteen business days closes without consent', () => {
    const { state, effects } = accept(complaintIn('accepted'), EVENTS.done, termsAt(START));
    expect(wokenAt(effects)).toEqual(hoursLater(7 * DAY));
    const asked = accept(state, EVENTS.woken, termsAt(hoursLater(7 * DAY)));
    expect(lettersOf(asked.effects).map(({ name }) => name)).toEqual(['complaint-check-back']);
    expect(wokenAt(asked.effects)).toEqual(hoursLater(22 * DAY));
    const lapsed = accept(asked.state, EVENTS.woken, termsAt(hoursLater(22 * DAY)));
    expect(lapsed.state).toMatchObject({ status: 'closed', closedBy: 'silence', lesson: 'asked' });
    expect(lettersOf(lapsed.effects)).toMatchObject([
      { name: 'complaint-lapsed' },
      { name: 'pm-note', variables: { news: 'closed-by-silence' } },
    ]);
    expect(lapsed.effects.some(({ kind }) => kind === 'prove')).toBe(false);
  });

  it('a late no to the check-back reopens what silence had closed', () => {
    const asked = accept(complaintIn('resolved'), EVENTS.woken, termsAt(hoursLater(8 * DAY)));
    const lapsed = accept(asked.state, EVENTS.woken, termsAt(hoursLater(24 * DAY)));
    const no = { ...EVENTS['check-back-answered'], solved: false } as ComplaintEvent;
    expect(accept(lapsed.state, no, termsAt(hoursLater(25 * DAY))).state.status).toBe('reopened');
  });
});

describe('a holding reply', () => {
  it('moves the reminder behind the day that was named', () => {
    const { effects } = accept(complaintIn('proposed'), EVENTS.promised, termsAt(START));
    expect(wokenAt(effects)).toEqual(new Date('2026-12-11T00:00:00Z'));
  });
});

describe('an edit of the calendar', () => {
  it('plans every wake-up anew, and the hour of the first answer with it', () => {
    const { state } = accept({ status: 'absent', number: 1 }, high, termsAt(START));
    const slower = termsAt(START, {
      crossing: (steps) => new Date((steps[0]?.at.getTime() ?? 0) + 50 * 3_600_000),
    });
    const moved = accept(state, EVENTS['calendar-changed'], slower);
    expect(moved.state.answerBy).toEqual(hoursLater(50));
    expect(wokenAt(moved.effects)).toEqual(hoursLater(24));
  });
});
