import { decideChoice } from '../../../worker/cases/choice/decide.ts';
import type { Choice, ChoiceEvent } from '../../../worker/cases/choice/state.ts';
import { AMY, TOM, terms } from '../../support/terms.ts';
import { reached, type Samples } from '../walk.ts';

const ABSENT: Choice = { status: 'absent', number: 1 };
const ASKED = {
  happened: 'asked',
  question: 'Blue or green?',
  options: ['Blue', 'Green'],
  advice: 'Blue',
  consequence: '',
  decideBy: null,
} as const;
const ANSWERED = {
  happened: 'answered',
  person: AMY.personId,
  name: AMY.name,
  mail: 9,
  words: '2',
  option: 2,
} as const;
const basis = { decide: decideChoice, terms: terms({ contacts: [TOM] }) };

export const choice: Samples<Choice, ChoiceEvent> = {
  ...basis,
  states: {
    absent: ['不存在', ABSENT],
    asked: ['待客户选择', reached(basis, ABSENT, ASKED)],
    decided: ['已选定', reached(basis, ABSENT, ASKED, ANSWERED)],
    withdrawn: ['已撤回', reached(basis, ABSENT, ASKED, { happened: 'withdrawn' })],
  },
  events: {
    asked: ASKED,
    answered: {
      'by an approver': ANSWERED,
      'by another': { ...ANSWERED, person: TOM.personId, name: TOM.name },
    },
    withdrawn: { happened: 'withdrawn' },
    woken: { reminder: { happened: 'woken', what: 'reminder-1', heard: [] } },
  },
};
