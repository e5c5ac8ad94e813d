import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { MailSummary } from '../mail/summary.ts';
import { type CaseRef, caseLabel } from './decision.ts';

/** The whole record, or one project's part of it, as plain values. */
export interface ExportedRecord {
  readonly projects: readonly unknown[];
  readonly [rows: string]: readonly unknown[];
}

/** Reads the record as it stands at one moment. `key` null: every project, and what belongs to none. */
export async function recordOf(db: Kysely<Database>, key: string | null): Promise<ExportedRecord> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => ({
      projects: await projects(trx, key),
      contacts: await contacts(trx, key),
      requirements: await requirements(trx, key),
      signOffs: await signOffs(trx, key),
      changeRequests: await changeRequests(trx, key),
      complaints: await complaints(trx, key),
      questions: await questions(trx, key),
      milestones: [],
      surveys: [],
      reviews: await reviews(trx, key),
      mails: await mails(trx, key),
      letters: await letters(trx, key),
      due: await due(trx, key),
      ledger: await ledger(trx, key),
    }));
}

type Db = Kysely<Database>;

async function projects(db: Db, key: string | null) {
  return await db
    .selectFrom('project')
    .select(['key', 'name', 'client', 'language', 'zone', 'calendar', 'cadence', 'phase'])
    .select('baseline_version as baselineVersion')
    .$if(key !== null, (query) => query.where('key', '=', key))
    .orderBy('key')
    .execute();
}

async function contacts(db: Db, key: string | null) {
  return await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('project', 'project.id', 'membership.project_id')
    .select(['project.key as project', 'person.name', 'person.address', 'person.language'])
    .select(['person.muted_because as mutedBecause', 'person.away_until as awayUntil'])
    .select(sql<string[]>`array_agg(membership.role order by membership.role)`.as('roles'))
    .$if(key !== null, (query) => query.where('project.key', '=', key ?? ''))
    .groupBy(['project.key', 'person.id'])
    .orderBy('project.key')
    .orderBy('person.id')
    .execute();
}

async function requirements(db: Db, key: string | null) {
  const rows = await db
    .selectFrom('requirement')
    .innerJoin('project', 'project.id', 'requirement.project_id')
    .leftJoin('person', 'person.id', 'requirement.confirmed_by')
    .select(['project.key as project', 'requirement.number', 'requirement.version', 'requirement.status'])
    .select(['requirement.title', 'requirement.statement', 'person.address as confirmedBy'])
    .select(['requirement.confirmed_mail_id as confirmedByMail', 'requirement.source_mail_id as mail'])
    .select(['requirement.baseline_version as baselineVersion', 'requirement.opened_at as openedAt'])
    .$if(key !== null, (query) => query.where('project.key', '=', key ?? ''))
    .orderBy('project.key')
    .orderBy('requirement.number')
    .execute();
  return rows.map((row) => ({ id: `REQ-${row.number}`, ...row }));
}

async function signOffs(db: Db, key: string | null) {
  const rows = await db
    .selectFrom('sign_off')
    .innerJoin('project', 'project.id', 'sign_off.project_id')
    .select(['project.key as project', 'sign_off.number', 'sign_off.status', 'sign_off.subject'])
    .select([
      'sign_off.approver_rule as approverRule',
      'sign_off.approvers',
      'sign_off.items',
      'sign_off.opinions',
    ])
    .select(['sign_off.requested_at as requestedAt', 'sign_off.changed_at as changedAt'])
    .$if(key !== null, (query) => query.where('project.key', '=', key ?? ''))
    .orderBy('project.key')
    .orderBy('sign_off.number')
    .execute();
  return rows.map((row) => ({ id: `SO-${row.number}`, ...row }));
}

async function changeRequests(db: Db, key: string | null) {
  const rows = await db
    .selectFrom('change_request as one')
    .innerJoin('project', 'project.id', 'one.project_id')
    .leftJoin('person', 'person.id', 'one.source_person_id')
    .select(['project.key as project', 'one.number', 'one.status', 'one.ask', 'person.address as from'])
    .select(['one.source_mail_id as mail', 'one.assess_by as assessBy', 'one.opened_at as openedAt'])
    .$if(key !== null, (query) => query.where('project.key', '=', key ?? ''))
    .orderBy('project.key')
    .orderBy('one.number')
    .execute();
  return rows.map((row) => ({ id: `CR-${row.number}`, ...row }));
}

async function complaints(db: Db, key: string | null) {
  const rows = await db
    .selectFrom('complaint as one')
    .innerJoin('project', 'project.id', 'one.project_id')
    .leftJoin('person', 'person.id', 'one.source_person_id')
    .leftJoin('person as responsible', 'responsible.id', 'one.responsible_person_id')
    .select(['project.key as project', 'one.number', 'one.status', 'one.severity', 'one.words'])
    .select(['person.address as from', 'responsible.address as responsible', 'one.source_mail_id as mail'])
    .select(['one.answer_by as answerBy', 'one.opened_at as openedAt'])
    .$if(key !== null, (query) => query.where('project.key', '=', key ?? ''))
    .orderBy('project.key')
    .orderBy('one.number')
    .execute();
  return rows.map((row) => ({ id: `CP-${row.number}`, ...row }));
}

async function questions(db: Db, key: string | null) {
  const rows = await db
    .selectFrom('question as one')
    .innerJoin('project', 'project.id', 'one.project_id')
    .leftJoin('person', 'person.id', 'one.source_person_id')
    .select(['project.key as project', 'one.number', 'one.status', 'one.words', 'person.address as from'])
    .select(['one.source_mail_id as mail', 'one.answer_by as answerBy', 'one.opened_at as openedAt'])
    .$if(key !== null, (query) => query.where('project.key', '=', key ?? ''))
    .orderBy('project.key')
    .orderBy('one.number')
    .execute();
  return rows.map((row) => ({ id: `Q-${row.number}`, ...row }));
}

async function reviews(db: Db, key: string | null) {
  return await db
    .selectFrom('review')
    .leftJoin('project', 'project.id', 'review.project_id')
    .select([
      'project.key as project',
      'review.mail_id as mail',
      'review.because',
      'review.words',
      'review.status',
    ])
    .select(['review.answer', 'review.opened_at as openedAt', 'review.answered_at as answeredAt'])
    .$if(key !== null, (query) => query.where('project.key', '=', key))
    .orderBy('review.mail_id')
    .execute();
}

async function mails(db: Db, key: string | null) {
  const rows = await db
    .selectFrom('mail')
    .leftJoin('project', 'project.id', 'mail.project_id')
    .select([
      'mail.id',
      'project.key as project',
      'mail.message_id as messageId',
      'mail.status',
      'mail.reason',
    ])
    .select([
      'mail.size',
      'mail.attempts',
      'mail.received_at as receivedAt',
      'mail.finished_at as finishedAt',
    ])
    .select(['mail.summary', 'mail.applied_to as appliedTo', 'mail.left_on_server as leftOnServer'])
    .$if(key !== null, (query) => query.where('project.key', '=', key))
    .orderBy('mail.id')
    .execute();
  return rows.map(({ summary, ...row }) => ({ ...row, ...shownSummary(summary as MailSummary | null) }));
}

function shownSummary(summary: MailSummary | null) {
  if (!summary) return { kind: null, intents: [] };
  const { screening, understanding, from, to, cc, subject, date, newText, trust, attachments, warnings } =
    summary;
  return {
    kind: screening.kind,
    kindReason: screening.reason,
    from,
    to,
    cc,
    subject,
    date,
    newText,
    intents: understanding.intents,
    decision: understanding.decision,
    severity: understanding.severity,
    language: understanding.language,
    refs: understanding.refs,
    trust,
    attachments,
    warnings,
  };
}

async function letters(db: Db, key: string | null) {
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('letter', 'letter.id', 'delivery.letter_id')
    .leftJoin('project', 'project.id', 'letter.project_id')
    .select(['letter.id', 'project.key as project', 'letter.name', 'letter.language', 'letter.subject'])
    .select(['letter.message_id as messageId', 'letter.about', 'letter.answers_mail_id as answersMail'])
    .select([
      'letter.created_at as createdAt',
      'delivery.address as recipient',
      'delivery.field',
      'delivery.status',
    ])
    .select([
      'delivery.attempts',
      'delivery.response',
      'delivery.because',
      'delivery.submitted_at as submittedAt',
    ])
    .select('delivery.bounced_at as bouncedAt')
    .$if(key !== null, (query) => query.where('project.key', '=', key))
    .orderBy('letter.id')
    .orderBy('delivery.field', 'desc')
    .orderBy('delivery.address')
    .execute();
  return rows.map((row) => ({ ...row, about: (row.about as CaseRef[]).map(caseLabel) }));
}

async function due(db: Db, key: string | null) {
  return await db
    .selectFrom('due')
    .leftJoin('project', 'project.id', 'due.project_id')
    .select([
      'project.key as project',
      'due.kind',
      'due.key',
      'due.due_at as dueAt',
      'due.status',
      'due.because',
    ])
    .$if(key !== null, (query) => query.where('project.key', '=', key))
    .orderBy('due.due_at')
    .execute();
}

async function ledger(db: Db, key: string | null) {
  return await db
    .selectFrom('ledger')
    .select([
      'chain as project',
      'seq',
      'at',
      'actor',
      'mail_id as mail',
      'entry',
      'previous_hash as previousHash',
      'hash',
    ])
    .$if(key !== null, (query) => query.where('chain', '=', key ?? ''))
    .orderBy('chain')
    .orderBy('seq')
    .execute();
}
