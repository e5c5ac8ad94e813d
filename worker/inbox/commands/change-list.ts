import { ledgerOf } from '../../cases/change-request/ledger.ts';
import { titleOf } from '../../cases/change-request/standing.ts';
import type { ChangeStatus, StandingChange } from '../../cases/change-request/state.ts';
import type { Said } from '../../cases/says.ts';
import type { Language } from '../../mail/language.ts';

const STATUS_NAMES: Readonly<Record<ChangeStatus, Said>> = {
  logged: { zh: '已登记', en: 'logged' },
  clarifying: { zh: '待客户说明', en: 'waits for an explanation' },
  assessing: { zh: '评估中', en: 'being assessed' },
  assessed: { zh: '已评估', en: 'assessed' },
  'internal-approval': { zh: '待内部批准', en: 'waits for the sponsor' },
  'client-decision': { zh: '待客户决定', en: 'waits for the client' },
  approved: { zh: '已批准', en: 'approved' },
  scheduled: { zh: '已排期', en: 'scheduled' },
  implemented: { zh: '已实施', en: 'made' },
  verified: { zh: '已验证', en: 'verified' },
  closed: { zh: '已关闭', en: 'closed' },
  rejected: { zh: '不做', en: 'not to be made' },
  deferred: { zh: '暂缓', en: 'put off' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

/** The ledger of changes for a PM: every change with its price, and the sums of what is agreed. */
export function changesAsWords(
  changes: readonly StandingChange[],
  currency: string,
  language: Language,
): string {
  if (changes.length === 0) return language === 'zh' ? '还没有变更。' : 'there is no change yet.';
  const { agreed, cost, days, favours, favourCost } = ledgerOf(changes);
  const money = (amount: number) => moneyIn(amount, currency, language);
  const lines = changes.map((one) => lineOf(one, money, language));
  const gifts =
    language === 'zh'
      ? `，免费 ${favours} 项（价值 ${money(favourCost)}）`
      : `, ${favours} free of charge (worth ${money(favourCost)})`;
  const sum =
    language === 'zh'
      ? `已确认 ${agreed} 项，合计 ${money(cost)}、${days} 个工作日`
      : `agreed: ${agreed}, together ${money(cost)} and ${days} working days`;
  return [...lines, `${sum}${favours > 0 ? gifts : ''}`].join('\n');
}

function lineOf(change: StandingChange, money: (amount: number) => string, language: Language): string {
  const { number, status, assessment, favour, defect } = change;
  const price =
    assessment === null
      ? ''
      : language === 'zh'
        ? `，${money(assessment.cost)}${favour ? '（免费）' : ''}，${assessment.days} 个工作日`
        : `, ${money(assessment.cost)}${favour ? ' (free)' : ''}, ${assessment.days} working days`;
  const state = defect ? { zh: '缺陷，不计费', en: 'defect, not billed' } : STATUS_NAMES[status];
  const colon = language === 'zh' ? '：' : ': ';
  return `CR-${number} ${titleOf(change)}${colon}${state[language]}${price}`;
}

function moneyIn(amount: number, currency: string, language: Language): string {
  const figure = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB').format(amount);
  return `${currency} ${figure}`;
}
