import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { MailboxConfig } from '../../worker/inbox/mailbox/account.ts';
import { openMailbox } from '../../worker/inbox/mailbox.ts';
import { type PollOptions, poll } from '../../worker/inbox/poll.ts';

export interface Reading {
  /** Every id told after a commit, in order. */
  readonly received: number[];
  readonly words: string[];
  readonly wake: EventTarget;
  stop(): Promise<void>;
}

export function mailboxConfig(url: string, change: Partial<MailboxConfig> = {}): MailboxConfig {
  return { name: 'bot', url, folder: 'INBOX', after: 'keep', maxBytes: 30 * 1024 * 1024, ...change };
}

/** A worker that reads one mailbox in the background. */
export function startReading(
  db: Kysely<Database>,
  config: MailboxConfig,
  change: Partial<PollOptions> = {},
): Reading {
  const received: number[] = [];
  const words: string[] = [];
  const wake = new EventTarget();
  const over = new AbortController();
  const log = (line: string) => {
    words.push(line);
  };
  const running = poll({
    config,
    db,
    openMailbox: (account) => openMailbox(account, { fetch, log }),
    onReceived: (ids) => {
      received.push(...ids);
    },
    log,
    now: () => new Date('2026-11-24T08:00:00Z'),
    signal: over.signal,
    owner: 'this-worker',
    pollEveryMs: 3_600_000,
    leaseMs: 3000,
    longestWaitMs: 100,
    wake,
    ...change,
  });
  return {
    received,
    words,
    wake,
    async stop() {
      over.abort();
      await running;
    },
  };
}

/** Waits until something holds, at most 20 seconds; the message of the last failure otherwise. */
export async function eventually<T>(look: () => Promise<T> | T): Promise<T> {
  const end = performance.now() + 20_000;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** A short letter from a client, told apart by its number. */
export function letter(number: number, text = '请确认'): Buffer {
  const head = `From: wang@client.example\r\nMessage-ID: <m${number}@client.example>\r\nSubject: ${number}`;
  return Buffer.from(`${head}\r\n\r\n${text}\r\n`);
}

/** The raw sources in the record, in the order of receipt. */
export async function sources(db: Kysely<Database>): Promise<string[]> {
  const rows = await db.selectFrom('mail_source').select('raw').orderBy('mail_id').execute();
  return rows.map(({ raw }) => raw.toString());
}
