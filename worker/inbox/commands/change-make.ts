import type { ChangeRequestEvent } from '../../cases/change-request/state.ts';
import { dayAhead } from './because.ts';
import { type CommandKind, INCOMPLETE, misread, type Planned } from './kind.ts';
import { labelOf } from './labels.ts';

function on(number: number, event: ChangeRequestEvent): Planned {
  return { outcome: 'planned', happenings: [{ on: 'change-request', number, event }] };
}

/** `/implement CR-1`: an agreed change is scheduled, made, and verified. */
export const implement: CommandKind = {
  names: ['implement', '实施'],
  form: {
    zh: '/实施 CR-1 2027-01-15（排期）；/实施 CR-1（已完成，告知客户）；/实施 CR-1 已验证（关闭）',
    en: '/implement CR-1 2027-01-15 (scheduled); /implement CR-1 (made, the client is told); /implement CR-1 verified (closed)',
  },
  weighty: false,
  block: 'none',
  plan: ({ rest }, { today }) => {
    const named = labelOf('change-request', rest);
    if (!named) return INCOMPLETE;
    const words = named.rest.trim();
    if (words === '' || /^(?:done|made|已?完成|已?实施)[。.]?$/iu.test(words))
      return on(named.number, { happened: 'implemented' });
    if (/^(?:verified|checked|ok|已?验证|已?检查|验证通过)[。.]?$/iu.test(words))
      return on(named.number, { happened: 'verified' });
    const day = dayAhead(words, today);
    if (day === null)
      return misread(
        '请写一个以后的日期，或“已验证”。',
        'please name a day that lies ahead, or write "verified".',
      );
    return on(named.number, { happened: 'scheduled', on: day });
  },
};

/** `/clarify CR-1 QUESTION`: the client is asked before the change is priced. */
export const clarify: CommandKind = {
  names: ['clarify', '澄清'],
  form: {
    zh: '/澄清 CR-1 您的问题（发给提出变更的客户，评估计时暂停）',
    en: '/clarify CR-1 YOUR QUESTION (goes to the client who asked; the clock of the assessment waits)',
  },
  weighty: false,
  block: 'paragraph',
  plan: ({ rest, block }) => {
    const named = labelOf('change-request', rest);
    if (!named) return INCOMPLETE;
    const words = [named.rest, block].join('\n').trim();
    if (words === '') return INCOMPLETE;
    return on(named.number, { happened: 'clarification-asked', words });
  },
};
