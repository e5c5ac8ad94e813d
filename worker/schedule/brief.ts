import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Act, PlainLetter } from '../cases/act.ts';
import { membersWith, type Project } from '../cases/project/state.ts';
import type { Standing } from '../learning/account.ts';
import { accountLines } from '../learning/account-lines.ts';
import { askAudit } from '../learning/ask-audit.ts';
import { printDate } from '../outbox/wording.ts';
import { draftBrief } from './brief-draft.ts';
import { briefRows } from './brief-store.ts';

/** The morning brief of a project for each of its PMs, in the language of each; none when there is nothing to say. */
export async function morningBrief(
  trx: Transaction<Database>,
  project: Project,
  key: string,
  now: Date,
  account: readonly Standing[] = [],
): Promise<Act> {
  const rows = await briefRows(trx, project.id);
  const letters = membersWith(project, 'pm').flatMap((pm): PlainLetter[] => {
    const print = (moment: Date) => printDate(moment, pm.language, project.zone, now.getUTCFullYear(), true);
    const brief = draftBrief(project, rows, pm.language, now, print);
    if (!brief) return [];
    const occasion = `${key}:${pm.personId}`;
    return [
      {
        letter: 'pm-brief',
        to: [pm],
        variables: { ...brief, account: accountLines(account, pm.language) },
        occasion,
        answers: false,
      },
    ];
  });
  return {
    actor: 'clock',
    mail: null,
    steps: [],
    letters: [...letters, ...(await askAudit(trx, project, now))],
    notes: [],
    review: null,
    answeredReview: null,
  };
}
