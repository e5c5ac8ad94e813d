import { describe, expect, it } from 'vitest';
import { readAssessment } from '../../worker/inbox/forms/assessment.ts';
import { ASSESSMENT_FIELDS } from '../../worker/inbox/forms/assessment-fields.ts';
import { readDays } from '../../worker/inbox/forms/days.ts';
import { type Field, printedField } from '../../worker/inbox/forms/field.ts';
import { readMoney } from '../../worker/inbox/forms/money.ts';
import { readFields } from '../../worker/inbox/forms/read-fields.ts';

const written = '2026-11-24';
const none = { zh: '', en: '' };
const FIELDS: readonly Field[] = [
  { name: 'what', kind: 'text', required: true, labels: { zh: ['内容'], en: ['What'] }, hint: none },
  {
    name: 'price',
    kind: 'money',
    required: true,
    labels: { zh: ['费用', '价格'], en: ['Price', 'Cost'] },
    hint: none,
  },
  { name: 'days', kind: 'days', required: true, labels: { zh: ['天数'], en: ['Days'] }, hint: none },
  { name: 'due', kind: 'date', required: false, labels: { zh: ['日期'], en: ['Date'] }, hint: none },
  { name: 'urgent', kind: 'yes-no', required: false, labels: { zh: ['紧急'], en: ['Urgent'] }, hint: none },
  {
    name: 'way',
    kind: 'choice',
    required: false,
    labels: { zh: ['方式'], en: ['Way'] },
    hint: none,
    choices: [
      { value: 'mail', words: { zh: ['邮件'], en: ['by mail'] } },
      { value: 'phone', words: { zh: ['电话'], en: ['by phone', 'call'] } },
    ],
  },
];
const read = (text: string) => readFields(text, [], FIELDS, written);

describe('an amount of money', () => {
  it.each([
    ['￥12,000', 12000, 'CNY'],
    ['¥ 1,234.50', 1234.5, 'CNY'],
    ['1.2万', 12000, null],
    ['1.2万元', 12000, 'CNY'],
    ['12k', 12000, null],
    ['EUR 900', 900, 'EUR'],
    ['900 €', 900, 'EUR'],
    ['€1.200,50', 1200.5, 'EUR'],
    ['USD 3,500', 3500, 'USD'],
    ['$2.5k', 2500, 'USD'],
    ['三万五千元', 35000, 'CNY'],
    ['一万二', 12000, null],
    ['人民币 8000 元整', 8000, 'CNY'],
    ['HK$ 5000', 5000, 'HKD'],
    ['£1,000', 1000, 'GBP'],
    ['0', 0, null],
    ['0 元', 0, 'CNY'],
    ['无', 0, null],
    ['no extra cost', 0, null],
    ['约 12000 元（含税，3 天 × 4000）', 12000, 'CNY'],
    ['12000 元，分 2 次付', 12000, 'CNY'],
    ['-500 EUR', -500, 'EUR'],
    ['１２０００元', 12000, 'CNY'],
  ])('“%s” is read', (text, amount, currency) => expect(readMoney(text)).toEqual({ amount, currency }));

  it.each(['待定', '10-12k', 'EUR 900 or EUR 1200', 'a lot', ''])('“%s” is not one amount', (text) =>
    expect(readMoney(text)).toBeNull(),
  );
});

describe('a number of working days', () => {
  it.each([
    ['3天', 3],
    ['3 working days', 3],
    ['1.5 d', 1.5],
    ['1,5 days', 1.5],
    ['三天', 3],
    ['三天半', 3.5],
    ['半天', 0.5],
    ['half a day', 0.5],
    ['两周', 10],
    ['2 weeks', 10],
    ['16h', 2],
    ['4 小时', 0.5],
    ['5 个工作日', 5],
    ['12 人天', 12],
    ['2 person-days', 2],
    ['a week', 5],
    ['+3', 3],
    ['-2 天', -2],
    ['7', 7],
    ['0', 0],
    ['0 天', 0],
    ['无影响', 0],
    ['none', 0],
    ['約 3 天（含測試）', 3],
  ])('“%s” is read', (text, days) => expect(readDays(text)).toBe(days));

  it.each(['3-5 天', '3 to 5 days', 'soon', '3 天开发 + 2 天测试', ''])('“%s” is not one number', (text) =>
    expect(readDays(text)).toBeNull(),
  );
});

describe('a form sent back is read however it is dressed', () => {
  const filled = {
    what: { kind: 'text', text: '导出 PDF' },
    price: { kind: 'money', amount: 900, currency: 'EUR' },
    days: { kind: 'days', days: 3 },
  };
  it.each([
    ['label and value', 'What: 导出 PDF\nPrice: EUR 900\nDays: 3'],
    ['full-width colons', '内容：导出 PDF\n费用：900 欧元\n天数：3天'],
    ['values on the following line', 'What:\n导出 PDF\n\nPrice:\nEUR 900\n\nDays:\n\n3 d'],
    ['labels alone on their line', '内容\n导出 PDF\n费用\n900 €\n天数\n3'],
    ['bullets and bold', '- **What**: 导出 PDF\n- **Price**: EUR 900\n- **Days**: 3 days'],
    ['numbered', '1. 内容：导出 PDF\n2. 价格：EUR 900\n3. 天数：3'],
    ['hints left standing', 'What (one line): 导出 PDF\n费用（金额和币种）：EUR 900\nDays (working): 3'],
    ['a table', 'What | 导出 PDF\nPrice | EUR 900 |\nDays\t3'],
    ['no colon before a figure', 'What: 导出 PDF\nPrice EUR 900\n费用 €900\nDays 3'],
    ['talk around it', 'Hi,\nhere it is.\n\nWHAT: 导出 PDF\ncost: EUR 900\ndays: 3\n\nBest\nTom'],
    ['the filled form quoted', '> 内容：导出 PDF\n> 费用：900 EUR\n> 天数：3'],
  ])('%s', (_, text) => expect(read(text)).toEqual({ values: filled, missing: [], mistakes: [] }));

  it('answers under quoted labels', () => {
    const inline = [
      { question: '内容：', answer: '导出 PDF' },
      { question: 'Price (amount and currency):', answer: 'EUR 900' },
      { question: '> 3. Days: ____', answer: '3 days, I think' },
    ];
    expect(readFields('', inline, FIELDS, written).values).toEqual(filled);
  });

  it('nought is an answer, a blank is not', () => {
    expect(read('What: x\nPrice: 0\nDays: 0')).toMatchObject({
      values: { price: { amount: 0 }, days: { days: 0 } },
      missing: [],
    });
    expect(read('内容：\n费用：____\n天数：……').missing).toEqual(['what', 'price', 'days']);
    expect(read('').missing).toEqual(['what', 'price', 'days']);
  });

  it('a text of several lines is kept whole, up to the next label or a blank line', () => {
    const { values } = read('What: first line\nsecond line\n\nunrelated\nPrice: 1');
    expect(values.what).toEqual({ kind: 'text', text: 'first line\nsecond line' });
  });

  it.each([
    ['Date: 15 Dec', 'due', { kind: 'date', day: '2026-12-15' }],
    ['日期：12月15日', 'due', { kind: 'date', day: '2026-12-15' }],
    ['日期：2027-01-08', 'due', { kind: 'date', day: '2027-01-08' }],
    ['Urgent: yes', 'urgent', { kind: 'yes-no', yes: true }],
    ['Urgent: No, not really', 'urgent', { kind: 'yes-no', yes: false }],
    ['紧急：是', 'urgent', { kind: 'yes-no', yes: true }],
    ['緊急：否', 'urgent', { kind: 'yes-no', yes: false }],
    ['Way: by phone', 'way', { kind: 'choice', choice: 'phone' }],
    ['Way: please call me', 'way', { kind: 'choice', choice: 'phone' }],
    ['方式：邮件', 'way', { kind: 'choice', choice: 'mail' }],
  ])('“%s” is read by its kind', (text, name, value) => expect(read(text).values[name]).toEqual(value));

  it.each([
    ['Price: see offer', 'price'],
    ['天数：3-5 天', 'days'],
    ['Date: 3 Dec or 5 Dec', 'due'],
    ['Urgent: depends', 'urgent'],
    ['方式：邮件或电话', 'way'],
    ['Price: EUR 900\n费用：EUR 950', 'price'],
  ])('“%s” is a mistake that is told with its line, not a value', (text, field) => {
    const { values, mistakes, missing } = read(text);
    expect(mistakes.map((mistake) => mistake.field)).toEqual([field]);
    expect(text).toContain(mistakes[0]?.line);
    expect(mistakes[0]?.says.zh !== '' && mistakes[0]?.says.en !== '').toBe(true);
    expect(values[field]).toBeUndefined();
    expect(missing).not.toContain(field);
  });
});

describe('the change assessment form', () => {
  const en = `Scope: PDF export for orders, no e-mail
Effort: 4 person-days
Cost: EUR 2,400
Delay: 3 days
Quality: none
Risk: new library
Milestones moved: M-2 +3 days, M-3 by 1 week
Cost of not doing it: manual work for the client
Options: do, defer, swap REQ-5 or part
Valid until: 15 Dec`;
  const zh = `变更内容：订单导出 PDF，不含发邮件
工作量：4人天
费用：2.4万
工期影响：0
质量影响：无
风险：新组件
影响的里程碑：无
不做的代价：客户每周手工整理
可选方案：做；暂缓；换掉 REQ-5；只做一部分
有效期至：2026年12月15日`;
  const options = [
    { option: 'do' },
    { option: 'defer' },
    { option: 'swap', requirement: 5 },
    { option: 'part' },
  ];

  it('is read in English', () => {
    expect(readAssessment(en, [], written)).toEqual({
      values: {
        scope: 'PDF export for orders, no e-mail',
        effort: 4,
        cost: { amount: 2400, currency: 'EUR' },
        days: 3,
        quality: 'none',
        risk: 'new library',
        milestones: 'M-2 +3 days, M-3 by 1 week',
        moved: [
          { number: 2, days: 3 },
          { number: 3, days: 5 },
        ],
        costOfNotDoing: 'manual work for the client',
        options,
        validUntil: '2026-12-15',
      },
      missing: [],
      mistakes: [],
    });
  });

  it('is read in Chinese, where 0 and 无 are answers', () => {
    const { values, missing, mistakes } = readAssessment(zh, [], written);
    expect({ missing, mistakes }).toEqual({ missing: [], mistakes: [] });
    expect(values).toMatchObject({
      effort: 4,
      cost: { amount: 24000, currency: null },
      days: 0,
      quality: '无',
      moved: [],
      options,
      validUntil: '2026-12-15',
    });
  });

  it.each(['zh', 'en'] as const)(
    'as printed in %s lacks everything, and filled in lacks nothing',
    (language) => {
      const printed = ASSESSMENT_FIELDS.map((field) => printedField(field, language));
      expect(readAssessment(printed.join('\n'), [], written).missing).toEqual(
        ASSESSMENT_FIELDS.map((field) => field.name),
      );
      const answers = language === 'zh' ? zh.split('\n') : en.split('\n');
      const filled = printed.map((line, at) => line + (answers[at] ?? '').replace(/^[^:：]*[:：]\s*/u, ''));
      expect(readAssessment(filled.join('\n'), [], written)).toMatchObject({ missing: [], mistakes: [] });
    },
  );

  it('answered under the quoted lines of our letter is the same', () => {
    const inline = en.split('\n').map((line) => {
      const [label = '', ...value] = line.split(': ');
      return { question: `${label}:`, answer: value.join(': ') };
    });
    expect(readAssessment('', inline, written)).toEqual(readAssessment(en, [], written));
  });

  it('half filled in names what is still blank', () => {
    expect(readAssessment('费用：0\n风险：低', [], written).missing).toEqual([
      'scope',
      'effort',
      'days',
      'quality',
      'milestones',
      'cost-of-not-doing',
      'options',
      'valid-until',
    ]);
  });

  it.each([
    ['Options: swap', 'options'],
    ['可选方案：看客户', 'options'],
    ['Valid until: soon', 'valid-until'],
    ['Cost: 2k to 3k', 'cost'],
    ['工作量：很多', 'effort'],
  ])('“%s” cannot be read and is said so', (line, field) => {
    const { mistakes } = readAssessment(line, [], written);
    expect(mistakes.map((mistake) => mistake.field)).toEqual([field]);
  });

  it.each([
    ['做', [{ option: 'do' }]],
    ['暂缓到二期', [{ option: 'defer' }]],
    ['只做一部分', [{ option: 'part' }]],
    ['用 REQ-7 换', [{ option: 'swap', requirement: 7 }]],
    ['swap REQ-12', [{ option: 'swap', requirement: 12 }]],
    ['do it later', [{ option: 'do' }, { option: 'defer' }]],
  ])('“%s” names its options', (text, named) =>
    expect(readAssessment(`Options: ${text}`, [], written).values.options).toEqual(named),
  );
});

it('a reply of a megabyte is still read', () => {
  const text = `${'Price: \nsome words 3 4 5 | and: more = so\n'.repeat(30_000)}Days: 4`;
  expect(read(text).values.days).toEqual({ kind: 'days', days: 4 });
});
