import { z } from 'zod';
import { type CaseFiles, caseFiles } from '../file-store.ts';
import type { StandingClosing } from './state.ts';

const schema = z.object({
  number: z.number(),
  status: z.enum(['gathering', 'signing', 'signed', 'closed', 'warranty', 'archived', 'dropped']),
  openedAt: z.coerce.date(),
  waivers: z.array(
    z.object({
      gate: z.enum(['milestones', 'changes', 'complaints-s2', 'complaints-s1']),
      because: z.string(),
    }),
  ),
  blocks: z.custom<StandingClosing['blocks']>(),
  documents: z.array(z.number()),
  remarks: z.string().nullable(),
  signedAt: z.coerce.date().nullable(),
  round: z.number(),
});

export const closings: CaseFiles<StandingClosing> = caseFiles<StandingClosing>(
  'closing',
  schema,
  ({ openedAt }) => openedAt.toISOString().slice(0, 10),
);
