import type { RoomSays } from '../says.ts';
import type { ChangeRequestEvent, ChangeRequestRefusal } from './state.ts';

export const changeRequestSays: RoomSays<ChangeRequestEvent['happened'], ChangeRequestRefusal> = {
  done: {
    asked: {
      zh: '已登记为变更请求，评估表已发给您',
      en: 'logged as a change request; the assessment form is on its way',
    },
    'assessment-began': {
      zh: '已记为评估中，评估表已发给您',
      en: 'recorded as being assessed; the form is on its way',
    },
    'assessment-given': {
      zh: '已填的内容已保存，评估还不完整',
      en: 'what you filled in is kept; the assessment is not complete yet',
    },
    assessed: { zh: '评估已记录', en: 'assessment recorded' },
    'put-forward': { zh: '已提交给需要决定的人', en: 'put before those who decide' },
    'clarification-asked': {
      zh: '问题已发给客户，评估计时暂停',
      en: 'your question went to the client; the clock of the assessment waits',
    },
    clarified: { zh: '客户的说明已记录', en: 'the explanation of the client is recorded' },
    'sponsor-answered': { zh: '内部负责人的答复已记录', en: 'the answer of the sponsor is recorded' },
    'approved-by-pm': { zh: '批准已记录', en: 'approval recorded' },
    answered: { zh: '客户的答复已记录', en: 'the answer of the client is recorded' },
    objected: { zh: '异议已记录，等待客户重新决定', en: 'objection recorded; the decision is open again' },
    promised: { zh: '已记录客户答应答复的时间', en: 'recorded when the client will answer' },
    woken: { zh: '到期事项已处理', en: 'what was due is done' },
    rejected: { zh: '已记为不做，并已去信告知客户', en: 'recorded as not to be made; the client is told' },
    deferred: {
      zh: '已暂缓，到期会提醒您；客户已收到通知',
      en: 'put off; you are reminded on that day, and the client is told',
    },
    withdrawn: { zh: '已撤回', en: 'withdrawn' },
    scheduled: { zh: '已排期', en: 'scheduled' },
    implemented: { zh: '已记为完成实施，并已告知客户', en: 'recorded as made; the client is told' },
    verified: { zh: '已验证', en: 'verified' },
    closed: { zh: '已关闭', en: 'closed' },
    'found-defect': {
      zh: '已认定为缺陷：不计费、不作为变更，转为投诉跟进',
      en: 'recorded as a defect: not billed, no change, followed up as a complaint',
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
    'not-assessed': {
      after: 'ledger-only',
      zh: '还没有完成评估，请先用 /评估 填写。',
      en: 'it is not assessed yet; fill in /assess first.',
    },
    'no-sponsor': {
      after: 'ledger-only',
      zh: '超出您的权限，而项目没有登记内部负责人；请先登记，再写 /评估 CR-n。',
      en: 'it is above your limit and the project names no sponsor; add one, then send /assess CR-n again.',
    },
    'no-approver': {
      after: 'needs-review',
      zh: '项目里没有登记客户审批人；请先登记，再写 /评估 CR-n。',
      en: 'the project names no client approver; add one, then send /assess CR-n again.',
    },
    'over-limit': {
      after: 'ledger-only',
      zh: '超出您的权限，需要内部负责人批准。若已用其他方式批准，请写：/批准 CR-n 原因：……',
      en: 'it is above your limit: the sponsor approves it. If that happened elsewhere: /approve CR-n because: …',
    },
    'client-decides': {
      after: 'ledger-only',
      zh: '这由客户决定。若客户已用其他方式同意，请写明依据：/批准 CR-n 原因：……',
      en: 'the client decides this. If he has agreed by other means, say how: /approve CR-n because: …',
    },
    'nobody-to-ask': {
      after: 'ledger-only',
      zh: '项目里没有可以询问的客户联系人。',
      en: 'the project names no client who could be asked.',
    },
    'unclear-again': {
      after: 'needs-review',
      zh: '再次询问后答复仍不明确。',
      en: 'the answer is still unclear after asking once more.',
    },
    'too-late-to-object': {
      after: 'needs-review',
      zh: '异议期已过。',
      en: 'the time to object has passed.',
    },
  },
};
