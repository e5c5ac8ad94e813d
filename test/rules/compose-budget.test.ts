import { expect, test } from 'vitest';
import { BUDGET, spentBudget } from '../../worker/outbox/budget.ts';
import { RETRY_PLAN, refusedDelayMs, unreachableDelayMs } from '../../worker/outbox/retry.ts';

const AT = new Date('2026-11-24T02:00:00Z');
const ago = (minutes: number, subject = 'a') => ({ at: new Date(AT.getTime() - minutes * 60_000), subject });
const every = (count: number, minutes: number, subject?: string) =>
  Array.from({ length: count }, (_, index) => ago(minutes * (index + 1), subject ?? `${index}`));

test('ten answers in ten minutes are the most one person gets', () => {
  expect(spentBudget(every(9, 1), 'new', AT, BUDGET)).toBeNull();
  expect(spentBudget(every(10, 0.9), 'new', AT, BUDGET)).toBe('loop-tripped');
  expect(spentBudget(every(10, 1.1), 'new', AT, BUDGET)).toBeNull();
});

test('twenty-five answers in an hour and a hundred in ten hours are the most one person gets', () => {
  expect(spentBudget(every(24, 2), 'new', AT, BUDGET)).toBeNull();
  expect(spentBudget(every(25, 2), 'new', AT, BUDGET)).toBe('loop-tripped');
  expect(spentBudget(every(99, 5.9), 'new', AT, BUDGET)).toBeNull();
  expect(spentBudget(every(100, 5.9), 'new', AT, BUDGET)).toBe('loop-tripped');
});

test('the same subject may come twice in a row, not three times', () => {
  expect(spentBudget([ago(5, 'a')], 'a', AT, BUDGET)).toBeNull();
  expect(spentBudget([ago(5, 'a'), ago(9, 'a')], 'a', AT, BUDGET)).toBe('same-subject');
  expect(spentBudget([ago(5, 'b'), ago(9, 'a')], 'a', AT, BUDGET)).toBeNull();
  expect(spentBudget([ago(5, 'a'), ago(601, 'a')], 'a', AT, BUDGET)).toBeNull();
});

test('a busy server is asked after 1, 5, 15, 60 and then every 240 minutes', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 20].map((attempt) => refusedDelayMs(attempt, RETRY_PLAN) / 60_000);
  expect(minutes).toEqual([1, 5, 15, 60, 240, 240, 240]);
});

test('a server out of reach is asked again within seconds, and never less than every ten minutes', () => {
  const seconds = [1, 2, 3, 4, 5, 50].map((attempt) => unreachableDelayMs(attempt, RETRY_PLAN) / 1000);
  expect(seconds).toEqual([6, 30, 60, 300, 600, 600]);
});
