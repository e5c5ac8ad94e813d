import type { RoomSays } from '../says.ts';
import type { ComplaintEvent, ComplaintRefusal } from './state.ts';

export const complaintSays: RoomSays<ComplaintEvent['happened'], ComplaintRefusal> = {
  done: {
    complained: { zh: '已登记为投诉', en: 'recorded as a complaint' },
    'complained-again': { zh: '已补记到投诉', en: 'added to the complaint' },
    'answered-in-person': { zh: '已记为有人答复过客户', en: 'recorded: a person has answered the client' },
    assessed: { zh: '级别已更新', en: 'grade recorded' },
    'client-asked': {
      zh: '问题已发给客户，答复前计时暂停',
      en: 'asked the client; the clock pauses until the answer',
    },
    'client-replied': { zh: '客户答复已记录', en: 'recorded what the client answered' },
    'resolution-given': {
      zh: '处理方案已记录；超过限额的补救先请内部负责人批准，其余直接发给客户',
      en: 'recorded the resolution; above the limit the sponsor is asked first, else it goes to the client',
    },
    'sponsor-answered': { zh: '内部负责人的答复已记录', en: 'recorded the sponsor’s answer' },
    'proposal-answered': { zh: '客户对方案的答复已记录', en: 'recorded the answer to the proposal' },
    done: {
      zh: '已办结；投诉在七天后回访客户',
      en: 'recorded as done; a complaint is checked with the client after seven days',
    },
    'check-back-answered': { zh: '回访答复已记录', en: 'recorded the answer to the check-back' },
    escalated: { zh: '已上报', en: 'escalated' },
    disputed: {
      zh: '已转为争议：相关人员不再收到自动邮件，记录全部保留',
      en: 'in dispute: the people concerned get no automatic mail, and the whole record is kept',
    },
    settled: {
      zh: '争议已了结，自动邮件恢复；办结请用 /完成',
      en: 'the dispute is settled and automatic mail is on again; close it with /done',
    },
    'lesson-waived': { zh: '已记录：没有可总结的经验', en: 'recorded: no lesson' },
    misfiled: { zh: '已撤下：这不是投诉', en: 'taken back: it was no complaint' },
    promised: { zh: '已记录客户答应答复的时间', en: 'recorded when the client will answer' },
    'calendar-changed': { zh: '时限已按新日历重算', en: 'clocks counted anew' },
    woken: { zh: '到期事项已处理', en: 'what was due is done' },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-complaint': {
      after: 'needs-review',
      zh: '没有这个编号的投诉。',
      en: 'there is no complaint with this number.',
    },
    'nobody-responsible': {
      after: 'needs-review',
      zh: '项目里没有负责人。',
      en: 'the project has nobody responsible yet.',
    },
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '这一投诉目前的状态不接受这个操作。',
      en: 'the complaint does not take this in its present state.',
    },
    'no-sponsor': {
      after: 'needs-review',
      zh: '补救金额超过限额，而项目里没有内部负责人可以批准。',
      en: 'the remedy is above the limit, and the project has no sponsor to approve it.',
    },
    'complainant-gone': {
      after: 'needs-review',
      zh: '提出投诉的人已不在项目联系人之中，请先用 /联系人 指定。',
      en: 'the person who complained is no contact of the project any more.',
    },
    'highest-already': {
      after: 'ledger-only',
      zh: '已经上报到最高一级。',
      en: 'it is with the sponsor already.',
    },
  },
};
