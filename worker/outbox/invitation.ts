import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { Address } from '../mail/address.ts';
import { domainOf } from '../mail/address.ts';
import type { Invitation } from '../mail/letter-variables.ts';

/** A calendar part as mail programs expect it beside the text (RFC 6047 §2.4). */
export interface CalendarPart {
  readonly method: string;
  readonly content: string;
}

const MINUTE_MS = 60_000;

/**
 * The calendar entry of a meeting (RFC 5545), to be accepted or declined, or to be removed. Times are in UTC, so that no
 * program needs a time zone table. The bot organises: answers come back to it and count as attendance only.
 */
export function calendarPart(
  invitation: Invitation,
  organiser: Address,
  attendees: readonly Address[],
  stamp: Date,
): CalendarPart {
  const { method, uid, sequence, topic, lengthMinutes } = invitation;
  const start = new Date(invitation.start);
  const isRequest = method === 'REQUEST';
  const calendar = ical({
    prodId: { company: 'Liaison', product: 'Liaison', language: 'EN' },
    method: isRequest ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL,
  });
  const event = calendar.createEvent({
    id: `${uid}@${domainOf(organiser.address)}`,
    sequence,
    stamp,
    start,
    end: new Date(start.getTime() + lengthMinutes * MINUTE_MS),
    summary: topic,
    status: isRequest ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    organizer: { name: organiser.name, email: organiser.address },
  });
  for (const { name, address } of attendees)
    event.createAttendee({
      name: name === '' ? address : name,
      email: address,
      rsvp: isRequest,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
    });
  return { method, content: calendar.toString() };
}
