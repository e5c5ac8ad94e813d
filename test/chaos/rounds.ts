import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { installation } from '../../worker/jobs/installation.ts';
import { openQueue } from '../../worker/jobs/queue.ts';
import { openLog } from '../../worker/log.ts';
import type { ClientMail } from '../support/correspondence.ts';
import type { WorkingWorld } from '../support/working-world.ts';
import type { MoodySmtp } from './smtp-moods.ts';
import { TROUBLES, type Victims } from './trouble.ts';

export interface Chaos {
  readonly world: WorkingWorld;
  readonly smtp: MoodySmtp;
  readonly redisUrl: string | null;
  readonly random: () => number;
  readonly tell: (words: string) => void;
}

/**
 * Lets the mails arrive in so many rounds; in each the worker starts, some trouble befalls its surroundings, and it is
 * killed at a random moment; every other round the mail server is in a bad mood. Gives how many mails were put into the mailbox a second time.
 */
export async function playRounds(
  chaos: Chaos,
  mails: readonly ClientMail[],
  rounds: number,
): Promise<number> {
  const { world, smtp, random, tell } = chaos;
  const victims = { ...world, withQueue: queueOf(chaos) };
  const names = Object.keys(TROUBLES);
  const perRound = Math.ceil(mails.length / rounds);
  let twice = 0;
  for (let round = 0; round < rounds; round += 1) {
    const name = names[round % names.length] ?? '';
    const isBad = round % 2 === 0;
    if (isBad) smtp.turnBad();
    const started = world.worker.start();
    // Now and then it is struck while it is still getting up.
    await (random() < 0.2 ? pause(2000 * random()) : started);
    const arriving = arrive(chaos, mails.slice(round * perRound, (round + 1) * perRound));
    await pause(1500 * random());
    await TROUBLES[name]?.(victims);
    await pause(200 + 1800 * random());
    await world.worker.kill();
    twice += await arriving;
    smtp.turnGood();
    const mood = isBad ? ', SMTP in a bad mood' : '';
    tell(
      `round ${round + 1}: ${name}${mood}, worker killed; ${world.sink.letters.length} letters accepted so far`,
    );
  }
  return twice;
}

/** Puts the mails into the mailbox within some two seconds, one in ten twice, as mail servers do. */
async function arrive({ world, random }: Chaos, mails: readonly ClientMail[]): Promise<number> {
  let twice = 0;
  for (const mail of mails) {
    await pause((random() * 4000) / mails.length);
    await world.imap.deliver(mail.raw);
    if (random() > 0.1) continue;
    await world.imap.deliver(mail.raw);
    twice += 1;
  }
  return twice;
}

/** Lets a last worker run in peace until nothing waits; letters put off for an hour are due at once. */
export async function comeToRest({ world }: Chaos): Promise<void> {
  await world.worker.start();
  for (let look = 0; look < 10; look += 1) {
    await world.worker.run('wait-idle', '--timeout', '120');
    const { numAffectedRows = 0n } = await sql`
      update delivery set not_before = now() where status = 'waiting' and not_before > now()`.execute(
      world.db,
    );
    if (numAffectedRows === 0n) break;
  }
  await world.worker.stop();
}

function queueOf({ world, redisUrl }: Chaos): Victims['withQueue'] {
  return async (work) => {
    const log = openLog({ level: 'error', format: 'terminal', write: () => {} });
    const prefix = `liaison-${(await installation(world.db)).id}`;
    const queue = await openQueue({ databaseUrl: world.postgres.url, redisUrl, log, prefix });
    await work(queue).finally(() => queue.close());
  };
}
