import { Buffer } from 'node:buffer';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { applyProjectFile } from '../../worker/cases/project/apply.ts';
import { readProjectFile } from '../../worker/cases/project/file.ts';
import { type Lease, registerMailbox, takeLease } from '../../worker/inbox/mailbox-store.ts';
import { receive } from '../../worker/inbox/receive.ts';
import { planRhythm } from '../../worker/schedule/plan.ts';

export const BOT = 'bot@studio.example';
const PLACES = [
  { zone: 'Asia/Shanghai', calendar: 'CN', language: 'zh' },
  { zone: 'Europe/London', calendar: 'GB', language: 'en' },
  { zone: 'America/New_York', calendar: 'US', language: 'en' },
  { zone: 'Australia/Sydney', calendar: 'GB', language: 'en' },
] as const;
const CADENCES = ['weekly', 'weekly', 'fortnightly', 'monthly', 'weekly'] as const;

/** A project of the simulated year, with the people who write in it. */
export interface YearProject {
  readonly id: number;
  readonly key: string;
  readonly zone: string;
  readonly language: 'zh' | 'en';
  readonly pm: string;
  readonly clients: readonly string[];
}

/** So many projects: every two of one client, every fifth of one PM, whose projects lie in several zones. */
export async function foundProjects(db: Kysely<Database>, count: number, at: Date): Promise<YearProject[]> {
  const projects: YearProject[] = [];
  for (let index = 0; index < count; index += 1) {
    const client = Math.floor(index / 2);
    const place = PLACES[client % PLACES.length] ?? PLACES[0];
    const key = `Y${index + 10}`;
    const pm = `pm${index % 5}@studio.example`;
    const clients = [`amy@client${client}.example`, `tom@client${client}.example`];
    const file = `key: ${key}
name: Portal ${key}
client: Client ${client}
language: ${place.language}
zone: ${place.zone}
calendar: ${place.calendar}
cadence: ${CADENCES[index % CADENCES.length]}
pms:
  - { name: PM ${index % 5}, address: ${pm}, language: en }
contacts:
  - { name: Amy ${client}, address: ${clients[0]}, role: approver }
  - { name: Tom ${client}, address: ${clients[1]}, role: contact }
sponsors:
  - { name: Boss ${index % 3}, address: boss${index % 3}@studio.example }
`;
    const read = readProjectFile(file);
    if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
    const { id } = await applyProjectFile(db, read.project, at);
    await db.updateTable('project').set({ phase: 'active' }).where('id', '=', id).execute();
    await planRhythm(db, { id, ...read.project }, at);
    projects.push({ id, key, zone: place.zone, language: place.language, pm, clients });
  }
  return projects;
}

/** A mail somebody writes to the bot. */
export interface YearMail {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** Message-ID of our letter it answers. */
  readonly answers: string | null;
}

/** The mailbox of the simulated year, without a server: mails are received as the poller would receive them. */
export class YearMailbox {
  readonly #db: Kysely<Database>;
  #lease: Lease | null = null;
  #uid = 0;

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  async put(mails: readonly YearMail[], at: Date): Promise<void> {
    if (mails.length === 0) return;
    if (!this.#lease) {
      await registerMailbox(this.#db, 'bot', BOT);
      this.#lease = await takeLease(this.#db, 'bot', 'the-year', 86_400_000);
    }
    if (!this.#lease) throw new Error('the mailbox is taken');
    const fetched = mails.map((mail) => {
      this.#uid += 1;
      const raw = bytesOf(mail, this.#uid, at);
      return { uid: this.#uid, size: raw.length, internalDate: at, raw, left: [] };
    });
    const cursor = { uidValidity: '7', lastUid: this.#uid, lastInternalDate: at };
    await receive(
      { mailbox: 'bot', folder: 'INBOX', uidValidity: '7', mails: fetched, cursor, renumbered: false },
      { db: this.#db, lease: this.#lease, now: () => at, log: () => {} },
    );
  }
}

function bytesOf({ from, subject, text, answers }: YearMail, number: number, at: Date): Buffer {
  const references = answers ? [`In-Reply-To: <${answers}>`, `References: <${answers}>`] : [];
  return Buffer.from(
    [
      `From: ${from}`,
      `To: ${BOT}`,
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      `Message-ID: <year-${number}@${from.split('@')[1]}>`,
      `Date: ${at.toUTCString()}`,
      ...references,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      ...text.split('\n'),
      '',
    ].join('\r\n'),
  );
}
