import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { CaseKind, CaseRef, Party } from '../cases/decision.ts';
import { normaliseAddress } from '../mail/address.ts';
import type { Language } from '../mail/language.ts';
import type { LetterName } from '../mail/letter.ts';
import { ownMessageId } from '../mail/message-id.ts';

/** The condition under which a letter may still leave, checked again when it is claimed. */
export interface StillDue {
  readonly kind: CaseKind;
  readonly number: number;
  readonly statuses: readonly string[];
}

/** A letter to be written down. Recipients are people of the record, never addresses out of a mail. */
export interface NewLetter {
  readonly projectId: number | null;
  readonly name: LetterName;
  readonly language: Language;
  readonly automatic: boolean;
  /** What the letter is for; a second letter for the same occasion is not written. */
  readonly occasion: string;
  readonly about: readonly CaseRef[];
  readonly answersMailId: number | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly stillDue: StillDue | null;
  /** Ids of documents that travel with it. */
  readonly documents?: readonly number[];
  readonly to: readonly Party[];
  readonly cc: readonly Party[];
  readonly createdAt: Date;
  readonly notBefore: Date;
  readonly messageIdDomain: string;
}

/**
 * Writes a letter and one delivery per recipient; the Message-ID is fixed here and never changes.
 * Gives the letter id, or null when this occasion has its letter already or nobody is to receive it.
 */
export async function writeLetter(trx: Kysely<Database>, letter: NewLetter): Promise<number | null> {
  const recipients = uniqueRecipients(letter);
  if (recipients.length === 0) return null;
  const written = await trx
    .insertInto('letter')
    .values({
      project_id: letter.projectId,
      name: letter.name,
      language: letter.language,
      automatic: letter.automatic,
      occasion: letter.occasion,
      message_id: ownMessageId(randomBytes(12).toString('hex'), letter.messageIdDomain),
      about: JSON.stringify(letter.about),
      answers_mail_id: letter.answersMailId,
      variables: JSON.stringify(letter.variables),
      still_due: letter.stillDue && JSON.stringify(letter.stillDue),
      created_at: letter.createdAt,
    })
    .onConflict((conflict) => conflict.column('occasion').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!written) return null;
  await trx
    .insertInto('delivery')
    .values(
      recipients.map(({ party, field }) => ({
        letter_id: written.id,
        address: normaliseAddress(party.address),
        person_id: party.personId,
        field,
        not_before: letter.notBefore,
      })),
    )
    .execute();
  const documents = letter.documents ?? [];
  if (documents.length > 0) {
    const rows = documents.map((id) => ({ letter_id: written.id, document_id: id }));
    await trx.insertInto('letter_document').values(rows).execute();
  }
  return written.id;
}

function uniqueRecipients(letter: NewLetter): { party: Party; field: 'to' | 'cc' }[] {
  const seen = new Set<string>();
  const all = [
    ...letter.to.map((party) => ({ party, field: 'to' as const })),
    ...letter.cc.map((party) => ({ party, field: 'cc' as const })),
  ];
  return all.filter(({ party }) => {
    const address = normaliseAddress(party.address);
    if (seen.has(address)) return false;
    seen.add(address);
    return true;
  });
}
