import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';

/** The letters by the mailbox they leave from; null stands for the first one configured. */
export async function lettersByMailbox(
  db: Kysely<Database>,
  letterIds: readonly number[],
): Promise<Map<string | null, number[]>> {
  if (letterIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('letter')
    .leftJoin('project', 'project.id', 'letter.project_id')
    .select(['letter.id', 'project.mailbox'])
    .where('letter.id', 'in', [...letterIds])
    .orderBy('letter.id')
    .execute();
  const byMailbox = new Map<string | null, number[]>();
  for (const { id, mailbox } of rows) byMailbox.set(mailbox, [...(byMailbox.get(mailbox) ?? []), id]);
  return byMailbox;
}

/** Keeps letters from leaving; they stay in the record, with the reason. */
export async function holdLetters(
  db: Kysely<Database>,
  letterIds: readonly number[],
  because: string,
): Promise<void> {
  if (letterIds.length === 0) return;
  await db
    .updateTable('delivery')
    .set({ status: 'held', because })
    .where('letter_id', 'in', [...letterIds])
    .where('status', '=', 'waiting')
    .execute();
}

/** How the letters stand, one row per recipient. */
export async function standingOf(
  db: Kysely<Database>,
  letterIds: readonly number[],
): Promise<
  {
    id: number;
    name: string;
    subject: string | null;
    address: string;
    status: string;
    because: string | null;
  }[]
> {
  if (letterIds.length === 0) return [];
  return await db
    .selectFrom('delivery')
    .innerJoin('letter', 'letter.id', 'delivery.letter_id')
    .select([
      'letter.id',
      'letter.name',
      'letter.subject',
      'delivery.address',
      'delivery.status',
      'delivery.because',
    ])
    .where('letter.id', 'in', [...letterIds])
    .orderBy('letter.id')
    .orderBy('delivery.field', 'desc')
    .execute();
}
