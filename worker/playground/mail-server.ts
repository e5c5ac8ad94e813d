import { accessSync, constants } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { makeFolder } from '../../db/folder.ts';
import { SetupError } from '../../db/setup-error.ts';
import { runCommand } from './imap-commands.ts';
import { ImapSession } from './imap-session.ts';
import { MessageStore } from './message-store.ts';
import { type AcceptedMail, type SmtpHook, smtpServer } from './smtp.ts';

export interface MailServerOptions {
  /** Where mails are kept as files; null keeps them in memory. */
  readonly directory: string | null;
  /** 0 takes any free port. */
  readonly imapPort: number;
  readonly smtpPort: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** The one password IMAP takes; without it any password will do. */
  readonly password?: string;
  /** Lets a test refuse, delay or hang up at any stage of SMTP. */
  readonly smtpHook?: SmtpHook;
  /** Lets a test answer an IMAP command instead of the server, e.g. `NO [LIMIT] too many logins`. */
  readonly imapHook?: (command: string) => string | null;
}

export interface MailServer {
  readonly imapPort: number;
  readonly smtpPort: number;
  /** Puts a mail into an INBOX, byte for byte, as if it had come from outside. */
  deliver(to: string, raw: Buffer): Promise<void>;
  /** The INBOX of an address. */
  messagesOf(address: string): Promise<{ uid: number; raw: Buffer; flags: string[] }[]>;
  /** Called for each mail accepted by SMTP, with the bytes as they were sent. Returns how to stop. */
  onAccepted(listener: (mail: AcceptedMail) => void): () => void;
  /** Breaks every IMAP connection in mid-word. */
  cutConnections(): void;
  /** Gives an INBOX a new UIDVALIDITY and new UIDs; null makes the server leave UIDVALIDITY out. */
  renewUidValidity(address: string, uidValidity?: number | null): void;
  close(): Promise<void>;
}

/**
 * An IMAP and SMTP server for development and tests: takes mail for any address, keeps it, sends none.
 * @throws SetupError when a port is taken or may not be opened, or the folder cannot be written
 */
export async function startMailServer(options: MailServerOptions): Promise<MailServer> {
  const {
    host = '127.0.0.1',
    password = null,
    smtpHook = () => 'ok' as const,
    imapHook = () => null,
  } = options;
  if (options.directory) prepare(options.directory);
  const store = new MessageStore(options.directory);
  const sockets = new Set<Socket>();
  const listeners = new Set<(mail: AcceptedMail) => void>();
  const imap = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    new ImapSession(socket, store, password, async (session, command) => {
      const answer = imapHook(command.name);
      if (answer) session.write(`${command.tag} ${answer}\r\n`);
      else await runCommand(session, command);
    });
  });
  const smtp = smtpServer(
    store,
    (mail) => {
      for (const listener of listeners) listener(mail);
    },
    smtpHook,
  );
  const imapPort = await listen(imap, options.imapPort, host, 'IMAP');
  const smtpPort = await listen(smtp.server, options.smtpPort, host, 'SMTP').catch((error) => {
    imap.close();
    throw error;
  });
  smtp.on('error', () => {});

  const cutConnections = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    imapPort,
    smtpPort,
    async deliver(to, raw) {
      store.deliver(to, raw);
    },
    async messagesOf(address) {
      const inbox = store.create(address, 'INBOX');
      return inbox.messages().map(({ uid, flags }) => ({ uid, raw: inbox.read(uid), flags: [...flags] }));
    },
    onAccepted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cutConnections,
    renewUidValidity(address, uidValidity) {
      const inbox = store.create(address, 'INBOX');
      inbox.renumber(uidValidity === undefined ? (inbox.uidValidity ?? 0) + 1 : uidValidity);
    },
    async close() {
      cutConnections();
      await Promise.all([
        new Promise((resolve) => imap.close(resolve)),
        new Promise<void>((resolve) => smtp.close(() => resolve())),
      ]);
    },
  };
}

function prepare(directory: string): void {
  try {
    makeFolder(directory);
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    throw new SetupError(
      `The mail server may not write to ${directory} (${code}): give this user the right to, or choose another folder with DATA_DIR=/path/to/data`,
      { cause },
    );
  }
}

function listen(server: Server, port: number, host: string, what: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (cause: NodeJS.ErrnoException) =>
      reject(new SetupError(sentence(cause, port, host, what), { cause }));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function sentence(cause: NodeJS.ErrnoException, port: number, host: string, what: string): string {
  if (cause.code === 'EADDRINUSE') {
    return `The ${what} port ${port} on ${host} is already in use: end the program that listens there, or choose another port: EMBEDDED_${what}_PORT=${port + 1}`;
  }
  if (cause.code === 'EACCES') {
    return `The ${what} port ${port} on ${host} may not be opened by this user: choose one above 1023: EMBEDDED_${what}_PORT=${what === 'IMAP' ? 1143 : 1025}`;
  }
  return `The ${what} server cannot listen on ${host}:${port}: ${cause.message}`;
}
