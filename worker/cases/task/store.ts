import { z } from 'zod';
import { type CaseFiles, caseFiles } from '../file-store.ts';
import { type StandingTask, TASK_STATUSES } from './state.ts';

const ref = z.object({ kind: z.custom<'milestone' | 'task'>(), number: z.number() });

const schema = z.object({
  number: z.number(),
  status: z.enum(TASK_STATUSES),
  what: z.string(),
  owner: z
    .object({
      personId: z.number(),
      name: z.string(),
      address: z.string(),
      language: z.enum(['zh', 'en']),
    })
    .nullable(),
  due: z.string().nullable(),
  start: z.string().nullable(),
  phase: z.string().nullable(),
  dependsOn: z.array(ref),
  from: z.enum(['command', 'plan', 'note']),
  baseline: z.string().nullable(),
  actual: z.string().nullable(),
  followers: z.array(ref),
  late: z.array(z.object({ until: z.string().nullable(), words: z.string(), at: z.string() })),
  because: z.string().nullable(),
  openedAt: z.coerce.date(),
});

export const tasks: CaseFiles<StandingTask> = caseFiles<StandingTask>('task', schema, ({ what }) => what);
