import type { Kysely } from 'kysely';
import type { Database } from '../../../db/schema.ts';

type Db = Kysely<Database>;

export async function requirements(db: Db, key: string | null) {
  const rows = await db
    .selectFrom('requirement')
    .innerJoin('project', 'project.id', 'requirement.project_id')
    .leftJoin('person', 'person.id', 'requirement.confirmed_by')
    .select(['project.key as project', 'requirement.number', 'requirement.version', 'requirement.status'])
    .select(['requirement.title', 'requirement.statement', 'person.address as confirmedBy'])
    .select(['requirement.confirmed_mail_id as confirmedByMail', 'requirement.source_mail_id as mail'])
    .select(['requirement.baseline_version as baselineVersion', 'requirement.opened_at as openedAt'])
    .select('requirement.facts')
    .$if(key !== null, (query) => query.where('project.key', '=', key ?? ''))
    .orderBy('project.key')
    .orderBy('requirement.number')
    .execute();
  return rows.map(({ facts, ...row }) => ({ ...(facts as object), id: `REQ-${row.number}`, ...row }));
}

export async function signOffs(db: Db, key: string | null) {
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
    .select(['sign_off.requested_at as requestedAt', 'sign_off.changed_at as changedAt', 'sign_off.facts'])
    .$if(key !== null, (query) => query.where('project.key', '=', key ?? ''))
    .orderBy('project.key')
    .orderBy('sign_off.number')
    .execute();
  return rows.map(({ facts, ...row }) => ({ ...(facts as object), id: `SO-${row.number}`, ...row }));
}

export async function changeRequests(db: Db, key: string | null) {
  const rows = await db
    .selectFrom('change_request as one')
    .innerJoin('project', 'project.id', 'one.project_id')
    .leftJoin('person', 'person.id', 'one.source_person_id')
    .select(['project.key as project', 'one.number', 'one.status', 'one.ask', 'person.address as from'])
    .select(['one.source_mail_id as mail', 'one.assess_by as assessBy', 'one.opened_at as openedAt'])
    .select('one.facts')
    .$if(key !== null, (query) => query.where('project.key', '=', key ?? ''))
    .orderBy('project.key')
    .orderBy('one.number')
    .execute();
  return rows.map(({ facts, ...row }) => ({ ...(facts as object), id: `CR-${row.number}`, ...row }));
}

export async function complaints(db: Db, key: string | null) {
  const rows = await db
    .selectFrom('complaint as one')
    .innerJoin('project', 'project.id', 'one.project_id')
    .leftJoin('person', 'person.id', 'one.source_person_id')
    .leftJoin('person as responsible', 'responsible.id', 'one.responsible_person_id')
    .select(['project.key as project', 'one.number', 'one.status', 'one.severity', 'one.words'])
    .select(['person.address as from', 'responsible.address as responsible', 'one.source_mail_id as mail'])
    .select(['one.answer_by as answerBy', 'one.opened_at as openedAt'])
    .select('one.facts')
    .$if(key !== null, (query) => query.where('project.key', '=', key ?? ''))
    .orderBy('project.key')
    .orderBy('one.number')
    .execute();
  return rows.map(({ facts, ...row }) => ({ ...(facts as object), id: `CP-${row.number}`, ...row }));
}

export async function questions(db: Db, key: string | null) {
  const rows = await db
    .selectFrom('question as one')
    .innerJoin('project', 'project.id', 'one.project_id')
    .leftJoin('person', 'person.id', 'one.source_person_id')
    .select(['project.key as project', 'one.number', 'one.status', 'one.words', 'person.address as from'])
    .select(['one.source_mail_id as mail', 'one.answer_by as answerBy', 'one.opened_at as openedAt'])
    .select('one.facts')
    .$if(key !== null, (query) => query.where('project.key', '=', key ?? ''))
    .orderBy('project.key')
    .orderBy('one.number')
    .execute();
  return rows.map(({ facts, ...row }) => ({ ...(facts as object), id: `Q-${row.number}`, ...row }));
}
