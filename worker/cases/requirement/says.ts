import type { RoomSays } from '../says.ts';
import type { RequirementEvent, RequirementRefusal } from './state.ts';

export const requirementSays: RoomSays<RequirementEvent['happened'], RequirementRefusal> = {
  done: {
    asked: { zh: '已记录为草稿', en: 'drafted' },
    revised: {
      zh: '已改写，原确认单如包含此条则作废，请再用 /基线 发给客户',
      en: 'reworded; a request that held the old wording is withdrawn, put it to the client again with /baseline',
    },
    detailed: { zh: '已补充', en: 'completed' },
    'put-to-client': { zh: '已提请客户确认', en: 'put to the client' },
    confirmed: { zh: '客户已确认', en: 'confirmed by the client' },
    questioned: { zh: '客户有意见，已退回草稿', en: 'questioned by the client, back to draft' },
    reopened: { zh: '已重新打开', en: 'reopened' },
    'clarification-asked': { zh: '已向客户请教', en: 'put to the client as a question' },
    clarified: { zh: '客户已作说明', en: 'explained by the client' },
    baselined: { zh: '已纳入基线', en: 'part of the baseline' },
    delivered: { zh: '已交付', en: 'delivered' },
    accepted: { zh: '客户已验收', en: 'accepted by the client' },
    'turned-down': { zh: '客户未通过验收', en: 'turned down by the client' },
    changed: { zh: '已按批准的变更更新', en: 'changed by the approved change' },
    'added-by-change': { zh: '已按批准的变更新增', en: 'added by the approved change' },
    deferred: { zh: '已暂缓', en: 'deferred' },
    resumed: { zh: '已恢复为草稿', en: 'taken up again as a draft' },
    withdrawn: { zh: '已撤销此需求', en: 'withdrawn' },
    superseded: { zh: '已被替代', en: 'superseded' },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-requirement': {
      after: 'needs-review',
      zh: '没有这个编号的需求。',
      en: 'there is no requirement with this number.',
    },
    frozen: {
      after: 'ledger-only',
      zh: '这条需求已签认并冻结，只能通过变更（/变更）调整。',
      en: 'the requirement is signed and frozen; it changes by a change request (/cr) only.',
    },
    'nobody-to-ask': {
      after: 'needs-review',
      zh: '项目里没有可以询问的客户联系人。',
      en: 'the project names nobody at the client who could be asked.',
    },
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '这条需求目前的状态不接受这个操作。',
      en: 'the requirement does not take this in its present state.',
    },
  },
};
