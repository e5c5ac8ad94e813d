import type { RoomSays } from '../says.ts';
import type { QuestionEvent, QuestionRefusal } from './state.ts';

export const questionSays: RoomSays<QuestionEvent['happened'], QuestionRefusal> = {
  done: {
    asked: { zh: '已登记为提问', en: 'recorded as a question' },
    'asked-further': { zh: '追问已补记', en: 'recorded what was asked further' },
    answered: { zh: '已记为已答复', en: 'recorded as answered' },
    'answer-given': { zh: '答复已发给提问人', en: 'your answer goes to whoever asked' },
    'calendar-changed': { zh: '时限已按新日历重算', en: 'clock counted anew' },
    woken: { zh: '到期事项已处理', en: 'what was due is done' },
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
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '这个提问目前的状态不接受这个操作。',
      en: 'the question does not take this in its present state.',
    },
    'asker-gone': {
      after: 'needs-review',
      zh: '提问人已不在项目联系人之中。',
      en: 'the person who asked is no contact of the project any more.',
    },
  },
};
