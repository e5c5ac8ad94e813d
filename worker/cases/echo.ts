import type { Language } from '../mail/language.ts';
import { type CaseRef, caseLabel } from './decision.ts';

const DONE: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  asked: { zh: '已记录为草稿', en: 'drafted' },
  requested: { zh: '已发给客户审批人，请其逐条确认', en: 'sent to the approvers, to confirm item by item' },
  revised: {
    zh: '已改写，原确认单如包含此条则作废，请再用 /基线 发给客户',
    en: 'reworded; a request that held the old wording is withdrawn, put it to the client again with /baseline',
  },
  answered: { zh: '已记为已答复', en: 'recorded as answered' },
  resolved: {
    zh: '已记为已解决；请您亲自告知客户',
    en: 'recorded as resolved; please tell the client yourself',
  },
  'assessment-began': { zh: '已记为评估中', en: 'recorded as being assessed' },
  rejected: {
    zh: '已记为不做；请您亲自告知客户',
    en: 'recorded as not to be made; please tell the client yourself',
  },
  superseded: { zh: '已作废', en: 'withdrawn' },
};

const REFUSED: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'no-such-question': { zh: '没有这个编号的提问。', en: 'there is no question with this number.' },
  'no-such-complaint': { zh: '没有这个编号的投诉。', en: 'there is no complaint with this number.' },
  'no-such-change': { zh: '没有这个编号的变更。', en: 'there is no change request with this number.' },
  'answered-already': { zh: '这个提问已经答复过。', en: 'the question is answered already.' },
  'no-such-requirement': { zh: '没有这个编号的需求。', en: 'there is no requirement with this number.' },
  'not-open-to-this': {
    zh: '这一事项已经了结，不再接受这个操作（已签认的需求只能通过变更调整）。',
    en: 'it is settled and takes this no more (an agreed requirement is frozen and changes by a change request only).',
  },
  'nothing-to-sign': {
    zh: '目前没有待确认的需求，请先用 /需求 添加。',
    en: 'there is no requirement waiting to be confirmed; add one with /req first.',
  },
  'no-approver': {
    zh: '项目里没有登记客户审批人，请先在项目文件中登记。',
    en: 'the project names no client approver; add one to the project file first.',
  },
};

/** What was done by a PM's command, with the number it got: `REQ-3: drafted`. */
export function saysDone(happened: string, ref: CaseRef, language: Language): string {
  const words = DONE[happened]?.[language] ?? happened;
  return language === 'zh' ? `${caseLabel(ref)}：${words}` : `${caseLabel(ref)}: ${words}`;
}

/** Why a PM's command was refused, as a sentence. */
export function saysRefused(because: string, language: Language): string {
  return REFUSED[because]?.[language] ?? because;
}
