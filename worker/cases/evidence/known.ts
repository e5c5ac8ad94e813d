import { type Kysely, sql, type Transaction } from 'kysely';
import { DateTime } from 'luxon';
import type { Database } from '../../../db/schema.ts';
import { parse } from '../../inbox/parse/parse.ts';
import type { MailSummary } from '../../mail/summary.ts';
import type { CaseRef } from '../decision.ts';
import { ledgerHead } from '../ledger.ts';
import { lettersAbout, mailWithSource, type StoredLetter, type StoredMail } from './correspondence-store.ts';
import { sha256Of } from './hash.ts';
import { headerLines } from './headers.ts';
import { decidingPerson } from './people-store.ts';
import type { EvidenceRecord, LetterKnown, Proof, ReplyKnown } from './state.ts';
import { caseOf, caseRow, documentsOf, newestEvidence, projectRow } from './store.ts';

/**
 * Everything a decision rests on, as known at its moment: what was shown, to whom it went, what came back, how its
 * author was recognised. What happens later (read-backs, bounces, objections) is added when a bundle is made.
 */
export async function evidenceOf(trx: Transaction<Database>, proof: Proof): Promise<EvidenceRecord> {
  const project = await projectRow(trx, proof.projectId);
  const ref = caseOf(proof.about);
  const letters = ref ? await lettersAbout(trx, project.id, ref) : [];
  const mail = proof.mailId === null ? null : await mailWithSource(trx, proof.mailId);
  return {
    shown: {
      case: ref && (await caseRow(trx, project.id, ref)),
      asked: await askedBy(letters, mail),
      baselineVersion: project.baselineVersion,
      documents: await documentsOf(trx, project.id, proof.about),
    },
    previous: {
      inCase: await newestEvidence(trx, project.id, proof.about),
      inProject: await newestEvidence(trx, project.id),
    },
    person: proof.personId === null ? null : await decidingPerson(trx, project, proof.personId),
    letters: await Promise.all(letters.map(letterKnown)),
    reply: mail && replyKnown(mail),
    details: proof.details,
    time: timeOf(proof.at, project.zone),
    ledgerBefore: await ledgerBefore(trx, project.key),
  };
}

/** A moment in UTC and on the wall clock of the project. */
export function timeOf(at: Date, zone: string): EvidenceRecord['time'] {
  return { utc: at.toISOString(), local: DateTime.fromJSDate(at, { zone }).toISO() ?? '', zone };
}

/** A letter with the hashes of its bytes and of every document attached to it. */
export async function letterKnown(letter: StoredLetter): Promise<LetterKnown> {
  const { raw, answersMailId: _, ...facts } = letter;
  const attachments = raw ? (await parse(raw)).attachments : [];
  return {
    ...facts,
    sha256: raw && sha256Of(raw),
    size: raw?.length ?? null,
    documents: attachments.map(({ filename, size, sha256 }) => ({ filename, size, sha256 })),
  };
}

type Summary = MailSummary & {
  readonly identity?: {
    readonly found?: string;
    readonly proven?: boolean;
    readonly about?: readonly CaseRef[];
    readonly answers?: { readonly letterId: number } | null;
  };
};

/** A mail as received and as understood. */
export function replyKnown(mail: StoredMail): ReplyKnown {
  const summary = (mail.summary ?? {}) as Partial<Summary>;
  return {
    mailId: mail.id,
    messageId: mail.messageId,
    sha256: sha256Of(mail.raw),
    size: mail.raw.length,
    receivedAt: mail.receivedAt,
    internalDate: mail.internalDate,
    places: mail.places,
    headers: headerLines(mail.raw),
    from: summary.from?.address ?? null,
    to: (summary.to ?? []).map(({ address }) => address),
    cc: (summary.cc ?? []).map(({ address }) => address),
    subject: summary.subject ?? '',
    authentication: summary.authentication ?? null,
    trust: summary.trust ?? null,
    matched: {
      found: summary.identity?.found ?? null,
      proven: summary.identity?.proven ?? false,
      inReplyTo: summary.inReplyTo ?? null,
      references: summary.references ?? [],
    },
    newText: summary.newText ?? '',
    inline: summary.inline ?? [],
    attachments: (summary.attachments ?? []).map(({ filename, size, sha256 }) => ({
      filename,
      size,
      sha256,
    })),
  };
}

/** The letter that the mail answers, in the words its reader saw. */
async function askedBy(
  letters: readonly StoredLetter[],
  mail: StoredMail | null,
): Promise<EvidenceRecord['shown']['asked']> {
  const answers = (mail?.summary as Partial<Summary> | null)?.identity?.answers?.letterId;
  const letter = letters.find(({ id }) => id === answers);
  if (!letter?.raw) return null;
  const { text } = await parse(letter.raw);
  return { messageId: letter.messageId, subject: letter.subject ?? '', text };
}

async function ledgerBefore(
  trx: Transaction<Database>,
  chain: string,
): Promise<EvidenceRecord['ledgerBefore']> {
  return { seq: await ledgerLength(trx, chain), hash: await ledgerHead(trx, chain) };
}

async function ledgerLength(db: Kysely<Database>, chain: string): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select coalesce(max(seq), 0) as seq from ledger where chain = ${chain}`.execute(db);
  return rows[0]?.seq ?? 0;
}
