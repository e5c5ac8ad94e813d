import type { Invitation } from '../../mail/letter-variables.ts';
import type { CaseRef, Effect, Party, Terms } from '../decision.ts';
import type { AgendaPoint, StandingMeeting } from './state.ts';

const MINUTE_MS = 60_000;

export function refOf({ number }: { readonly number: number }): CaseRef {
  return { kind: 'meeting', number };
}

/** Everybody at the client who decides or is a contact. */
export function attendees(terms: Terms): Party[] {
  const byId = new Map<number, Party>();
  for (const person of [...terms.approvers, ...terms.contacts]) byId.set(person.personId, person);
  return [...byId.values()];
}

/** A calendar entry everybody can answer: new, or at another time. */
export function invited(meeting: StandingMeeting, how: 'invited' | 'moved', terms: Terms): Effect {
  const { next } = meeting;
  return {
    kind: 'send-letter',
    letter: how === 'invited' ? 'meeting-invited' : 'meeting-moved',
    to: attendees(terms),
    cc: terms.pms,
    variables: {
      ref: refOf(meeting),
      topic: meeting.topic,
      at: next.at,
      lengthMinutes: meeting.lengthMinutes,
      invitation: invitationOf(meeting, 'REQUEST'),
    },
    occasion: `${how}-${next.uid}-${next.sequence}`,
    automatic: false,
    whileStatus: ['planned'],
  };
}

export function cancelled(meeting: StandingMeeting, because: string, terms: Terms): Effect {
  return {
    kind: 'send-letter',
    letter: 'meeting-cancelled',
    to: attendees(terms),
    cc: terms.pms,
    variables: {
      ref: refOf(meeting),
      topic: meeting.topic,
      at: meeting.next.at,
      because,
      invitation: invitationOf(
        { ...meeting, next: { ...meeting.next, sequence: meeting.next.sequence + 1 } },
        'CANCEL',
      ),
    },
    occasion: `cancelled-${meeting.next.uid}`,
    automatic: false,
  };
}

export function agenda(meeting: StandingMeeting, points: readonly AgendaPoint[], terms: Terms): Effect {
  const { next } = meeting;
  return {
    kind: 'send-letter',
    letter: 'meeting-agenda',
    to: attendees(terms),
    cc: terms.pms,
    variables: { ref: refOf(meeting), topic: meeting.topic, at: next.at, points },
    occasion: `agenda-${next.uid}-${next.sequence}`,
    automatic: true,
    whileStatus: ['planned'],
  };
}

/** The agenda goes out a business day ahead; half an hour after its end a meeting is over. */
export function wakes(meeting: StandingMeeting, terms: Terms): Effect[] {
  const { at } = meeting.next;
  const end = new Date(at.getTime() + (meeting.lengthMinutes + 30) * MINUTE_MS);
  const dayBefore = terms.businessDaysBefore(at, 1);
  return [
    ...(dayBefore > terms.at
      ? [{ kind: 'wake', what: `agenda-${at.getTime()}`, at: dayBefore } as const]
      : []),
    { kind: 'wake', what: `over-${at.getTime()}`, at: end },
  ];
}

function invitationOf(meeting: StandingMeeting, method: Invitation['method']): Invitation {
  const { next, topic, lengthMinutes } = meeting;
  return { method, uid: next.uid, sequence: next.sequence, start: next.at, lengthMinutes, topic };
}
