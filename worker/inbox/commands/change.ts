import { type Desk, takeNext } from '../desk.ts';
import { touchesOf } from '../guard/touches.ts';
import { changesAsWords } from './change-list.ts';
import { type CommandKind, INCOMPLETE, type Misread, misread, type Planned } from './kind.ts';
import { labelOf } from './labels.ts';

/** `/cr`: writes down a change of our own or one asked for by voice; or says that one is a defect. */
export const cr: CommandKind = {
  names: ['cr', '变更'],
  form: {
    zh: '/变更 标题：内容（登记变更）；/变更 紧急 标题：内容（口头提出的紧急变更，立即请客户书面确认）；/变更 CR-1 是缺陷（不计费）',
    en: '/cr TITLE: WORDS (writes a change down); /cr emergency TITLE: WORDS (asked for by voice: the client confirms in writing); /cr CR-1 is defect (never billed)',
  },
  weighty: false,
  block: 'paragraph',
  plan: ({ rest, block }, desk) => {
    const named = labelOf('change-request', rest);
    if (named) return defect(named);
    const [urgent = ''] = /^(?:emergency|urgent|紧急)(?=[\s:：])[\s:：]*/iu.exec(rest) ?? [];
    return log(desk, [rest.slice(urgent.length), block].join('\n').trim(), urgent !== '');
  },
};

function defect({ number, rest }: { number: number; rest: string }): Planned | Misread {
  if (!/^(?:is |=|:|：)?\s*(?:an? )?(?:defect|bug)\b|^(?:是|属于|属|为|:|：)?\s*缺陷/iu.test(rest))
    return INCOMPLETE;
  return {
    outcome: 'planned',
    happenings: [{ on: 'change-request', number, event: { happened: 'found-defect' } }],
  };
}

function log(desk: Desk, wording: string, emergency: boolean): Planned | Misread {
  const { project, author, mailId, baseline = [] } = desk;
  if (project.baselineVersion === 0)
    return misread('还没有签署基线，请先用 /需求 添加。', 'no baseline is signed yet; add it with /req.');
  const [, title = '', words = ''] = /^([^:：\n]{1,120})[:：]([\s\S]+)$/u.exec(wording) ?? [];
  if (words.trim() === '') return INCOMPLETE;
  takeNext(desk, 'change-request');
  return {
    outcome: 'planned',
    happenings: [
      {
        on: 'change-request',
        number: 'next',
        event: {
          happened: 'asked',
          words: words.trim(),
          title: title.trim(),
          person: author.personId,
          mail: mailId,
          byPm: true,
          emergency,
          touches: touchesOf(words, baseline, project.baselineVersion),
        },
      },
    ],
  };
}

/** `/changes`: the ledger of changes, one line each and what they add up to. */
export const changes: CommandKind = {
  names: ['changes', '变更台账'],
  form: {
    zh: '/变更台账（列出全部变更及合计）',
    en: '/changes (lists every change and what they add up to)',
  },
  weighty: false,
  block: 'none',
  plan: (_, { changes: all = [], project, author }) => ({
    outcome: 'planned',
    says: changesAsWords(all, project.settings.currency, author.language),
  }),
};
