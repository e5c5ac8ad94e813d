import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { done, type Outcome } from '../jobs/outcome.ts';
import { isAnswer, isForPm } from '../mail/letter.ts';
import { type BudgetLimits, budgetHorizonMs, type PastAnswer, spentBudget } from './budget.ts';
import { compose, type Sender } from './compose.ts';
import { type Claim, type HandingOver, handOver, nextDueAt } from './delivery-store.ts';
import { type Ending, recordEndings } from './ending.ts';
import { gather } from './gather.ts';
import { inParallel } from './in-parallel.ts';
import { othersThan } from './other-clients.ts';
import { claimPaced } from './pace.ts';
import { persistently } from './persistently.ts';
import { readAnswersTo, readLetters, readProjectNames, type StoredLetter } from './record-store.ts';
import type { RetryPlan } from './retry.ts';
import { heldBecause, settlementOf } from './settlement.ts';
import type { Render } from './templates.ts';
import { putTogether } from './together.ts';
import type { Transport } from './transport.ts';

export interface OutboxDoors {
  readonly db: Kysely<Database>;
  readonly now: () => Date;
  readonly transport: Transport;
  readonly render: Render;
  readonly sender: Sender;
  readonly budget: BudgetLimits;
  readonly retry: RetryPlan;
  /** Letters under way at once within one call. */
  readonly width: number;
  readonly messageIdDomain: string;
  /** Asks for the delivery of letters written here (notes to PMs). */
  readonly wake: (letterIds: readonly number[]) => Promise<void>;
}

/**
 * Takes letters that are due and hands them to the mail server, each recipient at most once. What could not leave
 * waits in the record; the outcome says until when. Throws only when the record cannot be reached.
 */
export async function deliver(letterIds: readonly number[], doors: OutboxDoors): Promise<Outcome> {
  const shutMs = doors.transport.pausedMs();
  if (shutMs > 0) return { outcome: 'snooze', until: new Date(doors.now().getTime() + shutMs) };
  const claimed = await claimPaced(doors.db, letterIds, doors.now());
  const together = await putTogether(doors.db, claimed, doors.messageIdDomain, doors.now());
  const claims = Map.groupBy(together.claims, (one) => one.letterId);
  const round = await beginRound([...claims.keys()], claims, doors);
  await inParallel(round.letters, doors.width, (letter) => submit(letter, round));
  const written = [...together.written, ...round.written];
  if (written.length > 0) await doors.wake(written);
  const next = await nextDueAt(doors.db, letterIds);
  return next === null ? done : { outcome: 'snooze', until: next };
}

/** What the letters of one call share. */
interface Round {
  readonly doors: OutboxDoors;
  readonly letters: readonly StoredLetter[];
  readonly claims: ReadonlyMap<number, readonly Claim[]>;
  readonly projects: Awaited<ReturnType<typeof readProjectNames>>;
  readonly past: Map<number, PastAnswer[]>;
  readonly handOver: (letter: HandingOver) => Promise<boolean>;
  readonly close: (ending: Ending) => Promise<void>;
  /** Letters written on the way. */
  readonly written: number[];
}

async function beginRound(
  letterIds: readonly number[],
  claims: ReadonlyMap<number, readonly Claim[]>,
  doors: OutboxDoors,
): Promise<Round> {
  const people = [...claims.values()]
    .flat()
    .flatMap((one) => (one.field === 'to' ? (one.personId ?? []) : []));
  const since = new Date(doors.now().getTime() - budgetHorizonMs(doors.budget));
  const [letters, projects, answers] = await Promise.all([
    readLetters(doors.db, letterIds),
    readProjectNames(doors.db),
    readAnswersTo(doors.db, people, since),
  ]);
  const past = new Map(
    [...answers].map(([person, all]) => [person, all.filter((answer) => !claims.has(answer.letterId))]),
  );
  const written: number[] = [];
  return {
    doors,
    letters,
    claims,
    projects,
    past,
    written,
    handOver: gather((handings) => handOver(doors.db, handings, doors.now())),
    close: gather(async (endings: readonly Ending[]) => {
      written.push(...(await persistently(() => recordEndings(endings, doors))));
      return endings.map(() => undefined);
    }),
  };
}

async function submit(letter: StoredLetter, round: Round): Promise<void> {
  const { doors } = round;
  const claims = round.claims.get(letter.record.id) ?? [];
  const others = othersThan(letter.record.project, round.projects);
  const composed = letter.rendered
    ? ({ outcome: 'composed', ...letter.rendered } as const)
    : await compose(letter.record, doors.sender, others, doors.render, doors.now());
  const { subject } = composed;
  const because =
    composed.outcome === 'held' ? composed.because : spendBudget(letter, claims, composed.subject, round);
  if (composed.outcome === 'held' || because !== null) {
    const settlements = claims.map((one) => heldBecause(one, because ?? 'not-composable'));
    return await round.close({ letter, subject, settlements });
  }
  const { recipients, serverMessageId } = await doors.transport.submit({
    from: doors.sender.bot.address,
    recipients: claims.map((one) => one.address),
    raw: composed.raw,
    beforeEnd: () => round.handOver({ claims, subject, raw: composed.raw }),
  });
  const settlements = claims.flatMap((one) => {
    const submission = recipients.get(one.address);
    if (!submission) return [];
    const ended = settlementOf(one, submission, letter.record.createdAt, doors.now(), doors.retry);
    return [{ ...ended, serverMessageId }];
  });
  await round.close({ letter, subject, settlements });
}

/** Counts this letter against the budget of each reader it answers; gives the reason when one is spent. */
function spendBudget(
  letter: StoredLetter,
  claims: readonly Claim[],
  subject: string,
  round: Round,
): string | null {
  if (!isAnswer(letter.record.name)) return null;
  const at = round.doors.now();
  // A PM who tries three commands in a row gets three answers under one subject; a robot is stopped by their number.
  const { budget } = round.doors;
  const limits = isForPm(letter.record.name) ? { ...budget, sameSubject: Number.POSITIVE_INFINITY } : budget;
  const readers = claims.flatMap((one) => (one.field === 'to' ? (one.personId ?? []) : []));
  for (const reader of readers) {
    const past = round.past.get(reader) ?? [];
    const spent = spentBudget(past, subject, at, limits);
    if (spent !== null) return spent;
    round.past.set(reader, [...past, { at, subject }]);
  }
  return null;
}
