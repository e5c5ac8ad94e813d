import { decideSurvey } from '../../../worker/cases/survey/decide.ts';
import type { Survey, SurveyEvent } from '../../../worker/cases/survey/state.ts';
import { AMY, terms } from '../../support/terms.ts';
import { reached, type Samples } from '../walk.ts';

const ABSENT: Survey = { status: 'absent', number: 1 };
const ASKED = {
  happened: 'asked',
  kind: 'milestone',
  person: AMY.personId,
  about: { kind: 'milestone', number: 1 },
  words: 'Payment goes live',
} as const;
const DUE = {
  happened: 'send-due',
  standing: {
    lastAsked: null,
    lastRelationship: null,
    graveComplaint: false,
    copyOnly: false,
    muted: false,
    askedAboutThis: false,
  },
} as const;
const NOT_NOW = { ...DUE, standing: { ...DUE.standing, graveComplaint: true } } as const;
const ANSWERED = {
  happened: 'answered',
  scores: [{ number: 1, score: 5 }],
  outOfRange: [],
  comment: 'One thing to improve: nothing.',
  mail: 9,
  words: '1:5',
  dissatisfied: false,
} as const;
const LOW = {
  ...ANSWERED,
  scores: [{ number: 1, score: 2 }],
  comment: 'It was late.',
  words: '1:2',
} as const;
const UNFINISHED = { ...ANSWERED, scores: [], comment: '', words: 'hello' } as const;
const rings = (what: string) => ({ happened: 'woken', what, heard: [] }) as const;
const basis = { decide: decideSurvey, terms: terms() };
const after = (...events: readonly SurveyEvent[]) => reached(basis, ABSENT, ...events);

export const survey: Samples<Survey, SurveyEvent> = {
  ...basis,
  states: {
    absent: ['不存在', ABSENT],
    planned: ['已计划', after(ASKED)],
    asked: ['已发出', after(ASKED, DUE)],
    partial: ['部分答复', after(ASKED, DUE, UNFINISHED)],
    answered: ['已答复', after(ASKED, DUE, LOW)],
    expired: ['已过期', after(ASKED, DUE, rings('expiry'))],
    suppressed: ['未发出', after(ASKED, NOT_NOW)],
  },
  events: {
    asked: ASKED,
    'send-due': { 'may be asked': DUE, 'may not': NOT_NOW },
    answered: { well: ANSWERED, low: LOW, 'without a score': UNFINISHED },
    followed: { happened: 'followed', words: 'We have put a second person on it.' },
    woken: {
      'send (arrives as send-due)': rings('send'),
      reminder: rings('reminder'),
      expiry: rings('expiry'),
      contact: rings('contact'),
    },
  },
};
