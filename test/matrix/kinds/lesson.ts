import { decideLesson } from '../../../worker/cases/lesson/decide.ts';
import type { Lesson, LessonEvent } from '../../../worker/cases/lesson/state.ts';
import { PM, terms } from '../../support/terms.ts';
import { reached, type Samples } from '../walk.ts';

const ABSENT: Lesson = { status: 'absent', number: 1 };
const writer = { person: PM.personId, personName: PM.name };
const LEARNED = {
  happened: 'learned',
  ...writer,
  context: 'A payment page',
  cause: 'The provider was asked late',
  impact: 'One week',
  recommendation: 'Ask in the first week',
  about: null,
} as const;
const REFLECTED = { happened: 'reflected', ...writer, words: 'I asked too late.' } as const;
const basis = { decide: decideLesson, terms: terms() };

export const lesson: Samples<Lesson, LessonEvent> = {
  ...basis,
  states: {
    absent: ['不存在', ABSENT],
    recorded: ['已收录', reached(basis, ABSENT, LEARNED)],
    private: ['仅本人可见', reached(basis, ABSENT, REFLECTED)],
  },
  events: {
    learned: LEARNED,
    reflected: REFLECTED,
    woken: { 'anything (a lesson plans nothing)': { happened: 'woken', what: 'anything', heard: [] } },
  },
};
