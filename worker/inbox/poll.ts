import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { type MailboxConfig, readAccount } from './mailbox/account.ts';
import type { FetchFailures } from './mailbox/give-up.ts';
import { ownerHasEnded } from './mailbox/owner.ts';
import { type Attempts, afterConnection, NO_FAILURES, reconnectDelayMs } from './mailbox/reconnect.ts';
import { MailboxRefused } from './mailbox/refusal.ts';
import type { Mailbox } from './mailbox.ts';
import {
  beat,
  databaseTime,
  type Lease,
  LeaseLost,
  leaseOwner,
  registerMailbox,
  releaseLease,
  renewLease,
  takeLease,
} from './mailbox-store.ts';
import { type PassDoors, pass, settleLeftovers, settleNumbering } from './pass.ts';

export interface PollOptions {
  readonly config: MailboxConfig;
  readonly db: Kysely<Database>;
  readonly openMailbox: (config: MailboxConfig) => Promise<Mailbox>;
  /** Told after the commit, in the order of receipt. */
  readonly onReceived: (mailIds: number[]) => void | Promise<void>;
  readonly log: (words: string) => void;
  /** The time mails are received at. */
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Name of this worker in the lease, unique to this start: `host:process:anything`. */
  readonly owner: string;
  /** Looks without being told at least this often. Default one minute. */
  readonly pollEveryMs?: number;
  /** Another worker takes over this long after the last sign of life. Default 15 seconds. */
  readonly leaseMs?: number;
  /** No wait between two connections is longer than this. Default: as the rules say. */
  readonly longestWaitMs?: number;
  /** An event `poll` here looks at once. */
  readonly wake?: EventTarget;
  /** Chance in [0, 1) for waits between connections. */
  readonly chance?: () => number;
}

const DATABASE_WAIT_MS = 1000;

/**
 * Reads one mailbox until the signal aborts: takes the lease, connects, takes in what is new, waits for news or
 * the clock, and starts over with growing waits when anything breaks. Never rejects.
 */
export async function poll(options: PollOptions): Promise<void> {
  const {
    config,
    log,
    signal,
    owner,
    leaseMs = 15_000,
    longestWaitMs = Infinity,
    chance = Math.random,
  } = options;
  const failures: FetchFailures = { careUpTo: 0, attempts: new Map() };
  let attempts: Attempts = NO_FAILURES;
  let waiting = false;
  while (!signal.aborted) {
    let connectedAt: number | null = null;
    const openMailbox = (account: MailboxConfig) => {
      connectedAt = performance.now();
      return options.openMailbox(account);
    };
    try {
      const lease = await claim(options, leaseMs);
      if (lease) {
        waiting = false;
        await ownWhileLeased(lease, failures, { ...options, openMailbox }, leaseMs);
        continue;
      }
      if (!waiting) log(`${config.name}: another worker reads this mailbox; ${owner} stands by.`);
      waiting = true;
      await pause(leaseMs / 3, signal);
    } catch (error) {
      if (signal.aborted) break;
      const refusal = error instanceof MailboxRefused ? error.refusal : null;
      if (connectedAt !== null) attempts = afterConnection(attempts, performance.now() - connectedAt);
      // Nothing was asked of the mail server while the database was away, so it needs no rest.
      const restMs = connectedAt === null ? DATABASE_WAIT_MS : reconnectDelayMs(attempts, refusal, chance());
      const waitMs = Math.min(restMs, longestWaitMs);
      log(`${config.name}: ${wordsOf(error)} (next try in ${Math.ceil(waitMs / 1000)} s)`);
      await pause(waitMs, signal);
    }
  }
}

async function claim({ db, config, owner }: PollOptions, leaseMs: number): Promise<Lease | null> {
  await registerMailbox(db, config.name, config.address ?? readAccount(config.url).user);
  const holder = await leaseOwner(db, config.name);
  // Our own, from before the database went away, has ended too: here one connection follows the other.
  const ended = holder !== null && (holder === owner || ownerHasEnded(holder)) ? holder : null;
  return takeLease(db, config.name, owner, leaseMs, ended);
}

/** Returns when the signal aborts, throws when the connection or the lease is lost. */
async function ownWhileLeased(
  lease: Lease,
  failures: FetchFailures,
  options: PollOptions,
  leaseMs: number,
): Promise<void> {
  const { db, config, log, signal } = options;
  const leaseOver = new AbortController();
  const heart = setInterval(() => {
    renewLease(db, lease, leaseMs).catch((error) => {
      if (error instanceof LeaseLost) leaseOver.abort(error);
      else log(`${config.name}: the lease could not be renewed: ${wordsOf(error)}`);
    });
  }, leaseMs / 3);
  try {
    await readUntil(AbortSignal.any([signal, leaseOver.signal]), lease, failures, options);
    leaseOver.signal.throwIfAborted();
  } finally {
    clearInterval(heart);
    await releaseLease(db, lease).catch((error) => log(`${config.name}: ${wordsOf(error)}`));
  }
}

async function readUntil(
  over: AbortSignal,
  lease: Lease,
  failures: FetchFailures,
  { config, db, openMailbox, onReceived, log, now, pollEveryMs = 60_000, wake }: PollOptions,
): Promise<void> {
  const mailbox = await openMailbox(config);
  const doors: PassDoors = { mailbox, config, db, lease, now, onReceived, log, failures };
  let woken = new AbortController();
  const onWake = () => woken.abort();
  wake?.addEventListener('poll', onWake);
  const stop = () => void mailbox.close();
  over.addEventListener('abort', stop);
  try {
    await settleNumbering(doors);
    await settleLeftovers(doors);
    while (!over.aborted) {
      woken = new AbortController();
      const lookedAt = await databaseTime(db);
      const taken = await pass(doors);
      await beat(db, `poll:${config.name}`, lookedAt, `${taken} new`);
      const clock = AbortSignal.timeout(pollEveryMs);
      await mailbox.news(AbortSignal.any([over, clock, woken.signal]));
      if (mailbox.lost) throw mailbox.lost;
      if (!over.aborted && (clock.aborted || woken.signal.aborted)) await refresh(doors);
    }
  } catch (error) {
    if (!over.aborted) throw mailbox.lost ?? error;
  } finally {
    wake?.removeEventListener('poll', onWake);
    over.removeEventListener('abort', stop);
    await mailbox.close();
  }
}

/** Some servers show what is new only when the folder is selected again, and only then tell of a renumbering. */
async function refresh(doors: PassDoors): Promise<void> {
  await doors.mailbox.refresh();
  await settleNumbering(doors);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(stop, ms);
    signal.addEventListener('abort', stop);
  });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
