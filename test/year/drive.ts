import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { localDate } from '../../worker/working-time/zone.ts';
import { type Outage, outages, type Sitting, sittings } from './calendar.ts';
import { Crew } from './crew.ts';
import { clientSits, news, pmSits } from './people.ts';
import { foundProjects, YearMailbox, type YearProject } from './projects.ts';

export interface YearOptions {
  readonly db: Kysely<Database>;
  readonly env: Readonly<Record<string, string>>;
  readonly from: Date;
  readonly to: Date;
  readonly projects: number;
  readonly random: () => number;
  readonly tell: (words: string) => void;
}

/** What has happened in a simulated year. */
export interface Year {
  readonly projects: readonly YearProject[];
  readonly outages: readonly Outage[];
  readonly from: Date;
  readonly to: Date;
  readonly counts: Readonly<Record<string, number>>;
}

/** One in so many steps is done by two workers at once; in one of so many a worker is killed. */
const TWO_SHARE = 0.1;
const KILL_SHARE = 0.012;
const LONGEST_MS = 60;

/** Lets the year pass: the clock jumps from what is due to what is due, and people write in between. */
export async function liveThrough({
  db,
  env,
  from,
  to,
  projects: many,
  random,
  tell,
}: YearOptions): Promise<Year> {
  const projects = await foundProjects(db, many, from);
  const planned = sittings(projects, from, to, random);
  const dark = outages(from, to, random);
  const mailbox = new YearMailbox(db);
  const crew = new Crew(env);
  let [now, steps, mails, together, month] = [from, 0, 0, 0, -1];
  try {
    for (;;) {
      const due = await nextDue(db, now);
      const at = earliest(due, planned[0]?.at ?? null);
      if (at === null || at > to) break;
      const night = dark.find((one) => one.from <= at && at < one.to);
      now = night ? night.to : at;
      const written = await writtenBy(db, takeUntil(planned, now), random);
      for (const { mail, at: when } of written) await mailbox.put([mail], when);
      mails += written.length;
      const workers = random() < TWO_SHARE ? 2 : 1;
      await crew.work(now, workers, random() < KILL_SHARE ? LONGEST_MS * random() : null);
      steps += 1;
      if (workers === 2) together += 1;
      if (now.getUTCMonth() !== month)
        tell(`${now.toISOString().slice(0, 10)}: ${steps} steps, ${mails} mails`);
      month = now.getUTCMonth();
    }
  } finally {
    await crew.stop();
  }
  const counts = {
    'mails written by people': mails,
    'jumps of the clock': steps,
    'of them worked by two workers at once': together,
    'times a worker was killed': crew.killed,
    'times nobody was awake for long': dark.length,
  };
  return { projects, outages: dark, from, to, counts };
}

async function writtenBy(db: Kysely<Database>, events: readonly Sitting[], random: () => number) {
  const written = [];
  for (const { at, project, does } of events) {
    const mails =
      does === 'writes'
        ? [news(project, random)]
        : does === 'answers'
          ? await clientSits(db, project, at, random)
          : await pmSits(db, project, localDate(at, project.zone), random);
    written.push(...mails.map((mail) => ({ mail, at })));
  }
  return written;
}

function takeUntil(planned: Sitting[], now: Date): Sitting[] {
  const after = planned.findIndex(({ at }) => at > now);
  return planned.splice(0, after === -1 ? planned.length : after);
}

/** When the record next has something to do: a clock, a letter that waits, or what a dead worker held. */
async function nextDue(db: Kysely<Database>, now: Date): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select least(
      (select min(due_at) from due where status = 'waiting'),
      (select min(not_before) from delivery where status = 'waiting'),
      (select min(claimed_at) + interval '11 minutes' from delivery where status = 'submitting')) as at`.execute(
    db,
  );
  const at = rows[0]?.at ?? null;
  return at && at < now ? new Date(now.getTime() + 60_000) : at;
}

function earliest(one: Date | null, other: Date | null): Date | null {
  if (!one || !other) return one ?? other;
  return one < other ? one : other;
}
