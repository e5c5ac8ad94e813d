import { decideIntake } from '../../../worker/cases/intake/decide.ts';
import type { Intake, IntakeEvent } from '../../../worker/cases/intake/state.ts';
import { AMY, terms } from '../../support/terms.ts';
import { reached, type Samples } from '../walk.ts';

const ABSENT: Intake = { status: 'absent', number: 1 };
const QUESTIONS = [
  { number: 1, zh: '给谁用？', en: 'Who is it for?' },
  { number: 2, zh: '什么时候上线？', en: 'When does it go live?' },
];
const SENT = { happened: 'sent', topic: 'web', questions: QUESTIONS } as const;
const PART = {
  happened: 'answered',
  answers: [{ number: 1, question: 'Who is it for?', answer: 'Our guests.', declined: false }],
  unanswered: [{ number: 2, question: 'When does it go live?' }],
  person: AMY.personId,
  personName: AMY.name,
  mail: 7,
} as const;
const REST = {
  ...PART,
  answers: [{ number: 2, question: 'When does it go live?', answer: 'In May.', declined: false }],
  unanswered: [],
  mail: 8,
} as const;
const basis = { decide: decideIntake, terms: terms() };

export const intake: Samples<Intake, IntakeEvent> = {
  ...basis,
  states: {
    absent: ['不存在', ABSENT],
    asked: ['已发问卷', reached(basis, ABSENT, SENT)],
    'asked-again': ['已再次询问', reached(basis, ABSENT, SENT, PART)],
    answered: ['已答复', reached(basis, ABSENT, SENT, PART, REST)],
  },
  events: { sent: SENT, answered: { 'in part': PART, 'the rest': REST } },
};
