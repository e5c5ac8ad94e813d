import type { Cause, Remedy, Resolution } from '../../cases/complaint/state.ts';
import type { Said } from '../../cases/says.ts';
import type { Field, FieldValue } from '../forms/field.ts';
import { readMoney } from '../forms/money.ts';
import { type FieldsRead, readFields } from '../forms/read-fields.ts';
import { on, unknownComplaint } from './complaint.ts';
import { type CommandKind, INCOMPLETE, type Misread, type Planned } from './kind.ts';
import { labelOf } from './labels.ts';

const CAUSES: readonly { readonly value: Cause; readonly words: { zh: string[]; en: string[] } }[] = [
  { value: 'requirement', words: { zh: ['需求'], en: ['requirement', 'requirements'] } },
  { value: 'communication', words: { zh: ['沟通'], en: ['communication'] } },
  { value: 'quality', words: { zh: ['质量'], en: ['quality'] } },
  { value: 'delay', words: { zh: ['延误', '延期'], en: ['delay'] } },
  { value: 'billing', words: { zh: ['账单', '费用'], en: ['billing', 'invoice'] } },
  { value: 'attitude', words: { zh: ['态度'], en: ['attitude'] } },
  { value: 'third-party', words: { zh: ['第三方'], en: ['third-party', 'third party'] } },
];

const REMEDIES: readonly (readonly [Remedy, RegExp])[] = [
  ['fix', /\bfix\b|修复|修正/iu],
  ['redo', /\bredo\b|重做|返工/iu],
  ['replan', /\breplan\b|重新排期|调整计划/iu],
  ['credit', /\bcredit\b|抵扣|折扣/iu],
  ['refund', /\brefund\b|退款/iu],
  ['apology', /\bapolog(?:y|ies)\b|道歉|致歉/iu],
];

const NO_HINT = { zh: '', en: '' };
const FIELDS: readonly Field[] = [
  {
    name: 'cause',
    kind: 'choice',
    required: true,
    labels: { zh: ['原因'], en: ['Cause'] },
    hint: NO_HINT,
    choices: CAUSES,
  },
  { name: 'fix', kind: 'text', required: true, labels: { zh: ['处理', '解决'], en: ['Fix'] }, hint: NO_HINT },
  {
    name: 'prevention',
    kind: 'text',
    required: true,
    labels: { zh: ['预防', '避免再犯'], en: ['Prevention'] },
    hint: NO_HINT,
  },
  {
    name: 'remedy',
    kind: 'text',
    required: false,
    labels: { zh: ['补救', '补偿'], en: ['Remedy'] },
    hint: NO_HINT,
  },
  {
    name: 'by',
    kind: 'date',
    required: false,
    labels: { zh: ['期限', '完成日期'], en: ['By'] },
    hint: NO_HINT,
  },
];

/** `/resolve CP-1` with its fields below: the resolution goes to the client, above the limit to the sponsor first. */
export const resolve: CommandKind = {
  names: ['resolve', '解决'],
  form: {
    zh: '/解决 CP-1（换行依次写：原因：需求|沟通|质量|延误|账单|态度|第三方；处理：……；预防：……；补救：修复|重做|重新排期|抵扣|退款|道歉 金额；期限：日期。前三项必填）',
    en: '/resolve CP-1 (on the lines below: cause: requirement|communication|quality|delay|billing|attitude|third-party; fix: …; prevention: …; remedy: fix|redo|replan|credit|refund|apology AMOUNT; by: DATE. The first three are needed)',
  },
  weighty: true,
  block: 'to-next-command',
  plan: ({ rest, block }, desk) => {
    const named = labelOf('complaint', rest);
    if (!named) return INCOMPLETE;
    const unknown = unknownComplaint(desk, named.number);
    if (unknown) return unknown;
    const read = readFields([named.rest, block].join('\n'), [], FIELDS, desk.today);
    const lacking = whatLacks(read);
    return lacking ?? given(named.number, read, desk.author.name);
  },
};

function given(number: number, { values }: FieldsRead, pmName: string): Planned | Misread {
  const cause = CAUSES.find(({ value }) => values.cause?.kind === 'choice' && value === values.cause.choice);
  const remedy = textOf(values.remedy);
  const money = /[\d零一二两三四五六七八九十百千万]/u.test(remedy) ? readMoney(amountIn(remedy)) : null;
  if (!cause) return INCOMPLETE;
  if (/\d/u.test(remedy) && money === null)
    return misreadSaying({
      zh: '补救金额没有读懂，请只写一个金额。',
      en: 'the amount of the remedy could not be read; please write one amount.',
    });
  const resolution: Resolution = {
    cause: cause.value,
    fix: textOf(values.fix),
    prevention: textOf(values.prevention),
    remedies: REMEDIES.flatMap(([name, pattern]) => (pattern.test(remedy) ? [name] : [])),
    amount: money?.amount ?? 0,
    by: values.by?.kind === 'date' ? values.by.day : null,
  };
  return on(number, { happened: 'resolution-given', resolution, pmName });
}

function textOf(value: FieldValue | undefined): string {
  return value?.kind === 'text' ? value.text : '';
}

/** The amount without the words around it. */
function amountIn(remedy: string): string {
  return REMEDIES.reduce((left, [, pattern]) => left.replace(pattern, ' '), remedy).trim();
}

function whatLacks({ missing, mistakes }: FieldsRead): Misread | null {
  const [mistake] = mistakes;
  if (mistake) return misreadSaying({ zh: mistake.says.zh, en: lowered(mistake.says.en) });
  if (missing.length === 0) return null;
  const labels = FIELDS.filter(({ name }) => missing.includes(name)).map(({ labels: names }) => names);
  return misreadSaying({
    zh: `还缺：${labels.map(({ zh }) => zh[0]).join('、')}。`,
    en: `missing: ${labels.map(({ en }) => en[0]?.toLowerCase()).join(', ')}.`,
  });
}

function misreadSaying(because: Said): Misread {
  return { outcome: 'misread', because };
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
