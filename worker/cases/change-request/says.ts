import type { RoomSays } from '../says.ts';
import type { ChangeRequestEvent, ChangeRequestRefusal } from './state.ts';

export const changeRequestSays: RoomSays<ChangeRequestEvent['happened'], ChangeRequestRefusal> = {
  done: {
    asked: { zh: '已登记为变更请求', en: 'logged as a change request' },
    'assessment-began': { zh: '已记为评估中', en: 'recorded as being assessed' },
    rejected: {
      zh: '已记为不做；请您亲自告知客户',
      en: 'recorded as not to be made; please tell the client yourself',
    },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-change': {
      after: 'needs-review',
      zh: '没有这个编号的变更。',
      en: 'there is no change request with this number.',
    },
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '这一变更目前的状态不接受这个操作。',
      en: 'the change request does not take this in its present state.',
    },
  },
};
