import type { Transaction } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import type { CaseRef, Party } from '../decision.ts';
import {
  type EarlierRound,
  type MoreFacts,
  NO_MORE,
  SIGN_OFF_STATUSES,
  type SignOff,
  type SignOffFacts,
  type SignOffItem,
  type Standing,
} from './state.ts';

type Trx = Transaction<Database>;

export async function loadSignOff(trx: Trx, projectId: number, number: number): Promise<SignOff> {
  const row = await rows(trx, projectId).where('number', '=', number).forUpdate().executeTakeFirst();
  return row ? standingOf(row) : { status: 'absent', number };
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>;

function rows(trx: Trx, projectId: number) {
  return trx.selectFrom('sign_off').selectAll().where('project_id', '=', projectId);
}

function standingOf(row: Row): Standing {
  const status = SIGN_OFF_STATUSES.find((known) => known === row.status);
  if (!status)
    throw new Error(`sign-off ${row.project_id}/${row.number} has the unknown status ${row.status}`);
  const approvers = row.approvers as Party[];
  return {
    ...NO_MORE,
    asked: approvers.map(({ personId }) => personId),
    ...(row.facts as Partial<MoreFacts>),
    status,
    number: row.number,
    subject: row.subject,
    approverRule: ruleOf(row.approver_rule),
    approvers,
    items: (row.items as Partial<SignOffItem>[]).map(itemOf),
    opinions: row.opinions as SignOffFacts['opinions'],
    reasked: row.reasked,
    requestedAt: row.requested_at,
  };
}

function ruleOf(rule: string): SignOffFacts['approverRule'] {
  return rule === 'any' || rule === 'all' ? rule : Number(rule);
}

/** Lines written before they could speak of other cases speak of their requirement. */
function itemOf(item: Partial<SignOffItem>): SignOffItem {
  const requirement = item.requirement ?? null;
  return {
    item: item.item ?? 0,
    requirement,
    subject: item.subject ?? (requirement === null ? null : { kind: 'requirement', number: requirement }),
    version: item.version ?? 1,
    title: item.title ?? '',
    statement: item.statement ?? '',
    confirmedBy: item.confirmedBy ?? [],
    remarks: (item.remarks ?? []).map((remark) => ({ ...UNNAMED, ...remark })),
    objectBy: item.objectBy ?? null,
    override: item.override ?? null,
  };
}

const UNNAMED = { name: '', conditional: false };

export async function saveSignOff(trx: Trx, projectId: number, state: SignOff, at: Date): Promise<void> {
  if (state.status === 'absent') return;
  const {
    status,
    number,
    subject,
    approverRule,
    approvers,
    items,
    opinions,
    reasked,
    requestedAt,
    ...facts
  } = state;
  const fields = {
    status,
    items: JSON.stringify(items),
    opinions: JSON.stringify(opinions),
    reasked,
    requested_at: requestedAt,
    facts: JSON.stringify(facts),
    changed_at: at,
  };
  await trx
    .insertInto('sign_off')
    .values({
      project_id: projectId,
      number,
      subject,
      approver_rule: String(approverRule),
      approvers: JSON.stringify(approvers),
      ...fields,
    })
    .onConflict((conflict) => conflict.columns(['project_id', 'number']).doUpdateSet(fields))
    .execute();
}

/** A request that still waits for an answer, with what it puts to the client. */
export interface OpenSignOff {
  readonly number: number;
  /** Requirements whose wording it puts to the client. */
  readonly requirements: readonly number[];
  readonly items: readonly OpenSignOffItem[];
}

export interface OpenSignOffItem {
  readonly item: number;
  readonly requirement?: number;
  readonly title: string;
  readonly statement: string;
}

/** The requests that still wait for an answer, or for the PM to let them go, newest first. */
export async function openSignOffs(
  trx: Trx,
  projectId: number,
  statuses: readonly Standing['status'][] = ['requested', 'changes-requested'],
): Promise<OpenSignOff[]> {
  const found = await rows(trx, projectId)
    .where('status', 'in', [...statuses])
    .orderBy('number', 'desc')
    .execute();
  return found.map(standingOf).map(({ number, purpose, items }) => ({
    number,
    requirements: purpose === 'requirements' ? items.flatMap(({ requirement }) => requirement ?? []) : [],
    items: items.map(({ item, requirement, title, statement }) => ({
      item,
      title,
      statement,
      ...(requirement === null ? {} : { requirement }),
    })),
  }));
}

/** The requests these cases name, as they stand. */
export async function signOffsAmong(
  trx: Trx,
  projectId: number,
  about: readonly CaseRef[],
): Promise<Standing[]> {
  const numbers = about.flatMap(({ kind, number }) => (kind === 'sign-off' ? [number] : []));
  if (numbers.length === 0) return [];
  return (await rows(trx, projectId).where('number', 'in', numbers).execute()).map(standingOf);
}

/** Rounds that put requirements to the client and did not come to an end, newest first. */
export async function earlierRounds(trx: Trx, projectId: number): Promise<EarlierRound[]> {
  const found = await rows(trx, projectId)
    .where('status', 'in', ['requested', 'changes-requested', 'superseded', 'expired', 'rejected'])
    .orderBy('number', 'desc')
    .limit(MOST_ROUNDS)
    .execute();
  return found.map(standingOf).flatMap(({ number, status, purpose, replacedBy, items, opinions }) =>
    purpose === 'requirements'
      ? [
          {
            number,
            status,
            replacedBy,
            opinions,
            items: items.flatMap(({ requirement, version, confirmedBy }) =>
              requirement === null ? [] : [{ requirement, version, confirmedBy }],
            ),
          },
        ]
      : [],
  );
}

const MOST_ROUNDS = 20;
