import { describe, expect, it } from 'vitest';
import { loadModel } from '../../worker/inbox/classify/load-model.ts';
import { type Assertion, accountOf, assertionsOf, inTheLightOf } from '../../worker/learning/account.ts';
import { accountLines } from '../../worker/learning/account-lines.ts';
import type { Example } from '../../worker/learning/example.ts';
import { precisionAtLeast, precisionAtMost } from '../../worker/learning/precision.ts';

const shipped = loadModel();
const BANDS = {
  ...shipped.bands,
  confirmation: {
    zh: { there: 0.6, sure: 0.9, unlikely: 0.05 },
    en: { there: 0.6, sure: 0.9, unlikely: 0.05 },
  },
};

/** So many reviewed confirmations in Chinese, read with this confidence. */
const reviewed = (right: number, wrong: number, confidence = 0.95): Assertion[] =>
  [...Array(right).fill(true), ...Array(wrong).fill(false)].map((isRight: boolean) => ({
    intent: 'confirmation',
    grammar: 'zh',
    confidence,
    right: isRight,
  }));

const standing = (assertions: readonly Assertion[]) => accountOf(assertions, BANDS)[0];

const example = (mailId: number, given: Example['given'], confidence = 0.95): Example => ({
  mailId,
  kind: 'audit',
  language: 'zh',
  given,
  removed: [],
  evidence: [],
  predicted: { readings: [{ intent: 'confirmation', confidence }], decision: 'act', model: 0, opinion: null },
});

describe('how often a label is right at the least', () => {
  it('99 of 99 show 97 in a hundred, 98 of 98 do not yet', () => {
    expect(precisionAtLeast(99, 99)).toBeGreaterThanOrEqual(0.97);
    expect(precisionAtLeast(98, 98)).toBeLessThan(0.97);
  });

  it('with one error it takes 157', () => {
    expect(precisionAtLeast(156, 157)).toBeGreaterThanOrEqual(0.97);
    expect(precisionAtLeast(155, 156)).toBeLessThan(0.97);
  });

  it('29 without an error show nine in ten, 28 do not', () => {
    expect(precisionAtLeast(29, 29)).toBeGreaterThanOrEqual(0.9);
    expect(precisionAtLeast(28, 28)).toBeLessThan(0.9);
  });

  it('is what tables of the exact bound print', () => {
    expect(precisionAtLeast(9, 10)).toBeCloseTo(0.606, 3);
    expect(precisionAtLeast(0, 10)).toBe(0);
    expect(precisionAtLeast(0, 0)).toBe(0);
    expect(precisionAtMost(10, 10)).toBe(1);
    expect(precisionAtMost(1, 10)).toBeCloseTo(1 - 0.606, 3);
    expect(precisionAtLeast(99_000, 100_000)).toBeCloseTo(0.9895, 3);
  });
});

describe('what a house makes of its own account', () => {
  it('without reviews acts from the shipped threshold on', () => {
    expect(standing([])).toMatchObject({ all: 0, sure: 0.9 });
  });

  it('acts a step earlier once 99 of 99 were right, not after 98', () => {
    expect(standing(reviewed(98, 0))?.sure).toBe(0.9);
    expect(standing(reviewed(99, 0))?.sure).toBe(0.88);
  });

  it('goes a further step only when the step before has been reviewed', () => {
    expect(standing([...reviewed(150, 0), ...reviewed(19, 0, 0.89)])?.sure).toBe(0.88);
    expect(standing([...reviewed(150, 0), ...reviewed(20, 0, 0.89)])?.sure).toBe(0.86);
  });

  it('never acts below where a reading counts as there', () => {
    const everywhere = [
      0.95, 0.89, 0.87, 0.85, 0.83, 0.81, 0.79, 0.77, 0.75, 0.73, 0.71, 0.69, 0.67, 0.65, 0.63, 0.61,
    ];
    const all = everywhere.flatMap((confidence) => reviewed(100, 0, confidence));
    expect(standing(all)?.sure).toBe(0.6);
  });

  it('asks about every one when the bound is under nine in ten', () => {
    expect(standing(reviewed(28, 1))?.sure).toBeNull();
    expect(standing(reviewed(60, 1))?.sure).toBe(0.9);
  });

  it('asks after three errors in a row, long before there are enough reviews to show anything', () => {
    expect(standing(reviewed(3, 0))?.sure).toBe(0.9);
    expect(standing(reviewed(1, 1))?.sure).toBe(0.9);
    expect(standing(reviewed(0, 3))?.sure).toBeNull();
  });

  it('counts readings that were asserted, not doubts that were asked about', () => {
    expect(standing(reviewed(0, 50, 0.7))).toMatchObject({ all: 0, sure: 0.9 });
  });

  it('keeps one language from paying for the other', () => {
    const account = accountOf(reviewed(0, 30), BANDS);
    const english = account.find(({ intent, grammar }) => intent === 'confirmation' && grammar === 'en');
    expect(english).toMatchObject({ all: 0, sure: 0.9 });
  });

  it('believes the last word about a mail', () => {
    const assertions = assertionsOf([
      example(1, ['complaint']),
      example(2, ['confirmation']),
      example(1, ['confirmation']),
    ]);
    expect(assertions.map(({ right }) => right)).toEqual([true, true]);
  });

  it('makes the model ask where the label has lost its credit', () => {
    const model = inTheLightOf(accountOf(reviewed(0, 30), BANDS), { ...shipped, bands: BANDS });
    expect(model.bands.confirmation.zh.sure).toBe(Number.POSITIVE_INFINITY);
    expect(model.bands.confirmation.en).toEqual(BANDS.confirmation.en);
    expect(model.bands.confirmation.zh.there).toBe(0.6);
  });

  it('is told to the PM in one line per label and language', () => {
    const account = accountOf([...reviewed(61, 0)], BANDS);
    expect(accountLines(account, 'en')).toEqual(['confirmation (zh): 61 of 61 right, threshold .90']);
    expect(accountLines(account, 'zh')).toEqual(['确认（中文）：核对 61 次，61 次正确，阈值 .90']);
    expect(accountLines(accountOf(reviewed(0, 30), BANDS), 'en')).toEqual([
      'confirmation (zh): 0 of 30 right, every one is put before you',
    ]);
    expect(accountLines(accountOf([], BANDS), 'en')).toEqual([]);
  });
});
