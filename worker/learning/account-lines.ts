import type { Scored } from '../inbox/classify/model.ts';
import type { Language } from '../mail/language.ts';
import type { Standing } from './account.ts';

const LABELS: Readonly<Record<Language, Record<Scored, string>>> = {
  zh: { confirmation: '确认', change_request: '变更请求', complaint: '投诉' },
  en: { confirmation: 'confirmation', change_request: 'change request', complaint: 'complaint' },
};
const LANGUAGES: Readonly<Record<Language, Record<'zh' | 'en', string>>> = {
  zh: { zh: '中文', en: '英文' },
  en: { zh: 'zh', en: 'en' },
};

/** Two decimals as printed in the brief, `.86`. */
const share = (value: number): string => value.toFixed(2).replace(/^0/, '');

/** The account as the PM reads it, one line for each label and language that has been reviewed. */
export function accountLines(account: readonly Standing[], language: Language): string[] {
  return account.flatMap(({ intent, grammar, right, all, sure }) => {
    if (all === 0) return [];
    const label = LABELS[language][intent];
    const tongue = LANGUAGES[language][grammar];
    if (language === 'zh') {
      const threshold = sure === null ? '现在每封都请您判断' : `阈值 ${share(sure)}`;
      return [`${label}（${tongue}）：核对 ${all} 次，${right} 次正确，${threshold}`];
    }
    const threshold = sure === null ? 'every one is put before you' : `threshold ${share(sure)}`;
    return [`${label} (${tongue}): ${right} of ${all} right, ${threshold}`];
  });
}
