import { type CaseKind, caseLabel } from '../cases/decision.ts';
import type { Project } from '../cases/project/state.ts';
import type { HoldReason } from '../cases/update/state.ts';
import { dateWords } from '../documents/date-words.ts';
import { daysLate } from '../documents/progress.ts';
import { progressAlt } from '../documents/progress-words.ts';
import type { MilestoneLine, OpenCase, WeeklyUpdate } from '../mail/letter-variables.ts';
import { calendarOf } from '../working-time/calendar.ts';
import { localDate, shiftDate } from '../working-time/zone.ts';
import { businessDaysBetween } from '../working-time.ts';
import { healthOf } from './health.ts';
import type { MilestoneRow, OpenRow, UpdateRows } from './update-facts.ts';
import { UPDATE_WORDS } from './update-words.ts';

/** Milestones that fall due within so many days are what comes next. */
const SOON_DAYS = 14;
const MOST_LINES = 8;

/** The client update as the record has it now: first what the client must decide, then what moved and what comes. */
export function draftUpdate(project: Project, rows: UpdateRows, ledgerHead: string, now: Date): WeeklyUpdate {
  const { language } = project;
  const words = UPDATE_WORDS[language];
  const today = localDate(now, project.zone);
  const decisions = decisionsOf(project, rows, now);
  const milestones = rows.milestones.map(milestoneLine);
  const changes = rows.changes.map((row) => openCase('change-request', now, row));
  const complaints = rows.complaints.map((row) => openCase('complaint', now, row));
  const questions = rows.questions.map((row) => openCase('question', now, row));
  const open = milestones.filter(({ isDone }) => !isDone);
  const worst = open.toSorted((a, b) => b.daysLate - a.daysLate)[0];
  const health = healthOf({
    grades: rows.complaints.map(({ grade }) => grade),
    daysLate: Math.max(0, worst?.daysLate ?? 0),
    costShare: costShareOf(project, rows),
    oldestDecisionDays: Math.max(0, ...decisions.map(({ ageDays }) => ageDays)),
    overdue: [...changes, ...complaints, ...questions].filter(({ overdue }) => overdue).length,
  });
  const done = rows.moved
    .flatMap(({ about, to, title }) => words.done(about, to, title) ?? [])
    .slice(0, MOST_LINES);
  const coming = open.filter(({ forecast }) => forecast <= shiftDate(today, SOON_DAYS));
  const [first] = open.toSorted((a, b) => (a.forecast < b.forecast ? -1 : 1));
  const facts = {
    project: project.name,
    health,
    decisions: decisions.length,
    daysLate: worst?.daysLate ?? 0,
    worst: worst?.name ?? null,
    done: done.length,
    nextMilestone: first ? { name: first.name, day: dateWords(first.forecast, language) } : null,
    openComplaints: complaints.length,
  };
  return {
    asOf: now,
    health,
    override: null,
    headline: words.headline(facts),
    decisions,
    done,
    next: [
      ...coming.map(({ name, forecast }) => words.nextMilestone(name, dateWords(forecast, language))),
      ...[...changes, ...complaints, ...questions].flatMap(({ ref, nextAt }) =>
        nextAt instanceof Date
          ? [words.nextAnswer(caseLabel(ref), dateWords(localDate(nextAt, project.zone), language))]
          : [],
      ),
    ].slice(0, MOST_LINES),
    milestones,
    changes,
    ledger: rows.ledger.agreed > 0 ? changeSum(project, rows) : null,
    complaints,
    questions,
    requirements: rows.requirements,
    upward: words.upward(facts),
    note: null,
    ledgerHead,
    pictureAlt:
      milestones.length + decisions.length > 0
        ? progressAlt(progressOf(project, milestones, decisions, today), language)
        : null,
  };
}

/** What the picture of an update shows. */
export function progressOf(
  { language }: Pick<Project, 'language'>,
  milestones: readonly MilestoneLine[],
  decisions: WeeklyUpdate['decisions'],
  asOf: string,
): Parameters<typeof progressAlt>[0] {
  return {
    language,
    milestones: milestones.map(({ name, baseline, forecast, isDone }) => ({
      name,
      baseline,
      forecast,
      actual: isDone ? forecast : null,
    })),
    decisions: decisions.map(({ ref, ageDays }) => ({ label: caseLabel(ref), ageDays })),
    asOf,
  };
}

/**
 * Why an update does not leave by itself: it has turned red, a complaint is open that the last one did not know, or a
 * milestone has slipped by more than three days and nobody has warned the client.
 */
export function holdReasons(
  draft: WeeklyUpdate,
  last: WeeklyUpdate | null,
  rows: Pick<UpdateRows, 'headsUp'>,
): HoldReason[] {
  const because: HoldReason[] = [];
  if (draft.health === 'red' && last?.health !== 'red') because.push('red');
  const known = new Set((last?.complaints ?? []).map(({ ref }) => ref.number));
  if (draft.complaints.some(({ ref }) => !known.has(ref.number))) because.push('new-complaint');
  const before = new Map((last?.milestones ?? []).map((one) => [one.ref.number, one.daysLate]));
  const slipped = draft.milestones.some(
    ({ ref, daysLate: late }) => late > 3 && late > (before.get(ref.number) ?? 0),
  );
  if (slipped && !rows.headsUp) because.push('bad-news');
  return because;
}

function decisionsOf(project: Project, rows: UpdateRows, now: Date): WeeklyUpdate['decisions'] {
  const calendar = calendarOf(project);
  return rows.decisions.map(({ ref, title, askedAt, consequence }) => ({
    ref,
    title,
    consequence,
    ageDays: businessDaysBetween(askedAt, now, calendar),
  }));
}

function milestoneLine({ number, name, baseline, forecast, actual }: MilestoneRow): MilestoneLine {
  return {
    ref: { kind: 'milestone' as CaseKind, number },
    name,
    baseline,
    forecast: actual ?? forecast,
    isDone: actual !== null,
    daysLate: daysLate({ name, baseline, forecast, actual }),
  };
}

/** A next date that has passed is no next date: the letter says that the answer is overdue. */
function openCase(kind: CaseKind, now: Date, { number, words, nextAt }: OpenRow): OpenCase {
  const overdue = nextAt !== null && nextAt < now;
  return { ref: { kind, number }, words, nextAt: overdue ? null : nextAt, overdue };
}

function costShareOf({ settings }: Project, { ledger }: UpdateRows): number | null {
  const { budget, spent } = settings;
  if (budget === null || budget <= 0) return null;
  return (spent ?? 0) / (budget + ledger.cost);
}

function changeSum({ language, settings }: Project, { ledger }: UpdateRows): WeeklyUpdate['ledger'] {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const cost = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: settings.currency,
    maximumFractionDigits: 0,
  }).format(ledger.cost);
  return { ...ledger, cost };
}
