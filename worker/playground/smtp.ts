import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { MessageStore } from './message-store.ts';

export interface AcceptedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

/**
 * Where a test may interfere. `data`: the mail is here but not kept. `after-data`: it is kept, only the reply
 * is still to come, so `hang-up` there is the answer that never arrives.
 */
export type SmtpStage = 'mail' | 'rcpt' | 'data' | 'after-data';
export type SmtpVerdict = 'ok' | 'hang-up' | { readonly code: number; readonly message: string };
export interface SmtpInfo {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer | null;
}
export type SmtpHook = (stage: SmtpStage, info: SmtpInfo) => SmtpVerdict | Promise<SmtpVerdict>;

/** SMTP that takes mail for anybody into the message store. No mail ever leaves it. */
export function smtpServer(
  store: MessageStore,
  accepted: (mail: AcceptedMail) => void,
  hook: SmtpHook,
): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    authMethods: ['PLAIN', 'LOGIN'],
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    banner: 'playground',
    size: 64 * 1024 * 1024,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? '' }),
    onMailFrom: (address, session, done) =>
      ask(session, 'mail', { from: address.address, to: [], raw: null }).then(done, done),
    onRcptTo: (address, session, done) =>
      ask(session, 'rcpt', { from: sender(session), to: [address.address], raw: null }).then(done, done),
    onData: (stream, session, done) => receive(stream, session).then(done, done),
  });

  async function ask(session: SMTPServerSession, stage: SmtpStage, info: SmtpInfo): Promise<Error | null> {
    const verdict = await hook(stage, info);
    if (verdict === 'ok') return null;
    if (verdict === 'hang-up') {
      hangUp(server, session);
      return new Error('hung up');
    }
    return Object.assign(new Error(verdict.message), { responseCode: verdict.code });
  }

  async function receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Error | null> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    if (stream.sizeExceeded) return Object.assign(new Error('message too large'), { responseCode: 552 });
    const mail = {
      from: sender(session),
      to: session.envelope.rcptTo.map(({ address }) => address),
      raw: Buffer.concat(chunks),
    };
    const refused = await ask(session, 'data', mail);
    if (refused) return refused;
    for (const address of new Set(mail.to.map((to) => to.toLowerCase()))) {
      // What a delivering server adds (RFC 5321 §4.4): the envelope sender is otherwise lost.
      const trace = Buffer.from(`Return-Path: <${mail.from}>\r\nDelivered-To: ${address}\r\n`, 'utf8');
      store.deliver(address, Buffer.concat([trace, mail.raw]));
    }
    accepted(mail);
    return ask(session, 'after-data', mail);
  }

  return server;
}

function sender(session: SMTPServerSession): string {
  return session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
}

/** smtp-server has no way to leave without a word, so the socket is taken from its set of connections. */
function hangUp(server: SMTPServer, session: SMTPServerSession): void {
  const connections: Iterable<unknown> = server.connections;
  for (const connection of connections) {
    const { session: theirs, _socket: socket } = connection as {
      session: unknown;
      _socket?: { destroy(): void };
    };
    if (theirs === session) socket?.destroy();
  }
}
