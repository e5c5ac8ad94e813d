import { parseArgs } from 'node:util';
import { chance } from '../support/chance.ts';
import { clientMails, testProjects } from '../support/correspondence.ts';
import { startWorkingWorld } from '../support/working-world.ts';
import { audit } from './audit.ts';
import { comeToRest, playRounds } from './rounds.ts';
import { MoodySmtp } from './smtp-moods.ts';

const USAGE = `npm run chaos -- [--short] [--seed NUMBER] [--redis URL] [--keep]

Kills the worker again and again while mails arrive and letters leave, and breaks its surroundings; then compares
what was written to it, what stands in the record and what the mail server accepted. Exit code 1 when anything was
lost or doubled. --short takes less than a minute. --redis keeps the queue there, and empties it. --keep leaves the
worker's log.`;

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    redis: { type: 'string' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) console.log(USAGE);
else process.exitCode = await run();

async function run(): Promise<number> {
  const rounds = options.short ? 4 : 20;
  const redisUrl = options.redis ?? null;
  const random = chance(Number(options.seed));
  const projects = testProjects(options.short ? 5 : 10);
  const mails = await clientMails(projects, rounds * 15, random);
  const smtp = new MoodySmtp(random);
  const world = await startWorkingWorld({ projects, redisUrl, logLevel: 'info', smtpHook: smtp.hook });
  console.log(
    `seed ${options.seed}: ${mails.length} mails in ${rounds} rounds, ` +
      `mailbox on ${world.imap.name}, queue on ${redisUrl ? 'Redis' : 'Postgres'}`,
  );
  const chaos = { world, smtp, redisUrl, random, tell: console.log };
  let isWhole = false;
  try {
    const twice = await playRounds(chaos, mails, rounds);
    await comeToRest(chaos);
    const { counts, violations } = await audit(world.db, mails, world.sink.letters);
    print({
      'mails written': mails.length,
      'of them put into the mailbox twice': twice,
      'times the worker was killed': rounds,
      'times the worker ended by itself': world.worker.collapses,
    });
    print(counts);
    print(smtp.counts, 'times the mail server ');
    for (const words of violations) console.log(`WRONG: ${words}`);
    isWhole = violations.length === 0;
    console.log(isWhole ? 'Nothing lost, nothing doubled.' : `${violations.length} promises broken.`);
  } finally {
    const keep = options.keep || !isWhole;
    await world.stop(keep);
    if (keep) console.log(`The worker's words: ${world.worker.logFile}`);
  }
  return isWhole ? 0 : 1;
}

function print(counts: Readonly<Record<string, number>>, before = ''): void {
  for (const [what, count] of Object.entries(counts))
    console.log(`${String(count).padStart(6)}  ${before}${what}`);
}
