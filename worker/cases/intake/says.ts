import type { RoomSays } from '../says.ts';
import type { IntakeEvent, IntakeRefusal } from './state.ts';

export const intakeSays: RoomSays<IntakeEvent['happened'], IntakeRefusal> = {
  done: {
    sent: { zh: '问卷已发给客户', en: 'the questionnaire is on its way to the client' },
    answered: { zh: '客户已答复', en: 'the client has answered' },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-intake': { after: 'needs-review', zh: '没有这份问卷。', en: 'there is no such questionnaire.' },
    'nobody-to-ask': {
      after: 'ledger-only',
      zh: '项目还没有客户联系人，请先用 /联系人 添加。',
      en: 'the project has no client contact yet; add one with /contact add.',
    },
  },
};
