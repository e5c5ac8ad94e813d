import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { DocumentContent } from '../documents/content.ts';

type Trx = Transaction<Database>;

/** A document as it is kept: its content never changes, its pages are drawn from it whenever they are needed. */
export interface NewDocument {
  readonly projectId: number;
  /** Case label such as `SO-5`. */
  readonly about: string;
  readonly kind: DocumentContent['kind'];
  /** Without extension. */
  readonly fileName: string;
  readonly content: DocumentContent;
  readonly contentHash: string;
  /** Hash of the document of this kind before it. */
  readonly previousHash: string | null;
  readonly at: Date;
}

export async function keepDocument(trx: Trx, document: NewDocument): Promise<number> {
  const row = await trx
    .insertInto('document')
    .values({
      project_id: document.projectId,
      about: document.about,
      kind: document.kind,
      file_name: document.fileName,
      content: JSON.stringify(document.content),
      content_hash: document.contentHash,
      previous_hash: document.previousHash,
      created_at: document.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Hash of the newest document of a kind; null before the first. */
export async function lastDocumentHash(
  trx: Trx,
  projectId: number,
  kind: DocumentContent['kind'],
): Promise<string | null> {
  const row = await trx
    .selectFrom('document')
    .select('content_hash')
    .where('project_id', '=', projectId)
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.content_hash ?? null;
}

/** When each baseline was signed, from the ledger. */
export async function baselineHistory(
  trx: Trx,
  projectKey: string,
): Promise<{ version: number; at: Date; what: string }[]> {
  const rows = await trx
    .selectFrom('ledger')
    .select(['at', 'entry'])
    .where('chain', '=', projectKey)
    .where(sql<boolean>`entry->>'what' = 'baselined'`)
    .orderBy('seq')
    .execute();
  const byVersion = new Map<number, { at: Date; labels: string[] }>();
  for (const { at, entry } of rows) {
    const { about, event } = entry as { about: string | null; event?: { version?: number } };
    const version = event?.version ?? 0;
    const known = byVersion.get(version) ?? { at, labels: [] };
    if (about) known.labels.push(about);
    byVersion.set(version, known);
  }
  return [...byVersion.entries()].map(([version, { at, labels }]) => ({
    version,
    at,
    what: labels.join(', '),
  }));
}
