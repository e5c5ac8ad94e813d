import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../../db/schema.ts';
import type { ChangeRequest, ChangeRequestFacts, ChangeStatus, StandingChange } from './state.ts';

type Trx = Transaction<Database>;

const STATUSES: readonly ChangeStatus[] = [
  'logged',
  'clarifying',
  'assessing',
  'assessed',
  'internal-approval',
  'client-decision',
  'approved',
  'scheduled',
  'implemented',
  'verified',
  'closed',
  'rejected',
  'deferred',
  'withdrawn',
];

type Facts = Omit<
  ChangeRequestFacts,
  'number' | 'ask' | 'sourcePerson' | 'sourceMail' | 'assessBy' | 'openedAt'
>;

/** What of the facts is a moment comes back as one; the rest is as it was written. */
const moments = z.looseObject({
  quote: z.looseObject({ quotedAt: z.coerce.date(), validUntil: z.coerce.date() }).nullable().default(null),
  decision: z.looseObject({ objectBy: z.coerce.date().nullable() }).nullable().default(null),
  emergency: z.looseObject({ writeBy: z.coerce.date() }).nullable().default(null),
});

/** A change from before there was more to know of it. */
const NOTHING_KNOWN: Facts = {
  title: null,
  byPm: false,
  touches: null,
  said: [],
  question: null,
  given: {},
  assessment: null,
  favour: false,
  internal: null,
  quote: null,
  decision: null,
  emergency: null,
  opinions: [],
  reviewOn: null,
  scheduledFor: null,
  soFar: { agreed: 0, cost: 0, days: 0, favours: 0, favourCost: 0 },
  because: null,
  defect: false,
  onBaseline: false,
};

interface Row {
  readonly number: number;
  readonly status: string;
  readonly ask: string;
  readonly source_person_id: number | null;
  readonly source_mail_id: number | null;
  readonly assess_by: Date | null;
  readonly opened_at: Date;
  readonly facts: unknown;
}

function changeOf(row: Row): StandingChange {
  const status = STATUSES.find((known) => known === row.status);
  if (!status) throw new Error(`change request ${row.number} has the unknown status ${row.status}`);
  return {
    ...NOTHING_KNOWN,
    ...(moments.parse(row.facts) as unknown as Facts),
    status,
    number: row.number,
    ask: row.ask,
    sourcePerson: row.source_person_id ?? 0,
    sourceMail: row.source_mail_id ?? 0,
    assessBy: row.assess_by ?? row.opened_at,
    openedAt: row.opened_at,
  };
}

export async function loadChangeRequest(trx: Trx, projectId: number, number: number): Promise<ChangeRequest> {
  const row = await trx
    .selectFrom('change_request')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst();
  return row ? changeOf(row) : { status: 'absent', number };
}

/** Every change of a project, in order of their numbers. */
export async function changesOf(trx: Trx, projectId: number): Promise<StandingChange[]> {
  const rows = await trx
    .selectFrom('change_request')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('number')
    .execute();
  return rows.map(changeOf);
}

export async function saveChangeRequest(
  trx: Trx,
  projectId: number,
  state: ChangeRequest,
  at: Date,
): Promise<void> {
  if (state.status === 'absent') return;
  const { number, status, ask, sourcePerson, sourceMail, assessBy, openedAt, ...facts } = state;
  const fields = { status, assess_by: assessBy, facts: JSON.stringify(facts), changed_at: at };
  await trx
    .insertInto('change_request')
    .values({
      project_id: projectId,
      number,
      ask,
      source_person_id: sourcePerson,
      source_mail_id: sourceMail,
      opened_at: openedAt,
      ...fields,
    })
    .onConflict((conflict) => conflict.columns(['project_id', 'number']).doUpdateSet(fields))
    .execute();
}
