import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Accepted {
  readonly recipients: readonly string[];
  readonly source: string;
}

export interface MailServer {
  readonly url: string;
  readonly accepted: Accepted[];
  /** Messages taken, per recipient. */
  readonly countFor: (address: string) => number;
  /** Logins tried. */
  logins: number;
  /** Replies to RCPT TO by recipient, e.g. `550 5.1.1 no such user`; cleared to accept. */
  readonly refuse: Map<string, string>;
  /** What happens at the end of DATA instead of `250`. */
  atEnd: 'accept' | 'accept-then-hang-up' | 'hang-up' | string;
  /** Hangs up on everyone, as after an idle time. */
  dropConnections: () => Promise<void>;
  close: () => Promise<void>;
}

/** A real SMTP server on a free port that can be told how to behave. */
export async function startMailServer({ password }: { password?: string } = {}): Promise<MailServer> {
  const accepted: Accepted[] = [];
  const refuse = new Map<string, string>();
  const fail = (reply: string): Error =>
    Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) });
  const server = new SMTPServer({
    disabledCommands: password ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    authOptional: !password,
    onAuth: (auth, _session, done) => {
      mail.logins += 1;
      if (auth.password === password) done(null, { user: 'liaison' });
      else done(fail('535 5.7.8 wrong password'));
    },
    onRcptTo: ({ address }, _session, done) => {
      const reply = refuse.get(address);
      done(reply ? fail(reply) : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        const take = () =>
          accepted.push({
            recipients: session.envelope.rcptTo.map((one) => one.address),
            source: Buffer.concat(chunks).toString('utf8'),
          });
        if (mail.atEnd === 'accept') {
          take();
          done(null, 'queued');
        } else if (mail.atEnd === 'accept-then-hang-up' || mail.atEnd === 'hang-up') {
          if (mail.atEnd === 'accept-then-hang-up') take();
          hangUp(connectionOf(server, session.id));
        } else done(fail(mail.atEnd));
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mail: MailServer = {
    url: password ? `smtp://liaison:${password}@127.0.0.1:${port}` : `smtp://127.0.0.1:${port}`,
    accepted,
    logins: 0,
    countFor: (address) => accepted.filter((one) => one.recipients.includes(address)).length,
    refuse,
    atEnd: 'accept',
    dropConnections: async () => {
      for (const connection of server.connections) hangUp(connection);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mail;
}

function hangUp(connection: unknown): void {
  (connection as { _socket: { destroy(): void } })._socket.destroy();
}

function connectionOf(server: SMTPServer, id: string): unknown {
  return [...server.connections].find((connection) => (connection as unknown as { id: string }).id === id);
}
