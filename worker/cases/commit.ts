import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Language } from '../mail/language.ts';
import { calendarOf } from '../working-time/calendar.ts';
import { nextWindowStart } from '../working-time.ts';
import type { Act, CausingMail, CommandLine, Review, Step } from './act.ts';
import { type CaseRef, caseLabel, type Effect, type Terms } from './decision.ts';
import { saysDone } from './echo.ts';
import { prove } from './evidence/prove.ts';
import type { Proof } from './evidence/state.ts';
import { appendToLedger, type LedgerEntry } from './ledger.ts';
import { Post, type Written } from './post.ts';
import { doChore } from './project/chores-store.ts';
import type { Project } from './project/state.ts';
import {
  delegate,
  lockProject,
  nextNumber,
  raiseBaseline,
  setPhase,
  silence,
  takeNumber,
} from './project/store.ts';
import { afterRefusal, saysRefused } from './refusal.ts';
import { agreedRequirements } from './requirement/store.ts';
import { type Applied, ROOMS } from './room.ts';
import { closeReview, finishMail, openReview, stopWaking, wakeAt } from './store.ts';
import { termsOf } from './terms.ts';
import { takeBack } from './undo.ts';
import { keepUndo, placeOf, rowAt, type Snapshot } from './undo-store.ts';

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
  const taken = await takeBack(trx, project, act, at, post);
  const chores = await doChores(trx, project, act, post);
  const decided = await decideAll(trx, project, at, act, post);
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
      const { because, words } = review;
      await openReview(trx, { mailId: act.mail.id, projectId: project.id, because, words, at });
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

/** What commands ask of the record beside cases, done and echoed. */
async function doChores(
  trx: Trx,
  project: Project,
  act: Act,
  post: Post,
): Promise<{ entries: LedgerEntry[]; changes: Changes[] }> {
  const entries: LedgerEntry[] = [];
  const changes: Changes[] = [];
  for (const { chore, line } of act.chores ?? []) {
    const { entry, says, snapshots } = await doChore(trx, project.id, chore);
    const language = act.mail?.author.language ?? project.language;
    post.echo({ line, outcome: 'understood', says: says[language], form: null });
    entries.push({ ...entry, ...causeOf(act) });
    changes.push({ line, snapshots: [...snapshots] });
  }
  return { entries, changes };
}

interface Decided {
  readonly entries: readonly LedgerEntry[];
  /** Labels of the cases that changed. */
  readonly touched: readonly string[];
  /** The first refusal that a person must look at. */
  readonly refused: Review | null;
  /** What each command changed, so that it can be taken back. */
  readonly changes: readonly Changes[];
}

interface Changes {
  readonly line: string;
  readonly snapshots: Snapshot[];
}

/** A step, and the command line at the root of it: what one case asks of another still belongs to the command. */
interface Rooted {
  readonly step: Step;
  readonly root: CommandLine | null;
}

/** Lets the cases decide step by step; what one case asks of another is decided in the same transaction. */
async function decideAll(trx: Trx, project: Project, at: Date, act: Act, post: Post): Promise<Decided> {
  const terms = termsOf(project, at);
  const entries: LedgerEntry[] = act.notes.map((note) => ({ ...note, ...causeOf(act) }));
  const touched: string[] = [];
  const changes: Changes[] = [];
  let refused: Review | null = null;
  let baselineIsDue = false;
  const waiting: Rooted[] = act.steps.map((step) => ({ step, root: step.command }));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { step, root } = next;
    const { on, number } = step.happening;
    const ref = { kind: on, number: number === 'next' ? await nextNumber(trx, project.id, on) : number };
    if (root) await remember(trx, project.id, ref, root.line, changes);
    const applied = await ROOMS[on].apply(trx, project.id, ref.number, step.happening.event, terms);
    entries.push(entryOf(act, ref, step, applied));
    if (step.command)
      post.echo(echoOf(step.command, ref, step, applied, act.mail?.author.language ?? terms.language));
    if (applied.outcome === 'refused') {
      const looked = step.command === null && afterRefusal(on, applied.because) !== 'ledger-only';
      if (looked) refused ??= { because: applied.because, words: wordsOf(step) };
      continue;
    }
    if (number === 'next') await takeNumber(trx, project.id, ref);
    touched.push(caseLabel(ref));
    for (const effect of applied.effects) {
      baselineIsDue ||= effect.kind === 'new-baseline';
      const raised = await execute(trx, project, ref, effect, {
        act,
        post,
        at,
        entries,
        because: root?.line ?? null,
      });
      if (raised) waiting.push({ step: raised, root });
    }
  }
  if (baselineIsDue) await drawBaseline(trx, project, terms, act, entries, touched);
  return { entries, touched, refused, changes };
}

/** The row as it stands before a command touches it, once per command. */
async function remember(
  trx: Trx,
  projectId: number,
  ref: CaseRef,
  line: string,
  changes: Changes[],
): Promise<void> {
  const known = changes.find((one) => one.line === line);
  const one = known ?? { line, snapshots: [] };
  if (!known) changes.push(one);
  if (one.snapshots.some((snapshot) => snapshot.ref && caseLabel(snapshot.ref) === caseLabel(ref))) return;
  const place = placeOf(projectId, ref);
  one.snapshots.push({ ...place, before: (await rowAt(trx, place))?.row ?? null, after: null });
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

interface Surroundings {
  readonly act: Act;
  readonly post: Post;
  readonly at: Date;
  readonly entries: LedgerEntry[];
  /** The command line it all belongs to. */
  readonly because: string | null;
}

async function execute(
  trx: Trx,
  project: Project,
  ref: CaseRef,
  effect: Effect,
  { act, post, at, entries, because }: Surroundings,
): Promise<Step | null> {
  switch (effect.kind) {
    case 'reply':
      post.reply(effect.item);
      return null;
    case 'send-letter':
      post.send(ref, effect, because);
      return null;
    case 'raise':
      return { happening: effect.happening, command: null };
    case 'wake':
      await wakeAt(trx, project, ref, effect.what, nextWindowStart(effect.at, calendarOf(project)), at);
      return null;
    case 'stop-waking':
      await stopWaking(trx, project.id, ref, at);
      return null;
    case 'new-baseline':
      // Settled after everything else: what this act agrees to belongs to the baseline.
      return null;
    case 'prove':
      entries.push({ ...(await prove(trx, proofOf(project, ref, effect, act, at))), ...causeOf(act) });
      return null;
    case 'silence':
      await silence(trx, project.id, effect.people, effect.because);
      return null;
    case 'unsilence':
      await silence(trx, project.id, effect.people, null);
      return null;
    case 'set-phase':
      await setPhase(trx, project.id, effect.phase);
      return null;
    case 'delegate':
      await delegate(trx, project.id, { ...effect, at });
      return null;
  }
}

function proofOf(
  project: Project,
  ref: CaseRef,
  effect: Extract<Effect, { kind: 'prove' }>,
  act: Act,
  at: Date,
): Proof {
  const { decision, rule, person, details } = effect;
  const mailId = act.mail?.id ?? null;
  return {
    projectId: project.id,
    about: caseLabel(ref),
    mailId,
    at,
    decision,
    rule,
    personId: person,
    details,
  };
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

function echoOf({ line, form }: CommandLine, ref: CaseRef, step: Step, applied: Applied, language: Language) {
  return applied.outcome === 'accepted'
    ? ({
        line,
        outcome: 'understood',
        says: saysDone(step.happening.event.happened, ref, language),
        form: null,
      } as const)
    : ({
        line,
        outcome: 'refused',
        says: saysRefused(ref.kind, applied.because, language),
        form,
      } as const);
}

function wordsOf(step: Step): string {
  return 'words' in step.happening.event ? step.happening.event.words : '';
}

function describe(project: Project, entry: LedgerEntry): string {
  const moved =
    entry.from === null || entry.from === entry.to ? (entry.to ?? '') : `${entry.from} → ${entry.to}`;
  return `${project.key} ${entry.about ?? ''} ${entry.what} ${moved}`.replace(/ +/g, ' ').trim();
}
