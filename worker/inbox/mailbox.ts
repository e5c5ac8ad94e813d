import { ImapFlow, type MailboxObject } from 'imapflow';
import { type Account, type MailboxConfig, readAccount } from './mailbox/account.ts';
import {
  downloadAbridged,
  downloadWhole,
  type FetchedMail,
  type ListedMail,
  listed,
} from './mailbox/download.ts';
import { accessToken } from './mailbox/oauth-token.ts';
import { explainRefusal, MailboxRefused, refusalOf } from './mailbox/refusal.ts';

/** One open folder on an IMAP server. Every method rejects once the connection is gone. */
export interface Mailbox {
  /** Null when the server leaves UIDVALIDITY out or says 0: then UIDs mean nothing after this connection. */
  readonly uidValidity: string | null;
  /** UIDs at or above one, ascending. */
  uidsFrom(uid: number): Promise<number[]>;
  /** UIDs of mails the server received on that day (UTC) or later, ascending. */
  uidsSince(day: Date): Promise<number[]>;
  describe(uids: readonly number[], options?: { readonly messageId: boolean }): Promise<ListedMail[]>;
  /** Downloads without marking as read. Mails deleted meanwhile are missing from the answer. */
  download(mails: readonly ListedMail[]): Promise<FetchedMail[]>;
  /** Marks as read or moves, as configured: only for mails that are safe in the record. */
  settle(uids: readonly number[]): Promise<void>;
  /** UIDs up to one that `settle` has not been seen to work on; none when mails are kept as they are. */
  unsettled(upTo: number): Promise<number[]>;
  /** Selects the folder again: some servers show new mail and a new UIDVALIDITY only then. */
  refresh(): Promise<void>;
  /** Resolves when the server tells of new mail (IDLE), when the connection is gone, or on abort. */
  news(signal: AbortSignal): Promise<void>;
  /** Why the connection is gone; null while it stands. */
  readonly lost: Error | null;
  close(): Promise<void>;
}

export interface MailboxDoors {
  readonly fetch: typeof globalThis.fetch;
  readonly log: (words: string) => void;
}

const ID = { name: 'Liaison', version: '0.1.0', vendor: 'Liaison' };
/** Servers may drop an IDLE after 30 minutes (RFC 2177), some home routers after 10. */
const IDLE_RENEWED_AFTER_MS = 8 * 60_000;
const LOGOUT_WITHIN_MS = 2000;

/**
 * Connects, logs in and opens the folder. imapflow sends ID as soon as it is logged in, before SELECT, which 163
 * and 126 insist on.
 * @throws MailboxRefused when the server says no; other errors when it cannot be reached
 */
export async function openMailbox(config: MailboxConfig, doors: MailboxDoors): Promise<Mailbox> {
  const account = readAccount(config.url);
  const client = await newClient(account, config, doors);
  let lost: Error | null = null;
  const onLost = new EventTarget();
  const lose = (error: Error) => {
    lost ??= error;
    onLost.dispatchEvent(new Event('lost'));
  };
  client.on('error', lose);
  client.on('close', () => lose(new Error(client.byeReason || 'the server closed the connection')));
  try {
    await client.connect();
    const folder = await openFolder();
    return mailboxOf(folder);
  } catch (error) {
    client.close();
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    const words = explainRefusal(refusal, account.host, account.user, config.folder);
    throw new MailboxRefused(refusal, words, error);
  }

  function openFolder(): Promise<MailboxObject> {
    return client.mailboxOpen(config.folder, { readOnly: config.after === 'keep' });
  }

  function mailboxOf(opened: MailboxObject): Mailbox {
    let folder = opened;
    let fresh = false;
    client.on('exists', ({ count, prevCount }) => {
      if (count <= prevCount) return;
      fresh = true;
      onLost.dispatchEvent(new Event('news'));
    });
    return {
      get uidValidity() {
        return folder.uidValidity ? String(folder.uidValidity) : null;
      },
      get lost() {
        return lost;
      },
      async uidsFrom(uid) {
        fresh = false;
        const found = await client.search({ uid: `${uid}:*` }, { uid: true });
        // `N:*` names the last mail even when it is older than N (RFC 3501 §6.4.8).
        return ascending(found).filter((number) => number >= uid);
      },
      async uidsSince(day) {
        return ascending(await client.search({ since: day }, { uid: true }));
      },
      async describe(uids, { messageId } = { messageId: false }) {
        const query = { uid: true, size: true, internalDate: true, headers: messageId && ['message-id'] };
        const rows = await client.fetchAll(uids.join(','), query, { uid: true });
        return rows.map(listed);
      },
      async download(mails) {
        const whole = mails.filter(({ size }) => size <= config.maxBytes).map(({ uid }) => uid);
        const fetched = whole.length ? await downloadWhole(client, whole) : [];
        for (const mail of mails) {
          if (mail.size > config.maxBytes) fetched.push(...(await downloadAbridged(client, mail)));
        }
        return fetched.sort((a, b) => a.uid - b.uid);
      },
      async settle(uids) {
        if (config.after === 'keep' || uids.length === 0) return;
        const set = uids.join(',');
        if (config.after === 'seen')
          await client.messageFlagsAdd(set, ['\\Seen'], { uid: true, silent: true });
        else await client.messageMove(set, config.after.slice('move:'.length), { uid: true });
      },
      async unsettled(upTo) {
        if (config.after === 'keep' || upTo === 0) return [];
        const unseen = config.after === 'seen' ? { seen: false } : {};
        const found = await client.search({ uid: `1:${upTo}`, ...unseen }, { uid: true });
        return ascending(found).filter((uid) => uid <= upTo);
      },
      async refresh() {
        folder = await openFolder();
      },
      async news(signal) {
        if (fresh || lost || signal.aborted) return;
        client.idle().catch(lose);
        await new Promise<void>((resolve) => {
          const wake = () => {
            signal.removeEventListener('abort', wake);
            onLost.removeEventListener('lost', wake);
            onLost.removeEventListener('news', wake);
            resolve();
          };
          signal.addEventListener('abort', wake);
          onLost.addEventListener('lost', wake);
          onLost.addEventListener('news', wake);
        });
      },
      async close() {
        if (!lost) await Promise.race([client.logout().catch(() => {}), pause(LOGOUT_WITHIN_MS)]);
        client.close();
      },
    };
  }
}

async function newClient(account: Account, config: MailboxConfig, doors: MailboxDoors): Promise<ImapFlow> {
  const token = account.grant && (await accessToken(account.grant, doors.fetch));
  return new ImapFlow({
    host: account.host,
    port: account.port,
    secure: account.secure,
    doSTARTTLS: account.startTls,
    tls: { rejectUnauthorized: account.checkCertificate },
    auth: { user: account.user, ...(token ? { accessToken: token } : { pass: account.password }) },
    clientInfo: ID,
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: IDLE_RENEWED_AFTER_MS,
    connectionTimeout: 30_000,
    socketTimeout: 120_000,
    // A server that lies about the size of a mail must not fill the memory.
    maxLiteralSize: config.maxBytes * 2,
    maxResponseSize: config.maxBytes * 3,
  });
}

function ascending(found: number[] | false | undefined | object): number[] {
  if (!Array.isArray(found)) throw new Error('the server refused a SEARCH');
  return found.sort((a, b) => a - b);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
