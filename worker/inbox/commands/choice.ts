import { type CommandKind, INCOMPLETE, misread } from './kind.ts';
import { labelled } from './labelled.ts';
import { labelOf } from './labels.ts';

type Label = 'options' | 'advice' | 'consequence' | 'decideBy';

const LABELS: Readonly<Record<string, Label>> = {
  options: 'options',
  option: 'options',
  选项: 'options',
  advice: 'advice',
  建议: 'advice',
  waiting: 'consequence',
  'waiting costs': 'consequence',
  后果: 'consequence',
  拖延后果: 'consequence',
  by: 'decideBy',
  'decide by': 'decideBy',
  期限: 'decideBy',
};

/** `/decide`: asks the client to choose. */
export const decide: CommandKind = {
  names: ['decide', '决定'],
  form: {
    zh: '/决定 问题，下面几行写 选项：（每行一个）、建议：、后果：（拖延的代价）、期限：2026-12-18；/决定 D-1 撤回',
    en: '/decide QUESTION with options: (one a line), advice:, waiting costs:, by: 2026-12-18 below; /decide D-1 withdraw',
  },
  weighty: false,
  block: 'paragraph',
  plan: ({ rest, block }) => {
    const numbered = labelOf('choice', rest);
    if (numbered) {
      if (!/^(?:withdraw|撤回)$/iu.test(numbered.rest)) return INCOMPLETE;
      const { number } = numbered;
      return {
        outcome: 'planned',
        happenings: [{ on: 'choice', number, event: { happened: 'withdrawn' } }],
      };
    }
    const { lines } = labelled(block, LABELS);
    const options = (lines.options ?? []).map((line) => line.replace(/^(?:[-*•]|\d+[.、)）])\s*/u, ''));
    const decideBy = lines.decideBy?.[0] ?? null;
    if (rest === '') return INCOMPLETE;
    if (options.length < 2) return misread('至少要有两个选项。', 'there must be two options at least.');
    if (decideBy !== null && !/^\d{4}-\d{2}-\d{2}$/.test(decideBy))
      return misread('期限请写成 2026-12-18 的样子。', 'write by: as 2026-12-18.');
    const event = {
      happened: 'asked',
      question: rest,
      options,
      advice: (lines.advice ?? []).join('\n'),
      consequence: (lines.consequence ?? []).join('\n'),
      decideBy,
    } as const;
    return { outcome: 'planned', happenings: [{ on: 'choice', number: 'next', event }] };
  },
};
