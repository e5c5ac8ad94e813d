import { calendarOf } from '../../working-time/calendar.ts';
import { nextOccurrence } from '../../working-time/occurrence.ts';
import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import { agenda, attendees, cancelled, invited, refOf, wakes } from './letters.ts';
import type { Meeting, MeetingEvent, MeetingRefusal, Occurrence, StandingMeeting } from './state.ts';

type MeetingDecision = Decision<Meeting, MeetingRefusal>;

const MINUTE_MS = 60_000;

/** Who meets knows when, about what, and reads afterwards what was agreed. */
export function decideMeeting(state: Meeting, event: MeetingEvent, terms: Terms): MeetingDecision {
  if (event.happened === 'planned') return plan(state, event, terms);
  if (state.status === 'absent') return refused('no-such-meeting');
  switch (event.happened) {
    case 'invitation-answered':
      return answered(state, event);
    case 'moved':
      return move(state, event.at, terms);
    case 'cancelled':
      return state.status === 'planned'
        ? accepted(
            { ...state, status: 'cancelled' },
            { kind: 'stop-waking' },
            cancelled(state, event.because, terms),
          )
        : refused('not-open-to-this');
    case 'agenda-due':
      return state.status === 'planned' && terms.at < state.next.at
        ? accepted(state, agenda(state, event.points, terms))
        : refused('not-open-to-this');
    case 'woken':
      return state.status === 'planned' && event.what.startsWith('over-')
        ? over(state, terms)
        : refused('not-open-to-this');
  }
}

function plan(
  state: Meeting,
  event: Extract<MeetingEvent, { happened: 'planned' }>,
  terms: Terms,
): MeetingDecision {
  if (state.status !== 'absent') return refused('exists-already');
  if (attendees(terms).length === 0) return refused('nobody-to-invite');
  if (event.at <= terms.at) return refused('in-the-past');
  const { happened: _, at, ...facts } = event;
  const meeting: StandingMeeting = {
    ...facts,
    status: 'planned',
    number: state.number,
    next: occurrence(state.number, at),
    past: [],
    openedAt: terms.at,
  };
  return accepted(meeting, invited(meeting, 'invited', terms), ...wakes(meeting, terms));
}

function occurrence(number: number, at: Date): Occurrence {
  return { uid: `meeting-${number}-${at.getTime()}`, at, sequence: 0, attendance: {} };
}

function answered(
  state: StandingMeeting,
  { person, uid, answer }: Extract<MeetingEvent, { happened: 'invitation-answered' }>,
): MeetingDecision {
  const note = (one: Occurrence): Occurrence =>
    one.uid === uid ? { ...one, attendance: { ...one.attendance, [person]: answer } } : one;
  if (![state.next, ...state.past].some((one) => one.uid === uid)) return refused('no-such-occurrence');
  return accepted({ ...state, next: note(state.next), past: state.past.map(note) });
}

/** The same calendar entry at another time; everybody answers anew. */
function move(state: StandingMeeting, at: Date, terms: Terms): MeetingDecision {
  if (state.status !== 'planned') return refused('not-open-to-this');
  if (at <= terms.at) return refused('in-the-past');
  const next = { ...state.next, at, sequence: state.next.sequence + 1, attendance: {} };
  const moved = { ...state, next };
  return accepted(moved, { kind: 'stop-waking' }, invited(moved, 'moved', terms), ...wakes(moved, terms));
}

/** A meeting is over: the next one is planned, and the PM is asked for the minutes. */
function over(state: StandingMeeting, terms: Terms): MeetingDecision {
  const minutes: Effect = {
    kind: 'send-letter',
    letter: 'pm-note',
    to: terms.pms,
    variables: { what: 'minutes-asked', ref: refOf(state), topic: state.topic },
    occasion: `minutes-${state.next.uid}`,
    automatic: true,
  };
  const past = [...state.past, state.next];
  if (state.every === null) return accepted({ ...state, status: 'held', past }, minutes);
  const { every, weekday } = state;
  const ended = new Date(state.next.at.getTime() + state.lengthMinutes * MINUTE_MS);
  const recurrence = { every, weekday, minutes: state.minutes };
  const after = ended > terms.at ? ended : terms.at;
  const at = nextOccurrence(recurrence, after, state.next.at, calendarOf(terms.hours));
  const following = { ...state, past, next: occurrence(state.number, at) };
  return accepted(following, minutes, invited(following, 'invited', terms), ...wakes(following, terms));
}
