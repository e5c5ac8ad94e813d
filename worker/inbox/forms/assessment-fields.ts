import type { Field } from './field.ts';

/** The change assessment form, line by line, as a PM gets it and answers it by mail. */
export const ASSESSMENT_FIELDS: readonly Field[] = [
  {
    name: 'scope',
    kind: 'text',
    required: true,
    labels: {
      zh: ['变更内容', '范围', '变更范围', '工作内容', '内容', '范围影响'],
      en: ['Scope', 'What changes', 'Work', 'Scope of work', 'Impact on scope'],
    },
    hint: { zh: '具体做什么、不做什么', en: 'what is done and what is not' },
  },
  {
    name: 'effort',
    kind: 'days',
    required: true,
    labels: {
      zh: ['工作量', '人天', '工时', '投入'],
      en: ['Effort', 'Work effort', 'Person-days', 'Person days', 'Man-days'],
    },
    hint: { zh: '人天', en: 'person-days' },
  },
  {
    name: 'cost',
    kind: 'money',
    required: true,
    labels: {
      zh: ['费用', '成本', '价格', '报价', '金额', '增加费用', '费用影响'],
      en: ['Cost', 'Costs', 'Price', 'Extra cost', 'Additional cost', 'Fee', 'Amount', 'Cost impact'],
    },
    hint: { zh: '金额和币种，没有写 0', en: 'amount and currency, 0 for none' },
  },
  {
    name: 'days',
    kind: 'days',
    required: true,
    labels: {
      zh: ['工期影响', '延期', '工期', '顺延', '天数', '延期天数', '增加天数', '进度影响'],
      en: ['Delay', 'Days', 'Extra days', 'Schedule', 'Schedule impact', 'Added days', 'Delay in days'],
    },
    hint: { zh: '工作日，没有写 0', en: 'working days, 0 for none' },
  },
  {
    name: 'quality',
    kind: 'text',
    required: true,
    labels: {
      zh: ['质量影响', '质量', '对质量的影响'],
      en: ['Quality', 'Quality impact', 'Effect on quality', 'Impact on quality'],
    },
    hint: { zh: '没有写“无”', en: 'none is an answer' },
  },
  {
    name: 'risk',
    kind: 'text',
    required: true,
    labels: { zh: ['风险', '风险影响', '主要风险'], en: ['Risk', 'Risks', 'Main risk', 'Risk impact'] },
    hint: { zh: '没有写“无”', en: 'none is an answer' },
  },
  {
    name: 'milestones',
    kind: 'text',
    required: true,
    labels: {
      zh: ['影响的里程碑', '里程碑', '里程碑变动', '里程碑顺延', '里程碑影响'],
      en: ['Milestones moved', 'Milestones', 'Milestone', 'Moved milestones', 'Milestone impact'],
    },
    hint: { zh: '如 M-2 +3 天，没有写“无”', en: 'such as M-2 +3 days, or none' },
  },
  {
    name: 'cost-of-not-doing',
    kind: 'text',
    required: true,
    labels: {
      zh: ['不做的代价', '不做的后果', '不做的影响', '不变更的代价', '不做会怎样'],
      en: [
        'Cost of not doing it',
        'Cost of not doing',
        'If not done',
        'If we do not',
        'Without the change',
        'Cost of doing nothing',
      ],
    },
    hint: { zh: '客户放弃什么、承受什么', en: 'what the client loses or lives with' },
  },
  {
    name: 'options',
    kind: 'text',
    required: true,
    labels: {
      zh: ['可选方案', '方案', '选项', '可选项', '备选方案'],
      en: ['Options', 'Option', 'Choices', 'Alternatives'],
    },
    hint: { zh: '做、暂缓、换掉 REQ-n、只做一部分', en: 'do, defer, swap REQ-n, part' },
  },
  {
    name: 'valid-until',
    kind: 'date',
    required: true,
    labels: {
      zh: ['有效期至', '有效期', '报价有效期', '有效期到', '截止日期'],
      en: ['Valid until', 'Valid to', 'Offer valid until', 'Expires', 'Validity', 'Valid'],
    },
    hint: { zh: '日期', en: 'date' },
  },
];
