import type { Language } from '../mail/language.ts';
import { type CaseRef, caseLabel } from './decision.ts';

const DONE: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  asked: { zh: '已记录为草稿', en: 'drafted' },
  requested: { zh: '已发给客户审批人，请其逐条确认', en: 'sent to the approvers, to confirm item by item' },
  superseded: { zh: '已作废', en: 'withdrawn' },
};

const REFUSED: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
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
