import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { ModelNotes } from '../inbox/classify/model-file.ts';
import type { Figures } from './judgement.ts';

type Db = Kysely<Database>;

export type VersionStatus = 'candidate' | 'live' | 'retired' | 'refused';

/** A version of the weights as it is listed. */
export interface ModelVersion {
  readonly version: number;
  readonly status: VersionStatus;
  readonly base: string;
  readonly examples: number;
  readonly lastExample: number;
  readonly figures: Figures;
  readonly createdAt: Date;
}

/** A version that can be read with. */
export interface KeptWeights {
  readonly version: number;
  readonly grams: Int8Array;
  readonly notes: ModelNotes;
}

const LISTED = ['version', 'status', 'base', 'examples', 'last_example', 'figures', 'created_at'] as const;
/** Weights of versions long out of use are let go: about two megabytes each. */
const KEPT = 10;

/** Every version, newest first. */
export async function versions(db: Db): Promise<ModelVersion[]> {
  const rows = await db.selectFrom('model_version').select(LISTED).orderBy('version', 'desc').execute();
  return rows.map(({ last_example, created_at, figures, ...row }) => ({
    ...row,
    lastExample: last_example,
    createdAt: created_at,
    figures: figures as Figures,
  }));
}

/** Number of the version in use; 0: the shipped weights. */
export async function liveVersion(db: Db): Promise<number> {
  const row = await db
    .selectFrom('model_version')
    .select('version')
    .where('status', '=', 'live')
    .executeTakeFirst();
  return row?.version ?? 0;
}

export async function weightsOf(db: Db, version: number): Promise<KeptWeights | null> {
  const row = await db
    .selectFrom('model_version')
    .select(['weights', 'notes'])
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) return null;
  const { buffer, byteOffset, byteLength } = row.weights;
  return { version, grams: new Int8Array(buffer, byteOffset, byteLength), notes: row.notes as ModelNotes };
}

/** Keeps new weights beside the others; they are not in use yet. */
export async function keepCandidate(
  db: Db,
  candidate: {
    readonly grams: Int8Array;
    readonly notes: ModelNotes;
    readonly base: string;
    readonly examples: number;
    readonly lastExample: number;
    readonly figures: Figures;
  },
): Promise<number> {
  const { grams } = candidate;
  const { version } = await db
    .insertInto('model_version')
    .values({
      status: 'candidate',
      base: candidate.base,
      weights: Buffer.from(grams.buffer, grams.byteOffset, grams.byteLength),
      notes: JSON.stringify(candidate.notes),
      examples: candidate.examples,
      last_example: candidate.lastExample,
      figures: JSON.stringify(candidate.figures),
    })
    .returning('version')
    .executeTakeFirstOrThrow();
  await db
    .deleteFrom('model_version')
    .where('version', '<=', version - KEPT)
    .where('status', '!=', 'live')
    .execute();
  return version;
}

export async function refuseCandidate(db: Db, version: number): Promise<void> {
  await db
    .updateTable('model_version')
    .set({ status: 'refused' })
    .where('version', '=', version)
    .where('status', '=', 'candidate')
    .execute();
}

/** Puts a version into use instead of the one before; 0: the shipped weights. */
export async function putInUse(db: Db, version: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('model_version').set({ status: 'retired' }).where('status', '=', 'live').execute();
    if (version > 0)
      await trx.updateTable('model_version').set({ status: 'live' }).where('version', '=', version).execute();
  });
}
