import { parseArgs } from 'node:util';
import { chance } from '../support/chance.ts';
import { clientMails, heavyMail, testProjects } from '../support/correspondence.ts';
import { startWorkingWorld } from '../support/working-world.ts';
import { fillRecord } from './fill-record.ts';
import { measureFloor, measureLatencies, measureThroughput, peakMemoryMb, percentile } from './measure.ts';
import { measureMonday, tellMonday } from './monday.ts';

const USAGE = `npm run bench -- [--short] [--long] [--monday] [--redis URL] [--profile]

Feeds generated mails, one of 25 MB among them, through the worker from the mailbox to the committed record and the
accepted letter, and measures the floor with the same mails: fetch, mailparser, one durable INSERT and SMTP in one
process. Then mails that arrive one by one. --short: fewer mails. --long: also the cost of a mail with 1,000, 10,000
and 100,000 mails in the record. At the end the Monday-morning peak: 5,000 projects whose update is due at nine (--short:
500), while other clients write; --monday: only that. --profile writes a CPU profile of the worker into its folder.`;

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    monday: { type: 'boolean', default: false },
    redis: { type: 'string' },
    profile: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const HEAVY_BYTES = 18_500_000;
const PER_FILLING = 300;
const FILLED = [1_000, 10_000, 100_000];

if (options.help) console.log(USAGE);
else {
  if (!options.monday) await bench();
  tellMonday(await measureMonday(options.short ? 500 : 5000, options.redis ?? null), show);
}

async function bench(): Promise<void> {
  const count = options.short ? 200 : 1000;
  const random = chance(1);
  const singles = options.short ? 30 : 150;
  const more = options.long ? FILLED.length * PER_FILLING : 0;
  // Six people each, two mails from each: nobody writes so much that the budget of answers counts.
  const projects = testProjects(Math.ceil((count + singles + more) / 12));
  const [first] = projects;
  if (!first) return;
  const all = await clientMails(projects, count + singles + more, random);
  const mails = all.splice(0, count);
  mails.splice(count / 2, 1, await heavyMail(first, HEAVY_BYTES, random));
  const world = await startWorkingWorld({
    projects,
    redisUrl: options.redis ?? null,
    logLevel: 'info',
    nodeOptions: options.profile ? ['--cpu-prof'] : [],
  });
  try {
    console.log(
      `${count} mails (one of 25 MB), mailbox on ${world.imap.name}, queue on ${options.redis ? 'Redis' : 'Postgres'}`,
    );
    await world.worker.start();
    await world.worker.run('wait-idle');
    const worker = await measureThroughput(world, mails);
    const letters = world.sink.letters.length;
    show('worker', count / (worker.ms / 1000), `mails/s, ${(letters / count).toFixed(2)} letters per mail`);
    const floor = await measureFloor(world, count);
    show('floor', count / (floor.ms / 1000), 'mails/s, 1 letter per mail');
    show('ratio', floor.ms / worker.ms, 'of the floor by the clock');
    show(
      '',
      floor.cpuMs / worker.cpuMs,
      'of the floor by processor time, which other programs disturb less:',
    );
    show('', worker.cpuMs / count, 'ms per mail in the worker');
    show('', floor.cpuMs / count, 'ms per mail in the floor');

    const latencies = await measureLatencies(world, all.splice(0, singles), 200);
    show(
      'latency',
      percentile(latencies, 0.5),
      'ms from arrival to accepted letter, p50, one mail every 200 ms',
    );
    show('', percentile(latencies, 0.95), 'ms p95');
    show('memory', peakMemoryMb(world.worker.pid), 'MB at most in the worker');

    let filled = 0;
    for (const most of options.long ? FILLED : []) {
      await fillRecord(world.db, most - filled);
      filled = most;
      const { ms, cpuMs } = await measureThroughput(world, all.splice(0, PER_FILLING));
      show('cost', cpuMs / PER_FILLING, `ms of the worker's processor time per mail`);
      show('', ms / PER_FILLING, `ms per mail with ${most.toLocaleString('en')} mails in the record`);
    }
    await world.worker.stop();
  } finally {
    await world.stop(options.profile);
    if (options.profile) console.log(`profile beside ${world.worker.logFile}`);
  }
}

function show(what: string, value: number, unit: string): void {
  console.log(`${what.padEnd(8)} ${value.toFixed(value < 10 ? 2 : 0).padStart(7)} ${unit}`);
}
