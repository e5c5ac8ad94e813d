import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { ReadMail } from '../inbox/client-mail.ts';
import type { Intent } from '../mail/intent.ts';
import type { Carried, Example, Predicted } from './example.ts';

type Db = Kysely<Database>;

/** Who taught it, by which mail, and when. */
export interface Taught {
  readonly projectId: number;
  readonly personId: number;
  readonly byMailId: number;
  readonly at: Date;
}

export async function addExample(db: Db, example: Example, taught: Taught): Promise<void> {
  await db
    .insertInto('example')
    .values({
      mail_id: example.mailId,
      project_id: taught.projectId,
      person_id: taught.personId,
      by_mail_id: taught.byMailId,
      kind: example.kind,
      language: example.language,
      given: [...example.given],
      removed: [...example.removed],
      evidence: JSON.stringify(example.evidence),
      predicted: JSON.stringify(example.predicted),
      at: taught.at,
    })
    .execute();
}

const COLUMNS = [
  'example.mail_id',
  'example.kind',
  'example.language',
  'example.given',
  'example.removed',
  'example.evidence',
  'example.predicted',
] as const;

interface Row {
  readonly mail_id: number;
  readonly kind: Example['kind'];
  readonly language: Example['language'];
  readonly given: string[];
  readonly removed: string[];
  readonly evidence: unknown;
  readonly predicted: unknown;
}

const toExample = (row: Row): Example => ({
  mailId: row.mail_id,
  kind: row.kind,
  language: row.language,
  given: row.given as Intent[],
  removed: row.removed as Intent[],
  evidence: row.evidence as Carried[],
  predicted: row.predicted as Predicted,
});

/** Every example, oldest first: of one project, or of the installation. */
export async function examples(db: Db, projectId: number | null = null): Promise<Example[]> {
  const rows = await db
    .selectFrom('example')
    .select(COLUMNS)
    .$if(projectId !== null, (query) => query.where('project_id', '=', projectId ?? 0))
    .orderBy('id')
    .execute();
  return rows.map(toExample);
}

/** A reviewed mail: the last word about it, and what it says. */
export interface ReviewedMail {
  readonly example: Example;
  readonly summary: ReadMail['summary'];
}

/** The last word about each reviewed mail with the mail itself, newest word first. */
export async function reviewedMails(db: Db): Promise<ReviewedMail[]> {
  const rows = await db
    .selectFrom('example')
    .innerJoin('mail', 'mail.id', 'example.mail_id')
    .select([...COLUMNS, 'mail.summary'])
    .where('mail.summary', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('example as later')
            .select('later.id')
            .whereRef('later.mail_id', '=', 'example.mail_id')
            .whereRef('later.id', '>', 'example.id'),
        ),
      ),
    )
    .orderBy('example.id', 'desc')
    .execute();
  return rows.map((row) => ({ example: toExample(row), summary: row.summary as ReadMail['summary'] }));
}

/** Id of the newest example and how many came after one of them. */
export async function examplesSince(db: Db, id: number): Promise<{ newest: number; count: number }> {
  const { rows } = await sql<{ newest: number; count: number }>`
    select coalesce(max(id), 0)::bigint as newest, count(*) filter (where id > ${id}) as count from example
  `.execute(db);
  return rows[0] ?? { newest: 0, count: 0 };
}
