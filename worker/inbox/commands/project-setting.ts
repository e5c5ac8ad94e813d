import type { ProjectSettings } from '../../cases/project/settings.ts';
import type { Cadence } from '../../cases/project/state.ts';
import type { Said } from '../../cases/says.ts';
import { readMoney } from '../forms/money.ts';
import { INCOMPLETE, type Misread, misread, type Planned } from './kind.ts';

/** A setting by its names, and what its words make of it; null: not a value for it. */
interface Setting {
  readonly names: RegExp;
  readonly read: (value: string) => Read | null;
}

type Read = Partial<ProjectSettings> | { readonly cadence: Cadence };

const NONE = /^(?:none|no|off|无|没有|不限|取消)$/iu;

function money(field: 'limitCost' | 'remedyLimit' | 'budget' | 'spent') {
  return (value: string): Read | null => {
    if (NONE.test(value)) return { [field]: null };
    const amount = readMoney(value)?.amount ?? null;
    return amount === null || amount < 0 ? null : { [field]: amount };
  };
}

function choice<Value>(field: keyof ProjectSettings | 'cadence', choices: Readonly<Record<string, Value>>) {
  return (value: string): Read | null => {
    const chosen = choices[value.toLowerCase()];
    return chosen === undefined ? null : ({ [field]: chosen } as Read);
  };
}

const ON_OFF = { on: true, off: false, 开: true, 关: false };

const SETTINGS: readonly Setting[] = [
  { names: /^(?:limit cost|cost limit|费用上限)/iu, read: money('limitCost') },
  {
    names: /^(?:limit days|days limit|天数上限)/iu,
    read: (value) => {
      if (NONE.test(value)) return { limitDays: null };
      const [, days] = /^(\d{1,4})\s*(?:days?|天)?$/iu.exec(value) ?? [];
      return days === undefined ? null : { limitDays: Number(days) };
    },
  },
  { names: /^(?:remedy limit|补救上限)/iu, read: money('remedyLimit') },
  {
    names: /^(?:currency|币种)/iu,
    read: (value) => (/^[a-z]{3}$/iu.test(value) ? { currency: value.toUpperCase() } : null),
  },
  {
    names: /^(?:approvers|审批)/iu,
    read: (value) => {
      if (/^(?:all|全部|所有)$/iu.test(value)) return { approverRule: 'all' };
      if (/^(?:any|one|任一|任意)$/iu.test(value)) return { approverRule: 'any' };
      return /^[1-9]\d?$/u.test(value) ? { approverRule: Number(value) } : null;
    },
  },
  {
    names: /^(?:order|顺序)/iu,
    read: choice('approverOrder', {
      'one-by-one': 'one-by-one',
      逐个: 'one-by-one',
      together: 'together',
      同时: 'together',
    }),
  },
  {
    names: /^(?:preview|预览)/iu,
    read: choice('preview', {
      always: 'always',
      总是: 'always',
      'when-unclear': 'when-unclear',
      不清楚时: 'when-unclear',
      never: 'never',
      从不: 'never',
    }),
  },
  {
    names: /^(?:deemed|视为确认)/iu,
    read: (value) => {
      if (NONE.test(value)) return { deemedAcceptance: null };
      return [...value].length < 10 ? null : { deemedAcceptance: value };
    },
  },
  {
    names: /^(?:cadence|周报|频率)/iu,
    read: choice<Cadence>('cadence', {
      weekly: 'weekly',
      每周: 'weekly',
      fortnightly: 'fortnightly',
      双周: 'fortnightly',
      monthly: 'monthly',
      每月: 'monthly',
      none: 'none',
      不发: 'none',
    }),
  },
  {
    names: /^(?:autonomy|自动)/iu,
    read: choice('autonomy', {
      shadow: 'shadow',
      观察: 'shadow',
      ask: 'ask',
      询问: 'ask',
      act: 'act',
      执行: 'act',
    }),
  },
  { names: /^(?:model|模型)/iu, read: choice('languageModel', ON_OFF) },
  { names: /^(?:budget|预算)/iu, read: money('budget') },
  { names: /^(?:spent|已花费)/iu, read: money('spent') },
];

/** What follows `/project set`: the name of a setting and its value. */
export function readSetting(words: string): Planned | Misread {
  const setting = SETTINGS.find(({ names }) => names.test(words));
  if (!setting) return words === '' ? INCOMPLETE : misread('没有这个设置。', 'there is no such setting.');
  const name = setting.names.exec(words)?.[0] ?? '';
  const value = words
    .slice(name.length)
    .replace(/^[\s:：=]+/u, '')
    .trim();
  const read = value === '' ? null : setting.read(value);
  if (!read) return misread(`“${value}”不能用于 ${name}。`, `"${value}" is no value for ${name}.`);
  const says: Said = { zh: `${name}：${value}`, en: `${name}: ${value}` };
  if ('cadence' in read)
    return { outcome: 'planned', chores: [{ chore: 'change-project', cadence: read.cadence, says }] };
  return { outcome: 'planned', chores: [{ chore: 'change-settings', settings: read, says }] };
}
