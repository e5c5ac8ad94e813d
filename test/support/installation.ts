import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { applyProjectFile } from '../../worker/cases/project/apply.ts';
import { readProjectFile } from '../../worker/cases/project/file.ts';
import { recordOf } from '../../worker/cases/record.ts';
import { wakeWorkers } from '../../worker/cli/wake.ts';
import { readConfig } from '../../worker/config.ts';
import { parse } from '../../worker/inbox/parse/parse.ts';
import { whatWaits } from '../../worker/jobs/waiting.ts';
import type { InboundMail } from '../../worker/mail/inbound.ts';
import { type RunningWorker, startWorker } from '../../worker/main.ts';
import type { MailServer } from '../../worker/playground/mail-server.ts';
import { planRhythm } from '../../worker/schedule/plan.ts';
import { advanceClock } from '../../worker/virtual-clock.ts';
import { testDatabase } from './database.ts';
import { keptLog } from './log.ts';
import { until } from './until.ts';

export const BOT = 'liaison@studio.example';

/** A whole installation: the real worker on a database of its own, an embedded mail server and a clock to move. */
export interface Installation {
  readonly worker: RunningWorker;
  readonly mailServer: MailServer;
  readonly log: readonly string[];
  send(mail: SendMailOptions): Promise<void>;
  /** Puts bytes into the bot's mailbox as they are. */
  sendRaw(raw: Buffer | string): Promise<void>;
  /** Waits until everything that arrived has been dealt with. */
  idle(): Promise<void>;
  advance(ms: number): Promise<void>;
  /** What a person has received, oldest first. */
  lettersTo(address: string): Promise<InboundMail[]>;
  record(key?: string): Promise<Row>;
  stop(): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: rows of an export are looked at field by field in assertions
type Row = any;

export interface InstallationOptions {
  /** Where the clock of the worker begins. */
  readonly at: string;
  readonly projects: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The mail server the settings name, where they name one; closed with the installation. */
  readonly mailServer?: MailServer;
}

export async function startInstallation({
  at,
  projects,
  env = {},
  mailServer: given,
}: InstallationOptions): Promise<Installation> {
  const { db, url, close } = await testDatabase();
  const offset = Date.parse(at) - Date.now();
  await db
    .insertInto('pulse')
    .values({ name: 'virtual-clock', at: new Date(), note: String(offset) })
    .execute();
  const directory = await mkdtemp(join(tmpdir(), 'liaison-test-'));
  const config = readConfig(
    {
      NODE_ENV: 'test',
      DATABASE_URL: url,
      DATA_DIR: directory,
      BOT_ADDRESS: BOT,
      LIAISON_CLOCK: 'virtual',
      HTTP_PORT: '0',
      EMBEDDED_IMAP_PORT: '0',
      EMBEDDED_SMTP_PORT: '0',
      RETRAIN: 'never',
      ...(process.env.TEST_REDIS_URL ? { REDIS_URL: process.env.TEST_REDIS_URL } : {}),
      ...env,
    },
    directory,
  );
  const log = keptLog();
  const worker = await startWorker(config, log);
  const mailServer = given ?? worker.mailServer;
  if (!mailServer) throw new Error('the installation under test uses the embedded mail server');
  for (const text of projects) {
    const read = readProjectFile(text);
    if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
    const { id } = await applyProjectFile(db, read.project, worker.clock.now());
    await planRhythm(db, { id, ...read.project }, worker.clock.now());
  }
  const mailer = nodemailer.createTransport({
    host: '127.0.0.1',
    port: mailServer.smtpPort,
    ignoreTLS: true,
    pool: true,
  });

  const idle = async () => {
    const since = await wakeWorkers(db);
    const question = () => ({ since, now: worker.clock.now(), mailboxes: config.mailboxes });
    await until(
      'the worker is idle',
      async () => (await whatWaits(db, worker.queue, question())).length === 0,
    );
  };
  return {
    worker,
    mailServer,
    log: log.lines,
    idle,
    send: async (mail) => {
      await mailer.sendMail({ to: BOT, ...mail });
      await idle();
    },
    sendRaw: async (raw) => {
      await mailServer.deliver(BOT, Buffer.isBuffer(raw) ? raw : Buffer.from(raw));
      await idle();
    },
    advance: async (ms) => {
      await advanceClock(db, ms);
      await idle();
    },
    lettersTo: async (address) => {
      const messages = await mailServer.messagesOf(address);
      return await Promise.all(messages.map((message) => parse(message.raw)));
    },
    record: async (key) => await recordOf(db, key ?? null),
    stop: async () => {
      mailer.close();
      await worker.stop();
      await given?.close();
      await close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** A reply to a letter, as a mail program writes it: threaded, with the letter quoted below. */
export function replyTo(letter: InboundMail, from: string, text: string): SendMailOptions {
  return {
    from,
    subject: `Re: ${letter.subject}`,
    inReplyTo: `<${letter.messageId}>`,
    references: `<${letter.messageId}>`,
    text: `${text}\n\nOn Tue, 1 Dec 2026 at 10:00, Liaison <${BOT}> wrote:\n${letter.text.replace(/^/gm, '> ')}`,
  };
}

/** The same from QQ Mail: the letter unmarked below a line of dashes. */
export function qqReplyTo(letter: InboundMail, from: string, text: string): SendMailOptions {
  return {
    from,
    subject: `回复：${letter.subject}`,
    inReplyTo: `<${letter.messageId}>`,
    references: `<${letter.messageId}>`,
    text: `${text}\n\n\n\n------------------ 原始邮件 ------------------\n发件人: "Liaison" <${BOT}>;\n发送时间: 2026年12月1日(星期二) 上午10:00\n收件人: "${from}";\n主题: ${letter.subject}\n\n${letter.text}`,
  };
}
