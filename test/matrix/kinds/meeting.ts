import { decideMeeting } from '../../../worker/cases/meeting/decide.ts';
import type { Meeting, MeetingEvent } from '../../../worker/cases/meeting/state.ts';
import { AMY, terms } from '../../support/terms.ts';
import { reached, type Samples } from '../walk.ts';

const ABSENT: Meeting = { status: 'absent', number: 1 };
const AT = new Date('2026-12-07T10:00:00Z');
const UID = `meeting-1-${AT.getTime()}`;
const PLANNED = {
  happened: 'planned',
  topic: 'Weekly call',
  every: null,
  weekday: 1,
  minutes: 600,
  lengthMinutes: 60,
  at: AT,
} as const;
const over = { happened: 'woken', what: `over-${AT.getTime()}`, heard: [] } as const;
const basis = { decide: decideMeeting, terms: terms() };

export const meeting: Samples<Meeting, MeetingEvent> = {
  ...basis,
  states: {
    absent: ['不存在', ABSENT],
    planned: ['已安排', reached(basis, ABSENT, PLANNED)],
    held: ['已举行', reached(basis, ABSENT, PLANNED, over)],
    cancelled: ['已取消', reached(basis, ABSENT, PLANNED, { happened: 'cancelled', because: 'ill' })],
  },
  events: {
    planned: PLANNED,
    moved: { happened: 'moved', at: new Date('2026-12-08T10:00:00Z') },
    cancelled: { happened: 'cancelled', because: 'ill' },
    'invitation-answered': {
      happened: 'invitation-answered',
      person: AMY.personId,
      uid: UID,
      answer: 'accepted',
    },
    'agenda-due': { happened: 'agenda-due', points: [{ ref: null, words: 'Anything else' }] },
    woken: {
      'agenda (arrives as agenda-due)': { happened: 'woken', what: `agenda-${AT.getTime()}`, heard: [] },
      over,
    },
  },
};
