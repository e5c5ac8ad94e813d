import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../db/schema.ts';

type Db = Kysely<Database>;

export async function projects(db: Db, key: string | null) {
  return await db
    .selectFrom('project')
    .select(['key', 'name', 'client', 'language', 'zone', 'calendar', 'cadence', 'phase'])
    .select(['weekdays', 'windows', 'settings'])
    .select('baseline_version as baselineVersion')
    .$if(key !== null, (query) => query.where('key', '=', key))
    .orderBy('key')
    .execute();
}

export async function contacts(db: Db, key: string | null) {
  return await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('project', 'project.id', 'membership.project_id')
    .select(['project.key as project', 'person.name', 'person.address', 'person.language'])
    .select(['person.muted_because as mutedBecause', 'person.away_until as awayUntil'])
    .select(sql<string[]>`array_agg(membership.role order by membership.role)`.as('roles'))
    .$if(key !== null, (query) => query.where('project.key', '=', key ?? ''))
    .groupBy(['project.key', 'person.id'])
    .orderBy('project.key')
    .orderBy('person.id')
    .execute();
}
