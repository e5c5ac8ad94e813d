import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DeliveryVerdict } from '../../worker/mail/inbound.ts';
import { recordBounce } from '../../worker/outbox/bounce.ts';
import { deliver } from '../../worker/outbox/deliver.ts';
import { smtpTransport, type Transport } from '../../worker/outbox/transport.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { type MailServer, startMailServer } from './outbox-mail-server.ts';
import { aLetter, aProject, deliveriesOf, doorsOf, lettersOf, NOW, type World } from './outbox-world.ts';

let database: TestDatabase;
let server: MailServer;
let transport: Transport;
let world: World;

beforeAll(async () => {
  database = await testDatabase();
  server = await startMailServer();
  transport = smtpTransport({ url: server.url });
});
beforeEach(async () => {
  world = await aProject(database.db);
});
afterAll(async () => {
  transport.close();
  await server.close();
  await database.close();
});

const noSuchUser = (recipient: string): DeliveryVerdict => ({
  recipient,
  action: 'failed',
  status: '5.1.1',
  permanent: true,
  diagnostic: '550 5.1.1 User unknown',
});

async function submitted(to = [world.client]): Promise<{ id: number; messageId: string }> {
  const id = await aLetter(database.db, world, { to });
  await deliver([id], doorsOf(database.db, transport));
  const row = await database.db
    .selectFrom('letter')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { id, messageId: row.message_id };
}

const bounce = (regarding: string | null, verdicts: DeliveryVerdict[]) =>
  recordBounce(database.db, { regarding, verdicts, at: NOW, messageIdDomain: 'example.com' });

async function mutedBecause(personId: number): Promise<string | null> {
  const row = await database.db
    .selectFrom('person')
    .select('muted_because')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return row.muted_because;
}

test('when a letter comes back the PM learns that the client never got it, once', async () => {
  const { id, messageId } = await submitted();
  const written = await bounce(messageId, [noSuchUser(world.client.address.toUpperCase())]);
  expect(await bounce(messageId, [noSuchUser(world.client.address)])).toEqual([]);
  expect(written).toHaveLength(1);
  expect(await deliveriesOf(database.db, id)).toMatchObject([{ status: 'submitted', bounced_at: NOW }]);
  expect(await mutedBecause(world.client.personId)).toBe('bounced 5.1.1 550 5.1.1 User unknown');
  const note = (await lettersOf(database.db, world.projectId)).at(-1);
  expect(note).toMatchObject({
    name: 'pm-bounce',
    address: world.pm.address,
    variables: { person: `陈静 <${world.client.address}>`, permanent: true, muted: true },
  });
});

test('a report that names no letter of ours mutes nobody: anybody can forge one', async () => {
  await submitted();
  await bounce('invented@example.com', [noSuchUser(world.client.address)]);
  await bounce(null, [noSuchUser(world.client.address)]);
  expect(await mutedBecause(world.client.personId)).toBeNull();
});

test('of several recipients only the one who bounced is muted', async () => {
  const { id, messageId } = await submitted([world.client, world.approver]);
  await bounce(messageId, [
    noSuchUser(world.approver.address),
    { ...noSuchUser(world.client.address), action: 'relayed', status: '2.0.0', permanent: false },
  ]);
  expect(await mutedBecause(world.approver.personId)).not.toBeNull();
  expect(await mutedBecause(world.client.personId)).toBeNull();
  const bounced = (await deliveriesOf(database.db, id)).filter((row) => row.bounced_at !== null);
  expect(bounced.map((row) => row.address)).toEqual([world.approver.address]);
});

test('a delay is told but mutes nobody', async () => {
  const { id, messageId } = await submitted();
  const delayed = {
    ...noSuchUser(world.client.address),
    action: 'delayed' as const,
    status: '4.4.1',
    permanent: false,
  };
  await bounce(messageId, [delayed]);
  expect(await mutedBecause(world.client.personId)).toBeNull();
  expect(await deliveriesOf(database.db, id)).toMatchObject([{ bounced_at: null }]);
  expect((await lettersOf(database.db, world.projectId)).at(-1)).toMatchObject({
    name: 'pm-bounce',
    variables: { permanent: false, muted: false },
  });
});

test('a letter forwarded elsewhere is marked as bounced, but the address on record is not muted', async () => {
  const { id, messageId } = await submitted();
  await bounce(messageId, [noSuchUser('private-box@elsewhere.example')]);
  expect(await deliveriesOf(database.db, id)).toMatchObject([{ bounced_at: NOW }]);
  expect(await mutedBecause(world.client.personId)).toBeNull();
});
