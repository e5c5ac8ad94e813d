import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { done, type Outcome } from '../jobs/outcome.ts';
import type { Log } from '../log.ts';
import type { MailServer } from '../playground/mail-server.ts';
import { BUDGET } from './budget.ts';
import { canaryMail, expectCanary, isCanaryDue } from './canary.ts';
import { deliver, type OutboxDoors } from './deliver.ts';
import { RETRY_PLAN } from './retry.ts';
import { readSmtpUrl } from './smtp-settings.ts';
import { readTemplates } from './templates.ts';
import { smtpTransport } from './transport.ts';
import { attendUnknown } from './unknown.ts';
import { holdLetters, lettersByMailbox, standingOf } from './way-out-store.ts';

export interface OutboxesOptions {
  readonly config: Config;
  readonly db: Kysely<Database>;
  readonly clock: Clock;
  readonly log: Log;
  readonly mailServer: MailServer | null;
  readonly markKey: string;
  readonly messageIdDomain: string;
  readonly wake: (letterIds: readonly number[]) => Promise<void>;
}

const LETTERS_AT_ONCE = 4;
const PATIENCE_MS = 10 * 60_000;

/** One way out per mailbox: a project's letters leave from the mailbox that its clients write to. */
export class Outboxes {
  readonly #byMailbox: ReadonlyMap<string, OutboxDoors>;
  readonly #options: OutboxesOptions;

  constructor(options: OutboxesOptions) {
    this.#options = options;
    const render = readTemplates();
    const { config, db, clock, mailServer, markKey, messageIdDomain, wake } = options;
    this.#byMailbox = new Map(
      config.mailboxes.map(({ name, address, smtpUrl }) => [
        name,
        {
          db,
          now: () => clock.now(),
          transport: smtpTransport({
            ...readSmtpUrl(smtpUrl ?? `smtp://127.0.0.1:${mailServer?.smtpPort ?? 0}?ignoreTLS=true`),
            maxConnections: LETTERS_AT_ONCE,
          }),
          render,
          sender: { bot: { name: 'Liaison', address }, markKey, unsubscribeUrl: null },
          budget: BUDGET,
          retry: RETRY_PLAN,
          width: LETTERS_AT_ONCE,
          messageIdDomain,
          wake,
        },
      ]),
    );
  }

  /** Sends the letters, each from its project's mailbox; in shadow mode they stay as drafts. */
  async deliver(letterIds: readonly number[]): Promise<Outcome> {
    const { config, db } = this.#options;
    if (config.mode === 'shadow') {
      await holdLetters(db, letterIds, 'shadow-mode');
      return done;
    }
    const until: Date[] = [];
    for (const [mailbox, ids] of await lettersByMailbox(db, letterIds)) {
      const outcome = await deliver(ids, this.#outboxOf(mailbox));
      if (outcome.outcome === 'snooze') until.push(outcome.until);
    }
    await this.#tell(letterIds);
    const [first] = until.sort((a, b) => a.getTime() - b.getTime());
    return first ? { outcome: 'snooze', until: first } : done;
  }

  /** Writes to ourselves from every mailbox; whether it comes back, the health page knows. */
  async sendCanaries(): Promise<Outcome> {
    const { db, config, markKey, messageIdDomain } = this.#options;
    if (config.mode === 'shadow' || !(await isCanaryDue(db))) return done;
    for (const { name, address } of config.mailboxes) {
      const raw = await canaryMail(address, randomBytes(12).toString('hex'), messageIdDomain, markKey);
      await expectCanary(db, name);
      await this.#outboxOf(name).transport.submit({
        from: address,
        recipients: [address],
        raw,
        beforeEnd: async () => true,
      });
    }
    return done;
  }

  async attendUnknown(): Promise<void> {
    const { db, clock, messageIdDomain, wake } = this.#options;
    await attendUnknown({
      db,
      now: () => clock.now(),
      messageIdDomain,
      findCopy: null,
      patienceMs: PATIENCE_MS,
      wake,
    });
  }

  close(): void {
    for (const { transport } of this.#byMailbox.values()) transport.close();
  }

  async #tell(letterIds: readonly number[]): Promise<void> {
    const { db, log } = this.#options;
    for (const { id, name, subject, address, status, because } of await standingOf(db, letterIds)) {
      log.info(
        `letter ${id} → ${address} “${subject ?? name}”: ${because === null ? status : `${status}, ${because}`}`,
      );
    }
  }

  #outboxOf(mailbox: string | null): OutboxDoors {
    const found = this.#byMailbox.get(mailbox ?? '') ?? [...this.#byMailbox.values()][0];
    if (!found) throw new Error('no mailbox is configured');
    return found;
  }
}
