import type { RoomSays } from '../says.ts';
import type { ChoiceEvent, ChoiceRefusal } from './state.ts';

export const choiceSays: RoomSays<ChoiceEvent['happened'], ChoiceRefusal> = {
  done: {
    asked: { zh: '已请客户决定', en: 'put to the client to decide' },
    answered: { zh: '客户的选择已记录', en: "the client's choice is recorded" },
    withdrawn: { zh: '已撤回', en: 'withdrawn' },
    woken: { zh: '到期事项已处理', en: 'what was due is done' },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-choice': { after: 'ledger-only', zh: '没有这个编号的决定。', en: 'there is no such decision.' },
    'no-approver': {
      after: 'ledger-only',
      zh: '项目里没有登记客户审批人，请先登记。',
      en: 'the project names no client approver; add one first.',
    },
    'not-the-approver': {
      after: 'needs-review',
      zh: '来信人不是客户审批人，请您判断。',
      en: 'the writer is not among those who decide for the client.',
    },
    'no-such-option': {
      after: 'needs-review',
      zh: '没有这个选项。',
      en: 'there is no such option.',
    },
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '这项决定已经作出或撤回。',
      en: 'it is decided or withdrawn already.',
    },
  },
};
