import { decideQuestion } from '../../../worker/cases/question/decide.ts';
import type { Question, QuestionEvent } from '../../../worker/cases/question/state.ts';
import { AMY, terms } from '../../support/terms.ts';
import { reached, type Samples } from '../walk.ts';

const ABSENT: Question = { status: 'absent', number: 4 };
const ASKED = {
  happened: 'asked',
  words: 'When does the test begin?',
  person: AMY.personId,
  personName: AMY.name,
  mail: 7,
} as const;

const START = new Date('2026-12-01T10:00:00Z');
const basis = { decide: decideQuestion, terms: terms({ at: START }) };
/** Half of the promised eight hours are over. */
const later = terms({ at: new Date(START.getTime() + 5 * 3_600_000) });

export const question: Samples<Question, QuestionEvent> = {
  decide: decideQuestion,
  terms: later,
  states: {
    absent: ['不存在', ABSENT],
    open: ['待答复', reached(basis, ABSENT, ASKED)],
    answered: ['已答复', reached(basis, ABSENT, ASKED, { happened: 'answered' })],
  },
  events: {
    asked: ASKED,
    'asked-further': { ...ASKED, happened: 'asked-further' },
    answered: { happened: 'answered' },
    'answer-given': { happened: 'answer-given', words: 'On Monday.' },
    'calendar-changed': { happened: 'calendar-changed' },
    woken: { clock: { happened: 'woken', what: 'clock-1', heard: [] } },
  },
};
