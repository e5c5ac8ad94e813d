import type { RoomSays } from '../says.ts';
import type { SignOffEvent, SignOffRefusal } from './state.ts';

export const signOffSays: RoomSays<SignOffEvent['happened'], SignOffRefusal> = {
  done: {
    requested: { zh: '已发给客户审批人，请其逐条确认', en: 'sent to the approvers, to confirm item by item' },
    answered: { zh: '答复已记录', en: 'answer recorded' },
    woken: { zh: '到期事项已处理', en: 'what was due is done' },
    superseded: { zh: '已作废', en: 'withdrawn' },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-request': {
      after: 'needs-review',
      zh: '没有这个编号的确认单。',
      en: 'there is no sign-off request with this number.',
    },
    'nothing-to-sign': {
      after: 'needs-review',
      zh: '目前没有待确认的需求，请先用 /需求 添加。',
      en: 'there is no requirement waiting to be confirmed; add one with /req first.',
    },
    'no-approver': {
      after: 'needs-review',
      zh: '项目里没有登记客户审批人，请先登记。',
      en: 'the project names no client approver; add one first.',
    },
    'unclear-again': {
      after: 'needs-review',
      zh: '再次询问后答复仍不明确。',
      en: 'the answer is still unclear after asking once more.',
    },
    'no-such-item': { after: 'needs-review', zh: '没有这个条目。', en: 'there is no such item.' },
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '这份确认单目前的状态不接受这个操作。',
      en: 'the sign-off request does not take this in its present state.',
    },
  },
};
