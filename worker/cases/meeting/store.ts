import { z } from 'zod';
import { type CaseFiles, caseFiles } from '../file-store.ts';
import type { StandingMeeting } from './state.ts';

const occurrence = z.object({
  uid: z.string(),
  at: z.coerce.date(),
  sequence: z.number(),
  attendance: z.record(z.string(), z.enum(['accepted', 'declined', 'tentative'])),
});

const schema = z.object({
  number: z.number(),
  status: z.enum(['planned', 'held', 'cancelled']),
  topic: z.string(),
  every: z.enum(['week', 'fortnight', 'month']).nullable(),
  weekday: z.number(),
  minutes: z.number(),
  lengthMinutes: z.number(),
  next: occurrence,
  past: z.array(occurrence),
  openedAt: z.coerce.date(),
});

export const meetings: CaseFiles<StandingMeeting> = caseFiles<StandingMeeting>(
  'meeting',
  schema,
  ({ topic }) => topic,
);
