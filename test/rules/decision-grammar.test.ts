import { describe, expect, it } from 'vitest';
import { readDecision } from '../../worker/inbox/decision/grammar.ts';

const all = [{ choice: 'confirm', items: 'all' }];

describe('what the verbs of a letter mean', () => {
  it.each([
    'CONFIRM ALL',
    'Confirm all.',
    '确认 全部',
    '全部确认',
    '确认全部。',
    'We approve all items.',
    '以上均确认无误',
    'I confirm',
    '确认',
    '同意。',
  ])('“%s” confirms everything', (text) =>
    expect(readDecision(text)).toMatchObject({ kind: 'choices', choices: all }),
  );

  it.each([
    ['CONFIRM 1-3, 5', [1, 2, 3, 5]],
    ['确认 １－３、５', [1, 2, 3, 5]],
    ['1、2、4 没问题', [1, 2, 4]],
    ['1 to 4 are fine', [1, 2, 3, 4]],
    ['第1到3条可以', [1, 2, 3]],
  ])('“%s” confirms just those items', (text, items) =>
    expect(readDecision(text)).toMatchObject({ kind: 'choices', choices: [{ choice: 'confirm', items }] }),
  );

  it('confirms the good part and opens the part to be changed', () => {
    expect(readDecision('1-5 ok, 6 改成按月结算')).toEqual({
      questions: [],
      kind: 'choices',
      choices: [
        { choice: 'confirm', items: [1, 2, 3, 4, 5] },
        { choice: 'change', items: [6], words: '改成按月结算' },
      ],
    });
    expect(readDecision('CHANGE 2: export as Excel, not PDF\nCONFIRM 1')).toEqual({
      questions: [],
      kind: 'choices',
      choices: [
        { choice: 'change', items: [2], words: 'export as Excel, not PDF' },
        { choice: 'confirm', items: [1] },
      ],
    });
  });

  it.each([
    ['全部确认，除了3', [3]],
    ['all but 4 approved', [4]],
    ['We approve everything except 2 and 5.', [2, 5]],
  ])('“%s” leaves the exception open', (text, items) => {
    expect(readDecision(text)).toMatchObject({
      kind: 'choices',
      choices: [
        { choice: 'confirm', items: 'all' },
        { choice: 'change', items, words: expect.any(String) },
      ],
    });
  });

  it.each([
    ['不同意 4：价格不对', { choice: 'reject', items: [4], words: '价格不对' }],
    ['REJECT', { choice: 'reject', items: 'all', words: 'REJECT' }],
  ])('“%s” rejects', (text, choice) => {
    expect(readDecision(text)).toMatchObject({ kind: 'choices', choices: [choice] });
  });
});

describe('what never signs', () => {
  it.each([
    'Looks good!',
    '好的',
    'OK',
    'Can we confirm all of this tomorrow?',
    '我们会尽快确认',
    '明天再确认',
    '收到，先看看',
    'Thanks for the document.',
    'I will confirm once legal has read it.',
    '可以确认了吗',
  ])('“%s” is no decision', (text) => expect(readDecision(text).kind).not.toBe('choices'));

  it.each([
    '还没确认',
    'I cannot confirm all items',
    '如果价格不变就确认',
    'Approved if the logo gets bigger',
    '等法务看完再确认',
  ])('“%s” is a doubtful one that a person must read', (text) =>
    expect(readDecision(text).kind).toBe('ambiguous'),
  );

  it('an answer that confirms and rejects the same item is ambiguous', () => {
    expect(readDecision('CONFIRM 1-3\nREJECT 2: too expensive').kind).toBe('ambiguous');
  });
});
