import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Party } from '../../worker/cases/decision.ts';
import { BUDGET } from '../../worker/outbox/budget.ts';
import type { OutboxDoors } from '../../worker/outbox/deliver.ts';
import { type NewLetter, writeLetter } from '../../worker/outbox/store.ts';
import { readTemplates } from '../../worker/outbox/templates.ts';
import type { Transport } from '../../worker/outbox/transport.ts';

export const render = readTemplates();
export const NOW = new Date('2026-11-24T02:00:00Z');
export const SENDER = {
  bot: { name: 'Liaison', address: 'liaison@example.com' },
  markKey: 'a key of the tests',
  unsubscribeUrl: null,
};

export interface World {
  readonly projectId: number;
  readonly client: Party;
  readonly approver: Party;
  readonly pm: Party;
}

let serial = 0;

/** A project with a client contact, an approver and a PM, unlike any other in its database. */
export async function aProject(db: Kysely<Database>, over: { client?: string } = {}): Promise<World> {
  serial += 1;
  const project = await db
    .insertInto('project')
    .values({
      key: `P${serial}`,
      name: `星河商城 ${serial} 期`,
      client: over.client ?? `星河商贸 ${serial} 号店`,
      language: 'zh',
      zone: 'Asia/Shanghai',
      cadence: 'weekly',
      created_at: NOW,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const person = async (name: string, role: 'client-contact' | 'client-approver' | 'pm'): Promise<Party> => {
    const address = `${role}-${serial}@client${serial}.example`;
    const row = await db
      .insertInto('person')
      .values({ address, name, language: 'zh' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.insertInto('membership').values({ project_id: project.id, person_id: row.id, role }).execute();
    return { personId: row.id, name, address, language: 'zh' };
  };
  return {
    projectId: project.id,
    client: await person('陈静', 'client-contact'),
    approver: await person('刘洋', 'client-approver'),
    pm: await person('张伟', 'pm'),
  };
}

/** A letter to the client of a project, written down. */
export async function aLetter(
  db: Kysely<Database>,
  world: World,
  over: Partial<NewLetter> = {},
): Promise<number> {
  serial += 1;
  const id = await writeLetter(db, {
    projectId: world.projectId,
    name: 'received',
    language: 'zh',
    automatic: true,
    occasion: `test-${serial}`,
    about: [{ kind: 'change-request', number: serial }],
    answersMailId: null,
    variables: {
      items: [
        {
          kind: 'change-logged',
          ref: { kind: 'change-request', number: serial },
          words: '能不能加一个导出按钮？',
          assessBy: '2026-11-27T09:00:00Z',
        },
      ],
    },
    stillDue: null,
    to: [world.client],
    cc: [],
    createdAt: NOW,
    notBefore: NOW,
    messageIdDomain: 'example.com',
    ...over,
  });
  if (id === null) throw new Error('the letter was not written');
  return id;
}

/** Outbox doors on a real database and a real transport, at a fixed hour. */
export function doorsOf(
  db: Kysely<Database>,
  transport: Transport,
  over: Partial<OutboxDoors> = {},
): OutboxDoors {
  return {
    db,
    now: () => NOW,
    transport,
    render,
    sender: SENDER,
    budget: BUDGET,
    retry: { minuteMs: 60_000, giveUpMinutes: 2880 },
    width: 4,
    messageIdDomain: 'example.com',
    wake: async () => {},
    ...over,
  };
}

export async function deliveriesOf(db: Kysely<Database>, letterId: number) {
  return await db
    .selectFrom('delivery')
    .selectAll()
    .where('letter_id', '=', letterId)
    .orderBy('address')
    .execute();
}

/** Names and first recipient addresses of the letters written for a project, in order. */
export async function lettersOf(db: Kysely<Database>, projectId: number) {
  return await db
    .selectFrom('letter')
    .innerJoin('delivery', 'delivery.letter_id', 'letter.id')
    .select(['letter.id', 'letter.name', 'letter.variables', 'delivery.address'])
    .where('project_id', '=', projectId)
    .orderBy('letter.id')
    .execute();
}
