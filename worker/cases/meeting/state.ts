import type { CaseRef, Woken } from '../decision.ts';

/** Meetings of a project: once, or coming round. Calendar answers are attendance and nothing else. */
export type Meeting = { readonly status: 'absent'; readonly number: number } | StandingMeeting;

export type StandingMeeting = MeetingFacts & { readonly status: 'planned' | 'held' | 'cancelled' };

export interface MeetingFacts {
  readonly number: number;
  readonly topic: string;
  /** Null: it takes place once. */
  readonly every: 'week' | 'fortnight' | 'month' | null;
  /** ISO weekday and minutes after midnight of the agreed time. */
  readonly weekday: number;
  readonly minutes: number;
  readonly lengthMinutes: number;
  readonly next: Occurrence;
  readonly past: readonly Occurrence[];
  readonly openedAt: Date;
}

/** One time the meeting takes place. */
export interface Occurrence {
  /** Of the calendar entry (RFC 5545 §3.8.4.7), without the domain. */
  readonly uid: string;
  readonly at: Date;
  /** Counts the changes of the entry (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  /** Person ids by their answer to the invitation. */
  readonly attendance: Readonly<Record<string, 'accepted' | 'declined' | 'tentative'>>;
}

export type MeetingEvent =
  | {
      readonly happened: 'planned';
      readonly topic: string;
      readonly every: MeetingFacts['every'];
      readonly weekday: number;
      readonly minutes: number;
      readonly lengthMinutes: number;
      readonly at: Date;
    }
  | { readonly happened: 'moved'; readonly at: Date }
  | { readonly happened: 'cancelled'; readonly because: string }
  | {
      readonly happened: 'invitation-answered';
      readonly person: number;
      readonly uid: string;
      readonly answer: 'accepted' | 'declined' | 'tentative';
    }
  /** The day before: what is open is put on the agenda. */
  | { readonly happened: 'agenda-due'; readonly points: readonly AgendaPoint[] }
  | Woken;

export interface AgendaPoint {
  readonly ref: CaseRef | null;
  readonly words: string;
}

export type MeetingRefusal =
  | 'exists-already'
  | 'no-such-meeting'
  | 'nobody-to-invite'
  | 'in-the-past'
  | 'no-such-occurrence'
  | 'not-open-to-this';
