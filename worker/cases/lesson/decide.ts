import { accepted, type Decision, refused, type Terms } from '../decision.ts';
import type { Lesson, LessonEvent, LessonRefusal } from './state.ts';

/** A lesson is written down once and kept as it is; it stays in the house (domain §8). */
export function decideLesson(
  state: Lesson,
  event: LessonEvent,
  terms: Terms,
): Decision<Lesson, LessonRefusal> {
  if (event.happened === 'woken') return refused('not-open-to-this');
  if (state.status !== 'absent') return refused('exists-already');
  const { number } = state;
  const { person, personName } = event;
  const written = { number, openedAt: terms.at, person, personName };
  if (event.happened === 'reflected')
    return accepted({
      ...written,
      status: 'private',
      context: event.words,
      cause: '',
      impact: '',
      recommendation: '',
      about: null,
    });
  const { context, cause, impact, recommendation, about } = event;
  return accepted({ ...written, status: 'recorded', context, cause, impact, recommendation, about });
}
