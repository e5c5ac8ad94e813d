import { type Log, openLog } from '../../worker/log.ts';

/** A log whose lines are kept, for a person to look at when a test fails. */
export function keptLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  return { ...openLog({ level: 'debug', format: 'json', write: (line) => lines.push(line) }), lines };
}
