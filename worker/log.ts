import { realClock } from './clock.ts';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];

/** What belongs to a line: ids, counts, an `error`. Never the text of a mail beyond a few words. */
export type LogFields = Readonly<Record<string, unknown>>;

export type Log = Readonly<Record<LogLevel, (message: string, fields?: LogFields) => void>>;

export interface LogOptions {
  /** The least important level that is written. */
  readonly level: LogLevel;
  /** `terminal`: a readable line per step. `json`: one object per line, for machines. */
  readonly format: 'terminal' | 'json';
  readonly write: (line: string) => void;
}

/** Opens the log. Lines go to `write` without their line break. */
export function openLog({ level, format, write }: LogOptions): Log {
  const line = format === 'json' ? jsonLine : terminalLine;
  const writer = (at: LogLevel) => (message: string, fields?: LogFields) => {
    if (LEVELS.indexOf(at) >= LEVELS.indexOf(level)) write(line(at, message, fields ?? {}));
  };
  return { debug: writer('debug'), info: writer('info'), warn: writer('warn'), error: writer('error') };
}

function jsonLine(level: LogLevel, message: string, { error, ...fields }: LogFields): string {
  const time = realClock.now().toISOString();
  const cause =
    error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : error;
  return JSON.stringify({
    time,
    level,
    message,
    ...fields,
    ...(cause === undefined ? {} : { error: cause }),
  });
}

const COLOURS: Readonly<Record<LogLevel, string>> = {
  debug: '\x1b[2m',
  info: '',
  warn: '\x1b[33m',
  error: '\x1b[31m',
};

function terminalLine(level: LogLevel, message: string, fields: LogFields): string {
  const time = realClock.now().toTimeString().slice(0, 8);
  const details = Object.entries(fields).map(([name, value]) => `${name}=${detail(value)}`);
  const colour = COLOURS[level];
  const parts = [`\x1b[2m${time}\x1b[0m`, `${colour}${printable(message)}${colour && '\x1b[0m'}`];
  if (details.length > 0) parts.push(`\x1b[2m${printable(details.join(' '))}\x1b[0m`);
  return parts.join('  ');
}

function detail(value: unknown): string {
  if (value instanceof Error)
    return value.cause ? `${value.message} (${detail(value.cause)})` : value.message;
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}

/** A subject or a display name may carry line breaks and terminal commands; a line stays one line. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
