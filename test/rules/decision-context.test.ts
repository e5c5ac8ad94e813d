import { describe, expect, it } from 'vitest';
import { type DecisionContext, readDecision } from '../../worker/inbox/decision/grammar.ts';
import { inShort } from './decision-table.ts';

const openItems = [
  { item: 1, title: 'Calendar', statement: 'Guests see free slots for 60 days.', requirement: 11 },
  { item: 2, title: 'Reminder', statement: 'Guests are reminded 24 hours before.', requirement: 12 },
  { item: 3, title: '订单导出', statement: '运营可以按日期导出订单。', requirement: 14 },
];
const context: DecisionContext = { openItems, inline: [], request: 5 };
const one: DecisionContext = { openItems: openItems.slice(1, 2), inline: [] };

const reads = (text: string, expected: string) => expect(inShort(readDecision(text, context))).toBe(expected);

describe('record numbers', () => {
  it.each([
    ['REQ-11 and REQ-12 approved', 'yes 1,2'],
    ['REQ-14 同意', 'yes 3'],
    ['REQ-12 改成提前48小时', 'change 2: 改成提前48小时'],
    ['CHANGE REQ-12: 48 hours', 'change 2: 48 hours'],
    ['REQ-3 approved', 'ambiguous other-number'],
    ['REQ-14、REQ-3 同意', 'ambiguous other-number'],
    ['CONFIRM SO-5', 'yes all'],
    ['SO-6 confirmed', 'ambiguous other-number'],
    ['确认 SO-5 全部', 'yes all'],
  ])('“%s” reads as %s', reads);

  it('without the request nobody knows what REQ-12 or SO-5 is', () => {
    expect(inShort(readDecision('REQ-12 approved'))).toBe('ambiguous other-number');
    expect(inShort(readDecision('CONFIRM SO-5'))).toBe('ambiguous other-number');
  });
});

describe('lines of our letter copied and answered', () => {
  it.each([
    [
      '1. Calendar - ok\n2. Reminder - change to 48 hours\n3. 订单导出：同意',
      'yes 1 | change 2: change to 48 hours | yes 3',
    ],
    [
      '1. Calendar\nok\n2. Reminder\nshould be 48 hours\n3. 订单导出\n不同意',
      'yes 1 | change 2: should be 48 hours | reject 3: 不同意',
    ],
    ['1. Calendar: Guests see free slots for 60 days. Approved', 'yes 1'],
    ['3. 订单导出：运营可以按日期导出订单。同意', 'yes 3'],
    ['3. 訂單導出：確認', 'yes 3'],
    ['2. Calendar: ok', 'ambiguous number-and-title-disagree'],
    ['1. Calendar: ok if it ships in May', 'condition 1: ok if it ships in May'],
    ['1. Calendar: what is a slot?', 'none | ? 1'],
    ['1. Calendar\n2. Reminder\n3. 订单导出\n\n全部确认', 'ambiguous all-under-one-item'],
    ['1. Calendar', 'none'],
  ])('“%s” reads as %s', reads);
});

describe('the rest, and how many', () => {
  it.each([
    ['3 改成每周一次，其余同意', 'change 3: 改成每周一次 | yes 1,2'],
    ['1 ok, rest rejected', 'yes 1 | reject 2,3: rest rejected'],
    ['All 3 items approved', 'yes all'],
    ['3条都同意', 'yes all'],
    ['两条都同意', 'ambiguous count'],
    ['All 4 items approved', 'ambiguous count'],
    ['全部同意。2 是什么意思？', 'yes 1,3 | ? 2'],
    ['All approved. 3 later', 'yes 1,2'],
  ])('“%s” reads as %s', reads);

  it.each([
    ['fine once the logo is bigger', 'condition 2: fine once the logo is bigger'],
    ['可以，前提是价格不变', 'condition 2: 可以，前提是价格不变'],
    ['Change: 48 hours', 'change 2: Change: 48 hours'],
  ])('where one item waits, “%s” can only mean that one', (text, expected) =>
    expect(inShort(readDecision(text, one))).toBe(expected),
  );
});

describe('answers under quoted lines', () => {
  const under = (...inline: { question: string; answer: string }[]) =>
    inShort(readDecision(inline.map(({ answer }) => answer).join('\n\n'), { openItems, inline }));

  it('each decides the item it stands under', () => {
    expect(
      under(
        { question: '1. Calendar', answer: 'ok' },
        { question: '2. Reminder', answer: 'change to 48 hours' },
        { question: '3. 订单导出', answer: '不同意，太贵' },
      ),
    ).toBe('yes 1 | change 2: change to 48 hours | reject 3: 太贵');
  });

  it('the printed statement stands for its item too', () => {
    expect(under({ question: 'Guests are reminded 24 hours before.', answer: 'Agreed' })).toBe('yes 2');
    expect(under({ question: '   运营可以按日期导出订单。', answer: '同意' })).toBe('yes 3');
  });

  it.each([
    ['同意', 'yes 3'],
    ['改成按月导出', 'change 3: 改成按月导出'],
    ['可以，但要加筛选', 'condition 3: 可以，但要加筛选'],
    ['这是什么意思？', 'none | ? 3'],
    ['待定', 'none'],
    ['3 ok', 'yes 3'],
    ['全部同意', 'ambiguous all-under-one-item'],
    ['谢谢', 'none'],
  ])('“%s” under item 3 reads as %s', (answer, expected) =>
    expect(under({ question: '3. 订单导出', answer })).toBe(expected),
  );

  it('a yes under a line that is none of our items signs nothing', () => {
    expect(under({ question: 'Please answer by 5 December.', answer: 'Confirmed' })).toBe(
      'ambiguous unknown-question',
    );
    expect(under({ question: '4. Something else', answer: 'ok' })).toBe('ambiguous unknown-question');
    expect(under({ question: '2. Calendar', answer: 'ok' })).toBe('ambiguous unknown-question');
  });

  it('what names its items itself needs no line above', () => {
    expect(under({ question: 'Please answer by 5 December.', answer: 'CONFIRM ALL' })).toBe('yes all');
    expect(under({ question: '请您答复。', answer: '确认 1-3' })).toBe('yes 1,2,3');
  });

  it('a courtesy under a line disturbs nothing', () => {
    const inline = [{ question: 'Best regards, Anna', answer: 'Thank you!' }];
    expect(inShort(readDecision('CONFIRM ALL\n\nThank you!', { openItems, inline }))).toBe('yes all');
  });
});
