import type { Language } from '../mail/language.ts';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/**
 * An amount of money in its currency (ISO 4217): `¥12,000` in Chinese, `CNY 12,000` in English, where a sign alone
 * may mean several currencies. Cents only where there are any.
 */
export function printMoney(amount: number, currency: string, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    currencyDisplay: language === 'zh' ? 'symbol' : 'code',
    trailingZeroDisplay: 'stripIfInteger',
  })
    .format(amount)
    .replace(/\u00a0/g, ' ');
}

/** What a change costs, in words where it costs nothing or saves something. */
export function printCharge(amount: number, currency: string, language: Language): string {
  if (amount === 0) return language === 'zh' ? '不增加费用' : 'no extra cost';
  const money = printMoney(Math.abs(amount), currency, language);
  if (amount > 0) return money;
  return language === 'zh' ? `减少 ${money}` : `${money} less`;
}

/** By how many working days something moves: later, earlier or not at all. */
export function printDelay(days: number, language: Language): string {
  const count = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(Math.abs(days));
  if (days === 0) return language === 'zh' ? '不影响工期' : 'no delay';
  if (language === 'zh') return `${days > 0 ? '顺延' : '提前'} ${count} 个工作日`;
  const unit = Math.abs(days) === 1 ? 'working day' : 'working days';
  return `${count} ${unit} ${days > 0 ? 'later' : 'earlier'}`;
}
