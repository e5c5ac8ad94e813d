import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Labels } from './reply.ts';

type Db = Kysely<Database>;

/** Takes so many tokens from the budget of a day (ISO date); false, and nothing taken, when it does not reach. */
export async function takeTokens(db: Db, day: string, tokens: number, budget: number): Promise<boolean> {
  if (tokens > budget) return false;
  const { rows } = await sql`
    insert into language_model_day as d (day, tokens) values (${day}, ${tokens})
    on conflict (day) do update set tokens = d.tokens + excluded.tokens where d.tokens + excluded.tokens <= ${budget}
    returning day`.execute(db);
  return rows.length > 0;
}

/** Sets right what was taken, once the server has counted. */
export async function settleTokens(db: Db, day: string, difference: number): Promise<void> {
  await sql`update language_model_day set tokens = greatest(0, tokens + ${difference}) where day = ${day}`.execute(
    db,
  );
}

export async function keptAnswer(db: Db, hash: string): Promise<Labels | null> {
  const row = await db
    .selectFrom('language_model_opinion')
    .select('labels')
    .where('hash', '=', hash)
    .executeTakeFirst();
  return (row?.labels as Labels | undefined) ?? null;
}

export async function keepAnswer(db: Db, hash: string, labels: Labels, at: Date): Promise<void> {
  await db
    .insertInto('language_model_opinion')
    .values({ hash, labels: JSON.stringify(labels), at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether the project lets a language model read its mail. */
export async function mayRead(db: Db, projectId: number): Promise<boolean> {
  const row = await db
    .selectFrom('project')
    .select('settings')
    .where('id', '=', projectId)
    .executeTakeFirst();
  return (row?.settings as { languageModel?: boolean } | undefined)?.languageModel === true;
}
