import type { RoomSays } from '../says.ts';
import type { RequirementEvent, RequirementRefusal } from './state.ts';

export const requirementSays: RoomSays<RequirementEvent['happened'], RequirementRefusal> = {
  done: {
    asked: { zh: '已记录为草稿', en: 'drafted' },
    revised: {
      zh: '已改写，原确认单如包含此条则作废，请再用 /基线 发给客户',
      en: 'reworded; a request that held the old wording is withdrawn, put it to the client again with /baseline',
    },
    'put-to-client': { zh: '已提请客户确认', en: 'put to the client' },
    confirmed: { zh: '客户已确认', en: 'confirmed by the client' },
    questioned: { zh: '客户有意见，已退回草稿', en: 'questioned by the client, back to draft' },
    baselined: { zh: '已纳入基线', en: 'part of the baseline' },
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
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '这条需求目前的状态不接受这个操作（已签认的需求只能通过变更调整）。',
      en: 'the requirement does not take this in its present state (what is agreed is frozen and changes by a change request only).',
    },
  },
};
