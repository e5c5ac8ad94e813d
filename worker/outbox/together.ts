import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { groupOf } from '../mail/letter.ts';
import type { Claim } from './delivery-store.ts';

import { type Claimed, claimedLetters, giveUpFor, writeTogether } from './together-store.ts';

/**
 * Several letters of one family that are due to one person at one hour leave as one: reminders of one client, updates of
 * one client's projects, the briefs of a PM. Gives the claims that go on as they are, and the letters written instead.
 */
export async function putTogether(
  db: Kysely<Database>,
  claims: readonly Claim[],
  messageIdDomain: string,
  at: Date,
): Promise<{ readonly claims: readonly Claim[]; readonly written: readonly number[] }> {
  if (claims.length < 2) return { claims, written: [] };
  const letters = await claimedLetters(db, claims);
  const groups = [...Map.groupBy(letters, groupFor)].flatMap(([common, group]) =>
    common !== null && new Set(group.map(({ letterId }) => letterId)).size > 1 ? [group] : [],
  );
  if (groups.length === 0) return { claims, written: [] };
  return await db.transaction().execute(async (trx) => {
    const gone = new Set<string>();
    const written: number[] = [];
    for (const group of groups) {
      const id = await replace(trx, group, messageIdDomain, at);
      if (id === null) continue;
      written.push(id);
      for (const one of group) gone.add(keyOf(one.claim));
    }
    return { claims: claims.filter((claim) => !gone.has(keyOf(claim))), written };
  });
}

function groupFor({ claim, name, language, project }: Claimed): string | null {
  if (claim.field !== 'to') return null;
  return groupOf({ address: claim.address, name, language, client: project?.client ?? null });
}

function keyOf({ letterId, address }: Claim): string {
  return `${letterId} ${address}`;
}

async function replace(
  trx: Transaction<Database>,
  group: readonly Claimed[],
  messageIdDomain: string,
  at: Date,
): Promise<number | null> {
  const given = await giveUpFor(
    trx,
    group.map(({ claim }) => claim),
  );
  // Somebody else has taken one of them over: each goes its own way.
  if (!given) return null;
  return await writeTogether(trx, group, messageIdDomain, at);
}
