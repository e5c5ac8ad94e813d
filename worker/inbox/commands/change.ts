import { type CommandKind, INCOMPLETE } from './kind.ts';
import { labelOf } from './labels.ts';

/** `/assess CR-1`: the change is being assessed. */
export const assess: CommandKind = {
  names: ['assess', '评估'],
  form: { zh: '/评估 CR-1（开始评估变更）', en: '/assess CR-1 (the change is being assessed)' },
  weighty: true,
  block: 'paragraph',
  plan: ({ rest }) => {
    const named = labelOf('change-request', rest);
    if (!named) return INCOMPLETE;
    return {
      outcome: 'planned',
      happenings: [{ on: 'change-request', number: named.number, event: { happened: 'assessment-began' } }],
    };
  },
};

/** `/reject CR-1`: the change is not made. */
export const reject: CommandKind = {
  names: ['reject', '拒绝'],
  form: { zh: '/拒绝 CR-1（变更不做）', en: '/reject CR-1 (the change is not made)' },
  weighty: false,
  block: 'paragraph',
  plan: ({ rest }) => {
    const named = labelOf('change-request', rest);
    if (!named) return INCOMPLETE;
    return {
      outcome: 'planned',
      happenings: [{ on: 'change-request', number: named.number, event: { happened: 'rejected' } }],
    };
  },
};
