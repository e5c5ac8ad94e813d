import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Act, PlainLetter } from '../cases/act.ts';
import { lessons } from '../cases/lesson/store.ts';
import { membersWith, type Project } from '../cases/project/state.ts';
import { surveys } from '../cases/survey/store.ts';
import { localDate, momentOf, shiftDate } from '../working-time/zone.ts';
import { breachesBetween } from './reflection-store.ts';

type Trx = Transaction<Database>;

const OVER: readonly string[] = ['on-hold', 'closed', 'warranty', 'archived'];

/** Three questions at the end of the week, for PMs who want them. */
export function weeklyReflection(project: Project, key: string, now: Date): Act {
  const day = localDate(now, project.zone);
  const wanted = project.settings.coach && !OVER.includes(project.phase);
  return act(wanted ? letters(project, 'pm-reflection', key, () => ({ day })) : []);
}

/** What the month before has taught each PM; nothing to say, nothing sent. */
export async function learningNote(trx: Trx, project: Project, key: string, now: Date): Promise<Act> {
  if (!project.settings.coach || project.phase === 'archived') return act([]);
  const today = localDate(now, project.zone);
  const month = shiftDate(`${today.slice(0, 8)}01`, -1).slice(0, 7);
  const from = momentOf(`${month}-01`, 0, project.zone);
  const to = momentOf(`${today.slice(0, 8)}01`, 0, project.zone);
  const within = (at: Date | null) => at !== null && at >= from && at < to;
  const written = (await lessons.list(trx, project.id)).filter(({ openedAt }) => within(openedAt));
  const lowScores = (await surveys.list(trx, project.id))
    .filter(({ followUp, answeredAt }) => followUp !== null && within(answeredAt))
    .map(({ number, person, comment, followUp }) => ({
      ref: { kind: 'survey', number } as const,
      from: person.name,
      comment,
      changed: followUp?.changed ?? null,
    }));
  const breaches = await breachesBetween(trx, project.id, from, to);
  const learned = written
    .filter(({ status }) => status === 'recorded')
    .map(({ number, context, cause, impact, recommendation }) => ({
      project: project.key,
      ref: { kind: 'lesson', number } as const,
      context,
      cause,
      impact,
      recommendation,
    }));
  const found = letters(project, 'pm-learning-note', key, (personId) => {
    const reflections = written
      .filter(({ status, person }) => status === 'private' && person === personId)
      .map(({ openedAt, context }) => ({ day: localDate(openedAt, project.zone), words: context }));
    const nothing = reflections.length + lowScores.length + breaches.length + learned.length === 0;
    return nothing ? null : { month, reflections, lowScores, breaches, lessons: learned };
  });
  return act(found);
}

/** One letter per PM: what is private is for its writer alone. */
function letters(
  project: Project,
  letter: 'pm-reflection' | 'pm-learning-note',
  key: string,
  variablesOf: (personId: number) => Readonly<Record<string, unknown>> | null,
): PlainLetter[] {
  return membersWith(project, 'pm').flatMap((pm) => {
    const variables = variablesOf(pm.personId);
    return variables === null
      ? []
      : [{ letter, to: [pm], variables, occasion: `${key}:${pm.personId}`, answers: false }];
  });
}

function act(found: readonly PlainLetter[]): Act {
  return {
    actor: 'clock',
    mail: null,
    steps: [],
    letters: found,
    notes: [],
    review: null,
    answeredReview: null,
  };
}
