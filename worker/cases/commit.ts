import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Act, CausingMail } from './act.ts';
import { afterChores, doChores } from './chores.ts';
import { type Changes, decideAll } from './deciding.ts';
import { describe } from './entries.ts';
import { appendToLedger } from './ledger.ts';
import { Post, type Written } from './post.ts';
import type { Project } from './project/state.ts';
import { lockProject } from './project/store.ts';
import { closeReview, finishMail, openReview } from './store.ts';
import { takeBack } from './undo.ts';
import { keepUndo, rowAt, type Snapshot } from './undo-store.ts';

type Trx = Transaction<Database>;

export interface CommitDoors {
  readonly db: Kysely<Database>;
  /** Domain of the Message-IDs of our letters. */
  readonly messageIdDomain: string;
}

/** What a commit leaves for others to do, once it stands. */
export interface Committed {
  readonly letterIds: readonly number[];
  /** One line per thing that changed, for the log. */
  readonly changed: readonly string[];
}

const NOTHING: Committed = { letterIds: [], changed: [] };

/**
 * The one transaction in which cases change. Locks the project, asks `plan` what to do in the light of the locked
 * record, lets the cases decide, and writes states, ledger, letters, due rows and the end of the mail together.
 * A plan of null means that there is nothing left to do.
 */
export async function commit(
  doors: CommitDoors,
  projectId: number,
  at: Date,
  plan: (trx: Trx, project: Project) => Promise<Act | null>,
): Promise<Committed> {
  return await doors.db.transaction().execute(async (trx) => {
    const project = await lockProject(trx, projectId);
    const act = await plan(trx, project);
    return act ? await carryOut(trx, doors, project, at, act) : NOTHING;
  });
}

async function carryOut(
  trx: Trx,
  doors: CommitDoors,
  before: Project,
  at: Date,
  act: Act,
): Promise<Committed> {
  const post = new Post(before, act, at, doors.messageIdDomain);
  const taken = await takeBack(trx, before, act, at, post);
  const chores = await doChores(trx, before, act, at, post);
  const moved = taken.length + chores.entries.length > 0;
  const { project, steps } = moved ? await afterChores(trx, before, at) : { project: before, steps: [] };
  const decided = await decideAll(trx, project, at, { ...act, steps: [...steps, ...act.steps] }, post);
  const { touched, refused } = decided;
  const changes = [...chores.changes, ...decided.changes];
  const review = act.review ?? refused;
  if (act.answeredReview && act.mail) await closeReview(trx, act.mail.id, act.answeredReview, at);
  if (act.mail) {
    const status = review ? 'needs-review' : act.mail.disposition;
    const reason = review?.because ?? act.mail.reason;
    await finishMail(trx, act.mail.id, { status, reason, appliedTo: touched, at });
    if (review) {
      if (!review.told) post.askPms(review, act.mail.id);
      const { because, words, homeless } = review;
      const projectId = homeless ? null : project.id;
      await openReview(trx, { mailId: act.mail.id, projectId, because, words, at });
    }
  }
  const all = [...taken, ...chores.entries, ...decided.entries];
  await appendToLedger(trx, project.key, at, all);
  const written = await post.write(trx);
  if (act.mail) await keepUndos(trx, project, act.mail, changes, written, at);
  return {
    letterIds: written.map((letter) => letter.id),
    changed: all.map((entry) => describe(project, entry)),
  };
}

/** Keeps what each command changed, with the letters it wrote, so that it can be taken back. */
async function keepUndos(
  trx: Trx,
  project: Project,
  mail: CausingMail,
  changes: readonly Changes[],
  written: readonly Written[],
  at: Date,
): Promise<void> {
  for (const { line, snapshots } of changes) {
    const left: Snapshot[] = [];
    for (const one of snapshots) left.push({ ...one, after: (await rowAt(trx, one))?.mark ?? null });
    const letterIds = written.flatMap((letter) => (letter.because === line ? [letter.id] : []));
    await keepUndo(trx, {
      projectId: project.id,
      mailId: mail.id,
      personId: mail.author.personId,
      line,
      at,
      snapshots: left,
      letterIds,
    });
  }
}
