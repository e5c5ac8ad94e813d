import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { connect } from '../db/connect.ts';
import { startEmbeddedPostgres } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import type { Database } from '../db/schema.ts';
import { type Clock, realClock } from './clock.ts';
import { Closing } from './closing.ts';
import { keptSecret } from './config/secret.ts';
import type { Config } from './config.ts';
import { loadModel } from './inbox/classify/load-model.ts';
import { openMailbox } from './inbox/mailbox.ts';
import { poll } from './inbox/poll.ts';
import { processMails } from './inbox/process.ts';
import { gathered } from './jobs/gathered.ts';
import { type Installation, installation } from './jobs/installation.ts';
import { openQueue, type Queue } from './jobs/queue.ts';
import { sweep } from './jobs/sweep.ts';
import { listenForWakeUps } from './jobs/wake-up.ts';
import { secondOpinionFrom } from './language-model/second-opinion.ts';
import { learning } from './learning/learn.ts';
import { LiveModel } from './learning/live-model.ts';
import type { Log } from './log.ts';
import { domainOf } from './mail/address.ts';
import type { InboundMail } from './mail/inbound.ts';
import { recoverClaims } from './outbox/delivery-store.ts';
import { isOurs } from './outbox/mark.ts';
import { Outboxes } from './outbox/outboxes.ts';
import { type MailServer, startMailServer } from './playground/mail-server.ts';
import { planMissingRounds } from './schedule/plan.ts';
import { tick } from './schedule/tick.ts';
import { openVirtualClock } from './virtual-clock.ts';
import { openWebServer } from './web/server.ts';
import { watch } from './web/watch.ts';

/** A worker at work. */
export interface RunningWorker {
  readonly databaseUrl: string;
  readonly db: Kysely<Database>;
  readonly clock: Clock;
  readonly queue: Queue;
  readonly httpUrl: string;
  /** The embedded mail server, where a mailbox uses it. */
  readonly mailServer: MailServer | null;
  /** Finishes what is under way, then closes every door in reverse order. */
  stop(): Promise<void>;
}

const TICK_MS = 1000;
const SWEEP_MS = 15_000;
const CANARY_MS = 30 * 60_000;
const LEARN_MS = 10 * 60_000;
/** Other workers put weights into use too. */
const MODEL_MS = 15_000;
const SECOND_OPINION_MS = 8000;
const JOBS_AT_ONCE = 2;
/** A client does not notice; the outbox wakes once for many letters. */
const GATHER_MS = 25;
/** Mail that lay in the mailbox longer than this before the first start is history, not news. */
const END_OF_TIME = new Date('9999-12-31T00:00:00Z');
const OLD_MAIL_MS = 2 * 86_400_000;

/** Composition root: builds the doors, hands them to the lines, and starts them. */
export async function startWorker(config: Config, log: Log): Promise<RunningWorker> {
  const closing = new Closing();
  try {
    return await open(config, log, closing);
  } catch (error) {
    await closing.closeAll();
    throw error;
  }
}

async function open(config: Config, log: Log, closing: Closing): Promise<RunningWorker> {
  const markKey = keptSecret(config);
  const databaseUrl = config.databaseUrl ?? (await embeddedDatabase(config, log, closing));
  const db = connect(databaseUrl, {
    max: 12,
    onError: (error) => log.warn('database connection lost', { error }),
  });
  closing.add(() => db.destroy());
  await migrate(db);

  const virtual = config.clock === 'virtual' ? await openVirtualClock(db) : null;
  closing.add(async () => virtual?.close());
  const clock = virtual ?? realClock;

  const mailServer = await embeddedMailServer(config, closing);
  const here = await installation(db);
  const queue = await openQueue({
    databaseUrl,
    redisUrl: config.redisUrl,
    log,
    clock,
    prefix: `liaison-${here.id}`,
  });
  closing.add(() => queue.close());
  const letters = gathered((letterIds) => queue.add({ name: 'deliver-letters', letterIds }), GATHER_MS);
  closing.add(async () => letters.stop());
  const onLetters = letters.add;

  const messageIdDomain = domainOf(config.mailboxes[0]?.address ?? '');
  const outboxes = new Outboxes({
    config,
    db,
    clock,
    log,
    mailServer,
    markKey,
    messageIdDomain,
    wake: onLetters,
  });
  closing.add(async () => outboxes.close());

  const shipped = loadModel();
  const live = new LiveModel(db, shipped, log);
  await live.refresh();
  const lookAtModel = () =>
    live.refresh().catch((error: Error) => log.warn('the weights in use could not be looked up', { error }));
  const modelTimer = setInterval(() => void lookAtModel(), MODEL_MS).unref();
  closing.add(async () => clearInterval(modelTimer));

  const line = {
    db,
    clock,
    log,
    onLetters,
    messageIdDomain,
    asksSecondWord: config.asksSecondWord,
    get model() {
      return live.inUse.model;
    },
    get modelVersion() {
      return live.inUse.version;
    },
    account: () => live.inUse.account,
    ...(config.languageModel ? { secondOpinion: secondReader(config.languageModel, { db, log, live }) } : {}),
    own: {
      addresses: config.mailboxes.map((mailbox) => mailbox.address),
      isOurs: ({ headers }: InboundMail) => isOurs(headers, markKey),
    },
    authservIds: new Map(config.mailboxes.map((mailbox) => [mailbox.name, mailbox.authservId])),
  };
  queue.work(
    {
      'process-mail': ({ mailIds }) => processMails(line, mailIds),
      'deliver-letters': ({ letterIds }) => outboxes.deliver(letterIds),
      tick: () => tick(line),
      sweep: () => sweep({ db, clock, queue, outboxes }),
      canary: () => outboxes.sendCanaries(),
      learn: learning({ db, shipped, live, log, now: () => realClock.now(), retrains: config.retrains }),
    },
    JOBS_AT_ONCE,
  );
  await planMissingRounds(db, clock.now());
  await queue.every({ name: 'tick' }, TICK_MS);
  await queue.every({ name: 'sweep' }, SWEEP_MS);
  await queue.every({ name: 'canary' }, CANARY_MS);
  await queue.every({ name: 'learn' }, LEARN_MS);

  const look = await startPolling(config, { db, clock, log, mailServer, queue, here }, closing);
  const wakeUps = await listenForWakeUps(
    databaseUrl,
    () => {
      look();
      void lookAtModel();
      void queue.add({ name: 'sweep' });
      void (virtual?.refresh() ?? Promise.resolve()).then(() => queue.add({ name: 'tick' }));
    },
    (error) => log.warn('wake-up connection lost', { error }),
  );
  closing.add(() => wakeUps.stop());
  if (wakeUps.alone) await recoverClaims(db, END_OF_TIME, clock.now());
  await queue.add({ name: 'sweep' });

  const { host, port } = config.http;
  const mailboxes = config.mailboxes.map((mailbox) => mailbox.name);
  const health = () => watch({ db, queue, clock, mailboxes, pollSeconds: config.pollSeconds });
  const web = await openWebServer({ host, port, health });
  closing.add(() => web.close());
  return {
    databaseUrl,
    db,
    clock,
    queue,
    httpUrl: `http://${host}:${web.port}`,
    mailServer,
    stop: () => closing.closeAll(),
  };
}

/** A language model that reads along. */
function secondReader(
  { dailyTokens, ...server }: NonNullable<Config['languageModel']>,
  { db, log, live }: { readonly db: Kysely<Database>; readonly log: Log; readonly live: LiveModel },
) {
  return secondOpinionFrom({
    db,
    log,
    dailyTokens,
    server: { ...server, timeoutMs: SECOND_OPINION_MS },
    now: () => realClock.now(),
    proven: () => live.inUse.proven,
  });
}

async function embeddedDatabase(config: Config, log: Log, closing: Closing): Promise<string> {
  const embedded = await startEmbeddedPostgres({
    directory: join(config.dataDir, 'postgres'),
    port: config.embedded.postgresPort,
    log: (line) => log.info(line),
  });
  closing.add(() => embedded.stop());
  return embedded.url;
}

async function embeddedMailServer(config: Config, closing: Closing): Promise<MailServer | null> {
  if (config.mailboxes.every((mailbox) => mailbox.imapUrl !== null && mailbox.smtpUrl !== null)) return null;
  const server = await startMailServer({
    directory: join(config.dataDir, 'mail'),
    imapPort: config.embedded.imapPort,
    smtpPort: config.embedded.smtpPort,
  });
  closing.add(() => server.close());
  return server;
}

interface PollingDoors {
  readonly here: Installation;
  readonly db: ReturnType<typeof connect>;
  readonly clock: Clock;
  readonly log: Log;
  readonly mailServer: MailServer | null;
  readonly queue: { add(job: { name: 'process-mail'; mailIds: readonly number[] }): Promise<void> };
}

/** Starts one poller per mailbox; gives the way to make them all look at once. */
async function startPolling(config: Config, doors: PollingDoors, closing: Closing): Promise<() => void> {
  const { db, clock, log, mailServer, queue } = doors;
  const abort = new AbortController();
  const wake = new EventTarget();
  const ignoreBefore = new Date(doors.here.since.getTime() - OLD_MAIL_MS);
  const owner = `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`;
  const pollers = config.mailboxes.map((mailbox) =>
    poll({
      config: {
        name: mailbox.name,
        url: mailbox.imapUrl ?? embeddedImapUrl(mailbox.address, mailServer),
        folder: mailbox.folder,
        after: mailbox.after.kind === 'move' ? `move:${mailbox.after.folder}` : mailbox.after.kind,
        maxBytes: config.mailMaxBytes,
        address: mailbox.address,
        ignoreBefore,
      },
      db,
      openMailbox: (account) =>
        openMailbox(account, { fetch: globalThis.fetch, log: (words) => log.info(words) }),
      onReceived: (mailIds) => queue.add({ name: 'process-mail', mailIds }),
      log: (words) => log.info(words),
      now: () => clock.now(),
      signal: abort.signal,
      owner,
      pollEveryMs: config.pollSeconds * 1000,
      wake,
    }),
  );
  closing.add(async () => {
    abort.abort();
    await Promise.all(pollers);
  });
  return () => wake.dispatchEvent(new Event('poll'));
}

function embeddedImapUrl(address: string, server: MailServer | null): string {
  return `imap://${encodeURIComponent(address)}:any@127.0.0.1:${server?.imapPort ?? 0}`;
}
