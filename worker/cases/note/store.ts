import { z } from 'zod';
import { type CaseFiles, caseFiles } from '../file-store.ts';
import type { StandingNote } from './state.ts';

const words = z.string();

const content = z.object({
  requirements: z.array(z.object({ title: z.string(), statement: z.string(), words })),
  decisions: z.array(z.object({ statement: z.string(), words })),
  actions: z.array(
    z.object({ what: z.string(), owner: z.string().nullable(), due: z.string().nullable(), words }),
  ),
  questions: z.array(z.object({ question: z.string(), words })),
  rest: z.array(z.string()),
});

const schema = z.object({
  number: z.number(),
  status: z.enum(['proposed', 'kept', 'recapped', 'dropped']),
  title: z.string(),
  found: content,
  kept: content.nullable(),
  person: z.number(),
  mail: z.number(),
  openedAt: z.coerce.date(),
});

export const notes: CaseFiles<StandingNote> = caseFiles<StandingNote>('note', schema, ({ title }) => title);
