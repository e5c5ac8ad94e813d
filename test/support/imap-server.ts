import { startMailServer } from '../../worker/playground/mail-server.ts';
import { startDovecot } from './dovecot.ts';

/** What a journey needs of an IMAP server, whichever it is. One mailbox, one address. */
export interface ImapServer {
  /** URL with the right user and password. */
  readonly imapUrl: string;
  /** Puts a mail into INBOX, byte for byte. */
  deliver(raw: Buffer): Promise<void>;
  /** Flags of the mails in INBOX, in order. */
  flags(): Promise<string[][]>;
  /** Breaks every connection in mid-word. */
  cutConnections(): Promise<void>;
  /** New UIDVALIDITY, new UIDs. */
  renumber(): Promise<void>;
  stop(): Promise<void>;
}

export const TEST_ADDRESS = 'bot@studio.example';

/** The embedded server, or with TEST_IMAP=dovecot a real Dovecot. */
export async function startImap(): Promise<ImapServer> {
  const wanted = process.env.TEST_IMAP ?? 'playground';
  if (wanted === 'dovecot') return startDovecot(TEST_ADDRESS);
  if (wanted !== 'playground') throw new Error(`TEST_IMAP is "playground" or "dovecot", not "${wanted}"`);
  const server = await startMailServer({ directory: null, imapPort: 0, smtpPort: 0 });
  return {
    imapUrl: `imap://${encodeURIComponent(TEST_ADDRESS)}:any@127.0.0.1:${server.imapPort}`,
    deliver: (raw) => server.deliver(TEST_ADDRESS, raw),
    flags: async () => (await server.messagesOf(TEST_ADDRESS)).map(({ flags }) => flags),
    cutConnections: async () => server.cutConnections(),
    renumber: async () => server.renewUidValidity(TEST_ADDRESS),
    stop: () => server.close(),
  };
}
