import { z } from 'zod';
import { type CaseFiles, caseFiles } from '../file-store.ts';
import type { StandingChoice } from './state.ts';

const schema = z.object({
  number: z.number(),
  status: z.enum(['asked', 'decided', 'withdrawn']),
  question: z.string(),
  options: z.array(z.string()),
  advice: z.string(),
  consequence: z.string(),
  decideBy: z.string().nullable(),
  openedAt: z.coerce.date(),
  answer: z
    .object({
      person: z.number(),
      name: z.string(),
      mail: z.number(),
      words: z.string(),
      option: z.number().nullable(),
    })
    .nullable(),
});

export const choices: CaseFiles<StandingChoice> = caseFiles<StandingChoice>(
  'choice',
  schema,
  ({ question }) => question,
);
