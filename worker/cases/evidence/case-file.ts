import type { Kysely } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import type { CaseRef } from '../decision.ts';
import { lettersAbout, mailsAbout, mailWithSource, type StoredMail } from './correspondence-store.ts';
import { type AttachedFile, attachedFiles } from './documents.ts';
import { letterKnown, replyKnown } from './known.ts';
import { type ChainRow, chainRows } from './ledger-store.ts';
import type { LetterKnown, ReplyKnown } from './state.ts';
import { caseRow, type EvidenceRow, evidenceRows, type ProjectRow } from './store.ts';

/** Everything the record holds about one case, at one moment. */
export interface CaseFile {
  readonly project: ProjectRow;
  readonly about: string;
  readonly row: Readonly<Record<string, unknown>> | null;
  readonly decisions: readonly EvidenceRow[];
  readonly letters: readonly FiledLetter[];
  readonly mails: readonly FiledMail[];
  /** The whole chain of the project: an extract could not be checked. */
  readonly chain: readonly ChainRow[];
}

export interface FiledLetter extends LetterKnown {
  readonly raw: Buffer | null;
  readonly files: readonly AttachedFile[];
}

export interface FiledMail extends ReplyKnown {
  readonly raw: Buffer;
  readonly status: string;
  readonly reason: string | null;
  /** `human`, or what kind of machine wrote it; null when it was never read. */
  readonly kind: string | null;
}

/** The newest moment the file knows of: whatever is made from it is dated by the record, not by the day it is printed. */
export function asOf(file: CaseFile): string {
  const moments = [
    ...file.decisions.map(({ at }) => at.toISOString()),
    ...file.chain.map(({ at }) => at.toISOString()),
    ...file.mails.map(({ receivedAt }) => receivedAt),
    ...file.letters.flatMap(({ writtenAt, recipients }) => [
      writtenAt,
      ...recipients.flatMap(({ submittedAt, bouncedAt }) => [submittedAt ?? [], bouncedAt ?? []].flat()),
    ]),
  ];
  const newest = moments.sort().at(-1);
  if (newest === undefined) throw new Error(`the record holds nothing of ${file.about}`);
  return newest;
}

/** Reads the file of a case, letters and mails that came after its decisions included. */
export async function caseFileOf(
  db: Kysely<Database>,
  project: ProjectRow,
  about: string,
  ref: CaseRef,
): Promise<CaseFile> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const letters = await lettersAbout(trx, project.id, ref);
      const mails: FiledMail[] = [];
      for (const id of await mailsAbout(trx, project.id, about, letters)) {
        mails.push(filed(await mailWithSource(trx, id)));
      }
      return {
        project,
        about,
        row: await caseRow(trx, project.id, ref),
        decisions: await evidenceRows(trx, project.id, about),
        letters: await Promise.all(
          letters.map(async (letter) => ({
            ...(await letterKnown(letter)),
            raw: letter.raw,
            files: letter.raw ? attachedFiles(letter.raw) : [],
          })),
        ),
        mails,
        chain: await chainRows(trx, project.key),
      };
    });
}

function filed(mail: StoredMail): FiledMail {
  const screening = (mail.summary as { screening?: { kind?: string } } | null)?.screening;
  return {
    ...replyKnown(mail),
    raw: mail.raw,
    status: mail.status,
    reason: mail.reason,
    kind: screening?.kind ?? null,
  };
}
