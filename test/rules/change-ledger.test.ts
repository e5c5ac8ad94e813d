import { expect, it } from 'vitest';
import { EMPTY_LEDGER, ledgerOf } from '../../worker/cases/change-request/ledger.ts';
import type { StandingChange } from '../../worker/cases/change-request/state.ts';
import { printCharge, printDelay, printMoney } from '../../worker/outbox/amounts.ts';
import { assessment, inStatus, STATUSES } from './change-states.ts';

const agreed = (cost: number, days: number, favour = false): StandingChange => ({
  ...inStatus('approved'),
  assessment: assessment({ cost, days }),
  favour,
});

it('the ledger of changes adds up money and days of what is agreed, and favours by what they would have cost', () => {
  expect(ledgerOf([agreed(1000, 2), agreed(500, -1), agreed(300, 0, true)])).toEqual({
    agreed: 3,
    cost: 1500,
    days: 1,
    favours: 1,
    favourCost: 300,
  });
});

it('what is open, declined, put off or withdrawn adds nothing', () => {
  const counted = STATUSES.filter((status) => ledgerOf([inStatus(status)]).agreed > 0);
  expect(counted).toEqual(['approved', 'scheduled', 'implemented', 'verified', 'closed']);
  expect(ledgerOf([])).toEqual(EMPTY_LEDGER);
});

it('a defect that was closed adds nothing', () => {
  expect(ledgerOf([{ ...inStatus('closed'), decision: null }])).toEqual(EMPTY_LEDGER);
});

it('money is printed in its currency with separators, cents only where there are any', () => {
  expect(printMoney(12000, 'CNY', 'zh')).toBe('¥12,000');
  expect(printMoney(12000, 'CNY', 'en')).toBe('CNY 12,000');
  expect(printMoney(1234.5, 'EUR', 'en')).toBe('EUR 1,234.50');
  expect(printCharge(0, 'EUR', 'en')).toBe('no extra cost');
  expect(printCharge(-500, 'EUR', 'en')).toBe('EUR 500 less');
  expect(printCharge(0, 'CNY', 'zh')).toBe('不增加费用');
});

it('a delay is printed in working days, later or earlier', () => {
  expect([0, 1, 2.5, -3].map((days) => printDelay(days, 'en'))).toEqual([
    'no delay',
    '1 working day later',
    '2.5 working days later',
    '3 working days earlier',
  ]);
  expect([0, 3, -1].map((days) => printDelay(days, 'zh'))).toEqual([
    '不影响工期',
    '顺延 3 个工作日',
    '提前 1 个工作日',
  ]);
});
