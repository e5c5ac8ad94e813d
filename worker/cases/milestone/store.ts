import { z } from 'zod';
import { type CaseFiles, caseFiles } from '../file-store.ts';
import { MILESTONE_STATUSES, type StandingMilestone } from './state.ts';

const ref = z.object({ kind: z.custom<'milestone' | 'task' | 'change-request'>(), number: z.number() });

const schema = z.object({
  number: z.number(),
  status: z.enum(MILESTONE_STATUSES),
  name: z.string(),
  baseline: z.string(),
  frozen: z.boolean(),
  forecast: z.string(),
  actual: z.string().nullable(),
  phase: z.string().nullable(),
  owner: z.string().nullable(),
  requirements: z.array(z.number()),
  criteria: z.array(z.string()),
  dependsOn: z.array(ref),
  followers: z.array(ref),
  delays: z.array(
    z.object({
      days: z.number(),
      side: z.enum(['us', 'client', 'third-party']),
      because: z.string(),
      at: z.string(),
      cause: ref.nullable(),
    }),
  ),
  open: z.array(
    z.object({
      title: z.string(),
      statement: z.string(),
      requirement: z.number().nullable(),
      version: z.number(),
      wanted: z.string(),
    }),
  ),
  handedOver: z.array(z.number()),
  because: z.string().nullable(),
  openedAt: z.coerce.date(),
});

export const milestones: CaseFiles<StandingMilestone> = caseFiles<StandingMilestone>(
  'milestone',
  schema,
  ({ name }) => name,
);
