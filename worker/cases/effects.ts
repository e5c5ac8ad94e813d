import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { calendarOf } from '../working-time/calendar.ts';
import { nextWindowStart } from '../working-time.ts';
import type { Act, Step } from './act.ts';
import { type CaseRef, caseLabel, type Effect } from './decision.ts';
import { causeOf } from './entries.ts';
import { prove } from './evidence/prove.ts';
import type { Proof } from './evidence/state.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Post } from './post.ts';
import type { Project } from './project/state.ts';
import { agreePlan, delegate, setPhase, silence } from './project/store.ts';
import { stopWaking, wakeAt } from './store.ts';

type Trx = Transaction<Database>;

/** What surrounds an effect: the act it belongs to and where its traces go. */
export interface Surroundings {
  readonly act: Act;
  readonly post: Post;
  readonly at: Date;
  readonly entries: LedgerEntry[];
  /** The command line it all belongs to. */
  readonly because: string | null;
}

/** Does what a decision asks for, in the same transaction; gives the step it raises on another case. */
export async function execute(
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
    case 'plan-agreed':
      await agreePlan(trx, project.id);
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
