import { describe, expect, it } from 'vitest';
import { wantsAnswer } from '../../worker/inbox/classify/asks.ts';
import { refsIn } from '../../worker/inbox/classify/record-numbers.ts';
import { severityOf } from '../../worker/inbox/classify/severity.ts';
import { languageOf } from '../../worker/inbox/classify/text-language.ts';

describe('how bad a complaint is', () => {
  it.each([
    'The site is down since 9 and nobody can order.',
    'Our lawyers will be in touch.',
    'All of Thursday’s orders have vanished from the database.',
    '系统宕机，全公司都没法出单。',
    '再不解决我们就终止合同。',
    '客户的数据泄露了。',
  ])('is critical when business, data, law or the contract is at stake: %s', (text) => {
    expect(severityOf(text)).toBe('critical');
  });

  it.each([
    'The same error is back although you reported it as fixed.',
    'The deadline was missed.',
    'We are extremely disappointed.',
    '第三次跟你们说这个问题了。',
    '说好周三给的，现在还没有。',
    '忍无可忍！',
  ])('is high when angry, repeated, blocked or late: %s', (text) => {
    expect(severityOf(text)).toBe('high');
  });

  it.each(['The export writes the wrong column.', '报表里的合计数不对。', '请尽快处理，按钮点不动。'])(
    'is normal otherwise, urgency included: %s',
    (text) => {
      expect(severityOf(text)).toBe('normal');
    },
  );
});

describe('the language of a mail', () => {
  it('is Chinese for simplified and traditional text, with record numbers and file names in it', () => {
    expect(languageOf('REQ-3 我们确认，见 scope.pdf')).toBe('zh');
    expect(languageOf('報價沒有問題')).toBe('zh');
  });
  it('is English without Chinese', () => {
    expect(languageOf('Fine, go ahead.')).toBe('en');
  });
  it('is mixed when both carry meaning', () => {
    expect(languageOf('这个 proposal 我们 approve 了，please start the development 吧')).toBe('mixed');
  });
});

describe('record numbers', () => {
  it('are written in capitals with a hyphen, once each', () => {
    expect(refsIn('req-3 and CR 12, again REQ‑3; Q3 is fine, so 5 people come')).toEqual(['REQ-3', 'CR-12']);
  });
  it('are found between Chinese characters', () => {
    expect(refsIn('需求REQ-8和变更CR-2都可以')).toEqual(['REQ-8', 'CR-2']);
  });
});

describe('a mail that wants an answer', () => {
  it.each([
    'How does the rounding work?',
    '请问培训什么时候开始？',
    '麻烦告知进展',
    'Please let me know the price.',
  ])('%s', (text) => {
    expect(wantsAnswer(text)).toBe(true);
  });
  it.each(['Let me know if you have questions.', '谢谢，收到。', 'We approve.'])('is not: %s', (text) => {
    expect(wantsAnswer(text)).toBe(false);
  });
});
