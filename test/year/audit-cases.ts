import { sql } from 'kysely';
import { AT_WORK } from '../../worker/cases/complaint/standing.ts';
import { firstBroken } from '../../worker/cases/ledger.ts';
import type { WorkingCalendar } from '../../worker/working-time/calendar.ts';
import { SLA } from '../../worker/working-time/sla.ts';
import { businessHoursAfter, nextWindowStart } from '../../worker/working-time.ts';
import type { Audit } from './audit.ts';
import type { YearRecord } from './record.ts';

/** Every breach of the first promise is escalated once, no kept one is; every chain is whole. */
export async function auditCases(record: YearRecord): Promise<Audit> {
  const parts = [await auditQuestions(record), await auditComplaints(record), await auditSurveys(record)];
  parts.push(await auditLedger(record), await auditDues(record));
  return {
    counts: Object.assign({}, ...parts.map(({ counts }) => counts)),
    violations: parts.flatMap(({ violations }) => violations),
  };
}

/** When so many hours are used up and somebody works: a clock that ran out at noon rings after lunch. */
function breachOf(from: Date, hours: number, calendar: WorkingCalendar): Date {
  return nextWindowStart(businessHoursAfter(from, hours, calendar), calendar);
}

/** A promise counts as broken, kept, or neither where that was decided in the very moment somebody woke up. */
function verdict(
  { year, outageAt }: YearRecord,
  breach: Date,
  end: Date | null,
): 'broken' | 'kept' | 'either' {
  const last = new Date(year.to.getTime() - 14 * 86_400_000);
  if (end ? end < breach : breach > last) return end ? 'kept' : 'either';
  const outage = outageAt(breach);
  return end && (end.getTime() === breach.getTime() || (outage && end <= outage.to)) ? 'either' : 'broken';
}

async function auditQuestions(record: YearRecord): Promise<Audit> {
  const { db, projects, calendars, steps } = record;
  const rows = await db.selectFrom('question').select(['project_id', 'number', 'opened_at']).execute();
  const violations: string[] = [];
  let broken = 0;
  for (const { project_id, number, opened_at } of rows) {
    const key = projects.get(project_id)?.key;
    const calendar = calendars.get(project_id);
    if (!calendar) continue;
    const breach = breachOf(opened_at, SLA.question.firstAnswer.amount, calendar);
    const end = steps.get(`${key} Q-${number}`)?.find(({ to }) => to === 'answered')?.at ?? null;
    const was = verdict(record, breach, end);
    const told = letters(record, `${key}:Q-${number}:clock-0-100:pm-escalation`);
    if (was === 'broken') broken += 1;
    if (was === 'broken' ? told !== 1 : was === 'kept' && told > 0)
      violations.push(`${key} Q-${number}, ${was} at ${breach.toISOString()}, was escalated ${told} times`);
  }
  return { counts: { questions: rows.length, 'of them answered too late': broken }, violations };
}

async function auditComplaints(record: YearRecord): Promise<Audit> {
  const { db, projects, calendars, steps } = record;
  const { rows } = await sql<{
    projectId: number;
    number: number;
    grade: 'S1' | 'S2' | 'S3';
    startedAt: Date;
    answeredAt: Date | null;
    again: number;
  }>`
    select project_id as "projectId", number, severity as grade, (facts->>'startedAt')::timestamptz as "startedAt",
      (facts->>'answeredAt')::timestamptz as "answeredAt", coalesce((facts->>'reopenings')::integer, 0)
        + coalesce(jsonb_array_length(facts->'further'), 0) as again
    from complaint`.execute(db);
  const violations: string[] = [];
  let broken = 0;
  for (const { projectId, number, grade, startedAt, answeredAt, again } of rows) {
    const key = projects.get(projectId)?.key;
    const calendar = calendars.get(projectId);
    const lead = SLA[grade].escalate.lead;
    if (!calendar || lead === null || again > 0) continue;
    const breach = breachOf(startedAt, (SLA[grade].firstAnswer.amount * lead) / 100, calendar);
    const left = steps
      .get(`${key} CP-${number}`)
      ?.find(({ to }) => !(AT_WORK as readonly string[]).includes(to))?.at;
    const ends = [answeredAt, left].flatMap((end) => end ?? []).toSorted((a, b) => a.getTime() - b.getTime());
    const was = verdict(record, breach, ends[0] ?? null);
    const told = letters(record, `${key}:CP-${number}:escalation-0-1-answer:pm-escalation`);
    if (was === 'broken') broken += 1;
    if (was === 'broken' ? told !== 1 : was === 'kept' && told > 0)
      violations.push(
        `${key} CP-${number} (${grade}), ${was} at ${breach.toISOString()}, was escalated ${told} times`,
      );
  }
  return { counts: { complaints: rows.length, 'of them escalated to the lead': broken }, violations };
}

function letters({ posts }: YearRecord, occasion: string): number {
  return posts.filter((post) => post.occasion.startsWith(`${occasion}:`)).length;
}

const DAY_MS = 86_400_000;

/** 90 days between the surveys of one person, 180 between those about the relationship, none while something grave is open. */
async function auditSurveys({ db, projects, steps }: YearRecord): Promise<Audit> {
  const { rows } = await sql<{
    projectId: number;
    number: number;
    kind: string;
    person: number;
    at: Date | null;
    status: string;
  }>`
    select project_id as "projectId", number, facts->>'survey' as kind, (facts->'person'->>'personId')::integer as person,
      (facts->>'askedAt')::timestamptz as at, status
    from case_file where kind = 'survey' order by (facts->>'askedAt')::timestamptz nulls last`.execute(db);
  const { rows: grave } = await sql<{ projectId: number; number: number; openedAt: Date }>`
    select project_id as "projectId", number, opened_at as "openedAt" from complaint where severity in ('S1', 'S2')`.execute(
    db,
  );
  const asked = rows.flatMap((row) => (row.at ? [{ ...row, at: row.at }] : []));
  const isRelation = ({ kind }: { kind: string }) => kind === 'pulse' || kind === 'closing';
  const violations: string[] = [];
  for (const [index, one] of asked.entries()) {
    const key = projects.get(one.projectId)?.key;
    for (const before of asked.slice(0, index).filter(({ person }) => person === one.person)) {
      const days = (one.at.getTime() - before.at.getTime()) / DAY_MS;
      if (days < 90 || (isRelation(one) && isRelation(before) && days < 180))
        violations.push(
          `${key} SV-${one.number} asks a person ${Math.round(days)} days after another survey`,
        );
    }
    const open = grave.find((complaint) => {
      if (complaint.projectId !== one.projectId || complaint.openedAt >= one.at) return false;
      const status = steps.get(`${key} CP-${complaint.number}`)?.findLast(({ at }) => at <= one.at)?.to;
      return status !== 'closed' && status !== 'settled' && status !== 'withdrawn';
    });
    if (open) violations.push(`${key} SV-${one.number} leaves while CP-${open.number} is open`);
  }
  const of = (...statuses: string[]) => rows.filter(({ status }) => statuses.includes(status)).length;
  return {
    counts: {
      'surveys sent': asked.length,
      'surveys held against the rules': of('suppressed'),
      'surveys answered': of('answered'),
    },
    violations,
  };
}

async function auditLedger({ db }: YearRecord): Promise<Audit> {
  const rows = await db
    .selectFrom('ledger')
    .select(['chain', 'seq', 'canonical', 'previous_hash', 'hash'])
    .orderBy('chain')
    .orderBy('seq')
    .execute();
  const chains = Map.groupBy(rows, ({ chain }) => chain);
  const violations = [...chains].flatMap(([chain, entries]) =>
    firstBroken(entries) === null ? [] : [`the ledger of ${chain} is broken at ${firstBroken(entries)}`],
  );
  return { counts: { 'ledger entries': rows.length, 'ledger chains': chains.size }, violations };
}

async function auditDues({ db, year }: YearRecord): Promise<Audit> {
  const { rows } = await sql<{ status: string; because: string | null; count: number; late: number }>`
    select status, because, count(*)::integer as count,
      count(*) filter (where status = 'waiting' and due_at < ${year.to}::timestamptz - interval '14 days')::integer as late
    from due group by status, because order by status, because`.execute(db);
  const { rows: mails } = await sql<{ status: string; count: number }>`
    select status, count(*)::integer as count from mail group by status order by status`.execute(db);
  const lost = mails.filter(({ status }) => status === 'received' || status === 'read');
  return {
    counts: Object.fromEntries([
      ...rows.map(({ status, because, count }) => [
        `due rows ${status}${because ? ` (${because})` : ''}`,
        count,
      ]),
      ...mails.map(({ status, count }) => [`mails ${status}`, count]),
    ]),
    violations: [
      ...rows.filter(({ late }) => late > 0).map(({ late }) => `${late} due rows were forgotten`),
      ...lost.map(({ status, count }) => `${count} mails are still ${status}`),
    ],
  };
}
