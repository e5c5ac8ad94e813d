import type { FetchMessageObject, ImapFlow } from 'imapflow';
import { abridgedMail, type LeftOnServer, planAbridgement } from './abridge.ts';

/** What the server says about a mail before it is downloaded. */
export interface ListedMail {
  readonly uid: number;
  /** RFC822.SIZE in bytes. */
  readonly size: number;
  readonly internalDate: Date | null;
  /** The Message-ID header block as it stands; null when it was not asked for. */
  readonly messageIdHeader: Buffer | null;
}

export interface FetchedMail {
  readonly uid: number;
  readonly size: number;
  readonly internalDate: Date | null;
  readonly raw: Buffer;
  readonly left: readonly LeftOnServer[];
  /** Why it could not be taken whole, when it could not. */
  readonly trouble?: string;
}

const TEXT_PART_BYTES = 1024 * 1024;
const HEADER_BYTES = 1024 * 1024;

export function listed(row: FetchMessageObject): ListedMail {
  const date = row.internalDate ? new Date(row.internalDate) : null;
  const year = date?.getUTCFullYear() ?? Number.NaN;
  return {
    uid: row.uid,
    size: row.size ?? 0,
    internalDate: year >= 1970 && year <= 9999 ? date : null,
    messageIdHeader: row.headers ?? null,
  };
}

/** Downloads whole mails without marking them as read (imapflow asks by BODY.PEEK). */
export async function downloadWhole(client: ImapFlow, uids: readonly number[]): Promise<FetchedMail[]> {
  const query = { uid: true, size: true, internalDate: true, source: true };
  const rows = await client.fetchAll(uids.join(','), query, { uid: true });
  return rows.map((row) => ({ ...listed(row), raw: row.source ?? Buffer.alloc(0), left: [] }));
}

/** The header and the texts of a mail that is too large, each up to 1 MB. */
export async function downloadAbridged(client: ImapFlow, mail: ListedMail): Promise<FetchedMail[]> {
  const uid = String(mail.uid);
  const header = { key: 'HEADER', start: 0, maxLength: HEADER_BYTES };
  const shape = await client.fetchOne(
    uid,
    { uid: true, bodyStructure: true, bodyParts: [header] },
    { uid: true },
  );
  if (!shape) return [];
  const { texts, left } = planAbridgement(shape.bodyStructure ?? { type: 'application/octet-stream' });
  const wanted = texts.flatMap((part) => [
    `${part}.MIME`,
    { key: part, start: 0, maxLength: TEXT_PART_BYTES },
  ]);
  const bodies = texts.length
    ? await client.fetchOne(uid, { uid: true, bodyParts: wanted }, { uid: true })
    : false;
  const bytes = (key: string) => (bodies || null)?.bodyParts?.get(key.toLowerCase()) ?? Buffer.alloc(0);
  const head = shape.headers ?? Buffer.alloc(0);
  const raw = abridgedMail(
    head,
    texts.map((part) => ({ mime: bytes(`${part}.MIME`), body: bytes(part) })),
  );
  return [{ uid: mail.uid, size: mail.size, internalDate: mail.internalDate, raw, left }];
}
