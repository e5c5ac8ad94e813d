import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Party } from '../cases/decision.ts';
import type { ReadMail } from '../inbox/client-mail.ts';
import type { Intent } from '../mail/intent.ts';
import type { ExampleKind } from './example.ts';
import { addExample } from './example-store.ts';
import { exampleOf, mayTeach } from './teach.ts';

/** A PM's word about a client's mail, and where it was said. */
export interface PmsWord {
  readonly projectId: number;
  readonly at: Date;
  readonly asksSecondWord: boolean;
  readonly pm: Party;
  readonly pmMail: ReadMail;
  readonly kind: ExampleKind;
  /** The words the PM was asked about; null: the whole mail. */
  readonly shown: string | null;
}

/** Keeps what a PM said a mail is as an example, where the PM is vouched for and the mail says anything. */
export async function learnFrom(
  trx: Transaction<Database>,
  mail: ReadMail,
  given: readonly Intent[],
  { projectId, at, asksSecondWord, pm, pmMail, kind, shown }: PmsWord,
): Promise<void> {
  if (!mayTeach(pmMail.summary.trust, asksSecondWord) || mail.summary.newText.trim() === '') return;
  await addExample(trx, exampleOf(mail.id, mail.summary, given, { kind, shown }), {
    projectId,
    personId: pm.personId,
    byMailId: pmMail.id,
    at,
  });
}
