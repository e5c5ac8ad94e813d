import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Act } from '../cases/act.ts';
import { type CommitDoors, commit } from '../cases/commit.ts';
import type { Project } from '../cases/project/state.ts';
import type { Clock } from '../clock.ts';
import { done, type Outcome } from '../jobs/outcome.ts';
import type { Standing } from '../learning/account.ts';
import type { Log } from '../log.ts';
import { inParallel } from '../outbox/in-parallel.ts';
import { calendarOf } from '../working-time/calendar.ts';
import { meetingAgenda } from './agenda.ts';
import { morningBrief } from './brief.ts';
import { calendarNote } from './calendar-note.ts';
import { drawClosingReport } from './closing.ts';
import { isBriefTime, nextBrief, nextUpdate, previewOf, releaseOf, wakeUpEvent } from './due.ts';
import { learningNote, weeklyReflection } from './reflection.ts';
import {
  CLIENT_UPDATE,
  claimDue,
  DAILY_LOOK,
  type DueRow,
  LEARNING_NOTE,
  PM_BRIEF,
  peopleInReview,
  planRound,
  projectsDue,
  REFLECTION,
} from './store.ts';
import { nextLearningNote, nextLook, nextReflection } from './survey-due.ts';
import { dailyLook, sendSurvey } from './survey-round.ts';
import { previewUpdate, releaseUpdate } from './update.ts';

export interface TickDoors extends CommitDoors {
  readonly clock: Clock;
  readonly log: Log;
  readonly onLetters: (letterIds: readonly number[]) => Promise<void>;
  /** How often mail was read rightly, for the brief. */
  readonly account?: () => readonly Standing[];
}

/** So many letters wait for one another at most: those to one person may leave as one. */
const MOST_LETTERS = 500;
/** Their commits reach the disk together. */
const PROJECTS_AT_ONCE = 4;

/**
 * Takes what has fallen due, project by project; each is claimed, re-checked by its case and committed at once. The
 * letters are passed on together, so that several to one person can leave as one.
 */
export async function tick(doors: TickDoors): Promise<Outcome> {
  const letters: number[] = [];
  await inParallel(await projectsDue(doors.db, doors.clock.now()), PROJECTS_AT_ONCE, async (projectId) => {
    let more = true;
    while (more) more = await takeOne(doors, projectId, letters);
    if (letters.length >= MOST_LETTERS) await doors.onLetters(letters.splice(0));
  });
  if (letters.length > 0) await doors.onLetters(letters);
  return done;
}

async function takeOne(doors: TickDoors, projectId: number, letters: number[]): Promise<boolean> {
  const now = doors.clock.now();
  let taken: DueRow | null = null;
  const committed = await commit(doors, projectId, now, async (trx, project) => {
    taken = await claimDue(trx, projectId, now);
    return taken ? await actOf(trx, project, taken, now, doors.account?.() ?? []) : null;
  });
  for (const change of committed.changed) doors.log.info(`clock → ${change}`);
  letters.push(...committed.letterIds);
  return taken !== null;
}

/** In these phases nothing is told by itself: the work rests, or is done. */
const STILL: readonly string[] = ['on-hold', 'closed', 'warranty', 'archived'];

async function actOf(
  trx: Transaction<Database>,
  project: Project,
  due: DueRow,
  now: Date,
  account: readonly Standing[],
): Promise<Act | null> {
  if (due.kind === CLIENT_UPDATE) {
    const calendar = calendarOf(project);
    const release = releaseOf(project.cadence, due.dueAt, now, calendar);
    if (!release) return null;
    const next = nextUpdate(project.cadence, release > now ? release : now, calendar);
    if (next) await planRound(trx, project, CLIENT_UPDATE, previewOf(next, calendar));
    if (STILL.includes(project.phase)) return null;
    return await previewUpdate(trx, project, release, due.key, now);
  }
  if (due.kind === PM_BRIEF) {
    await planRound(trx, project, PM_BRIEF, nextBrief(now, calendarOf(project)));
    if (!isBriefTime(now, calendarOf(project))) return null;
    const brief = await morningBrief(trx, project, due.key, now, account);
    return { ...brief, letters: [...brief.letters, ...calendarNote(project, now)] };
  }
  if (due.kind === DAILY_LOOK) {
    await planRound(trx, project, DAILY_LOOK, nextLook(now, calendarOf(project)));
    return await dailyLook(trx, project, due.dueAt, now);
  }
  if (due.kind === REFLECTION) {
    await planRound(trx, project, REFLECTION, nextReflection(now, calendarOf(project)));
    return weeklyReflection(project, due.key, now);
  }
  if (due.kind === LEARNING_NOTE) {
    await planRound(trx, project, LEARNING_NOTE, nextLearningNote(now, calendarOf(project)));
    return await learningNote(trx, project, due.key, now);
  }
  if (due.kind === 'survey:send' && due.about) return await sendSurvey(trx, project, due.about.number);
  if (due.kind.startsWith('closing:report') && due.about)
    return await drawClosingReport(trx, project, due.about.number, now);
  if (due.kind.startsWith('meeting:agenda') && due.about)
    return await meetingAgenda(trx, project, due.about.number);
  if (due.kind === 'update:release' && due.about)
    return await releaseUpdate(trx, project, due.about.number, now);
  const heard = await peopleInReview(trx, project.id);
  if (!due.about) return null;
  return {
    actor: 'clock',
    mail: null,
    steps: [{ happening: wakeUpEvent(due.kind, due.about, heard), command: null }],
    letters: [],
    notes: [],
    review: null,
    answeredReview: null,
  };
}
