import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../../db/schema.ts';
import type { CaseRef } from '../decision.ts';
import { type CaseFiles, caseFiles } from '../file-store.ts';
import type { LibraryLesson, StandingLesson } from './state.ts';

type Trx = Transaction<Database>;

const schema = z.object({
  number: z.number(),
  status: z.enum(['recorded', 'private']),
  openedAt: z.coerce.date(),
  person: z.number(),
  personName: z.string(),
  context: z.string(),
  cause: z.string(),
  impact: z.string(),
  recommendation: z.string(),
  about: z.custom<CaseRef>().nullable(),
});

export const lessons: CaseFiles<StandingLesson> = caseFiles<StandingLesson>('lesson', schema, (lesson) =>
  // A reflection is its writer's alone: lists do not show what it says.
  lesson.status === 'private' ? '' : lesson.context,
);

/** The newest so many: a library that is never tidied still answers at once. */
const MOST = 1000;

/** The lessons of the whole installation, newest first. */
export async function library(trx: Trx): Promise<LibraryLesson[]> {
  const { rows } = await sql<LibraryLesson>`
    select p.key as project, c.number, c.opened_at as at, c.facts->>'context' as context, c.facts->>'cause' as cause,
      c.facts->>'impact' as impact, c.facts->>'recommendation' as recommendation
    from case_file c join project p on p.id = c.project_id
    where c.kind = 'lesson' and c.status = 'recorded'
    order by c.opened_at desc, p.key, c.number limit ${MOST}`.execute(trx);
  return rows;
}
