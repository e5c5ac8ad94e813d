import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Project } from '../../worker/cases/project/state.ts';
import { lockProject } from '../../worker/cases/project/store.ts';
import { EXEMPT_FROM_PACE, type LetterName } from '../../worker/mail/letter.ts';
import type { StillDue } from '../../worker/outbox/store.ts';
import { calendarOf, type WorkingCalendar } from '../../worker/working-time/calendar.ts';
import type { Outage } from './calendar.ts';
import type { Year } from './drive.ts';

type Db = Kysely<Database>;

/** One letter to one person, as the record has it. */
export interface Post {
  readonly letterId: number;
  readonly projectId: number;
  readonly name: LetterName;
  readonly occasion: string;
  readonly messageId: string;
  readonly address: string;
  readonly status: string;
  readonly because: string | null;
  readonly at: Date | null;
  readonly createdAt: Date;
  readonly automatic: boolean;
  readonly stillDue: StillDue | null;
  /** Names of the letters it stands for. */
  readonly parts: readonly LetterName[] | null;
}

/** Everything the audit looks at. */
export interface YearRecord {
  readonly db: Db;
  readonly year: Year;
  readonly projects: ReadonlyMap<number, Project>;
  readonly calendars: ReadonlyMap<number, WorkingCalendar>;
  readonly posts: readonly Post[];
  /** When each case came to which status, by project key and case label. */
  readonly steps: ReadonlyMap<string, readonly { readonly at: Date; readonly to: string }[]>;
  readonly outageAt: (at: Date) => Outage | null;
}

export async function readRecord(db: Db, year: Year): Promise<YearRecord> {
  const projects = new Map<number, Project>();
  for (const { id } of year.projects)
    projects.set(id, await db.transaction().execute((trx) => lockProject(trx, id)));
  const { rows: posts } = await sql<Post>`
    select l.id as "letterId", l.project_id as "projectId", l.name, l.occasion, l.message_id as "messageId", d.address,
      d.status, d.because, d.claimed_at as at, l.created_at as "createdAt", l.automatic, l.still_due as "stillDue",
      (select jsonb_agg(part->>'name') from jsonb_array_elements(l.variables->'parts') part) as parts
    from letter l join delivery d on d.letter_id = l.id order by l.id`.execute(db);
  const { rows } = await sql<{ chain: string; about: string; at: Date; to: string }>`
    select chain, entry->>'about' as about, at, entry->>'to' as "to" from ledger
    where entry->>'about' is not null and entry->>'to' is not null order by chain, seq`.execute(db);
  return {
    db,
    year,
    projects,
    calendars: new Map([...projects].map(([id, project]) => [id, calendarOf(project)])),
    posts,
    steps: Map.groupBy(rows, ({ chain, about }) => `${chain} ${about}`),
    outageAt: (at) => year.outages.find(({ from, to }) => from <= at && at < to) ?? null,
  };
}

export function hasLeft({ status }: Post): boolean {
  return status === 'submitted' || status === 'unknown' || status === 'submitting';
}

/** A letter that must keep quiet hours and the daily limit: nobody waits for it. */
export function isPaced({ automatic, name, parts }: Post): boolean {
  const names = parts ?? [name];
  return automatic && names.some((one) => !EXEMPT_FROM_PACE.includes(one));
}
