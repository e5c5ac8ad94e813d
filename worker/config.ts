import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { type MailboxConfig, readMailbox, readMailboxFile } from './config/mailboxes.ts';
import { ConfigurationError, type Mistake } from './config/mistake.ts';
import { type Environment, VARIABLES, type VariableName } from './config/variables.ts';

/** Everything that can be set, read once and never changed. */
export interface Config {
  /** At least one. */
  readonly mailboxes: readonly MailboxConfig[];
  readonly mailMaxBytes: number;
  readonly pollSeconds: number;
  readonly adminAddress: string | null;
  /** null: the embedded database. */
  readonly databaseUrl: string | null;
  /** null: the queue lives in PostgreSQL. */
  readonly redisUrl: string | null;
  /** Absolute path. */
  readonly dataDir: string;
  readonly http: { readonly host: string; readonly port: number };
  readonly embedded: { readonly imapPort: number; readonly smtpPort: number; readonly postgresPort: number };
  /** Whether a weighty decision by a sender nobody vouches for waits for a second word. */
  readonly asksSecondWord: boolean;
  /** Whether the classifier is trained anew by itself. */
  readonly retrains: boolean;
  /** null: mail is read here alone. */
  readonly languageModel: {
    readonly url: string;
    readonly model: string;
    readonly key: string | null;
    readonly dailyTokens: number;
  } | null;
  readonly mode: 'live' | 'shadow';
  readonly clock: 'real' | 'virtual';
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** null: what suits where the lines go. */
  readonly logFormat: 'terminal' | 'json' | null;
  /** As given; null: `keptSecret` generates one. */
  readonly secret: string | null;
  /** Settings that look mistaken but stop nothing, as sentences. */
  readonly warnings: readonly string[];
}

/**
 * Reads the environment, `.env` beside it (the environment wins), and `liaison.yaml` where it exists.
 * @throws ConfigurationError naming every mistake at once
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env, directory: string = process.cwd()): Config {
  const set = { ...readDotEnv(directory), ...env };
  const { environment, mistakes } = readEnvironment(set);
  const boxes = readMailboxes(environment, set, directory);
  mistakes.push(...boxes.mistakes);
  if (environment.LIAISON_CLOCK === 'virtual' && environment.DATABASE_URL && set.NODE_ENV !== 'test') {
    mistakes.push({
      setting: 'LIAISON_CLOCK',
      wrong:
        'is virtual, which is for the embedded database only: with DATABASE_URL, real clients would be written to',
      example: 'real',
    });
  }
  if (environment.LLM_URL && !environment.LLM_MODEL)
    mistakes.push({ setting: 'LLM_MODEL', wrong: 'is not set, but LLM_URL is', example: 'small-instruct' });
  if (mistakes.length > 0) throw new ConfigurationError(mistakes);
  return deepFreeze({
    mailboxes: boxes.mailboxes,
    mailMaxBytes: environment.MAIL_MAX_BYTES ?? 31_457_280,
    pollSeconds: environment.POLL_SECONDS ?? 60,
    adminAddress: environment.ADMIN_ADDRESS ?? null,
    databaseUrl: environment.DATABASE_URL ?? null,
    redisUrl: environment.REDIS_URL ?? null,
    dataDir: resolve(directory, environment.DATA_DIR ?? 'data'),
    http: { host: environment.HTTP_HOST ?? '127.0.0.1', port: environment.HTTP_PORT ?? 8025 },
    embedded: {
      imapPort: environment.EMBEDDED_IMAP_PORT ?? 1143,
      smtpPort: environment.EMBEDDED_SMTP_PORT ?? 1025,
      postgresPort: environment.EMBEDDED_PG_PORT ?? 54_329,
    },
    // Whoever writes to the embedded server sits at this machine.
    asksSecondWord: environment.SECOND_WORD
      ? environment.SECOND_WORD === 'unverified'
      : boxes.mailboxes.some(({ imapUrl }) => imapUrl !== null),
    retrains: environment.RETRAIN !== 'never',
    languageModel: languageModelOf(environment),
    mode: environment.LIAISON_MODE ?? 'live',
    clock: environment.LIAISON_CLOCK ?? 'real',
    logLevel: environment.LOG_LEVEL ?? 'info',
    logFormat: environment.LOG_FORMAT ?? null,
    secret: environment.LIAISON_SECRET ?? null,
    warnings: warningsOf(environment, set),
  });
}

function warningsOf(environment: Environment, set: NodeJS.Dict<string>): string[] {
  const warnings = Object.keys(set)
    .filter((name) => name.startsWith('LIAISON_') && !(name in VARIABLES))
    .map((name) => `${name} is set, but Liaison knows no such variable; see .env.example`);
  if (environment.IMAP_URL && !environment.SMTP_URL) {
    warnings.push('SMTP_URL is not set: mail of a real mailbox is answered into the embedded server only');
  }
  return warnings;
}

function languageModelOf({
  LLM_URL: url,
  LLM_MODEL: model,
  LLM_KEY: key,
  LLM_DAILY_TOKENS: dailyTokens = 200_000,
}: Environment): Config['languageModel'] {
  return url && model ? { url, model, key: key ?? null, dailyTokens } : null;
}

function readDotEnv(directory: string): NodeJS.Dict<string> {
  const path = join(directory, '.env');
  return existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {};
}

function readEnvironment(set: NodeJS.Dict<string>): { environment: Environment; mistakes: Mistake[] } {
  const values: Partial<Record<VariableName, unknown>> = {};
  const mistakes: Mistake[] = [];
  for (const name of Object.keys(VARIABLES) as VariableName[]) {
    const text = set[name]?.trim();
    // `NAME=` in a file means the same as leaving it out.
    if (!text) continue;
    const { schema, example } = VARIABLES[name];
    const read = schema.safeParse(text);
    if (read.success) values[name] = read.data;
    else
      mistakes.push({
        setting: name,
        wrong: read.error.issues.map(({ message }) => message).join(' and '),
        example,
      });
  }
  return { environment: values as Environment, mistakes };
}

const OF_ONE_MAILBOX = [
  'IMAP_URL',
  'SMTP_URL',
  'BOT_ADDRESS',
  'IMAP_FOLDER',
  'MAIL_AFTER',
  'AUTHSERV_ID',
] as const;

function readMailboxes(
  environment: Environment,
  set: NodeJS.Dict<string>,
  directory: string,
): { mailboxes: readonly MailboxConfig[]; mistakes: readonly Mistake[] } {
  const path = resolve(directory, environment.LIAISON_FILE ?? 'liaison.yaml');
  if (!existsSync(path)) {
    const missing: Mistake = { setting: 'LIAISON_FILE', wrong: 'is not there', example: './liaison.yaml' };
    if (environment.LIAISON_FILE) return { mailboxes: [], mistakes: [missing] };
    const read = readMailbox(environment);
    return 'mailbox' in read
      ? { mailboxes: [read.mailbox], mistakes: [] }
      : { mailboxes: [], mistakes: [read.mistake] };
  }
  const doubled = OF_ONE_MAILBOX.filter((name) => set[name]?.trim()).map((setting) => ({
    setting,
    wrong: `is set although ${path} describes the mailboxes`,
    example: `leave it out, or remove the file`,
  }));
  const { mailboxes, mistakes } = readMailboxFile(path, readFileSync(path, 'utf8'));
  return { mailboxes, mistakes: [...doubled, ...mistakes] };
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (part && typeof part === 'object') deepFreeze(part);
  return Object.freeze(value);
}
