import { caseNamed } from '../desk.ts';
import { type CommandKind, INCOMPLETE, misread } from './kind.ts';
import { labelOf, leadingLabel } from './labels.ts';

/** `/done`: a question is answered, the work on a complaint or task is done, or a milestone is reached. */
export const done: CommandKind = {
  names: ['done', '完成'],
  form: {
    zh: '/完成 Q-1（提问已答复）；/完成 CP-1（投诉已按方案处理完毕）；/完成 T-1（任务）；/完成 M-1（无需验收的里程碑，或遗留项已处理）',
    en: '/done Q-1 (the question is answered); /done CP-1 (the complaint is dealt with as agreed); /done T-1 (a task); /done M-1 (a milestone without acceptance, or its open items)',
  },
  weighty: false,
  block: 'none',
  plan: ({ rest }) => {
    const named = leadingLabel(rest);
    switch (named?.ref.kind) {
      case 'question':
        return {
          outcome: 'planned',
          happenings: [{ on: 'question', number: named.ref.number, event: { happened: 'answered' } }],
        };
      case 'complaint':
        return {
          outcome: 'planned',
          happenings: [{ on: 'complaint', number: named.ref.number, event: { happened: 'done' } }],
        };
      case 'milestone':
        return {
          outcome: 'planned',
          happenings: [{ on: 'milestone', number: named.ref.number, event: { happened: 'reached' } }],
        };
      case 'task':
        return {
          outcome: 'planned',
          happenings: [{ on: 'task', number: named.ref.number, event: { happened: 'done' } }],
        };
      default:
        return INCOMPLETE;
    }
  },
};

/** `/answer Q-1 TEXT`: the text goes to whoever asked. */
export const answer: CommandKind = {
  names: ['answer', '答复'],
  form: {
    zh: '/答复 Q-1 答复内容（发给提问人，可写多行）',
    en: '/answer Q-1 TEXT (goes to whoever asked; several lines are possible)',
  },
  weighty: false,
  block: 'to-next-command',
  plan: ({ rest, block }, desk) => {
    const named = labelOf('question', rest);
    if (!named) return INCOMPLETE;
    if (!caseNamed(desk, 'question', named.number))
      return misread('没有这个编号的提问。', 'there is no question with this number.');
    const words = [named.rest, block].join('\n').trim();
    if (words === '') return misread('请写上答复内容。', 'please write the answer behind the number.');
    return {
      outcome: 'planned',
      happenings: [{ on: 'question', number: named.number, event: { happened: 'answer-given', words } }],
    };
  },
};
