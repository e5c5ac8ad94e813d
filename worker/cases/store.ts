import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { AnsweredReview } from './act.ts';
import { type CaseRef, caseLabel } from './decision.ts';
import type { Project } from './project/state.ts';

type Trx = Transaction<Database>;

/** Ends the way of a mail: from here on it is never applied again. */
export async function finishMail(
  trx: Trx,
  mailId: number,
  end: {
    status: 'applied' | 'set-aside' | 'needs-review' | 'dismissed';
    reason: string | null;
    appliedTo: readonly string[];
    at: Date;
  },
): Promise<void> {
  await trx
    .updateTable('mail')
    .set({
      status: end.status,
      reason: end.reason,
      applied_to: JSON.stringify([...new Set(end.appliedTo)]),
      finished_at: end.at,
    })
    .where('id', '=', mailId)
    .execute();
}

export async function openReview(
  trx: Trx,
  review: { mailId: number; projectId: number | null; because: string; words: string; at: Date },
): Promise<void> {
  await trx
    .insertInto('review')
    .values({
      mail_id: review.mailId,
      project_id: review.projectId,
      because: review.because,
      words: review.words,
      opened_at: review.at,
    })
    .onConflict((conflict) =>
      conflict
        .column('mail_id')
        .doUpdateSet({ status: 'open', because: review.because, words: review.words }),
    )
    .execute();
}

/** The PM has said what the mail is; the mail with that answer has done its work. */
export async function closeReview(
  trx: Trx,
  mailId: number,
  answered: AnsweredReview,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('review')
    .set({ status: 'answered', answer: answered.answer, answered_by: answered.pm.personId, answered_at: at })
    .where('mail_id', '=', mailId)
    .execute();
  await finishMail(trx, answered.pmMailId, {
    status: 'applied',
    reason: 'review-answered',
    appliedTo: [],
    at,
  });
}

/** Plans a wake-up for a case; one of the same name that has not rung yet is moved. */
export async function wakeAt(
  trx: Trx,
  project: Project,
  ref: CaseRef,
  what: string,
  at: Date,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('due')
    .values({
      project_id: project.id,
      kind: `${ref.kind}:${what}`,
      key: `${project.key}:${caseLabel(ref)}:${what}`,
      about: JSON.stringify(ref),
      due_at: at,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ due_at: at, created_at: now, status: 'waiting', because: null, done_at: null })
        // What has rung already rings again only for a later hour.
        .where((eb) =>
          eb.or([eb('due.status', '!=', 'done'), eb('excluded.due_at', '>', eb.ref('due.done_at'))]),
        ),
    )
    .execute();
}

/** Cancels every wake-up of a case that has not rung yet. */
export async function stopWaking(trx: Trx, projectId: number, ref: CaseRef, at: Date): Promise<void> {
  await trx
    .updateTable('due')
    .set({ status: 'cancelled', because: 'case-settled', done_at: at })
    .where('project_id', '=', projectId)
    .where('about', '@>', JSON.stringify(ref))
    .where('status', '=', 'waiting')
    .execute();
}
