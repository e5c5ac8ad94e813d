import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../db/schema.ts';
import type { CaseKind } from './decision.ts';

type Trx = Transaction<Database>;

interface Filed {
  readonly status: string;
  readonly number: number;
  readonly openedAt: Date;
}

/** Loads and saves the cases of one kind, whose facts stand together in one column. */
export interface CaseFiles<State> {
  readonly load: (
    trx: Trx,
    projectId: number,
    number: number,
  ) => Promise<State | { readonly status: 'absent'; readonly number: number }>;
  readonly save: (
    trx: Trx,
    projectId: number,
    state: State | { readonly status: 'absent' },
    at: Date,
  ) => Promise<void>;
  /** All of a project, or those that stand in one of these statuses, in order of their numbers. */
  readonly list: (trx: Trx, projectId: number, statuses?: readonly string[]) => Promise<State[]>;
}

/**
 * The files of one kind of case. `schema` types what comes back from the column, dates included (`z.coerce.date()`);
 * a row that does not fit it is a defect and throws. `titleOf` gives the words by which people know the case.
 */
export function caseFiles<State extends Filed>(
  kind: CaseKind,
  schema: z.ZodType<State>,
  titleOf: (state: State) => string,
): CaseFiles<State> {
  const typed = (row: { number: number; status: string; opened_at: Date; facts: unknown }): State =>
    schema.parse({
      ...(row.facts as object),
      number: row.number,
      status: row.status,
      openedAt: row.opened_at,
    });
  const rows = (trx: Trx, projectId: number) =>
    trx
      .selectFrom('case_file')
      .select(['number', 'status', 'opened_at', 'facts'])
      .where('project_id', '=', projectId)
      .where('kind', '=', kind);
  return {
    load: async (trx, projectId, number) => {
      const row = await rows(trx, projectId).where('number', '=', number).forUpdate().executeTakeFirst();
      return row ? typed(row) : { status: 'absent', number };
    },
    save: async (trx, projectId, state, at) => {
      if (!('openedAt' in state)) return;
      const { status, number, openedAt, ...facts } = state;
      const fields = {
        status,
        title: titleOf(state),
        facts: JSON.stringify(facts),
        changed_at: at,
      };
      await trx
        .insertInto('case_file')
        .values({ project_id: projectId, kind, number, opened_at: openedAt, ...fields })
        .onConflict((conflict) => conflict.columns(['project_id', 'kind', 'number']).doUpdateSet(fields))
        .execute();
    },
    list: async (trx, projectId, statuses) => {
      const found = await rows(trx, projectId)
        .$if(statuses !== undefined, (query) => query.where('status', 'in', [...(statuses ?? [])]))
        .orderBy('number')
        .execute();
      return found.map(typed);
    },
  };
}
