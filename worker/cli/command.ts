/** How a command ended; documented in `liaison --help`. */
export const EXIT = { done: 0, failed: 1, usage: 2, setup: 3, timeout: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** One command of `liaison`. */
export interface Command {
  /** The whole of `--help`. */
  readonly usage: string;
  readonly run: (args: readonly string[]) => Promise<ExitCode>;
}

/** The command line was wrong: the message says what, the usage is printed after it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Data goes to standard output, one write after the other, waiting where the reader is slow. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(`${text}\n`)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

/** Words for a person go to standard error. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
