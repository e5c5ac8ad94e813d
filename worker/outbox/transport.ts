import nodemailer from 'nodemailer';
import type { SMTPEnvelope } from 'nodemailer/lib/smtp-connection';
import { HeldBack } from './held-back.ts';
import { judgeFailure, judgeReply, type SmtpFailure, type Submission } from './smtp-reply.ts';

export interface SmtpSettings {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  readonly url: string;
  /** OAuth 2 instead of a password (Microsoft 365, Gmail). */
  readonly oauth2?: {
    readonly user: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly refreshToken: string;
    readonly accessUrl?: string;
  };
  /** Connections kept open at most; 4 when not given. */
  readonly maxConnections?: number;
  /** Silence after which a dialogue is given up; 180 000 ms when not given. */
  readonly socketTimeoutMs?: number;
  readonly connectionTimeoutMs?: number;
  /** How long nothing is tried after the server refused the login; 60 000 ms when not given. */
  readonly pauseMs?: number;
}

export interface SubmitRequest {
  readonly from: string;
  readonly recipients: readonly string[];
  readonly raw: Buffer;
  /** Called once the server has asked for the message; false or an error keeps the letter from being accepted. */
  readonly beforeEnd: () => Promise<boolean>;
}

export interface Transport {
  /** One SMTP transaction for all recipients of a letter; gives the outcome for each, never throws. */
  submit(request: SubmitRequest): Promise<SubmitOutcome>;
  /** Milliseconds for which the transport stays shut after a refused login; 0 when open. */
  pausedMs(): number;
  /** Logs in and out; throws with the words of the server. */
  verify(): Promise<void>;
  close(): void;
}

export interface SubmitOutcome {
  readonly recipients: ReadonlyMap<string, Submission>;
  /** Message-ID the server gave instead of ours (without brackets), where it says so. */
  readonly serverMessageId: string | null;
}

/** The envelope object also carries back what the server said to each recipient, even when the letter failed later. */
type LivingEnvelope = SMTPEnvelope & { rejectedErrors?: (SmtpFailure & { recipient?: string })[] };

interface PoolMail {
  readonly data: Record<string, never>;
  readonly message: {
    getEnvelope(): LivingEnvelope;
    messageId(): string;
    getHeader(name: string): string;
    createReadStream(): HeldBack;
  };
}
type PoolInfo = { response: string; accepted: string[]; serverMessageId?: string };
type Pool = { send(mail: PoolMail, done: (error: SmtpFailure | null, info?: PoolInfo) => void): void };

/** An idle connection the server has dropped meanwhile shows only when used: try again at once, this often. */
const STALE_CONNECTIONS = 4;

/** Knocking on with a refused password gets accounts locked. */
const SHUT: Submission = { result: 'paused', response: 'not tried: the login was refused a moment ago' };

/** Opens the SMTP door: a pool of kept-alive connections. Connects on first use. */
export function smtpTransport(settings: SmtpSettings): Transport {
  const mailer = nodemailer.createTransport({
    pool: true,
    url: settings.oauth2 ? withoutLogin(settings.url) : settings.url,
    ...(settings.oauth2 && { auth: { type: 'OAuth2', ...settings.oauth2 } }),
    maxConnections: settings.maxConnections ?? 4,
    maxMessages: 500,
    // Submitting again is decided below, where it is known whether the end was let go; the pool would also use up the stream.
    maxRequeues: 0,
    connectionTimeout: settings.connectionTimeoutMs ?? 20_000,
    greetingTimeout: 20_000,
    socketTimeout: settings.socketTimeoutMs ?? 180_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const pool = mailer.transporter as unknown as Pool;
  const pauseMs = settings.pauseMs ?? 60_000;
  let shutUntil = 0;

  const attempt = (stream: HeldBack, envelope: LivingEnvelope) =>
    new Promise<{ error: SmtpFailure | null; info: PoolInfo | undefined }>((resolve) => {
      const message = {
        getEnvelope: () => envelope,
        messageId: () => '',
        getHeader: () => '',
        createReadStream: () => stream,
      };
      pool.send({ data: {}, message }, (error, info) => resolve({ error, info }));
    });

  const pausedMs = () => Math.max(0, shutUntil - performance.now());

  return {
    pausedMs,
    async submit(request) {
      const recipients = new Map<string, Submission>();
      const usable = request.recipients.filter((address) => {
        if (isMailbox(address)) return true;
        recipients.set(address, { result: 'refused', permanent: true, response: 'not a mail address' });
        return false;
      });
      if (pausedMs() > 0) {
        for (const address of usable) recipients.set(address, SHUT);
        return { recipients, serverMessageId: null };
      }
      if (usable.length === 0) return { recipients, serverMessageId: null };
      for (let stale = 0; ; stale += 1) {
        const stream = new HeldBack(request.raw, request.beforeEnd);
        const envelope: LivingEnvelope = { from: request.from, to: [...usable], size: request.raw.length };
        const { error, info } = await attempt(stream, envelope);
        if (error && stream.progress === 'not-asked' && stale < STALE_CONNECTIONS && wasDropped(error))
          continue;
        // Behind a refused sender the recipients were refused only for lack of one (503, pipelined).
        const each = error?.command === 'MAIL FROM' ? [] : (envelope.rejectedErrors ?? []);
        for (const rejected of each) {
          if (rejected.recipient !== undefined && rejected.responseCode !== undefined)
            recipients.set(
              rejected.recipient,
              judgeReply(rejected.responseCode, rejected.response ?? rejected.message),
            );
        }
        const rest: Submission = error
          ? judgeFailure(error, stream.progress)
          : { result: 'accepted', response: info?.response ?? '' };
        if (rest.result === 'paused') shutUntil = performance.now() + pauseMs;
        for (const address of usable) if (!recipients.has(address)) recipients.set(address, rest);
        return { recipients, serverMessageId: info?.serverMessageId?.replace(/[<>]/g, '') ?? null };
      }
    },
    async verify() {
      await mailer.verify();
    },
    close() {
      mailer.close();
    },
  };
}

/** The connection ended before the letter was asked for, and the server had been reachable. */
function wasDropped(error: SmtpFailure): boolean {
  if (error.responseCode !== undefined) return error.responseCode === 421;
  return error.code === 'ECONNECTION' || /ECONNRESET|EPIPE/.test(`${error.originalCode} ${error.message}`);
}

function isMailbox(address: string): boolean {
  return /^[^\s<>@\u0000-\u001f\u007f]+@[^\s<>@\u0000-\u001f\u007f]+$/.test(address);
}

function withoutLogin(url: string): string {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare.href;
}
