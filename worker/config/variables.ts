import { z } from 'zod';

/** One environment variable: how it is read, and what a person who sets it should know. */
interface Variable {
  readonly schema: z.ZodType;
  readonly about: string;
  /** What holds when it is not set. */
  readonly default: string;
  readonly example: string;
}

const address = z.email('is not an email address').transform((text) => text.toLowerCase());
const port = z.coerce
  .number('is not a number')
  .int('is not a whole number')
  .min(0, 'is not a port')
  .max(65_535, 'is not a port');
const count = (least: number, most: number) =>
  z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(least, `is less than ${least}`)
    .max(most, `is more than ${most}`);

/** Says nothing of the value: it may hold a password. */
function url(...schemes: string[]) {
  const wanted = schemes.map((scheme) => `${scheme}://`).join(' or ');
  return z.string().superRefine((text, context) => {
    const parsed = URL.parse(text);
    if (!parsed) {
      context.addIssue(
        'is not a URL (in a password write special characters as percent codes: # is %23, @ is %40)',
      );
    } else if (!schemes.includes(parsed.protocol.slice(0, -1)))
      context.addIssue(`does not begin with ${wanted}`);
    else if (!parsed.hostname) context.addIssue('names no host');
  });
}

/** What becomes of a mail on the server once it is safe in the record. */
export type MailAfter =
  | { readonly kind: 'keep' }
  | { readonly kind: 'seen' }
  | { readonly kind: 'move'; readonly folder: string };

const mailAfter = z
  .string()
  .regex(/^(keep|seen|move:.+)$/, 'is not keep, seen or move:Folder')
  .transform((text): MailAfter => {
    if (text === 'keep' || text === 'seen') return { kind: text };
    return { kind: 'move', folder: text.slice('move:'.length) };
  });

/** What is known of one mailbox; the names are those of liaison.yaml. */
export const mailboxFields = {
  address,
  imapUrl: url('imaps', 'imap'),
  smtpUrl: url('smtps', 'smtp'),
  folder: z.string().min(1, 'is empty'),
  after: mailAfter,
  authservId: z.string().regex(/^[^\s;]+$/, 'is not a host name'),
};

const YES_EMBEDDED = 'the embedded one';

/** Every variable that Liaison reads. `.env.example` and the table in README.md are written from this. */
export const VARIABLES = {
  IMAP_URL: {
    schema: mailboxFields.imapUrl,
    about: 'Mailbox to read: `imaps://` (TLS) or `imap://` (STARTTLS where offered), with user and password.',
    default: YES_EMBEDDED,
    example: 'imaps://liaison%40example.com:password@imap.example.com',
  },
  SMTP_URL: {
    schema: mailboxFields.smtpUrl,
    about:
      'Server for letters: `smtps://` (TLS) or `smtp://` (STARTTLS where offered), with user and password.',
    default: YES_EMBEDDED,
    example: 'smtps://liaison%40example.com:password@smtp.example.com',
  },
  BOT_ADDRESS: {
    schema: mailboxFields.address,
    about: 'Address of the mailbox, as clients write it. Letters come from it.',
    default: 'the user of `IMAP_URL`, else `liaison@liaison.example`',
    example: 'liaison@example.com',
  },
  ADMIN_ADDRESS: {
    schema: address,
    about: 'Person who hears of trouble that belongs to no project.',
    default: 'nobody',
    example: 'admin@example.com',
  },
  DATABASE_URL: {
    schema: url('postgres', 'postgresql'),
    about: 'PostgreSQL 15 or newer: the record and, without `REDIS_URL`, the queue.',
    default: YES_EMBEDDED,
    example: 'postgres://liaison:password@db.example.com/liaison',
  },
  REDIS_URL: {
    schema: url('redis', 'rediss'),
    about: 'Redis 6.2 or newer (or Valkey) for the queue, when several workers share the load.',
    default: 'the queue lives in PostgreSQL',
    example: 'redis://localhost:6379',
  },
  DATA_DIR: {
    schema: z.string().min(1),
    about: 'Folder for the embedded database and generated secrets.',
    default: '`./data`',
    example: '/var/lib/liaison/data',
  },
  HTTP_HOST: {
    schema: z.string().min(1),
    about: 'Network address on which `/health` and `/metrics` are served.',
    default: '`127.0.0.1`',
    example: '0.0.0.0',
  },
  HTTP_PORT: {
    schema: port,
    about: 'Port of `/health` and `/metrics`; 0 takes a free one.',
    default: '`8025`',
    example: '8080',
  },
  IMAP_FOLDER: {
    schema: mailboxFields.folder,
    about: 'Folder to read.',
    default: '`INBOX`',
    example: 'INBOX',
  },
  MAIL_AFTER: {
    schema: mailAfter,
    about:
      'What becomes of a mail on the server once it is safe in the record: `keep` (left as found), `seen`, `move:Folder`.',
    default: '`keep`',
    example: 'move:Archive',
  },
  MAIL_MAX_BYTES: {
    schema: count(100_000, 200_000_000),
    about: 'Mails above this size are taken without their attachments, which stay on the server.',
    default: '`31457280` (30 MB)',
    example: '10485760',
  },
  POLL_SECONDS: {
    schema: count(1, 3600),
    about: 'The mailbox is looked at this often, besides being told of new mail (IDLE).',
    default: '`60`',
    example: '90',
  },
  AUTHSERV_ID: {
    schema: mailboxFields.authservId,
    about:
      'Name under which your receiving server writes Authentication-Results (RFC 8601); only its verdicts are believed.',
    default: 'none: DKIM is checked here',
    example: 'mx.example.com',
  },
  SECOND_WORD: {
    schema: z.enum(['unverified', 'never'], 'is not unverified or never'),
    about:
      'When a decision about money or scope is asked back at the address on file: `unverified`, where nothing vouches for its sender, or `never`.',
    default: '`unverified`; `never` with the embedded mail server',
    example: 'unverified',
  },
  RETRAIN: {
    schema: z.enum(['nightly', 'never'], 'is not nightly or never'),
    about:
      'When the classifier learns from what PMs have corrected: `nightly` (and after 20 corrections), or `never` by itself, only by `liaison model retrain`.',
    default: '`nightly`',
    example: 'never',
  },
  LLM_URL: {
    schema: url('https', 'http'),
    about:
      'A language model that reads along in projects which allow it (`/project set model on`): base of an OpenAI-compatible interface. Addresses and numbers are masked; it can only have a person asked.',
    default: 'none: mail is read here alone',
    example: 'https://llm.example.com/v1',
  },
  LLM_MODEL: {
    schema: z.string().min(1, 'is empty'),
    about: 'Name of the model at `LLM_URL`.',
    default: 'none',
    example: 'small-instruct',
  },
  LLM_KEY: {
    schema: z.string().min(1, 'is empty'),
    about: 'Key for `LLM_URL`.',
    default: 'none is sent',
    example: 'the-key-of-your-provider',
  },
  LLM_DAILY_TOKENS: {
    schema: count(0, 1_000_000_000),
    about: 'Tokens the language model may use in a day (UTC), all projects together.',
    default: '`200000`',
    example: '50000',
  },
  LIAISON_MODE: {
    schema: z.enum(['live', 'shadow'], 'is not live or shadow'),
    about: '`shadow` reads, records and drafts, and sends nothing.',
    default: '`live`',
    example: 'shadow',
  },
  LIAISON_CLOCK: {
    schema: z.enum(['real', 'virtual'], 'is not real or virtual'),
    about: '`virtual` can be moved forward by `liaison clock`; with the embedded database only.',
    default: '`real`',
    example: 'virtual',
  },
  LIAISON_SECRET: {
    schema: z.string().min(32, 'is shorter than 32 characters'),
    about: 'Key that marks our own letters. The same for all workers of one record.',
    default: 'generated and kept in `DATA_DIR`',
    example: 'the-output-of-openssl-rand-hex-32',
  },
  LIAISON_FILE: {
    schema: z.string().regex(/\.ya?ml$/, 'is not the path of a YAML file'),
    about: 'File with several mailboxes, instead of the mail variables above.',
    default: '`./liaison.yaml`, where it exists',
    example: './liaison.yaml',
  },
  LOG_LEVEL: {
    schema: z.enum(['debug', 'info', 'warn', 'error'], 'is not debug, info, warn or error'),
    about: 'The least important line that is written.',
    default: '`info`',
    example: 'warn',
  },
  LOG_FORMAT: {
    schema: z.enum(['terminal', 'json'], 'is not terminal or json'),
    about: 'One readable line per step, or one JSON object.',
    default: '`terminal` on a terminal, else `json`',
    example: 'terminal',
  },
  EMBEDDED_IMAP_PORT: {
    schema: port,
    about: 'Port of the embedded IMAP server on loopback; 0 takes a free one.',
    default: '`1143`',
    example: '2143',
  },
  EMBEDDED_SMTP_PORT: {
    schema: port,
    about: 'Port of the embedded SMTP server on loopback; 0 takes a free one.',
    default: '`1025`',
    example: '2025',
  },
  EMBEDDED_PG_PORT: {
    schema: port,
    about: 'Port of the embedded PostgreSQL on loopback; 0 takes a free one.',
    default: '`54329`',
    example: '54330',
  },
} satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;
export type Environment = { [N in VariableName]?: z.output<(typeof VARIABLES)[N]['schema']> };
