import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../../db/schema.ts';
import type { CaseKind } from '../decision.ts';
import { type CaseFiles, caseFiles } from '../file-store.ts';
import type { GateCase } from './gates.ts';
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

/** Every milestone, change and complaint of a project, as the gates ask about them. */
export async function gateCases(trx: Transaction<Database>, projectId: number): Promise<GateCase[]> {
  const { rows } = await sql<{
    kind: CaseKind;
    number: number;
    status: string;
    title: string;
    grade: GateCase['grade'];
  }>`
    select kind, number, status, title, null as grade from case_file
      where project_id = ${projectId} and kind = 'milestone'
    union all
    select 'change-request', number, status, coalesce(facts->>'title', ask), null from change_request
      where project_id = ${projectId}
    union all
    select 'complaint', number, status, words, severity from complaint where project_id = ${projectId}
    order by kind, number`.execute(trx);
  return rows.map(({ kind, number, ...rest }) => ({ ref: { kind, number }, ...rest }));
}
