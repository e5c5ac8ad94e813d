import { describe, expect, it } from 'vitest';
import { readSentences } from '../../worker/inbox/classify/corpus.ts';
import { learningCurve, shareOfWriters } from '../../worker/inbox/classify/curve.ts';
import { evaluate } from '../../worker/inbox/classify/evaluate.ts';
import { type EvaluationRow, readRows } from '../../worker/inbox/classify/evaluation-rows.ts';
import type { Intent, Understanding } from '../../worker/mail/intent.ts';

const rows = readRows(
  [
    { id: 1, body: 'We approve.', labels: ['confirmation'], spans: { confirmation: 'We approve.' } },
    { id: 2, body: 'Maybe next week.', labels: ['other'] },
    {
      id: 3,
      body: '系统坏了，请修。',
      labels: ['complaint'],
      severity: 'high',
      spans: { complaint: ['系统坏了'] },
    },
    { id: 4, body: '收到。', labels: ['other'] },
  ]
    .map((row) => JSON.stringify(row))
    .join('\n'),
);

const understood = (intent: Intent, evidence: string, decision: 'act' | 'ask'): Understanding => ({
  intents: [{ intent, confidence: 0.9, evidence: [evidence] }],
  decision,
  severity: intent === 'complaint' ? 'normal' : null,
  language: 'en',
  refs: [],
  asks: false,
});
const ANSWERS: Record<string, Understanding> = {
  1: understood('confirmation', 'We approve.', 'act'),
  2: understood('confirmation', 'Maybe next week.', 'ask'),
  3: understood('complaint', '请修。', 'act'),
  4: understood('other', '收到。', 'act'),
};
const judge = (row: EvaluationRow): Understanding => ANSWERS[row.id] as Understanding;

describe('how well mails are understood', () => {
  const { all, languages } = evaluate(rows, judge, () => 0);

  it('counts false confirmations over all mails, and apart those that nobody was asked about', () => {
    expect(all.falseConfirmations).toBe(0.25);
    expect(all.falseConfirmationsActed).toBe(0);
    expect(languages.zh?.falseConfirmations).toBe(0);
    expect(languages.en?.falseConfirmations).toBe(0.5);
  });

  it('tells the share acted on from how much of it was right', () => {
    expect(all.acted).toBe(0.75);
    expect(all.actedExact).toBe(1);
    expect(all.exact).toBe(0.75);
  });

  it('gives an interval around each share', () => {
    const [low, high] = all.exactInterval;
    expect(low).toBeLessThanOrEqual(all.exact);
    expect(high).toBeGreaterThanOrEqual(all.exact);
    expect(high).toBeGreaterThan(low);
  });

  it('misses evidence that does not touch the span, and a severity that differs', () => {
    expect(all.evidence).toBe(0.5);
    expect(all.severity).toBe(0);
  });
});

describe('the learning curve', () => {
  const sentences = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap(
    (name) =>
      readSentences(
        `sentences/en-${name}.txt`,
        `c | We approve what ${name} sent.\nr | Please add ${name} to it.\np | ${name} crashes.\no | Thanks, ${name}.\n`,
      ).sentences,
  );
  const examples = { sentences, mails: [] };

  it('takes growing shares of the writers, each containing the one before', () => {
    const parts = [0.25, 0.5, 0.75, 1].map((share) => shareOfWriters(examples, share).sentences);
    expect(parts.map((part) => part.length)).toEqual([8, 16, 24, 32]);
    for (const [at, part] of parts.entries()) {
      const larger = new Set(parts[at + 1] ?? sentences);
      expect(part.every((sentence) => larger.has(sentence))).toBe(true);
    }
  });

  it('trains on a quarter first', { timeout: 60_000 }, () => {
    const first = learningCurve(examples).next();
    expect(first.value).toMatchObject({ share: 0.25, sentences: 8, mails: 0 });
  });
});
