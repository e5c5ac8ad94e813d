import { connect } from '../../db/connect.ts';
import { readConfig } from '../../worker/config.ts';
import { loadModel } from '../../worker/inbox/classify/load-model.ts';
import { processMails } from '../../worker/inbox/process.ts';
import { waitingMails } from '../../worker/inbox/store.ts';
import { sweep } from '../../worker/jobs/sweep.ts';
import { openLog } from '../../worker/log.ts';
import type { InboundMail } from '../../worker/mail/inbound.ts';
import { dueLetterIds } from '../../worker/outbox/delivery-store.ts';
import { isOurs } from '../../worker/outbox/mark.ts';
import { Outboxes } from '../../worker/outbox/outboxes.ts';
import { tick } from '../../worker/schedule/tick.ts';

/**
 * A worker of the simulated year: the real reading, tick and outbox on the record, without mailbox and queue. Its
 * parent says what time it is; it does what is due then and answers. Argument: environment as JSON.
 */
const env = JSON.parse(process.argv[2] ?? '{}');
const config = readConfig(env, process.cwd());
const db = connect(config.databaseUrl ?? '', { max: 6, onError: () => {} });
let now = new Date(0);
const clock = { now: () => now };
const log = openLog({
  level: 'warn',
  format: 'terminal',
  write: (line) => process.stderr.write(`${line}\n`),
});
const messageIdDomain = 'studio.example';
const markKey = 'a key for the length of this run';
const written: number[] = [];
const onLetters = async (ids: readonly number[]) => void written.push(...ids);
const outboxes = new Outboxes({
  config,
  db,
  clock,
  log,
  mailServer: null,
  markKey,
  messageIdDomain,
  wake: onLetters,
});
const line = {
  db,
  clock,
  log,
  onLetters,
  messageIdDomain,
  asksSecondWord: false,
  model: loadModel(),
  own: {
    addresses: config.mailboxes.map(({ address }) => address),
    isOurs: ({ headers }: InboundMail) => isOurs(headers, markKey),
  },
  authservIds: new Map(config.mailboxes.map(({ name }) => [name, null])),
};
const PER_JOB = 25;

process.on('message', ({ at, reads }: { at: string; reads: boolean }) => {
  now = new Date(at);
  work(reads).then(
    () => process.send?.('rested'),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');

/** Everything that is due at this moment, until nothing is; only one of several workers reads mail. */
async function work(reads: boolean): Promise<void> {
  await sweep({ db, clock, queue: { add: async () => {} }, outboxes });
  for (let round = 0; round < 200; round += 1) {
    const mails = reads ? await waitingMails(db, PER_JOB) : [];
    if (mails.length > 0) await processMails(line, mails);
    await tick(line);
    const letters = written.splice(0);
    if (letters.length > 0) await outboxes.deliver(letters);
    const left = await dueLetterIds(db, now, PER_JOB);
    if (left.length > 0) await outboxes.deliver(left);
    if (mails.length + letters.length + left.length + written.length === 0) return;
  }
  throw new Error(`at ${now.toISOString()} there is no end to the work`);
}
