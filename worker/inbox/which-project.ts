import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Party } from '../cases/decision.ts';
import { normaliseAddress } from '../mail/address.ts';
import type { Language } from '../mail/language.ts';
import { writeLetter } from '../outbox/store.ts';
import type { ReadMail } from './client-mail.ts';
import { leaveProject, type Place, placesOf } from './place-store.ts';

type Trx = Transaction<Database>;

/**
 * Nothing of one client ever shows up with another: of a mail that may belong to several projects, the PMs of each
 * learn that it came and from whom, and the key of their own project, and no word of what it says. A PM's own mail is
 * asked back from its writer alone. Gives the ids of the letters.
 */
export async function askWhichProject(
  trx: Trx,
  mail: ReadMail,
  at: Date,
  messageIdDomain: string,
): Promise<number[]> {
  const { identity, from } = mail.summary;
  if (identity.outcome !== 'several-projects' || !from) return [];
  const places = await placesOf(trx, identity.projectIds, normaliseAddress(from.address));
  await leaveProject(trx, mail.id);
  const written: number[] = [];
  for (const { place, to, keys } of asked(places)) {
    for (const language of new Set(to.map((party) => party.language))) {
      const id = await writeLetter(trx, {
        projectId: place.projectId,
        name: 'pm-review-needed',
        language,
        automatic: true,
        occasion: `${place.key}:which-project:${mail.id}:${language}`,
        about: [],
        answersMailId: null,
        variables: {
          mailId: mail.id,
          from: `${from.name} <${from.address}>`.trim(),
          mailSubject: '',
          words: '',
          guess: null,
          confidence: null,
          because: 'several-projects',
          keys,
        },
        stillDue: null,
        to: inLanguage(to, language),
        cc: [],
        createdAt: at,
        notBefore: at,
        messageIdDomain,
      });
      if (id !== null) written.push(id);
    }
  }
  return written;
}

interface Asked {
  readonly place: Place;
  readonly to: readonly Party[];
  readonly keys: readonly string[];
}

function asked(places: readonly Place[]): Asked[] {
  const led = places.filter(({ roles }) => roles.includes('pm'));
  const [first] = led;
  if (!first) return places.map((place) => ({ place, to: place.pms, keys: [place.key] }));
  const writer = first.pms.filter(({ personId }) => personId === first.personId);
  return [{ place: first, to: writer, keys: led.map(({ key }) => key) }];
}

function inLanguage(parties: readonly Party[], language: Language): Party[] {
  return parties.filter((party) => party.language === language);
}
