import { type CommandKind, INCOMPLETE } from './kind.ts';
import { labelOf } from './labels.ts';

/** `/done Q-1`: a question is answered. */
export const done: CommandKind = {
  names: ['done', '完成'],
  form: { zh: '/完成 Q-1（提问已答复）', en: '/done Q-1 (the question is answered)' },
  weighty: false,
  block: 'none',
  plan: ({ rest }) => {
    const named = labelOf('question', rest);
    if (!named) return INCOMPLETE;
    return {
      outcome: 'planned',
      happenings: [{ on: 'question', number: named.number, event: { happened: 'answered' } }],
    };
  },
};
