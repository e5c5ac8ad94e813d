import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { usualWeek } from '../working-time/calendar.ts';
import { nextWindowStart } from '../working-time.ts';
import type { Act, Review, Step } from './act.ts';
import { type CaseRef, caseLabel, type Effect, type Terms } from './decision.ts';
import { saysDone, saysRefused } from './echo.ts';
import { appendToLedger, type LedgerEntry } from './ledger.ts';
import { Post } from './post.ts';
import type { Project } from './project/state.ts';
import { lockProject, nextNumber, raiseBaseline, takeNumber } from './project/store.ts';
import { REFUSALS } from './refusal.ts';
import { agreedRequirements } from './requirement/store.ts';
import { type Applied, ROOMS } from './room.ts';
import { closeReview, finishMail, openReview, stopWaking, wakeAt } from './store.ts';
import { termsOf } from './terms.ts';

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
  project: Project,
  at: Date,
  act: Act,
): Promise<Committed> {
  const post = new Post(project, act, at, doors.messageIdDomain);
  const { entries, touched, refused } = await decideAll(trx, project, at, act, post);
  const review = act.review ?? refused;
  if (act.answeredReview && act.mail) await closeReview(trx, act.mail.id, act.answeredReview, at);
  if (act.mail) {
    const status = review ? 'needs-review' : act.mail.disposition;
    const reason = review?.because ?? act.mail.reason;
    await finishMail(trx, act.mail.id, { status, reason, appliedTo: touched, at });
    if (review) {
      post.askPms(review, act.mail.id);
      await openReview(trx, { mailId: act.mail.id, projectId: project.id, ...review, at });
    }
  }
  await appendToLedger(trx, project.key, at, entries);
  const letterIds = await post.write(trx);
  return { letterIds, changed: entries.map((entry) => describe(project, entry)) };
}

interface Decided {
  readonly entries: readonly LedgerEntry[];
  /** Labels of the cases that changed. */
  readonly touched: readonly string[];
  /** The first refusal that a person must look at. */
  readonly refused: Review | null;
}

/** Lets the cases decide step by step; what one case asks of another is decided in the same transaction. */
async function decideAll(trx: Trx, project: Project, at: Date, act: Act, post: Post): Promise<Decided> {
  const terms = termsOf(project, at);
  const entries: LedgerEntry[] = act.notes.map((note) => ({ ...note, ...causeOf(act) }));
  const touched: string[] = [];
  let refused: Review | null = null;
  let baselineIsDue = false;
  const waiting: Step[] = [...act.steps];
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const { on, number } = step.happening;
    const ref = { kind: on, number: number === 'next' ? await nextNumber(trx, project.id, on) : number };
    const applied = await ROOMS[on].apply(trx, project.id, ref.number, step.happening.event, terms);
    entries.push(entryOf(act, ref, step, applied));
    if (step.command) post.echo(echoOf(step.command, ref, step, applied, terms));
    if (applied.outcome === 'refused') {
      const looked = step.command === null && REFUSALS[applied.because] !== 'ledger-only';
      if (looked) refused ??= { because: applied.because, words: wordsOf(step) };
      continue;
    }
    if (number === 'next') await takeNumber(trx, project.id, ref);
    touched.push(caseLabel(ref));
    for (const effect of applied.effects) {
      baselineIsDue ||= effect.kind === 'new-baseline';
      const raised = await execute(trx, project, ref, effect, post, at);
      if (raised) waiting.push(raised);
    }
  }
  if (baselineIsDue) await drawBaseline(trx, project, terms, act, entries, touched);
  return { entries, touched, refused };
}

/** Freezes every agreed requirement under the next version, also those agreed under a request since replaced. */
async function drawBaseline(
  trx: Trx,
  project: Project,
  terms: Terms,
  act: Act,
  entries: LedgerEntry[],
  touched: string[],
): Promise<void> {
  await raiseBaseline(trx, project.id);
  const event = { happened: 'baselined', version: project.baselineVersion + 1 } as const;
  for (const number of await agreedRequirements(trx, project.id)) {
    const ref = { kind: 'requirement', number } as const;
    const step = { happening: { on: 'requirement', number, event }, command: null } as const;
    const applied = await ROOMS.requirement.apply(trx, project.id, number, event, terms);
    entries.push(entryOf(act, ref, step, applied));
    touched.push(caseLabel(ref));
  }
}

async function execute(
  trx: Trx,
  project: Project,
  ref: CaseRef,
  effect: Effect,
  post: Post,
  at: Date,
): Promise<Step | null> {
  switch (effect.kind) {
    case 'reply':
      post.reply(effect.item);
      return null;
    case 'send-letter':
      post.send(ref, effect);
      return null;
    case 'raise':
      return { happening: effect.happening, command: null };
    case 'wake':
      await wakeAt(
        trx,
        project,
        ref,
        effect.what,
        nextWindowStart(effect.at, usualWeek(project.zone, project.calendar)),
      );
      return null;
    case 'stop-waking':
      await stopWaking(trx, project.id, ref, at);
      return null;
    case 'new-baseline':
      // Settled after everything else: what this act agrees to belongs to the baseline.
      return null;
  }
}

function causeOf(act: Act): Pick<LedgerEntry, 'actor' | 'mailId'> {
  return { actor: act.actor, mailId: act.mail?.id ?? null };
}

function entryOf(act: Act, ref: CaseRef, step: Step, applied: Applied): LedgerEntry {
  const refusal = applied.outcome === 'refused' ? { refused: applied.because } : {};
  return {
    ...causeOf(act),
    what: step.happening.event.happened,
    about: caseLabel(ref),
    from: applied.from,
    to: applied.outcome === 'accepted' ? applied.to : applied.from,
    details: { event: step.happening.event, ...refusal },
  };
}

function echoOf(
  command: NonNullable<Step['command']>,
  ref: CaseRef,
  step: Step,
  applied: Applied,
  terms: Terms,
) {
  const { line, form } = command;
  return applied.outcome === 'accepted'
    ? ({
        line,
        outcome: 'understood',
        says: saysDone(step.happening.event.happened, ref, terms.language),
        form: null,
      } as const)
    : ({ line, outcome: 'refused', says: saysRefused(applied.because, terms.language), form } as const);
}

function wordsOf(step: Step): string {
  return 'words' in step.happening.event ? step.happening.event.words : '';
}

function describe(project: Project, entry: LedgerEntry): string {
  const moved =
    entry.from === null || entry.from === entry.to ? (entry.to ?? '') : `${entry.from} → ${entry.to}`;
  return `${project.key} ${entry.about ?? ''} ${entry.what} ${moved}`.replace(/ +/g, ' ').trim();
}
