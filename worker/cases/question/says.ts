import type { RoomSays } from '../says.ts';
import type { QuestionEvent, QuestionRefusal } from './state.ts';

export const questionSays: RoomSays<QuestionEvent['happened'], QuestionRefusal> = {
  done: {
    asked: { zh: '已登记为提问', en: 'recorded as a question' },
    answered: { zh: '已记为已答复', en: 'recorded as answered' },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-question': {
      after: 'needs-review',
      zh: '没有这个编号的提问。',
      en: 'there is no question with this number.',
    },
    'answered-already': {
      after: 'ledger-only',
      zh: '这个提问已经答复过。',
      en: 'the question is answered already.',
    },
  },
};
