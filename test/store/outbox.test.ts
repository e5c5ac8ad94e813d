import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deliver } from '../../worker/outbox/deliver.ts';
import { claim, dueLetterIds, recoverClaims } from '../../worker/outbox/delivery-store.ts';
import { smtpTransport, type Transport } from '../../worker/outbox/transport.ts';
import { attendUnknown } from '../../worker/outbox/unknown.ts';
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
  server.accepted.length = 0;
  server.refuse.clear();
  server.atEnd = 'accept';
  world = await aProject(database.db);
});
afterAll(async () => {
  transport.close();
  await server.close();
  await database.close();
});

test('a letter reaches its client once, with the Message-ID fixed when it was written', async () => {
  const { db } = database;
  const id = await aLetter(db, world, { cc: [world.pm] });
  await Promise.all([deliver([id], doorsOf(db, transport)), deliver([id], doorsOf(db, transport))]);
  await deliver([id], doorsOf(db, transport));
  const letter = await db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  expect(server.accepted).toHaveLength(1);
  expect(server.accepted[0]?.recipients.toSorted()).toEqual(
    [world.client.address, world.pm.address].toSorted(),
  );
  expect(server.accepted[0]?.source).toContain(`Message-ID: <${letter.message_id}>`);
  const deliveries = await deliveriesOf(db, id);
  expect(deliveries.map((row) => [row.status, row.response])).toEqual([
    ['submitted', '250 queued'],
    ['submitted', '250 queued'],
  ]);
  expect(letter.raw?.toString()).toBe(server.accepted[0]?.source);
  expect(letter.subject).toMatch(/^\[P\d+ CR-\d+] 变更请求已登记$/);
});

test('one occasion has one letter', async () => {
  const first = await aLetter(database.db, world, { occasion: 'weekly-update-2026-48' });
  await expect(aLetter(database.db, world, { occasion: 'weekly-update-2026-48' })).rejects.toThrow();
  expect((await lettersOf(database.db, world.projectId)).map((row) => row.id)).toEqual([first]);
});

test('a letter waits until its hour', async () => {
  const { db } = database;
  const id = await aLetter(db, world, { notBefore: new Date('2026-11-24T02:30:00Z') });
  expect(await deliver([id], doorsOf(db, transport))).toEqual({
    outcome: 'snooze',
    until: new Date('2026-11-24T02:30:00Z'),
  });
  expect(server.accepted).toHaveLength(0);
  expect(await dueLetterIds(db, NOW, 1000)).not.toContain(id);
  expect(await dueLetterIds(db, new Date('2026-11-24T02:30:00Z'), 1000)).toContain(id);
});

test('a reminder of a request answered meanwhile does not leave', async () => {
  const { db } = database;
  const signOff = async (number: number, status: string) =>
    await db
      .insertInto('sign_off')
      .values({
        project_id: world.projectId,
        number,
        status,
        subject: '需求清单',
        approver_rule: 'all',
        approvers: '[]',
        items: '[]',
        opinions: '[]',
        requested_at: NOW,
        changed_at: NOW,
      })
      .execute();
  await signOff(1, 'signed');
  await signOff(2, 'requested');
  const reminder = (number: number) =>
    aLetter(db, world, {
      name: 'sign-off-reminder',
      about: [{ kind: 'sign-off', number }],
      variables: {
        ref: { kind: 'sign-off', number },
        title: '需求清单',
        items: [{ item: 1, title: '导出', statement: '可导出报表' }],
        nth: 1,
        expiresOn: NOW,
        opinions: [],
      },
      stillDue: { kind: 'sign-off', number, statuses: ['requested', 'changes-requested'] },
    });
  const [answered, open] = [await reminder(1), await reminder(2)];
  await deliver([answered, open], doorsOf(db, transport));
  expect(await deliveriesOf(db, answered)).toMatchObject([{ status: 'cancelled', because: 'no-longer-due' }]);
  expect(await deliveriesOf(db, open)).toMatchObject([{ status: 'submitted' }]);
});

test('a wrong address never keeps the letter from the others, and the PM is told', async () => {
  const { db } = database;
  server.refuse.set(world.approver.address, '550 5.1.1 no such user');
  const id = await aLetter(db, world, { to: [world.client, world.approver], cc: [world.pm] });
  await deliver([id], doorsOf(db, transport));
  const byAddress = new Map((await deliveriesOf(db, id)).map((row) => [row.address, row]));
  expect(byAddress.get(world.client.address)?.status).toBe('submitted');
  expect(byAddress.get(world.pm.address)?.status).toBe('submitted');
  expect(byAddress.get(world.approver.address)).toMatchObject({
    status: 'failed',
    response: '550 5.1.1 no such user',
  });
  const note = (await lettersOf(db, world.projectId)).at(-1);
  expect(note).toMatchObject({
    name: 'pm-note',
    address: world.pm.address,
    variables: { what: 'letter-refused', because: '550 5.1.1 no such user' },
  });
});

test('a server that is busy is asked again later, and only for those it did not take', async () => {
  const { db } = database;
  server.refuse.set(world.approver.address, '451 4.7.1 greylisted');
  const id = await aLetter(db, world, { to: [world.client, world.approver] });
  const outcome = await deliver([id], doorsOf(db, transport));
  const later = new Date(NOW.getTime() + 60_000);
  expect(outcome).toEqual({ outcome: 'snooze', until: later });
  server.refuse.clear();
  expect(await deliver([id], doorsOf(db, transport, { now: () => later }))).toEqual({ outcome: 'done' });
  expect(server.countFor(world.client.address)).toBe(1);
  expect(server.countFor(world.approver.address)).toBe(1);
});

test('a temporary refusal after two days is given up and told', async () => {
  const { db } = database;
  server.atEnd = '452 4.3.1 out of storage';
  const id = await aLetter(db, world);
  const late = new Date(NOW.getTime() + 3 * 24 * 3_600_000);
  await deliver([id], doorsOf(db, transport, { now: () => late }));
  expect(await deliveriesOf(db, id)).toMatchObject([{ status: 'failed', because: 'gave-up' }]);
  expect((await lettersOf(db, world.projectId)).at(-1)).toMatchObject({ name: 'pm-note' });
});

test('silence after the message was let go is unknown and is never submitted again', async () => {
  const { db } = database;
  server.atEnd = 'accept-then-hang-up';
  const id = await aLetter(db, world);
  await deliver([id], doorsOf(db, transport));
  expect(await deliveriesOf(db, id)).toMatchObject([{ status: 'unknown', because: 'no-reply' }]);
  server.atEnd = 'accept';
  await deliver([id], doorsOf(db, transport));
  await recoverClaims(db, new Date(NOW.getTime() + 1), NOW);
  await deliver([id], doorsOf(db, transport));
  expect(server.countFor(world.client.address)).toBe(1);
});

test('our own copy proves that an unknown letter was accepted; without one the PM is asked once', async () => {
  const { db } = database;
  server.atEnd = 'hang-up';
  const [copied, lost] = [await aLetter(db, world), await aLetter(db, world)];
  await deliver([copied, lost], doorsOf(db, transport));
  const { message_id } = await db
    .selectFrom('letter')
    .select('message_id')
    .where('id', '=', copied)
    .executeTakeFirstOrThrow();
  const doors = {
    db,
    now: () => new Date(NOW.getTime() + 600_000),
    messageIdDomain: 'example.com',
    patienceMs: 300_000,
    wake: async () => {},
    findCopy: async (messageId: string) => messageId === message_id,
  };
  await attendUnknown(doors);
  await attendUnknown(doors);
  expect(await deliveriesOf(db, copied)).toMatchObject([{ status: 'submitted', because: 'copy-found' }]);
  expect(await deliveriesOf(db, lost)).toMatchObject([{ status: 'unknown' }]);
  const notes = (await lettersOf(db, world.projectId)).filter((row) => row.name === 'pm-note');
  expect(notes).toMatchObject([{ address: world.pm.address, variables: { what: 'letter-unknown' } }]);
});

test('a letter taken by a worker that died before letting it go leaves later, once', async () => {
  const { db } = database;
  const id = await aLetter(db, world);
  expect(await claim(db, [id], NOW)).toHaveLength(1);
  await deliver([id], doorsOf(db, transport));
  expect(server.accepted).toHaveLength(0);
  expect(await recoverClaims(db, new Date(NOW.getTime() + 1), NOW)).toEqual({ waiting: 1, unknown: 0 });
  await deliver([id], doorsOf(db, transport));
  expect(server.countFor(world.client.address)).toBe(1);
});

test('a worker whose claim was taken over cannot let the letter go any more', async () => {
  const { db } = database;
  const id = await aLetter(db, world);
  const slow: Transport = {
    ...transport,
    submit: async (request) => {
      // Meanwhile another worker takes it for dead and submits the letter itself.
      await recoverClaims(db, new Date(NOW.getTime() + 1), NOW);
      await deliver([id], doorsOf(db, transport));
      return await transport.submit(request);
    },
  };
  await deliver([id], doorsOf(db, slow));
  expect(server.countFor(world.client.address)).toBe(1);
  expect(await deliveriesOf(db, id)).toMatchObject([{ status: 'submitted', attempts: 2 }]);
});

test('while another worker holds the letter, the one that lost it can neither let it go nor speak for it', async () => {
  const { db } = database;
  const id = await aLetter(db, world);
  const slow: Transport = {
    ...transport,
    submit: async (request) => {
      await recoverClaims(db, new Date(NOW.getTime() + 1), NOW);
      await claim(db, [id], NOW);
      return await transport.submit(request);
    },
  };
  await deliver([id], doorsOf(db, slow));
  expect(server.accepted).toHaveLength(0);
  expect(await deliveriesOf(db, id)).toMatchObject([
    { status: 'submitting', attempts: 2, handed_over_at: null },
  ]);
});

test('nothing is submitted to a muted person', async () => {
  const { db } = database;
  await db
    .updateTable('person')
    .set({ muted_because: 'bounced 5.1.1' })
    .where('id', '=', world.client.personId)
    .execute();
  const id = await aLetter(db, world, { cc: [world.pm] });
  await deliver([id], doorsOf(db, transport));
  expect(server.countFor(world.client.address)).toBe(0);
  const byAddress = new Map((await deliveriesOf(db, id)).map((row) => [row.address, row]));
  expect(byAddress.get(world.client.address)).toMatchObject({ status: 'held', because: 'muted' });
});

test('a letter that names another client is held and the PM is told', async () => {
  const { db } = database;
  await aProject(db, { client: '北辰航运集团' });
  const id = await aLetter(db, world, {
    variables: {
      items: [
        {
          kind: 'requirement-noted',
          ref: { kind: 'requirement', number: 1 },
          words: '和北辰航运集团那边做成一样的就行。',
        },
      ],
    },
  });
  await deliver([id], doorsOf(db, transport));
  expect(server.accepted).toHaveLength(0);
  expect(await deliveriesOf(db, id)).toMatchObject([{ status: 'held', because: 'names-another-client' }]);
  expect((await lettersOf(db, world.projectId)).at(-1)).toMatchObject({
    variables: { what: 'letter-held', because: 'names-another-client' },
  });
});

test('two robots that answer each other are stopped after ten letters, and the PM is told once', async () => {
  const { db } = database;
  const ids: number[] = [];
  for (let letter = 0; letter < 14; letter += 1) ids.push(await aLetter(db, world));
  for (const id of ids) await deliver([id], doorsOf(db, transport));
  expect(server.countFor(world.client.address)).toBe(10);
  const notes = (await lettersOf(db, world.projectId)).filter((row) => row.name === 'pm-note');
  expect(notes).toMatchObject([{ variables: { what: 'loop-tripped', because: 'loop-tripped' } }]);
});

test('a third answer with the same subject in a row is held', async () => {
  const { db } = database;
  const neutral = { name: 'neutral-received', about: [], variables: {} } as const;
  const ids = [
    await aLetter(db, world, neutral),
    await aLetter(db, world, neutral),
    await aLetter(db, world, neutral),
  ];
  await deliver(ids, doorsOf(db, transport, { width: 1 }));
  expect(server.countFor(world.client.address)).toBe(2);
  expect(await deliveriesOf(db, ids[2] ?? 0)).toMatchObject([{ status: 'held', because: 'same-subject' }]);
});

test('a letter whose variables are broken is held, and the letters beside it leave', async () => {
  const { db } = database;
  const broken = await aLetter(db, world, { variables: { items: [{ kind: 'change-logged' }] } });
  const sound = await aLetter(db, world);
  await deliver([broken, sound], doorsOf(db, transport));
  expect(await deliveriesOf(db, broken)).toMatchObject([{ status: 'held', because: 'not-composable' }]);
  expect(await deliveriesOf(db, sound)).toMatchObject([{ status: 'submitted' }]);
});

test('a refused login stops everything until it is looked at, and loses nothing', async () => {
  const { db } = database;
  const guarded = await startMailServer({ password: 'right' });
  const locked = smtpTransport({ url: guarded.url.replace(':right@', ':wrong@'), pauseMs: 60_000 });
  const ids = [await aLetter(db, world), await aLetter(db, world)];
  const outcome = await deliver(ids, doorsOf(db, locked, { width: 1 }));
  expect(outcome.outcome).toBe('snooze');
  expect(locked.pausedMs()).toBeGreaterThan(0);
  for (const id of ids) expect(await deliveriesOf(db, id)).toMatchObject([{ status: 'waiting' }]);
  const open = smtpTransport({ url: guarded.url });
  await deliver(ids, doorsOf(db, open, { now: () => new Date(NOW.getTime() + 3_600_000) }));
  expect(guarded.countFor(world.client.address)).toBe(2);
  locked.close();
  open.close();
  await guarded.close();
});

test('a server that cannot be reached loses nothing', async () => {
  const { db } = database;
  const nowhere = smtpTransport({ url: 'smtp://127.0.0.1:1' });
  const id = await aLetter(db, world);
  const outcome = await deliver([id], doorsOf(db, nowhere));
  expect(outcome).toEqual({ outcome: 'snooze', until: new Date(NOW.getTime() + 6_000) });
  expect(await deliveriesOf(db, id)).toMatchObject([{ status: 'waiting', because: 'unreachable' }]);
  nowhere.close();
});

test('a kept-alive connection that the server has dropped meanwhile costs no letter', async () => {
  const { db } = database;
  await deliver([await aLetter(db, world)], doorsOf(db, transport));
  await server.dropConnections();
  const id = await aLetter(db, world);
  await deliver([id], doorsOf(db, transport));
  expect(await deliveriesOf(db, id)).toMatchObject([{ status: 'submitted' }]);
});
