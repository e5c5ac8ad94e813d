import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../../db/schema.ts';
import type { CaseRef } from '../decision.ts';
import { type CaseFiles, caseFiles } from '../file-store.ts';
import type { Standing, StandingSurvey } from './state.ts';

type Trx = Transaction<Database>;

const schema = z.object({
  number: z.number(),
  status: z.enum(['planned', 'asked', 'partial', 'answered', 'expired', 'suppressed']),
  survey: z.enum(['milestone', 'complaint-closed', 'pulse', 'closing']),
  person: z.object({
    personId: z.number(),
    name: z.string(),
    address: z.string(),
    language: z.enum(['zh', 'en']),
  }),
  about: z.custom<CaseRef>().nullable(),
  words: z.string().nullable(),
  openedAt: z.coerce.date(),
  askedAt: z.coerce.date().nullable(),
  expiresOn: z.coerce.date().nullable(),
  answeredAt: z.coerce.date().nullable(),
  scores: z.array(z.object({ number: z.number(), score: z.number() })),
  comment: z.string(),
  mails: z.array(z.number()),
  askedAgain: z.boolean(),
  because: z
    .enum([
      'asked-lately',
      'relationship-asked-lately',
      'complaint-open',
      'copy-only',
      'muted',
      'asked-about-this',
    ])
    .nullable(),
  followUp: z.object({ by: z.coerce.date(), changed: z.string().nullable() }).nullable(),
});

export const surveys: CaseFiles<StandingSurvey> = caseFiles<StandingSurvey>(
  'survey',
  schema,
  ({ survey, person }) => `${survey}: ${person.name}`,
);

/** The surveys among these cases. */
export async function surveysAmong(
  trx: Trx,
  projectId: number,
  about: readonly CaseRef[],
): Promise<StandingSurvey[]> {
  const numbers = about.flatMap(({ kind, number }) => (kind === 'survey' ? [number] : []));
  if (numbers.length === 0) return [];
  return (await surveys.list(trx, projectId)).filter(({ number }) => numbers.includes(number));
}

/** What the rules must know about the person of a survey before it leaves. */
export async function standingFor(trx: Trx, projectId: number, survey: StandingSurvey): Promise<Standing> {
  // Two projects may want to ask one person in the same moment: the second sees what the first has sent.
  await sql`select pg_advisory_xact_lock(hashtext('survey'), ${survey.person.personId}::integer)`.execute(
    trx,
  );
  const { personId } = survey.person;
  const about = survey.about === null ? null : JSON.stringify(survey.about);
  const { rows } = await sql<{
    lastAsked: Date | null;
    lastRelationship: Date | null;
    graveComplaint: boolean;
    askedAboutThis: boolean;
    wrote: boolean;
    counts: boolean;
    muted: boolean;
  }>`
    with asked as (
      select project_id, number, (facts->>'askedAt')::timestamptz as at, facts->>'survey' as survey, facts->'about' as about
      from case_file
      where kind = 'survey' and (facts->'person'->>'personId')::bigint = ${personId} and facts->>'askedAt' is not null
    )
    select (select max(at) from asked) as "lastAsked",
      (select max(at) from asked where survey in ('pulse', 'closing')) as "lastRelationship",
      exists (select from complaint where project_id = ${projectId}
        and (status = 'disputed' or (severity in ('S1', 'S2') and status not in ('closed', 'settled', 'withdrawn')))
      ) as "graveComplaint",
      exists (select from asked where project_id = ${projectId} and about = ${about}::jsonb) as "askedAboutThis",
      exists (select from mail where person_id = ${personId}) as wrote,
      exists (select from membership where project_id = ${projectId} and person_id = ${personId}
        and (role = 'client-approver' or (role = 'client-contact' and updates))) as counts,
      (select muted_because is not null from person where id = ${personId})
        or exists (select from membership where project_id = ${projectId} and person_id = ${personId}
          and silenced_because is not null) as muted`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error(`no person ${personId}`);
  const { wrote, counts, ...known } = row;
  return { ...known, copyOnly: !wrote && !counts };
}

/** The surveys of every project this person runs as a PM. */
export async function surveysOfPm(trx: Trx, personId: number): Promise<StandingSurvey[]> {
  const rows = await trx
    .selectFrom('membership')
    .select('project_id')
    .where('person_id', '=', personId)
    .where('role', '=', 'pm')
    .orderBy('project_id')
    .execute();
  const found: StandingSurvey[] = [];
  for (const row of rows) found.push(...(await surveys.list(trx, row.project_id)));
  return found;
}
