import type { Kysely } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import type { MailSummary } from '../../mail/summary.ts';
import { type CaseRef, caseLabel } from '../decision.ts';

type Db = Kysely<Database>;

export async function mails(db: Db, key: string | null) {
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

export async function letters(db: Db, key: string | null) {
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

export async function reviews(db: Db, key: string | null) {
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
