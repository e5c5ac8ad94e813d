import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Party, Role } from '../cases/decision.ts';
import type { Language } from '../mail/language.ts';
import type { Identity } from './identify.ts';

type Trx = Transaction<Database>;

/** A project to which a mail may belong. */
export interface Place {
  readonly projectId: number;
  readonly key: string;
  /** The writer of the mail there. */
  readonly personId: number;
  readonly roles: readonly Role[];
  readonly pms: readonly Party[];
}

/** The projects among these that are not over and in which an address has a role. */
export async function placesOf(trx: Trx, projectIds: readonly number[], address: string): Promise<Place[]> {
  if (projectIds.length === 0) return [];
  const { rows } = await sql<Place>`
    select p.id as "projectId", p.key, w.id as "personId", jsonb_agg(m.role order by m.role) as roles,
      coalesce((select jsonb_agg(jsonb_build_object('personId', pm.id, 'name', pm.name, 'address', pm.address,
        'language', coalesce(pm.language, p.language)) order by pm.id)
        from membership mp join person pm on pm.id = mp.person_id
        where mp.project_id = p.id and mp.role = 'pm'), '[]'::jsonb) as pms
    from project p join membership m on m.project_id = p.id join person w on w.id = m.person_id
    where p.id = any(${[...projectIds]}::bigint[]) and w.address = ${address} and p.phase not in ('closed', 'archived')
    group by p.id, w.id order by p.id`.execute(trx);
  return rows.map((row) => ({ ...row, projectId: Number(row.projectId), personId: Number(row.personId) }));
}

/** The person with an address, entered where the record does not know it yet; who it is does not give any role. */
export async function personAt(
  trx: Trx,
  { address, name, language }: { address: string; name: string; language: Language | null },
): Promise<number> {
  const known = await trx.selectFrom('person').select('id').where('address', '=', address).executeTakeFirst();
  if (known) return known.id;
  const row = await trx
    .insertInto('person')
    .values({ address, name, language })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Puts a mail that waited for a person's word back into the row of those to be applied, as this sender's. */
export async function applyAnew(
  trx: Trx,
  mailId: number,
  identity: Extract<Identity, { outcome: 'known' }>,
): Promise<void> {
  await trx
    .updateTable('mail')
    .set({
      status: 'read',
      project_id: identity.projectId,
      person_id: identity.personId,
      summary: sql`summary || jsonb_build_object('identity', ${JSON.stringify(identity)}::jsonb)`,
      reason: null,
      finished_at: null,
    })
    .where('id', '=', mailId)
    .execute();
}

/** A mail of which nobody knows the project stands in none. */
export async function leaveProject(trx: Trx, mailId: number): Promise<void> {
  await trx.updateTable('mail').set({ project_id: null }).where('id', '=', mailId).execute();
}
