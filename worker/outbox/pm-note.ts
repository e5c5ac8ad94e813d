import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { CaseRef } from '../cases/decision.ts';
import type { PmNote, VariablesOf } from '../mail/letter-variables.ts';
import { readPms } from './record-store.ts';
import { writeLetter } from './store.ts';

/** What a PM is told about a letter of ours. */
export interface Telling {
  readonly projectId: number | null;
  /** At most one letter is written per occasion. */
  readonly occasion: string;
  readonly about: readonly CaseRef[];
  readonly at: Date;
  readonly messageIdDomain: string;
}

/** Writes a note to the PMs of a project; null when it was written before, or there is nobody to tell. */
export async function tellPms(trx: Kysely<Database>, telling: Telling, note: PmNote): Promise<number | null> {
  return await writeToPms(trx, telling, 'pm-note', note);
}

/** Tells the PMs that a letter came back. `except`: the person it was for, who cannot be told by mail. */
export async function tellPmsOfBounce(
  trx: Kysely<Database>,
  telling: Telling,
  bounce: VariablesOf<'pm-bounce'>,
  except: number | null,
): Promise<number | null> {
  return await writeToPms(trx, telling, 'pm-bounce', bounce, except);
}

async function writeToPms(
  trx: Kysely<Database>,
  telling: Telling,
  name: 'pm-note' | 'pm-bounce',
  variables: PmNote | VariablesOf<'pm-bounce'>,
  except: number | null = null,
): Promise<number | null> {
  if (telling.projectId === null) return null;
  const pms = (await readPms(trx, telling.projectId)).filter((pm) => pm.personId !== except);
  const [first] = pms;
  if (!first) return null;
  return await writeLetter(trx, {
    projectId: telling.projectId,
    name,
    language: first.language,
    automatic: true,
    occasion: telling.occasion,
    about: telling.about,
    answersMailId: null,
    variables: { ...variables },
    stillDue: null,
    to: pms,
    cc: [],
    createdAt: telling.at,
    notBefore: telling.at,
    messageIdDomain: telling.messageIdDomain,
  });
}
