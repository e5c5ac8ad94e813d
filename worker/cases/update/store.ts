import { z } from 'zod';
import { type CaseFiles, caseFiles } from '../file-store.ts';
import type { StandingUpdate } from './state.ts';

const party = z.object({
  personId: z.number(),
  name: z.string(),
  address: z.string(),
  language: z.enum(['zh', 'en']),
});

const schema = z.object({
  number: z.number(),
  status: z.enum(['previewed', 'released', 'held', 'sent', 'dropped']),
  // Written by us and only ever printed again: its shape is that of the letter.
  draft: z.custom<StandingUpdate['draft']>(),
  edits: z.custom<StandingUpdate['edits']>(),
  releaseAt: z.coerce.date(),
  because: z.array(z.enum(['red', 'new-complaint', 'bad-news', 'pm'])),
  recipients: z.array(party),
  openedAt: z.coerce.date(),
});

export const updates: CaseFiles<StandingUpdate> = caseFiles<StandingUpdate>(
  'update',
  schema,
  ({ releaseAt }) => releaseAt.toISOString(),
);
