import { parseArgs } from 'node:util';
import { realClock } from '../clock.ts';
import { installation } from '../jobs/installation.ts';
import { openQueue } from '../jobs/queue.ts';
import { whatWaits } from '../jobs/waiting.ts';
import { openLog } from '../log.ts';
import { openVirtualClock } from '../virtual-clock.ts';
import { type Command, EXIT, say, UsageError } from './command.ts';
import { type OpenRecord, withRecord } from './record.ts';
import { wakeWorkers } from './wake.ts';

const LOOK_EVERY_MS = 150;

/** `liaison wait-idle`: returns once everything that arrived has been dealt with. */
export const waitIdle: Command = {
  usage: `liaison wait-idle [--timeout SECONDS]

Asks the running worker to look at its mailboxes, the record and the clock now, and returns when it has: no mail
waits to be read or applied, nothing is due, no job runs, and no letter waits to leave (letters put off for a later
retry or held for a person do not count). Default timeout 60 seconds; exit code 4 when it passes, saying what waits.`,
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: { timeout: { type: 'string', default: '60' } },
    });
    const seconds = Number(values.timeout);
    if (!(seconds > 0)) throw new UsageError(`“${values.timeout}” is no number of seconds.`);
    return await withRecord(async (record) => {
      const waiting = await untilIdle(record, seconds);
      if (waiting.length === 0) return EXIT.done;
      say(`Not idle after ${seconds} s: ${waiting.join('; ')}.`);
      return EXIT.timeout;
    });
  },
};

async function untilIdle({ db, url, config }: OpenRecord, seconds: number): Promise<string[]> {
  const started = realClock.now().getTime();
  const log = openLog({ level: 'error', format: 'terminal', write: say });
  const prefix = `liaison-${(await installation(db)).id}`;
  const queue = await openQueue({ databaseUrl: url, redisUrl: config.redisUrl, log, prefix });
  const clock = config.clock === 'virtual' ? await openVirtualClock(db) : null;
  try {
    const since = await wakeWorkers(db);
    for (;;) {
      const waiting = await whatWaits(db, queue, {
        since,
        now: (clock ?? realClock).now(),
        mailboxes: config.mailboxes,
      });
      if (waiting.length === 0) return [];
      if (realClock.now().getTime() - started > seconds * 1000) return waiting;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  } finally {
    clock?.close();
    await queue.close();
  }
}
