import { readConfig } from '../config.ts';
import { openLog } from '../log.ts';
import { startWorker } from '../main.ts';
import { seedPlayground } from '../playground/seed.ts';
import { type Command, EXIT, say } from './command.ts';
import { welcome } from './welcome.ts';

/** `liaison start`: runs the worker until it is told to stop. */
export const start: Command = {
  usage: `liaison start

Runs until Ctrl-C (SIGINT) or SIGTERM, then finishes what is under way. Without configuration it brings its own
PostgreSQL, mail server and two sample projects; every part is replaced by one variable, see .env.example.`,
  run: async () => {
    const config = readConfig();
    const log = openLog({
      level: config.logLevel,
      format: config.logFormat ?? (process.stdout.isTTY || config.databaseUrl === null ? 'terminal' : 'json'),
      write: (line) => process.stdout.write(`${line}\n`),
    });
    for (const warning of config.warnings) log.warn(warning);
    const stopping = untilToldToStop();
    const worker = await startWorker(config, log);
    const { mailServer } = worker;
    const seeding = new AbortController();
    welcome(config, worker);
    const botAddress = config.mailboxes[0]?.address ?? '';
    const seeded = mailServer
      ? seedPlayground({ ...worker, mailServer, botAddress, log, signal: seeding.signal })
      : Promise.resolve();
    await stopping;
    say('\nStopping: finishing what is under way …');
    seeding.abort();
    await seeded;
    await worker.stop();
    say('Stopped.');
    return EXIT.done;
  },
};

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let told = false;
    const onSignal = () => {
      if (told) process.exit(EXIT.failed);
      told = true;
      resolve();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
}
