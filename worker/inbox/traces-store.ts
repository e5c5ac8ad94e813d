import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { CaseRef, Role } from '../cases/decision.ts';
import type { LetterName } from '../mail/letter.ts';
import type { AnsweredLetter, Belonging, Traces } from './identify.ts';

type Db = Kysely<Database>;

/** Looks up everything by which a mail's thread and writer may be known. */
export async function tracesOf(
  db: Db,
  mail: {
    from: string | null;
    references: readonly string[];
    tag: { key: string | null; refs: readonly CaseRef[] };
  },
): Promise<Traces> {
  const [letter, threadProjectId, person] = await Promise.all([
    letterAmong(db, mail.references),
    threadProjectAmong(db, mail.references),
    mail.from === null ? null : personWith(db, mail.from),
  ]);
  return {
    personId: person?.personId ?? null,
    belongings: person?.belongings ?? [],
    letter,
    threadProjectId,
    subjectKey: mail.tag.key,
    subjectRefs: mail.tag.refs,
  };
}

/** The projects an address belongs to. */
export async function belongingsOf(db: Db, address: string): Promise<readonly Belonging[]> {
  return (await personWith(db, address))?.belongings ?? [];
}

/** Letters that ask somebody what a mail is, or whether it is theirs. */
const ASKS_ABOUT_A_MAIL: readonly string[] = ['pm-review-needed', 'second-word-asked', 'pm-audit'];

async function letterAmong(db: Db, messageIds: readonly string[]): Promise<AnsweredLetter | null> {
  if (messageIds.length === 0) return null;
  const ids = [...messageIds];
  const row = await db
    .selectFrom('letter')
    .select(['id', 'project_id', 'name', 'about', 'variables'])
    .where((eb) => eb.or([eb('message_id', 'in', ids), eb('server_message_id', 'in', ids)]))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const variables = row.variables as { mailId?: number };
  return {
    letterId: row.id,
    projectId: row.project_id,
    name: row.name as LetterName,
    about: row.about as CaseRef[],
    reviewedMailId: ASKS_ABOUT_A_MAIL.includes(row.name) ? (variables.mailId ?? null) : null,
  };
}

async function threadProjectAmong(db: Db, messageIds: readonly string[]): Promise<number | null> {
  if (messageIds.length === 0) return null;
  const row = await db
    .selectFrom('mail')
    .select('project_id')
    .where('message_id', 'in', [...messageIds])
    .where('project_id', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.project_id ?? null;
}

async function personWith(
  db: Db,
  address: string,
): Promise<{ personId: number; belongings: Belonging[] } | null> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('membership', 'membership.person_id', 'person.id')
    .leftJoin('project', 'project.id', 'membership.project_id')
    .select(['person.id as personId', 'project.id as projectId', 'project.key', 'project.phase'])
    .select(sql<Role[] | null>`array_agg(membership.role order by membership.role)`.as('roles'))
    .where('person.address', '=', address)
    .groupBy(['person.id', 'project.id', 'project.key', 'project.phase'])
    .execute();
  const [first] = rows;
  if (!first) return null;
  const belongings = rows.flatMap(({ projectId, key, phase, roles }) =>
    projectId === null || key === null
      ? []
      : [{ projectId, key, open: phase !== 'closed' && phase !== 'archived', roles: roles ?? [] }],
  );
  return { personId: first.personId, belongings };
}
