import type { HeadsUp } from '../../cases/risk/state.ts';
import { type CommandKind, INCOMPLETE, misread } from './kind.ts';
import { labelled } from './labelled.ts';
import { labelOf } from './labels.ts';

type Label = 'impact' | 'options' | 'advice' | 'decideBy';

const LABELS: Readonly<Record<string, Label>> = {
  impact: 'impact',
  影响: 'impact',
  options: 'options',
  option: 'options',
  办法: 'options',
  选项: 'options',
  advice: 'advice',
  建议: 'advice',
  'decide by': 'decideBy',
  期限: 'decideBy',
};

/** `/risk`: notes a risk, warns the client of it, or closes it. */
export const risk: CommandKind = {
  names: ['risk', '风险'],
  form: {
    zh: '/风险 内容（记入风险清单）；首行末尾写“告知客户”并在下面写 影响：、办法：、建议：、期限：2026-12-18，则预先告知客户；/风险 RK-1 告知客户；/风险 RK-1 关闭：结果',
    en: '/risk WORDS (notes it); with "client" at the end of the line and impact:, options:, advice:, decide by: 2026-12-18 below, the client is told ahead; /risk RK-1 client; /risk RK-1 closed: OUTCOME',
  },
  weighty: false,
  block: 'paragraph',
  plan: ({ rest, block }) => {
    const numbered = labelOf('risk', rest);
    const said = numbered?.rest ?? rest;
    const fields = labelled(block, LABELS).lines;
    const decideBy = fields.decideBy?.[0] ?? null;
    if (decideBy !== null && !/^\d{4}-\d{2}-\d{2}$/.test(decideBy))
      return misread('期限请写成 2026-12-18 的样子。', 'write decide by: as 2026-12-18.');
    const given: Partial<HeadsUp> = {
      ...(fields.impact ? { impact: fields.impact.join('\n') } : {}),
      ...(fields.options ? { options: fields.options } : {}),
      ...(fields.advice ? { advice: fields.advice.join('\n') } : {}),
      ...(decideBy === null ? {} : { decideBy }),
    };
    const tellClient = /(?:^|\s)(?:client|告知客户)$/iu.test(said);
    const words = said.replace(/(?:^|\s)(?:client|告知客户)$/iu, '').trim();
    if (!numbered) {
      if (words === '') return INCOMPLETE;
      const noted = { what: words, impact: '', options: [], advice: '', decideBy: null, ...given };
      return {
        outcome: 'planned',
        happenings: [{ on: 'risk', number: 'next', event: { happened: 'noted', risk: noted, tellClient } }],
      };
    }
    const [, outcome] = /^(?:closed?|关闭)\s*[:：]?\s*([\s\S]*)$/iu.exec(said) ?? [];
    if (outcome !== undefined)
      return {
        outcome: 'planned',
        happenings: [{ on: 'risk', number: numbered.number, event: { happened: 'closed', outcome } }],
      };
    return tellClient
      ? {
          outcome: 'planned',
          happenings: [{ on: 'risk', number: numbered.number, event: { happened: 'told', risk: given } }],
        }
      : INCOMPLETE;
  },
};
