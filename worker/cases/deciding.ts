import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Act, CommandLine, PlainLetter, Review, Step } from './act.ts';
import { type CaseRef, caseLabel, type Terms } from './decision.ts';
import { execute } from './effects.ts';
import { causeOf, echoOf, entryOf, wordsOf } from './entries.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Post } from './post.ts';
import { membersWith, type Project } from './project/state.ts';
import { nextNumber, raiseBaseline, takeNumber } from './project/store.ts';
import { afterRefusal } from './refusal.ts';
import { agreedRequirements } from './requirement/store.ts';
import { ROOMS } from './room.ts';
import { termsOf } from './terms.ts';
import { placeOf, rowAt, type Snapshot } from './undo-store.ts';

type Trx = Transaction<Database>;

/** What became of the steps of an act. */
export interface Decided {
  readonly entries: readonly LedgerEntry[];
  /** Labels of the cases that changed. */
  readonly touched: readonly string[];
  /** The first refusal that a person must look at. */
  readonly refused: Review | null;
  /** What each command changed, so that it can be taken back. */
  readonly changes: readonly Changes[];
}

export interface Changes {
  readonly line: string;
  readonly snapshots: Snapshot[];
}

/** A step, and the command line at the root of it: what one case asks of another still belongs to the command. */
interface Rooted {
  readonly step: Step;
  readonly root: CommandLine | null;
}

/** Lets the cases decide step by step; what one case asks of another is decided in the same transaction. */
export async function decideAll(
  trx: Trx,
  project: Project,
  at: Date,
  act: Act,
  post: Post,
): Promise<Decided> {
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
    if (step.command && (step.quiet !== true || applied.outcome === 'refused'))
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
  if (baselineIsDue) {
    await drawBaseline(trx, project, terms, act, entries, touched);
    if (lacksPlan(project)) post.add(planMissing(project));
  }
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

/** A first baseline without an agreed communication plan: the project is not active yet. */
function lacksPlan({ baselineVersion, settings }: Project): boolean {
  return baselineVersion === 0 && !settings.planSigned && settings.planWaived === null;
}

function planMissing(project: Project): PlainLetter {
  return {
    letter: 'pm-note',
    to: membersWith(project, 'pm'),
    variables: { what: 'plan-missing' },
    occasion: `plan-missing:${project.key}`,
    answers: false,
  };
}
