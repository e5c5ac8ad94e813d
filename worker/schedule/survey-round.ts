import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Act, PlainLetter, Step } from '../cases/act.ts';
import type { CaseRef } from '../cases/decision.ts';
import type { LibraryLesson } from '../cases/lesson/state.ts';
import { library } from '../cases/lesson/store.ts';
import { membersWith, type Project } from '../cases/project/state.ts';
import { standingFor, surveys } from '../cases/survey/store.ts';
import { lessonsLike } from '../inbox/guard/lessons.ts';
import type { PrintedLesson } from '../mail/letter-variables.ts';
import { calendarOf } from '../working-time/calendar.ts';
import { localDate } from '../working-time/zone.ts';
import { isPulseDay } from './survey-due.ts';
import { occasionsSince, openedSince } from './survey-store.ts';

type Trx = Transaction<Database>;

const DAY_MS = 86_400_000;
/** How far the daily look reaches back: over the longest holiday, so that nothing falls between two looks. */
const LOOK_BACK_DAYS = 14;
const MOST_LESSONS = 3;
/** At the kick-off the whole project is compared: less has to meet. */
const ALIKE_AT_KICK_OFF = 0.12;
/** In these phases clients are asked and lessons are offered. */
const UNDER_WAY: readonly string[] = ['setup', 'kick-off', 'active', 'closing', 'closed', 'warranty'];

/**
 * The daily look: whoever accepted a milestone or saw a complaint closed is asked about it, all contacts once a
 * quarter, and the PM is shown what other projects have learned.
 */
export async function dailyLook(trx: Trx, project: Project, dueAt: Date, now: Date): Promise<Act> {
  if (!UNDER_WAY.includes(project.phase)) return act([], []);
  const since = new Date(now.getTime() - LOOK_BACK_DAYS * DAY_MS);
  const occasions = await occasionsSince(trx, project.id, since);
  const approvers = membersWith(project, 'client-approver').map(({ personId }) => personId);
  const asked = occasions.flatMap(({ kind, about, words, person }) =>
    (person === null ? approvers : [person]).map((one) => askedStep(kind, one, about, words)),
  );
  return act([...asked, ...pulse(project, dueAt)], await lessonLetters(trx, project, since));
}

/** A survey's hour has come: the rules are held against the record as it stands now. */
export async function sendSurvey(trx: Trx, project: Project, number: number): Promise<Act | null> {
  const survey = (await surveys.list(trx, project.id, ['planned'])).find((one) => one.number === number);
  if (!survey) return null;
  const standing = await standingFor(trx, project.id, survey);
  return act(
    [{ command: null, happening: { on: 'survey', number, event: { happened: 'send-due', standing } } }],
    [],
  );
}

function pulse(project: Project, dueAt: Date): Step[] {
  if (project.phase !== 'active' || !isPulseDay(localDate(dueAt, project.zone), calendarOf(project)))
    return [];
  const clients = project.members.filter(({ roles }) => roles.some((role) => role.startsWith('client')));
  return clients.map(({ personId }) => askedStep('pulse', personId, null, null));
}

function askedStep(
  kind: 'milestone' | 'complaint-closed' | 'pulse',
  person: number,
  about: CaseRef | null,
  words: string | null,
): Step {
  return {
    command: null,
    happening: { on: 'survey', number: 'next', event: { happened: 'asked', kind, person, about, words } },
  };
}

/** Lessons for the start of a project and beside new cases; each is offered once, whatever else happens. */
async function lessonLetters(trx: Trx, project: Project, since: Date): Promise<PlainLetter[]> {
  const lessons = (await library(trx)).filter((one) => one.project !== project.key);
  if (lessons.length === 0) return [];
  const letter = (ref: CaseRef | null, words: string, near: readonly LibraryLesson[]): PlainLetter[] =>
    near.length === 0
      ? []
      : [
          {
            letter: 'pm-lessons',
            to: membersWith(project, 'pm'),
            variables: { ref, words, lessons: near.map(printed) },
            occasion: `lessons:${ref ? `${ref.kind}-${ref.number}` : 'kick-off'}`,
            answers: false,
          },
        ];
  const { goals = [], scopeIn = [] } = project.settings.brief;
  const whole = [project.name, ...goals, ...scopeIn].join('\n');
  const kickOff = ['setup', 'kick-off'].includes(project.phase)
    ? letter(null, '', lessonsLike(whole, lessons, { most: MOST_LESSONS, least: ALIKE_AT_KICK_OFF }))
    : [];
  const opened = await openedSince(trx, project.id, since);
  return [
    ...kickOff,
    ...opened.flatMap(({ ref, words }) =>
      letter(ref, words, lessonsLike(words, lessons, { most: MOST_LESSONS })),
    ),
  ];
}

function printed({ project, number, context, cause, impact, recommendation }: LibraryLesson): PrintedLesson {
  return { project, ref: { kind: 'lesson', number }, context, cause, impact, recommendation };
}

function act(steps: readonly Step[], letters: readonly PlainLetter[]): Act {
  return { actor: 'clock', mail: null, steps, letters, notes: [], review: null, answeredReview: null };
}
