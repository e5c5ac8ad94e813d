import type { RoomSays } from '../says.ts';
import type { SignOffEvent, SignOffRefusal } from './state.ts';

export const signOffSays: RoomSays<SignOffEvent['happened'], SignOffRefusal> = {
  done: {
    requested: {
      zh: '确认单已建立：直接发给客户审批人逐条确认；措辞需要您先看的，会先发给您预览',
      en: 'drawn up: it goes to the approvers, to confirm item by item, or to you first where the wording needs your eye',
    },
    released: { zh: '已发给客户审批人，请其逐条确认', en: 'sent to the approvers, to confirm item by item' },
    answered: { zh: '答复已记录', en: 'answer recorded' },
    promised: { zh: '已记下答复日期', en: 'the promised date is noted' },
    objected: { zh: '异议已记录，相关条目重新打开', en: 'objection recorded, the items are open again' },
    delegated: { zh: '已转请代理人确认', en: 'put to the person who decides instead' },
    overridden: {
      zh: '已按您的说明记录，并如实告知客户：这不是客户的签认',
      en: 'recorded on your word; the client is told so, it is not the client’s signature',
    },
    withdrawn: { zh: '已撤下', en: 'taken back' },
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
    'reason-missing': {
      after: 'needs-review',
      zh: '还有需要处理的措辞问题；如确要照发，请写明理由。',
      en: 'wording is still open to two readings; to let it go all the same, give a reason.',
    },
    'too-late-to-object': {
      after: 'needs-review',
      zh: '异议期已过。',
      en: 'the time to object is over.',
    },
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '这份确认单目前的状态不接受这个操作。',
      en: 'the sign-off request does not take this in its present state.',
    },
  },
};
