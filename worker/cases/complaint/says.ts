import type { RoomSays } from '../says.ts';
import type { ComplaintEvent, ComplaintRefusal } from './state.ts';

export const complaintSays: RoomSays<ComplaintEvent['happened'], ComplaintRefusal> = {
  done: {
    complained: { zh: '已登记为投诉', en: 'recorded as a complaint' },
    'investigation-began': { zh: '已记为调查中', en: 'recorded as being investigated' },
    resolved: {
      zh: '已记为已解决；请您亲自告知客户',
      en: 'recorded as resolved; please tell the client yourself',
    },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-complaint': {
      after: 'needs-review',
      zh: '没有这个编号的投诉。',
      en: 'there is no complaint with this number.',
    },
    'nobody-responsible': {
      after: 'needs-review',
      zh: '项目里没有负责人。',
      en: 'the project has nobody responsible yet.',
    },
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '这一投诉目前的状态不接受这个操作。',
      en: 'the complaint does not take this in its present state.',
    },
  },
};
