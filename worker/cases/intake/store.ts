import { z } from 'zod';
import { type CaseFiles, caseFiles } from '../file-store.ts';
import type { StandingIntake } from './state.ts';

const schema = z.object({
  number: z.number(),
  status: z.enum(['asked', 'asked-again', 'answered']),
  topic: z.enum(['web', 'app', 'generic']),
  count: z.number(),
  settled: z.array(z.number()),
  openedAt: z.coerce.date(),
});

/** Its title is its topic: whoever reads an answer finds the questions by it. */
export const intakes: CaseFiles<StandingIntake> = caseFiles<StandingIntake>(
  'intake',
  schema,
  ({ topic }) => topic,
);
