import { z } from 'zod';
import { type CaseFiles, caseFiles } from '../file-store.ts';
import type { StandingRisk } from './state.ts';

const schema = z.object({
  number: z.number(),
  status: z.enum(['open', 'told', 'closed']),
  what: z.string(),
  impact: z.string(),
  options: z.array(z.string()),
  advice: z.string(),
  decideBy: z.string().nullable(),
  outcome: z.string().nullable(),
  openedAt: z.coerce.date(),
});

export const risks: CaseFiles<StandingRisk> = caseFiles<StandingRisk>('risk', schema, ({ what }) => what);
