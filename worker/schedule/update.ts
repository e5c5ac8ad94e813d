import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Act } from '../cases/act.ts';
import type { CaseRef } from '../cases/decision.ts';
import { ledgerHead } from '../cases/ledger.ts';
import type { Project } from '../cases/project/state.ts';
import type { OpenCase, WeeklyUpdate } from '../mail/letter-variables.ts';
import { calendarOf } from '../working-time/calendar.ts';
import { businessDaysBetween } from '../working-time.ts';

type Trx = Transaction<Database>;

/** The client update of a project, drafted from the record as it stands now. */
export async function clientUpdate(trx: Trx, project: Project, key: string, now: Date): Promise<Act> {
  const to = project.members.filter(
    ({ roles, updates }) =>
      updates && (roles.includes('client-approver') || roles.includes('client-contact')),
  );
  return {
    actor: 'clock',
    mail: null,
    steps: [],
    letters: [
      {
        letter: 'weekly-update',
        to,
        variables: { ...(await drawUp(trx, project, now)) },
        occasion: key,
        answers: false,
      },
    ],
    notes: [{ what: 'client-update', about: null, from: null, to: null, details: { key } }],
    review: null,
    answeredReview: null,
  };
}

async function drawUp(trx: Trx, project: Project, now: Date): Promise<WeeklyUpdate> {
  const calendar = calendarOf(project);
  const signOffs = await trx
    .selectFrom('sign_off')
    .select(['number', 'subject', 'requested_at'])
    .where('project_id', '=', project.id)
    .where('status', 'in', ['requested', 'changes-requested'])
    .orderBy('number')
    .execute();
  const changes = await trx
    .selectFrom('change_request')
    .select(['number', 'ask as words', 'assess_by as nextAt'])
    .where('project_id', '=', project.id)
    .where('status', 'in', ['logged', 'assessing'])
    .orderBy('number')
    .execute();
  const complaints = await trx
    .selectFrom('complaint')
    .select(['number', 'words', 'severity'])
    // Once a person has written, the time for the first answer is kept.
    .select((eb) =>
      eb.case().when('status', '=', 'acknowledged').then(eb.ref('answer_by')).end().as('nextAt'),
    )
    .where('project_id', '=', project.id)
    .where('status', '!=', 'resolved')
    .orderBy('number')
    .execute();
  const questions = await trx
    .selectFrom('question')
    .select(['number', 'words', 'answer_by as nextAt'])
    .where('project_id', '=', project.id)
    .where('status', '=', 'open')
    .orderBy('number')
    .execute();
  const decisions = signOffs.map(({ number, subject, requested_at }) => ({
    ref: { kind: 'sign-off', number } as const,
    title: subject,
    ageDays: businessDaysBetween(requested_at, now, calendar),
  }));
  return {
    asOf: now,
    health: healthOf({
      grades: complaints.map((complaint) => complaint.severity),
      decisionAges: decisions.map((decision) => decision.ageDays),
      overdue: [...changes, ...complaints, ...questions].filter(({ nextAt }) => nextAt && nextAt < now)
        .length,
    }),
    decisions,
    changes: changes.map((row) => openCase('change-request', now, row)),
    complaints: complaints.map((row) => openCase('complaint', now, row)),
    questions: questions.map((row) => openCase('question', now, row)),
    requirements: await requirementCounts(trx, project.id),
    ledgerHead: await ledgerHead(trx, project.key),
  };
}

interface Health {
  readonly grades: readonly string[];
  readonly decisionAges: readonly number[];
  /** Answers we owe and have not given in time. */
  readonly overdue: number;
}

/** Red with an S1 open; amber with any other complaint, an answer of ours overdue, or a decision owed for over three days. */
function healthOf({ grades, decisionAges, overdue }: Health): WeeklyUpdate['health'] {
  if (grades.includes('S1')) return 'red';
  return grades.length > 0 || overdue > 0 || decisionAges.some((days) => days > 3) ? 'amber' : 'green';
}

/** A next date that has passed is no next date: the letter says that the answer is overdue. */
function openCase(
  kind: CaseRef['kind'],
  now: Date,
  { number, words, nextAt }: { number: number; words: string; nextAt: Date | null },
): OpenCase {
  const overdue = nextAt !== null && nextAt < now;
  return { ref: { kind, number }, words, nextAt: overdue ? null : nextAt, overdue };
}

async function requirementCounts(trx: Trx, projectId: number): Promise<{ agreed: number; proposed: number }> {
  const rows = await trx
    .selectFrom('requirement')
    .select(['status', (eb) => eb.fn.countAll<number>().as('count')])
    .where('project_id', '=', projectId)
    .groupBy('status')
    .execute();
  const count = (...statuses: string[]) =>
    rows.filter((row) => statuses.includes(row.status)).reduce((sum, row) => sum + Number(row.count), 0);
  return { agreed: count('agreed', 'baselined'), proposed: count('draft', 'proposed') };
}
