import { describe, expect, it } from 'vitest';
import { decideMeeting } from '../../worker/cases/meeting/decide.ts';
import type { Meeting, StandingMeeting } from '../../worker/cases/meeting/state.ts';
import { meeting } from '../../worker/inbox/commands/meeting.ts';
import { calendarPart } from '../../worker/outbox/invitation.ts';
import { desk } from '../support/desk.ts';
import { AMY, PM, terms } from '../support/terms.ts';

const absent: Meeting = { status: 'absent', number: 1 };
const AT = new Date('2026-12-07T10:00:00Z');
const PLANNED = {
  happened: 'planned',
  topic: 'Weekly call',
  every: 'week',
  weekday: 1,
  minutes: 600,
  lengthMinutes: 60,
  at: AT,
} as const;
const reach = terms({ businessDaysBefore: (from, days) => new Date(from.getTime() - days * 86_400_000) });

function planned(): StandingMeeting {
  const decision = decideMeeting(absent, PLANNED, reach);
  if (decision.outcome === 'refused' || decision.state.status === 'absent') throw new Error('not planned');
  return decision.state;
}

describe('a meeting', () => {
  it('invites everybody at the client, copies the PM, and plans its agenda and its end', () => {
    const decision = decideMeeting(absent, PLANNED, reach);
    expect(decision).toMatchObject({
      state: { status: 'planned' },
      effects: [
        { kind: 'send-letter', letter: 'meeting-invited', to: [AMY], cc: [PM] },
        { kind: 'wake', at: new Date('2026-12-06T10:00:00Z') },
        { kind: 'wake', at: new Date('2026-12-07T11:30:00Z') },
      ],
    });
  });

  it('moves as the same calendar entry with a higher sequence, and everybody answers anew', () => {
    const answered = decideMeeting(
      planned(),
      { happened: 'invitation-answered', person: AMY.personId, uid: planned().next.uid, answer: 'accepted' },
      reach,
    );
    if (answered.outcome === 'refused') throw new Error(answered.because);
    expect(answered.state).toMatchObject({ next: { attendance: { [AMY.personId]: 'accepted' } } });
    const moved = decideMeeting(
      answered.state,
      { happened: 'moved', at: new Date('2026-12-08T10:00:00Z') },
      reach,
    );
    expect(moved).toMatchObject({
      state: { next: { uid: planned().next.uid, sequence: 1, attendance: {} } },
      effects: [{ kind: 'stop-waking' }, { letter: 'meeting-moved' }, {}, {}],
    });
  });

  it('that is over asks the PM for minutes and comes round again', () => {
    const later = terms({
      at: new Date('2026-12-07T11:30:00Z'),
      businessDaysBefore: (from, days) => new Date(from.getTime() - days * 86_400_000),
    });
    const over = decideMeeting(
      planned(),
      { happened: 'woken', what: `over-${AT.getTime()}`, heard: [] },
      later,
    );
    expect(over).toMatchObject({
      state: { status: 'planned', next: { at: new Date('2026-12-14T10:00:00Z') }, past: [{ at: AT }] },
    });
  });

  it('is never planned into the past, nor moved once cancelled', () => {
    expect(decideMeeting(absent, { ...PLANNED, at: new Date('2026-11-01T10:00:00Z') }, reach)).toEqual({
      outcome: 'refused',
      because: 'in-the-past',
    });
    const cancelled = decideMeeting(planned(), { happened: 'cancelled', because: '' }, reach);
    if (cancelled.outcome === 'refused') throw new Error(cancelled.because);
    expect(decideMeeting(cancelled.state, { happened: 'moved', at: AT }, reach)).toEqual({
      outcome: 'refused',
      because: 'not-open-to-this',
    });
  });

  it.each([
    ['weekly Mon 10:00 Weekly call', '2026-12-07T10:00:00.000Z', 'week', 60],
    ['每周一 10:00 周例会', '2026-12-07T10:00:00.000Z', 'week', 60],
    ['monthly Wed 9:30 Steering 90 min', '2026-12-02T09:30:00.000Z', 'month', 90],
    ['2026-12-08 14:00 Demo', '2026-12-08T14:00:00.000Z', null, 60],
  ])('/meeting %s is read', (rest, at, every, lengthMinutes) => {
    expect(meeting.plan({ line: '', rest, block: '' }, desk(''))).toMatchObject({
      happenings: [{ event: { every, lengthMinutes, at: new Date(at) } }],
    });
  });
});

describe('an invitation', () => {
  const part = (method: 'REQUEST' | 'CANCEL') =>
    calendarPart(
      { method, uid: 'meeting-1-5', sequence: 2, start: AT, lengthMinutes: 60, topic: '周例会; 讨论, 议程' },
      { name: 'Liaison', address: 'liaison@studio.example' },
      [{ name: 'Amy Lin', address: 'amy@harbour.example' }],
      AT,
    ).content;

  it('says what RFC 5545 and 5546 ask of a request', () => {
    const lines = part('REQUEST')
      .replace(/\r\n[ \t]/g, '')
      .split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        'UID:meeting-1-5@studio.example',
        'SEQUENCE:2',
        'DTSTART:20261207T100000Z',
        'DTEND:20261207T110000Z',
        'SUMMARY:周例会\\; 讨论\\, 议程',
      ]),
    );
    expect(lines.find((line) => line.startsWith('ATTENDEE'))).toMatch(/mailto:amy@harbour\.example/i);
    expect(lines.find((line) => line.startsWith('ATTENDEE'))).toContain('RSVP=TRUE');
    expect(lines.find((line) => line.startsWith('ORGANIZER'))).toMatch(/mailto:liaison@studio\.example/i);
    for (const line of part('REQUEST').split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('is taken back by the same entry', () => {
    expect(part('CANCEL')).toContain('METHOD:CANCEL');
    expect(part('CANCEL')).toContain('STATUS:CANCELLED');
    expect(part('CANCEL')).toContain('UID:meeting-1-5@studio.example');
  });
});
