import type { RoomSays } from '../says.ts';
import type { MilestoneEvent, MilestoneRefusal } from './state.ts';

export const milestoneSays: RoomSays<MilestoneEvent['happened'], MilestoneRefusal> = {
  done: {
    planned: { zh: '已列入计划', en: 'is in the plan' },
    replanned: { zh: '已更新', en: 'updated' },
    baselined: { zh: '基线日期已固定', en: 'its baseline date stands from now on' },
    'forecast-moved': {
      zh: '预计日期已调整，基线日期不变，后续节点已一并顺延',
      en: 'the forecast is moved, the baseline stands; what depends on it has moved along',
    },
    'moved-by-change': { zh: '因变更调整了预计日期', en: 'the forecast is moved by a change' },
    'predecessor-moved': { zh: '随前置事项顺延', en: 'moved along with what it waits for' },
    followed: { zh: '已记下后续事项', en: 'what follows it is noted' },
    'let-go': { zh: '已取消后续关联', en: 'the link is taken away' },
    delivered: { zh: '已交付，已请客户验收', en: 'delivered, the client is asked to accept it' },
    accepted: { zh: '客户已验收', en: 'accepted by the client' },
    'accepted-with-items': { zh: '客户已验收，尚有遗留项', en: 'accepted, with items left to do' },
    'turned-down': { zh: '客户未通过验收', en: 'not accepted by the client' },
    reached: { zh: '已完成', en: 'done' },
    dropped: { zh: '已取消', en: 'dropped' },
    woken: { zh: '到期事项已处理', en: 'what was due is done' },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-milestone': { after: 'ledger-only', zh: '没有这个里程碑。', en: 'there is no such milestone.' },
    'side-missing': {
      after: 'needs-review',
      zh: '推迟要写明原因和责任方：因为 我方|客户|第三方：原因。',
      en: 'a later day needs its reason and side: because us|client|third party: REASON.',
    },
    'over-already': {
      after: 'ledger-only',
      zh: '这个里程碑已经结束。',
      en: 'this milestone is over already.',
    },
    'delivered-already': {
      after: 'ledger-only',
      zh: '已经交付，正在等客户验收。',
      en: 'it is delivered already and waits for the client.',
    },
    'deliver-first': {
      after: 'ledger-only',
      zh: '它有需要客户验收的内容，请用 /交付。',
      en: 'the client has to accept it: please use /deliver.',
    },
    'waits-for-client': {
      after: 'ledger-only',
      zh: '正在等客户验收。',
      en: 'it waits for the word of the client.',
    },
    'no-approver': {
      after: 'needs-review',
      zh: '项目里还没有客户审批人。',
      en: 'the project has no approver at the client yet.',
    },
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '这个里程碑目前不接受这个操作。',
      en: 'the milestone does not take this now.',
    },
  },
};
