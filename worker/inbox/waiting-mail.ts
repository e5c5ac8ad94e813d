import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Act } from '../cases/act.ts';
import type { Member, Project } from '../cases/project/state.ts';
import { closeReview } from '../cases/store.ts';
import { normaliseAddress } from '../mail/address.ts';
import type { EchoedLine } from '../mail/letter-variables.ts';
import type { ReadMail } from './client-mail.ts';
import type { Identity } from './identify.ts';
import { faceAnswer, placeAnswer } from './new-face.ts';
import { applyAnew, personAt, placesOf } from './place-store.ts';
import { setAside } from './set-aside.ts';

type Trx = Transaction<Database>;

/** A PM's word on a mail that waits, and what it asks for. */
export interface Word {
  readonly act: Act;
  /** Money or scope is at stake: somebody gets a say in the project. */
  readonly weighty: boolean;
  /** Puts the mail back into the row of those to be applied; null: it is dismissed. */
  readonly release: ((trx: Trx, at: Date) => Promise<void>) | null;
}

interface Scene {
  readonly trx: Trx;
  readonly project: Project;
}

/** The PM says who somebody unknown is: the waiting mail is read as that person's, or dismissed. */
export function wordOnFace({ project }: Scene, pmMail: ReadMail, waiting: ReadMail, pm: Member): Word | null {
  const answer = faceAnswer(pmMail.summary.newText);
  const { from, understanding } = waiting.summary;
  if (answer === null || !from) return null;
  if (answer === 'ignore') {
    const answeredReview = { pmMailId: pmMail.id, pm, answer };
    return {
      act: { ...setAside(waiting, project, 'dismissed'), answeredReview },
      weighty: false,
      release: null,
    };
  }
  const address = normaliseAddress(from.address);
  const name = from.name.trim() || (address.split('@')[0] ?? address);
  const language = understanding.language === 'zh' ? 'zh' : 'en';
  const line = pmMail.summary.newText.trim().split('\n', 1)[0] ?? '';
  return {
    act: actOf(pmMail, pm, answer, waiting.id, [
      { chore: { chore: 'add-person', name, address, role: answer, language }, line },
    ]),
    weighty: answer === 'client-approver',
    release: async (trx, at) => {
      const personId = await personAt(trx, { address, name, language });
      await closeReview(trx, waiting.id, { pmMailId: pmMail.id, pm, answer }, at);
      await applyAnew(trx, waiting.id, known(project.id, personId, [answer]));
    },
  };
}

/** The PM says to which project a mail belongs: it goes there, to be applied in its turn. */
export async function wordOnPlace(
  { trx }: Scene,
  pmMail: ReadMail,
  waiting: ReadMail,
  pm: Member,
): Promise<Word | null> {
  const { identity, from } = waiting.summary;
  if (identity.outcome !== 'several-projects' || !from) return null;
  const places = await placesOf(trx, identity.projectIds, normaliseAddress(from.address));
  // A PM names only what a PM may see.
  const mine = places.filter(({ pms }) => pms.some(({ personId }) => personId === pm.personId));
  const place = placeAnswer(pmMail.summary.newText, mine);
  if (!place) return null;
  const says = {
    zh: `来信已转到项目 ${place.key}`,
    en: `the mail goes to project ${place.key}`,
  }[pm.language];
  const line = pmMail.summary.newText.trim().split('\n', 1)[0] ?? '';
  return {
    act: actOf(pmMail, pm, place.key, waiting.id, [], [{ line, outcome: 'understood', says, form: null }]),
    weighty: false,
    release: async (transaction, at) => {
      await closeReview(transaction, waiting.id, { pmMailId: pmMail.id, pm, answer: place.key }, at);
      await applyAnew(transaction, waiting.id, known(place.projectId, place.personId, place.roles));
    },
  };
}

function known(
  projectId: number,
  personId: number,
  roles: Extract<Identity, { outcome: 'known' }>['roles'],
): Extract<Identity, { outcome: 'known' }> {
  return {
    outcome: 'known',
    projectId,
    personId,
    roles,
    answers: null,
    about: [],
    proven: false,
    found: 'said-by-pm',
  };
}

function actOf(
  pmMail: ReadMail,
  pm: Member,
  answer: string,
  waitingId: number,
  chores: NonNullable<Act['chores']>,
  echoes: readonly EchoedLine[] = [],
): Act {
  return {
    actor: pm.address,
    mail: {
      id: pmMail.id,
      author: pm,
      copyTo: [],
      disposition: 'applied',
      reason: 'review-answered',
      mayBeAnswered: true,
      inQuestion: {
        from: pm.name,
        mailSubject: pmMail.summary.subject,
        guess: null,
        confidence: null,
      },
      echoes,
    },
    steps: [],
    letters: [],
    notes: [
      {
        what: 'mail-placed',
        about: null,
        from: 'needs-review',
        to: 'read',
        details: { waitingMail: waitingId, answer },
      },
    ],
    review: null,
    answeredReview: null,
    chores,
  };
}
