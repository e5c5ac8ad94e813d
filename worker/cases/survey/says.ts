import type { RoomSays } from '../says.ts';
import type { SurveyEvent, SurveyRefusal } from './state.ts';

export const surveySays: RoomSays<SurveyEvent['happened'], SurveyRefusal> = {
  done: {
    asked: {
      zh: '已登记；发出前会再核对一次是否适合打扰对方',
      en: 'planned; whether this person may be asked now is checked once more before it leaves',
    },
    'send-due': { zh: '已到发出时间', en: 'its hour has come' },
    answered: { zh: '已记录回答', en: 'the answer is recorded' },
    followed: { zh: '已把改进情况告诉客户', en: 'the client is told what was changed' },
    woken: { zh: '到期事项已处理', en: 'what was due is done' },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-survey': { after: 'ledger-only', zh: '没有这个编号的问卷。', en: 'there is no such survey.' },
    'nobody-to-ask': {
      after: 'ledger-only',
      zh: '这个人不是本项目的客户方人员。',
      en: 'this person is no client of the project.',
    },
    'not-due': {
      after: 'ledger-only',
      zh: '这份问卷目前不等待这一步。',
      en: 'the survey does not wait for this.',
    },
    'nothing-to-follow': {
      after: 'ledger-only',
      zh: '这份问卷没有低分，不需要跟进。',
      en: 'the survey has no low score, there is nothing to follow up.',
    },
    'followed-already': {
      after: 'ledger-only',
      zh: '这份问卷已经跟进过，改进情况已告诉客户。',
      en: 'it was followed up already, and the client was told what was changed.',
    },
  },
};
