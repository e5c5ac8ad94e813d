import type { Kysely } from 'kysely';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import type { Database } from '../../db/schema.ts';
import { applyProjectFile } from '../cases/project/apply.ts';
import { readProjectFile } from '../cases/project/file.ts';
import type { Clock } from '../clock.ts';
import { parse } from '../inbox/parse/parse.ts';
import type { Log } from '../log.ts';
import { planRhythm } from '../schedule/plan.ts';
import type { MailServer } from './mail-server.ts';
import { PROJECT_FILES, SCENES, type Scene } from './story.ts';

export interface PlaygroundDoors {
  readonly db: Kysely<Database>;
  readonly clock: Clock;
  readonly log: Log;
  readonly mailServer: MailServer;
  readonly botAddress: string;
  readonly signal: AbortSignal;
}

/** Enters the sample projects and lets their people write, one mail after the other; a later start goes on from there. */
export async function seedPlayground(doors: PlaygroundDoors): Promise<void> {
  for (const text of PROJECT_FILES) await enterProject(doors, text);
  let next = await scenesPlayed(doors.db);
  if (next >= SCENES.length) return;
  const mailer = nodemailer.createTransport({
    host: '127.0.0.1',
    port: doors.mailServer.smtpPort,
    ignoreTLS: true,
  });
  for (const scene of SCENES.slice(next)) {
    if (!(await waited(scene.afterSeconds * 1000, doors.signal))) break;
    await mailer.sendMail(await mailOf(scene, doors));
    next += 1;
    await notePlayed(doors, next);
  }
  mailer.close();
}

async function enterProject({ db, clock }: PlaygroundDoors, text: string): Promise<void> {
  const read = readProjectFile(text);
  if ('mistakes' in read) throw new Error(`the sample project is wrong: ${JSON.stringify(read.mistakes)}`);
  const { id } = await applyProjectFile(db, read.project, clock.now());
  await planRhythm(db, { id, ...read.project }, clock.now());
}

async function mailOf(scene: Scene, { mailServer, botAddress }: PlaygroundDoors): Promise<SendMailOptions> {
  const mail = { from: scene.from, to: botAddress, subject: scene.subject, text: scene.text };
  if (scene.answers === null) return mail;
  const newest = (await mailServer.messagesOf(scene.from.address)).at(-1);
  if (!newest) return mail;
  const letter = await parse(newest.raw);
  const head = scene.answers === 'qq' ? qqHead(letter.subject, botAddress) : gmailHead(botAddress);
  const quoted = scene.answers === 'qq' ? letter.text : letter.text.replace(/^/gm, '> ');
  return {
    ...mail,
    subject: `${scene.answers === 'qq' ? '回复：' : 'Re: '}${letter.subject}`,
    text: `${scene.text}\n\n${head}\n${quoted}`,
    ...(letter.messageId === null
      ? {}
      : { inReplyTo: `<${letter.messageId}>`, references: `<${letter.messageId}>` }),
  };
}

function qqHead(subject: string, botAddress: string): string {
  return `------------------ 原始邮件 ------------------\n发件人: "Liaison" <${botAddress}>;\n主题: ${subject}\n`;
}

function gmailHead(botAddress: string): string {
  return `On Mon, Nov 23, 2026 at 10:02 AM Liaison <${botAddress}> wrote:\n`;
}

const PULSE = 'playground';

async function scenesPlayed(db: Kysely<Database>): Promise<number> {
  const row = await db.selectFrom('pulse').select('note').where('name', '=', PULSE).executeTakeFirst();
  return Number(row?.note ?? 0);
}

async function notePlayed({ db, clock }: PlaygroundDoors, count: number): Promise<void> {
  const fields = { at: clock.now(), note: String(count) };
  await db
    .insertInto('pulse')
    .values({ name: PULSE, ...fields })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(fields))
    .execute();
}

/** Gives false when the wait was cut short. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  return await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve(false);
      },
      { once: true },
    );
  });
}
