import { SetupError } from '../../db/setup-error.ts';
import { ConfigurationError } from '../config/mistake.ts';
import { classify } from './classify.ts';
import { clock } from './clock.ts';
import { type Command, EXIT, type ExitCode, print, say, UsageError } from './command.ts';
import { doctor } from './doctor.ts';
import { exportRecord } from './export.ts';
import { migrate } from './migrate.ts';
import { parse } from './parse.ts';
import { project } from './project.ts';
import { replay } from './replay.ts';
import { start } from './start.ts';
import { waitIdle } from './wait-idle.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  start,
  doctor,
  project,
  export: exportRecord,
  parse,
  classify,
  replay,
  'wait-idle': waitIdle,
  clock,
  migrate,
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
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    say(`There is no command “${name}”.\n\n${OVERVIEW}`);
    return EXIT.usage;
  }
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
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.failed;
}

// A closed pipe (`| head`) is the reader's choice, not an error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
