import type { RoomSays } from '../says.ts';
import type { ClosingEvent, ClosingRefusal } from './state.ts';

export const closingSays: RoomSays<ClosingEvent['happened'], ClosingRefusal> = {
  done: {
    opened: {
      zh: '开始结项；请填写发给您的五段文字，结项报告随后发给客户确认',
      en: 'the closing has begun; please fill in the five parts you were sent, then the report goes to the client',
    },
    'blocks-given': { zh: '您写的几段已保存', en: 'your parts of the report are kept' },
    'report-drawn': { zh: '结项报告已生成', en: 'the closing report is drawn up' },
    signed: { zh: '客户已确认结项报告', en: 'the client has confirmed the closing report' },
    questioned: { zh: '客户对结项报告有意见', en: 'the client wants the closing report otherwise' },
    reopened: { zh: '客户提出异议，结项报告重新待确认', en: 'the client objected; the report is open again' },
    dropped: { zh: '结项已撤回，项目继续', en: 'the closing is called off; the project goes on' },
    woken: { zh: '到期事项已处理', en: 'what was due is done' },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-closing': { after: 'ledger-only', zh: '没有这个编号的结项。', en: 'there is no such closing.' },
    'gates-open': {
      after: 'ledger-only',
      zh: '还有事项没有了结，且没有写明豁免理由。',
      en: 'something is still open and not waived with a reason.',
    },
    'urgent-complaint-open': {
      after: 'ledger-only',
      zh: '还有 S1 投诉没有解决，这一条不能豁免。',
      en: 'an S1 complaint is open; this cannot be waived.',
    },
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '结项目前不接受这个操作。',
      en: 'the closing does not take this now.',
    },
  },
};
