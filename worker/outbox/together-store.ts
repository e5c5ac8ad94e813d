import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { CaseRef, Party } from '../cases/decision.ts';
import type { Language } from '../mail/language.ts';
import type { LetterName } from '../mail/letter.ts';
import type { LetterPart } from '../mail/letter-variables.ts';
import { type Claim, isStillDue } from './delivery-store.ts';
import { writeLetter } from './store.ts';

/** A claimed letter to one recipient, with what decides whether it may leave together with others. */
export interface Claimed {
  readonly claim: Claim;
  readonly letterId: number;
  readonly projectId: number | null;
  readonly project: LetterPart['project'];
  readonly name: LetterName;
  readonly language: Language;
  readonly about: readonly CaseRef[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly person: Party;
}

export async function claimedLetters(db: Kysely<Database>, claims: readonly Claim[]): Promise<Claimed[]> {
  const rows = await db
    .selectFrom('letter')
    .leftJoin('project', 'project.id', 'letter.project_id')
    .select(['letter.id', 'letter.project_id', 'letter.name', 'letter.language'])
    .select(['project.key', 'project.name as projectName', 'project.client'])
    .select(['letter.about', 'letter.variables', 'letter.raw'])
    .where('letter.id', 'in', [...new Set(claims.map(({ letterId }) => letterId))])
    .execute();
  const people = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(claims.flatMap(({ personId }) => personId ?? [])), -1])
    .execute();
  return claims.flatMap((claim) => {
    const row = rows.find(({ id }) => id === claim.letterId);
    const person = people.find(({ id }) => id === claim.personId);
    // What was rendered once may have been offered to a server: it keeps its own way.
    if (!row || !person || row.raw) return [];
    return [
      {
        claim,
        letterId: row.id,
        projectId: row.project_id,
        project:
          row.key === null ? null : { key: row.key, name: row.projectName ?? '', client: row.client ?? '' },
        name: row.name as LetterName,
        language: row.language,
        about: row.about as CaseRef[],
        variables: row.variables as Record<string, unknown>,
        person: {
          personId: person.id,
          name: person.name,
          address: claim.address,
          language: row.language,
        },
      },
    ];
  });
}

/** Ends these claims in favour of one letter; false, with nothing changed, when one of them is no longer ours. */
export async function giveUpFor(trx: Transaction<Database>, claims: readonly Claim[]): Promise<boolean> {
  const { rows } = await sql<{ letter_id: number }>`
    select d.letter_id from delivery d join unnest(${claims.map((one) => one.letterId)}::bigint[],
      ${claims.map((one) => one.address)}::text[], ${claims.map((one) => one.attempt)}::integer[])
      as c (letter_id, address, attempt)
      on d.letter_id = c.letter_id and d.address = c.address and d.attempts = c.attempt
    where d.status = 'submitting' for update of d`.execute(trx);
  if (rows.length !== claims.length) return false;
  for (const { letterId, address } of claims)
    await trx
      .updateTable('delivery')
      .set({ status: 'cancelled', because: 'sent-together' })
      .where('letter_id', '=', letterId)
      .where('address', '=', address)
      .execute();
  return true;
}

/**
 * Takes apart what stands for several letters and has not left, once the reason of one of them is gone: a reminder
 * never follows the answer. Gives the letters that are due by themselves again.
 */
export async function takeApart(
  trx: Transaction<Database>,
  letterIds: readonly number[],
  at: Date,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with standing as (
      select t.id, d.address, string_to_array(split_part(t.occasion, ':', 2), '+')::bigint[] as parts
      from letter t join delivery d on d.letter_id = t.id
      where t.id = any(${letterIds}::bigint[]) and t.name = 'together' and d.status = 'waiting' and d.not_before <= ${at}
      for update of d skip locked
    ),
    stale as (
      select s.* from standing s
      where exists (select from letter l where l.id = any(s.parts) and l.still_due is not null and not ${isStillDue})
    ),
    ended as (
      update delivery d set status = 'cancelled', because = 'no-longer-due' from stale
      where d.letter_id = stale.id and d.address = stale.address
    )
    update delivery d set status = 'waiting', because = null, not_before = ${at} from stale
    where d.letter_id = any(stale.parts) and d.address = stale.address and d.because = 'sent-together'
    returning d.letter_id as id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Writes the letter that stands for all of them. */
export async function writeTogether(
  trx: Transaction<Database>,
  group: readonly Claimed[],
  messageIdDomain: string,
  at: Date,
): Promise<number | null> {
  const [first] = group;
  if (!first) return null;
  // The same letters may come together again after they were taken apart.
  const attempts = group.reduce((sum, { claim }) => sum + claim.attempt, 0);
  return await writeLetter(trx, {
    projectId: first.projectId,
    name: 'together',
    language: first.language,
    automatic: true,
    occasion: `together:${group.map(({ letterId }) => letterId).join('+')}:${attempts}:${first.person.address}`,
    about: group.flatMap(({ about }) => about),
    answersMailId: null,
    variables: {
      parts: group.map(
        ({ name, variables, about, project }): LetterPart => ({ name, variables, about, project }),
      ),
    },
    stillDue: null,
    to: [first.person],
    cc: [],
    createdAt: at,
    notBefore: at,
    messageIdDomain,
  });
}
