import type { RoomSays } from '../says.ts';
import type { RiskEvent, RiskRefusal } from './state.ts';

export const riskSays: RoomSays<RiskEvent['happened'], RiskRefusal> = {
  done: {
    noted: { zh: '已记入风险清单', en: 'on the list of risks' },
    told: { zh: '已预先告知客户', en: 'the client is told ahead' },
    closed: { zh: '风险已关闭', en: 'closed' },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-risk': { after: 'ledger-only', zh: '没有这个编号的风险。', en: 'there is no such risk.' },
    'nobody-to-tell': {
      after: 'ledger-only',
      zh: '项目里没有可以告知的客户联系人。',
      en: 'the project names nobody at the client to tell.',
    },
    'incomplete-heads-up': {
      after: 'ledger-only',
      zh: '告知客户前请写明 影响： 和 建议：，只有坏消息没有办法会让人更担心。',
      en: 'before the client is told, write impact: and advice: — bad news without a way forward only worries.',
    },
    'not-open-to-this': { after: 'ledger-only', zh: '这项风险已经关闭。', en: 'the risk is closed.' },
  },
};
