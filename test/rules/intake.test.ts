import { describe, expect, it } from 'vitest';
import { readIntakeAnswers } from '../../worker/inbox/forms/intake.ts';
import { questionnaire } from '../../worker/inbox/forms/questionnaire.ts';

const FOUR = [
  { number: 1, question: 'Who will use it?' },
  { number: 2, question: 'Which languages are needed, and who is responsible for the translations?' },
  { number: 3, question: '希望哪天上线？这个日子为什么重要？' },
  { number: 4, question: '预算大致在什么范围？' },
];
const read = (text: string, inline: { question: string; answer: string }[] = []) =>
  readIntakeAnswers(text, inline, FOUR);
const plain = (text: string, inline: { question: string; answer: string }[] = []) =>
  read(text, inline).answers.map(({ number, answer }) => [number, answer]);

describe.each(['web', 'app', 'generic'] as const)('the %s questionnaire', (kind) => {
  const [zh, en] = [questionnaire(kind, 'zh'), questionnaire(kind, 'en')];

  it('asks the same twelve to twenty questions in both languages', () => {
    expect(zh.map(({ number }) => number)).toEqual(en.map(({ number }) => number));
    expect(zh.map(({ number }) => number)).toEqual(zh.map((_, at) => at + 1));
    expect(zh.length).toBeGreaterThanOrEqual(12);
    expect(zh.length).toBeLessThanOrEqual(20);
    for (const { question } of zh) expect(question).toMatch(/[？。]$/u);
    for (const { question } of en) expect(question).toMatch(/^[A-Z][^\p{sc=Han}]+[?.]$/u);
  });

  it.each([
    ['zh', zh],
    ['en', en],
  ] as const)(
    'sent back in %s untouched answers nothing, and answered below each question everything',
    (_, questions) => {
      const sent = questions.map(({ number, question }) => `${number}. ${question}`);
      expect(readIntakeAnswers(sent.join('\n'), [], questions).unanswered).toHaveLength(questions.length);
      const answered = sent.map((line, at) => `${line}\nAnswer no. ${at + 1} 好`).join('\n\n');
      expect(readIntakeAnswers(answered, [], questions)).toEqual({
        answers: questions.map(({ number }) => ({
          number,
          answer: `Answer no. ${number} 好`,
          declined: false,
        })),
        unanswered: [],
      });
      const behind = sent.map((line) => `${line} 是的`).join('\n');
      expect(readIntakeAnswers(behind, [], questions).answers.map(({ answer }) => answer)).toEqual(
        questions.map(() => '是的'),
      );
    },
  );
});

describe('numbered answers are read in any sane format', () => {
  it.each([
    ['dots', '1. Families\n2. German\n3. 12月1日\n4. 10万'],
    ['brackets', '1) Families\n2) German\n3) 12月1日\n4) 10万'],
    ['round brackets', '(1) Families\n(2) German\n(3) 12月1日\n(4) 10万'],
    ['full-width brackets', '（1）Families\n（2）German\n（3）12月1日\n（4）10万'],
    ['Chinese commas', '1、Families\n2、German\n3、12月1日\n4、10万'],
    ['colons', '1: Families\n2: German\n3：12月1日\n4：10万'],
    ['Q', 'Q1: Families\nQ2: German\nQ3: 12月1日\nQ4: 10万'],
    ['问题', '问题1：Families\n问题2：German\n问题3：12月1日\n问题4：10万'],
    ['第…题', '第1题：Families\n第2题：German\n第3题：12月1日\n第4题：10万'],
    ['numbers alone', '1\nFamilies\n2\nGerman\n3\n12月1日\n4\n10万'],
    ['circled', '① Families\n② German\n③ 12月1日\n④ 10万'],
    ['Chinese figures', '一、Families\n二、German\n三、12月1日\n四、10万'],
    ['mixed marks', '1 - Families\n2. German\n3) 12月1日\n4：10万'],
    ['one line', '1: Families 2: German 3: 12月1日 4: 10万'],
    [
      'talk around it',
      'Hello,\nour answers:\n\n1. Families\n2. German\n3. 12月1日\n4. 10万\n\nBest regards\nTom',
    ],
    ['another order', '4. 10万\n3. 12月1日\n1. Families\n2. German'],
  ])('%s', (_, text) =>
    expect(plain(text)).toEqual([
      [1, 'Families'],
      [2, 'German'],
      [3, '12月1日'],
      [4, '10万'],
    ]),
  );

  it('an answer may take several lines and hold a list of its own', () => {
    expect(
      plain(
        '1. Families:\n  1. parents\n  2. children\n\nand schools\n2. German\n   a) texts by us\n4. 10万',
      ),
    ).toEqual([
      [1, 'Families:\n  1. parents\n  2. children\nand schools'],
      [2, 'German\n   a) texts by us'],
      [4, '10万'],
    ]);
    expect(plain('1. 家长\n1）妈妈\n2）爸爸\n2. 中文')).toEqual([
      [1, '家长\n1）妈妈\n2）爸爸'],
      [2, '中文'],
    ]);
  });

  it('answers under quoted questions belong to them', () => {
    const inline = [
      { question: '1. Who will use it?', answer: 'Families' },
      { question: '预算大致在什么范围？', answer: '10 万\n含税' },
    ];
    expect(read('', inline)).toEqual({
      answers: [
        { number: 1, answer: 'Families', declined: false },
        { number: 4, answer: '10 万\n含税', declined: false },
      ],
      unanswered: [2, 3],
    });
  });

  it('answers below the questions repeated without numbers belong to them', () => {
    expect(plain('Who will use it?\nFamilies\n\n希望哪天上线？这个日子为什么重要？\n12月1日，展会')).toEqual([
      [1, 'Families'],
      [3, '12月1日，展会'],
    ]);
  });

  it.each([
    '不清楚',
    'skip',
    'n/a',
    'N/A',
    '暂无',
    '跳过。',
    'I don’t know yet',
    'not sure',
    '没想好',
    '不适用',
  ])('“%s” is an answer: declined, and not asked again', (word) => {
    expect(read(`1. Families\n2. ${word.replace('’', "'")}`)).toEqual({
      answers: [
        { number: 1, answer: 'Families', declined: false },
        { number: 2, answer: word.replace('’', "'"), declined: true },
      ],
      unanswered: [3, 4],
    });
  });

  it('several questions may be declined at once', () => {
    expect(
      read('1. Families\n2-4: n/a')
        .answers.filter(({ declined }) => declined)
        .map(({ number }) => number),
    ).toEqual([2, 3, 4]);
    expect(read('1. Families\n3、4 不清楚').unanswered).toEqual([2]);
  });

  it('a number left blank, or one that was never asked, answers nothing', () => {
    expect(read('1.\n2. ……\n3. 12月1日\n9. what else')).toEqual({
      answers: [{ number: 3, answer: '12月1日\n9. what else', declined: false }],
      unanswered: [1, 2, 4],
    });
    expect(read('We will answer next week.').unanswered).toEqual([1, 2, 3, 4]);
    expect(read('下周给您答复').answers).toEqual([]);
  });
});

it('a reply of a megabyte is still read', () => {
  expect(
    plain(`1. Families\n${'and more of them, 2 of 3 or 4: so\n'.repeat(30_000)}2. German`).map(
      ([number]) => number,
    ),
  ).toEqual([1, 2]);
});
