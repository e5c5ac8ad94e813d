import { type CommandKind, INCOMPLETE } from './kind.ts';
import { labelOf } from './labels.ts';

/** `/resolve CP-1`: a complaint is resolved. */
export const resolve: CommandKind = {
  names: ['resolve', '解决'],
  form: { zh: '/解决 CP-1（投诉已解决）', en: '/resolve CP-1 (the complaint is resolved)' },
  weighty: false,
  block: 'paragraph',
  plan: ({ rest }) => {
    const named = labelOf('complaint', rest);
    if (!named) return INCOMPLETE;
    return {
      outcome: 'planned',
      happenings: [{ on: 'complaint', number: named.number, event: { happened: 'resolved' } }],
    };
  },
};
