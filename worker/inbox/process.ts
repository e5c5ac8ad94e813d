import type { Committed } from '../cases/commit.ts';
import { endHomeless } from '../cases/homeless.ts';
import type { Clock } from '../clock.ts';
import { done, type Outcome } from '../jobs/outcome.ts';
import type { Log } from '../log.ts';
import { isCanary, welcomeCanary } from '../outbox/canary.ts';
import { type ApplyDoors, applyInOrder } from './apply.ts';
import { type ReadingDoors, readMail } from './read.ts';
import { byFirstAttempt, countAttempt, homelessMails, projectsWaiting, saveReading } from './store.ts';
import { tellReading } from './telling.ts';

export interface ProcessDoors extends ReadingDoors, ApplyDoors {
  readonly clock: Clock;
  readonly log: Log;
  /** Told of letters that wait to be delivered. */
  readonly onLetters: (letterIds: readonly number[]) => Promise<void>;
}

/** A mail that its reader did not survive three times waits for a person; the rest goes on (mail rule 7). */
const MOST_ATTEMPTS = 3;
const UNREADABLE = {
  from: 'received',
  status: 'needs-review',
  reason: 'unreadable',
  actor: 'clock',
} as const;
/** Mails read at once: reading waits for the database more than it computes. */
const READ_AT_ONCE = 4;
/** Projects applied at once, each in its own order: their commits reach the disk together. */
const APPLY_AT_ONCE = 4;

/** Reads the mails, in any order, then applies whatever is ready, project by project, in order of receipt. */
export async function processMails(doors: ProcessDoors, mailIds: readonly number[]): Promise<Outcome> {
  const failures = await readAll(doors, mailIds);
  failures.push(...(await applyWhatIsRead(doors)));
  if (failures.length > 0) throw new AggregateError(failures, 'some mails could not be read or applied yet');
  return done;
}

/** Reads what still waits to be read; gives what went wrong. One mail's trouble is no other mail's. */
async function readAll(doors: ProcessDoors, mailIds: readonly number[]): Promise<unknown[]> {
  const { fresh, retried } = await byFirstAttempt(doors.db, mailIds);
  const counted = fresh.length > 0 ? await countAttempt(doors.db, fresh) : [];
  const results = await inLanes(READ_AT_ONCE, counted, (mail) => readOne(doors, mail.id));
  // A mail that was tried before may be the one that killed its reader: each is counted and read alone.
  results.push(...(await inLanes(1, retried, (mailId) => readAgain(doors, mailId))));
  return failuresOf(results);
}

async function readAgain(doors: ProcessDoors, mailId: number): Promise<void> {
  const [mail] = await countAttempt(doors.db, [mailId]);
  if (!mail) return;
  if (mail.attempts <= MOST_ATTEMPTS) return await readOne(doors, mailId);
  await endHomeless(doors.db, mailId, doors.clock.now(), UNREADABLE);
  doors.log.warn(`  mail ${mailId} → cannot be read, waits for a person`);
}

async function readOne(doors: ProcessDoors, mailId: number): Promise<void> {
  const reading = await readMail(doors, mailId);
  await saveReading(doors.db, mailId, reading);
  doors.log.info(tellReading(mailId, reading));
}

/** Applies all that is ready; gives what went wrong. One project's trouble is no other project's. */
async function applyWhatIsRead(doors: ProcessDoors): Promise<unknown[]> {
  for (const { id, summary } of await homelessMails(doors.db)) {
    const { screening, identity, from } = summary;
    const reason = screening.kind === 'human' ? identity.outcome : `${screening.kind}:${screening.reason}`;
    const end = { from: 'read', status: 'set-aside', reason, actor: from?.address ?? 'unknown' } as const;
    if (screening.kind === 'own' && isCanary(summary.messageId)) await welcomeCanary(doors.db, id);
    await endHomeless(doors.db, id, doors.clock.now(), end);
    doors.log.info(`  mail ${id} → set aside: ${reason}`);
  }
  const results = await inLanes(APPLY_AT_ONCE, await projectsWaiting(doors.db), (projectId) =>
    applyInOrder(
      doors,
      projectId,
      () => doors.clock.now(),
      (mailId, committed) => report(doors, mailId, committed),
    ),
  );
  return failuresOf(results);
}

function failuresOf(results: readonly PromiseSettledResult<void>[]): unknown[] {
  return results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
}

async function report(doors: ProcessDoors, mailId: number, committed: Committed): Promise<void> {
  for (const change of committed.changed) doors.log.info(`  mail ${mailId} → ${change}`);
  if (committed.letterIds.length > 0) await doors.onLetters(committed.letterIds);
}

/** Works through the items in so many lanes; a failure ends its item, not its lane. */
async function inLanes<Item>(
  lanes: number,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<PromiseSettledResult<void>[]> {
  const results: PromiseSettledResult<void>[] = [];
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      results.push(...(await Promise.allSettled([work(item)])));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
