import { caseLabel } from '../cases/decision.ts';
import type { Project } from '../cases/project/state.ts';
import type { Language } from '../mail/language.ts';
import type { BriefEntry, PmBrief } from '../mail/letter-variables.ts';
import { calendarOf } from '../working-time/calendar.ts';
import { localDate } from '../working-time/zone.ts';
import { businessDaysAfter, businessDaysBetween, businessHoursBetween } from '../working-time.ts';
import type { BriefMatter, BriefRows } from './brief-facts.ts';
import { BRIEF_WORDS } from './brief-words.ts';

type Quadrant = PmBrief['quadrants'][number]['quadrant'];
const QUADRANTS: readonly Quadrant[] = ['important-urgent', 'important', 'urgent', 'neither'];
/** A matter is urgent once it is due within so many business days, or three quarters of its time are gone. */
const URGENT_DAYS = 2;
const URGENT_SHARE = 0.75;
const MOST_ENTRIES = 12;

/** The morning brief of a PM, or null when there is nothing to say: then nothing is sent. */
export function draftBrief(
  project: Project,
  rows: BriefRows,
  language: Language,
  now: Date,
  printMoment: (moment: Date) => string,
): PmBrief | null {
  const words = BRIEF_WORDS[language];
  const calendar = calendarOf(project);
  const ageOf = (since: Date) => words.waiting(businessDaysBetween(since, now, calendar));
  const when = ({ dueAt }: BriefMatter) =>
    dueAt === null ? null : dueAt < now ? words.overdue : words.by(printMoment(dueAt));
  const entry = (matter: BriefMatter): BriefEntry => ({
    ref: matter.ref,
    words: matter.grade ? `${matter.grade} · ${matter.words}` : matter.words,
    when: when(matter),
    command: words.command(matter.ref.kind, caseLabel(matter.ref)),
  });
  const isUrgent = ({ dueAt, openedAt, ref }: BriefMatter) => {
    if (dueAt === null) return false;
    if (dueAt <= businessDaysAfter(now, URGENT_DAYS, calendar)) return true;
    if (ref.kind === 'milestone') return false;
    const all = businessHoursBetween(openedAt, dueAt, calendar);
    return all > 0 && businessHoursBetween(openedAt, now, calendar) / all > URGENT_SHARE;
  };
  const quadrantOf = (matter: BriefMatter): Quadrant => {
    const urgent = isUrgent(matter);
    return isImportant(matter) ? (urgent ? 'important-urgent' : 'important') : urgent ? 'urgent' : 'neither';
  };
  const byQuadrant = Map.groupBy(rows.matters, quadrantOf);
  const waitingForUs = rows.matters
    .filter(({ ref }) => ref.kind !== 'milestone')
    .toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime())
    .map((matter) => ({ ...entry(matter), when: ageOf(matter.openedAt), command: null }));
  const nothing =
    rows.matters.every((matter) => quadrantOf(matter) === 'neither' && matter.ref.kind === 'milestone') &&
    rows.withClient.length + rows.updates.length + rows.reviews.length === 0;
  if (nothing) return null;
  const day = localDate(now, project.zone);
  return {
    day,
    quadrants: QUADRANTS.map((quadrant) => ({
      quadrant,
      entries: (byQuadrant.get(quadrant) ?? []).slice(0, MOST_ENTRIES).map(entry),
    })).filter(({ entries }) => entries.length > 0),
    waitingForUs: waitingForUs.slice(0, MOST_ENTRIES),
    waitingForClient: rows.withClient.slice(0, MOST_ENTRIES).map((matter) => ({
      ref: matter.ref,
      words: matter.words,
      when: ageOf(matter.openedAt),
      command: null,
    })),
    toRelease: rows.updates.map(({ number, status, releaseAt }) => ({
      ref: { kind: 'update', number },
      words: words.update(caseLabel({ kind: 'update', number })),
      when: status === 'held' ? words.held : words.leaves(printMoment(releaseAt)),
      command: language === 'zh' ? '/周报 发送' : '/update send',
    })),
    toReview: rows.reviews.map(({ from, words: said, openedAt }) => ({
      ref: null,
      words: `${from}: ${said}`,
      when: ageOf(openedAt),
      command: words.answerDigit,
    })),
    coaching: project.settings.coach ? coachingOf(day, words.coaching) : null,
  };
}

/** Important: a grave complaint, a milestone of the baseline, an approver who waits. */
function isImportant({ grade, ref, byApprover }: BriefMatter): boolean {
  return grade === 'S1' || grade === 'S2' || ref.kind === 'milestone' || byApprover;
}

const DAY_MS = 86_400_000;

/** Another note every day, in turn. */
function coachingOf(day: string, notes: readonly string[]): string | null {
  return notes[Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS) % notes.length] ?? null;
}
