import { SetupError } from '../../db/setup-error.ts';
import { ConfigurationError } from '../config/mistake.ts';
import { type Command, EXIT, type ExitCode, print, say, UsageError } from './command.ts';
import { connectionTrouble } from './connection-trouble.ts';

interface Entry {
  /** One line for the list of commands. */
  readonly summary: string;
  /** A command loads its own parts only: `parse` needs no database. */
  readonly load: () => Promise<Command>;
}

const COMMANDS: Readonly<Record<string, Entry>> = {
  start: {
    summary: 'run the worker, on embedded parts where nothing else is configured',
    load: async () => (await import('./start.ts')).start,
  },
  doctor: {
    summary: 'check each connection and setting, and say what to fix',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  project: {
    summary: 'enter a project from a YAML file, or list the projects',
    load: async () => (await import('./project.ts')).project,
  },
  export: {
    summary: 'print the record as JSON',
    load: async () => (await import('./export.ts')).exportRecord,
  },
  evidence: {
    summary: 'write everything that proves the decisions of one case',
    load: async () => (await import('./evidence.ts')).evidence,
  },
  verify: {
    summary: 'check that the ledger, the evidence and the mails are unchanged',
    load: async () => (await import('./verify.ts')).verify,
  },
  parse: {
    summary: 'read mail files and print what they say, one JSON object per mail',
    load: async () => (await import('./parse.ts')).parse,
  },
  classify: {
    summary: 'understand mails given as JSON lines on standard input',
    load: async () => (await import('./classify.ts')).classify,
  },
  model: {
    summary: 'measure how well mails are understood; show, train or roll back what was learned',
    load: async () => (await import('./model.ts')).model,
  },
  replay: {
    summary: 'read and apply a mail of the record again',
    load: async () => (await import('./replay.ts')).replay,
  },
  'wait-idle': {
    summary: 'wait until no mail waits, no job runs and the outbox is empty',
    load: async () => (await import('./wait-idle.ts')).waitIdle,
  },
  clock: {
    summary: 'show or move the virtual clock',
    load: async () => (await import('./clock.ts')).clock,
  },
  migrate: {
    summary: 'bring the tables of the record up to date',
    load: async () => (await import('./migrate.ts')).migrate,
  },
};

const OVERVIEW = `liaison COMMAND [ARGUMENTS]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join('\n')}

liaison COMMAND --help tells more. Data goes to standard output, everything else to standard error.
Exit codes: 0 done · 1 failed · 2 wrong command line or input · 3 wrong configuration or machine · 4 timed out`;

async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === 'help') {
    await print(OVERVIEW);
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    say(`There is no command “${name}”.\n\n${OVERVIEW}`);
    return EXIT.usage;
  }
  const command = await entry.load();
  if (args.includes('--help')) {
    await print(command.usage);
    return EXIT.done;
  }
  try {
    return await command.run(args);
  } catch (error) {
    return explain(error, command);
  }
}

function explain(error: unknown, command: Command): ExitCode {
  if (error instanceof UsageError) {
    say(`${error.message}\n\n${command.usage}`);
    return EXIT.usage;
  }
  if (error instanceof ConfigurationError || error instanceof SetupError) {
    say(error.message);
    return EXIT.setup;
  }
  const isArgument =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (isArgument) {
    say(`${error.message}\n\n${command.usage}`);
    return EXIT.usage;
  }
  const trouble = connectionTrouble(error);
  if (trouble !== null) {
    say(trouble);
    return EXIT.setup;
  }
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.failed;
}

// A closed pipe (`| head`) is the reader's choice, not an error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
