import type { Desk } from '../desk.ts';
import { close } from './closing.ts';
import { type CommandKind, INCOMPLETE, type Misread, misread, type Planned } from './kind.ts';
import { readBrief } from './project-brief.ts';
import { newProject } from './project-new.ts';
import { readSetting } from './project-setting.ts';
import { projectShown } from './project-shown.ts';

/** `/project`: how a project is run, and what its document says beside the requirements. */
export const project: CommandKind = {
  names: ['project', '项目'],
  form: {
    zh: '/项目 查看；/项目 暂停 / 恢复 / 结项；/项目 设置 费用上限 50000（或：天数上限、补救上限、币种、审批 全部|任一|2、顺序 同时|逐个、预览 不清楚时|总是|从不、视为确认：条款、周报 每周|双周|每月|不发、自动 观察|询问|执行、模型 开|关、预算、已花费）；/项目 说明（下面几行写 目标：、范围内：、范围外：、假设：、限制：、客户提供：、术语：、交付物：、预算：、变更规则：）；/项目 新建 代号 名称（下面几行写 客户：、语言：、时区：、联系人：等）',
    en: '/project show; /project hold / resume / close; /project set limit cost 50000 (or: limit days, remedy limit, currency, approvers all|any|2, order together|one-by-one, preview when-unclear|always|never, deemed: CLAUSE, cadence weekly|fortnightly|monthly|none, autonomy shadow|ask|act, model on|off, budget, spent); /project brief (lines below: goal:, in scope:, out of scope:, assumption:, constraint:, client supplies:, term:, deliverable:, budget:, change policy:); /project new KEY NAME (lines below: client:, language:, zone:, contacts: and so on)',
  },
  weighty: true,
  block: 'to-next-command',
  plan: ({ line, rest, block }, desk) => {
    const [, verb = '', words = ''] = /^(\S+)\s*([\s\S]*)$/u.exec(rest) ?? [];
    switch (VERBS[verb.toLowerCase()]) {
      case 'show':
        return { outcome: 'planned', says: projectShown(desk) };
      case 'hold':
        return hold(desk);
      case 'resume':
        return resume(desk);
      case 'set':
        return readSetting([words, block].join('\n').trim());
      case 'brief':
        return readBrief([words, block].join('\n'), desk.project.settings.brief);
      case 'close':
        return close.plan({ line, rest: words, block }, desk);
      case 'new':
        return newProject(words, block, desk);
      default:
        return INCOMPLETE;
    }
  },
};

const VERBS: Readonly<Record<string, 'show' | 'hold' | 'resume' | 'close' | 'set' | 'brief' | 'new'>> = {
  show: 'show',
  查看: 'show',
  hold: 'hold',
  暂停: 'hold',
  resume: 'resume',
  恢复: 'resume',
  close: 'close',
  结项: 'close',
  set: 'set',
  设置: 'set',
  brief: 'brief',
  说明: 'brief',
  new: 'new',
  新建: 'new',
};

const OVER: readonly string[] = ['closed', 'archived'];

/** On hold nothing leaves by itself for the client but answers. */
function hold({ project: { phase } }: Desk): Planned | Misread {
  if (phase === 'on-hold') return misread('项目已经暂停。', 'the project is on hold already.');
  if (OVER.includes(phase)) return misread('项目已经结束。', 'the project is over.');
  return moved(
    'on-hold',
    '项目已暂停：除答复外，不再自动给客户写信',
    'the project is on hold: but for answers nothing is written to the client',
  );
}

function resume({ project: { phase, baselineVersion } }: Desk): Planned | Misread {
  if (phase !== 'on-hold') return misread('项目没有暂停。', 'the project is not on hold.');
  return moved(baselineVersion > 0 ? 'active' : 'setup', '项目已恢复', 'the project goes on');
}

function moved(phase: string, zh: string, en: string): Planned {
  return { outcome: 'planned', chores: [{ chore: 'change-project', phase, says: { zh, en } }] };
}

/** `/coach`: the short notes on why, for newcomers. */
export const coach: CommandKind = {
  names: ['coach', '辅导'],
  form: {
    zh: '/辅导 开；/辅导 关（每日简报里的提示）',
    en: '/coach on; /coach off (the notes in the daily brief)',
  },
  weighty: false,
  block: 'none',
  plan: ({ rest }) => {
    const on = /^(?:on|开|打开|开启)$/iu.test(rest);
    if (!on && !/^(?:off|关|关闭)$/iu.test(rest)) return INCOMPLETE;
    const says = on
      ? { zh: '每日简报会带提示', en: 'the daily brief carries its notes' }
      : { zh: '每日简报不再带提示', en: 'the daily brief leaves its notes out' };
    return { outcome: 'planned', chores: [{ chore: 'change-settings', settings: { coach: on }, says }] };
  },
};
