import { sql } from 'kysely';
import type { Cadence, Project } from '../../worker/cases/project/state.ts';
import { isWorkday, type WorkingCalendar } from '../../worker/working-time/calendar.ts';
import { localDate, momentOf, shiftDate, weekdayOf } from '../../worker/working-time/zone.ts';
import { businessHoursBefore } from '../../worker/working-time.ts';
import type { Audit } from './audit.ts';
import type { YearRecord } from './record.ts';

/** Every period has its update and every workday its brief, once; what was missed was caught up once. */
export async function auditRhythm(record: YearRecord): Promise<Audit> {
  const audits: Audit[] = [];
  for (const project of record.projects.values())
    audits.push(await auditUpdates(record, project), await auditBriefs(record, project));
  const counts: Record<string, number> = {};
  for (const audit of audits)
    for (const [what, count] of Object.entries(audit.counts)) counts[what] = (counts[what] ?? 0) + count;
  return { counts, violations: audits.flatMap(({ violations }) => violations) };
}

interface UpdateRow {
  readonly number: number;
  readonly status: string;
  readonly openedAt: Date;
  readonly releaseAt: Date;
}

async function auditUpdates({ db, year, calendars, outageAt }: YearRecord, project: Project): Promise<Audit> {
  const { rows } = await sql<UpdateRow>`
    select number, status, opened_at as "openedAt", (facts->>'releaseAt')::timestamptz as "releaseAt"
    from case_file where project_id = ${project.id} and kind = 'update' order by number`.execute(db);
  const calendar = calendars.get(project.id);
  if (!calendar) return { counts: {}, violations: [] };
  const violations: string[] = [];
  const say = (words: string) => violations.push(`${project.key}: ${words}`);
  const releases = releasesOf(project.cadence, calendar, year.from, year.to);
  const missed = new Map<number, number>();
  for (const release of releases) {
    const preview = businessHoursBefore(release, 2, calendar);
    if (preview <= year.from || release >= year.to) continue;
    const cases = rows.filter(({ releaseAt }) => releaseAt.getTime() === release.getTime());
    const outage = outageAt(preview);
    if (outage) missed.set(outage.to.getTime(), (missed.get(outage.to.getTime()) ?? 0) + 1);
    else if (cases.length !== 1) say(`${cases.length} updates for ${release.toISOString()}`);
    if (cases.length > 1) say(`${cases.length} updates for ${release.toISOString()}`);
    const last = new Date(year.to.getTime() - 3 * 86_400_000);
    for (const { number, status } of cases)
      if (release < last && !outageAt(release) && (status === 'previewed' || status === 'released'))
        say(`UP-${number} was neither sent nor held at its hour`);
  }
  for (const [end, periods] of missed) {
    if (end >= year.to.getTime()) continue;
    const caught = rows.filter(({ openedAt }) => openedAt.getTime() === end).length;
    if (caught !== 1) say(`${periods} missed updates were caught up ${caught} times`);
  }
  for (const { number, releaseAt } of rows)
    if (!releases.some((one) => one.getTime() === releaseAt.getTime()))
      say(`UP-${number} for ${releaseAt.toISOString()}, which is no day of an update`);
  const of = (status: string) => rows.filter((row) => row.status === status).length;
  return {
    counts: {
      'client updates drawn up': rows.length,
      'client updates sent': of('sent'),
      'client updates held for the PM': of('held'),
      'client updates missed while nobody was awake': [...missed.values()].reduce((sum, one) => sum + one, 0),
    },
    violations,
  };
}

/** Mondays of the cadence, each moved to its first workday, nine o'clock; a holiday over two Mondays counts once. */
function releasesOf(cadence: Cadence, calendar: WorkingCalendar, from: Date, to: Date): Date[] {
  const found = new Map<number, Date>();
  let day = shiftDate(localDate(from, calendar.zone), -14);
  for (; day <= localDate(to, calendar.zone); day = shiftDate(day, 1)) {
    if (weekdayOf(day) !== 1) continue;
    const week = Math.floor(Date.parse(`${day}T00:00:00Z`) / 604_800_000);
    if (cadence === 'fortnightly' && week % 2 !== 0) continue;
    if (cadence === 'monthly' && Number(day.slice(8)) > 7) continue;
    let workday = day;
    while (!isWorkday(workday, calendar)) workday = shiftDate(workday, 1);
    const at = momentOf(workday, 9 * 60, calendar.zone);
    found.set(at.getTime(), at);
  }
  return [...found.values()];
}

async function auditBriefs(record: YearRecord, project: Project): Promise<Audit> {
  const { db, year, calendars, outageAt, posts } = record;
  const calendar = calendars.get(project.id);
  if (!calendar) return { counts: {}, violations: [] };
  const { rows } = await sql<{ dueAt: Date; doneAt: Date }>`
    select due_at as "dueAt", done_at as "doneAt" from due
    where project_id = ${project.id} and kind = 'pm-brief' and status = 'done'`.execute(db);
  const done = new Map(rows.map(({ dueAt, doneAt }) => [dueAt.getTime(), doneAt]));
  const open = await openQuestions(record, project);
  const violations: string[] = [];
  const briefs = posts.filter((post) => post.name === 'pm-brief' && post.projectId === project.id);
  let [days, spoken] = [0, 0];
  let day = localDate(year.from, calendar.zone);
  for (; day < localDate(year.to, calendar.zone); day = shiftDate(day, 1)) {
    const at = momentOf(day, 8 * 60 + 30, calendar.zone);
    const today = briefs.filter(({ createdAt }) => localDate(createdAt, calendar.zone) === day);
    if (today.length > 1) violations.push(`${project.key}: ${today.length} briefs on ${day}`);
    if (!isWorkday(day, calendar)) {
      if (today.length > 0) violations.push(`${project.key}: a brief on ${day}, when nobody works`);
      continue;
    }
    if (at <= year.from || at >= year.to || outageAt(at)) continue;
    days += 1;
    if (done.get(at.getTime())?.getTime() !== at.getTime())
      violations.push(`${project.key}: nobody looked for a brief on ${day}`);
    const mustSpeak = open.some(([from, to]) => from < at && to > at);
    if (mustSpeak && today.length === 0)
      violations.push(`${project.key}: no brief on ${day}, though a question waits`);
    spoken += today.length;
  }
  return {
    counts: { 'workdays with a brief planned': days, 'briefs with something to say': spoken },
    violations,
  };
}

/** From when to when each question waited for its first answer. */
async function openQuestions({ db, steps, year }: YearRecord, project: Project): Promise<[Date, Date][]> {
  const rows = await db
    .selectFrom('question')
    .select(['number', 'opened_at'])
    .where('project_id', '=', project.id)
    .execute();
  return rows.map(({ number, opened_at }) => {
    const answered = steps.get(`${project.key} Q-${number}`)?.find(({ to }) => to === 'answered');
    return [opened_at, answered?.at ?? year.to];
  });
}
