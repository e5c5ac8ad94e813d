import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import type { DecidingPerson } from './state.ts';

/** A person with the roles held in a project now, and the ledger entry that gave them. */
export async function decidingPerson(
  db: Kysely<Database>,
  project: { readonly id: number; readonly key: string },
  personId: number,
): Promise<DecidingPerson> {
  const person = await db
    .selectFrom('person')
    .select(['name', 'address'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const roles = await db
    .selectFrom('membership')
    .select('role')
    .where('project_id', '=', project.id)
    .where('person_id', '=', personId)
    .orderBy('role')
    .execute();
  const grantedBy = await grantOf(db, project.key, person.address);
  return { ...person, roles: roles.map(({ role }) => role), grantedBy };
}

/** Entries that give people their place: the project file, and whatever names a contact, a new face or a delegate. */
const GRANTS = '^(project-(created|updated)|.*(contact|face|member|delegat|role).*)$';

async function grantOf(
  db: Kysely<Database>,
  chain: string,
  address: string,
): Promise<DecidingPerson['grantedBy']> {
  const { rows } = await sql<{ seq: number; at: Date; actor: string; what: string; hash: string }>`
    select seq, at, actor, entry->>'what' as what, hash from ledger
    where chain = ${chain} and entry->>'what' ~ ${GRANTS}
      and jsonb_path_exists(entry, '$.** ? (@ == $address)', jsonb_build_object('address', ${address}::text))
    order by seq desc limit 1`.execute(db);
  const [row] = rows;
  return row ? { ...row, at: row.at.toISOString() } : null;
}
