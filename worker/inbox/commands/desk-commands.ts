import type { Role } from '../../cases/decision.ts';
import type { Project } from '../../cases/project/state.ts';
import type { Language } from '../../mail/language.ts';
import { type CommandKind, misread } from './kind.ts';
import { leadingLabel } from './labels.ts';

const ROLE_NAMES: Readonly<Record<Role, Readonly<Record<Language, string>>>> = {
  pm: { zh: '项目经理', en: 'project manager' },
  'client-approver': { zh: '客户审批人', en: 'client approver' },
  'client-contact': { zh: '客户联系人', en: 'client contact' },
  sponsor: { zh: '内部负责人', en: 'sponsor' },
  team: { zh: '团队成员', en: 'team' },
};

/** `/who`: everyone the project names, with roles. */
export const who: CommandKind = {
  names: ['who', '谁'],
  form: { zh: '/谁（列出项目成员与角色）', en: '/who (lists the people of the project and their roles)' },
  weighty: false,
  block: 'none',
  plan: (_, { project, author }) => ({ outcome: 'planned', says: whoIsWho(project, author.language) }),
};

/** Everyone of a project with roles, one per line. */
export function whoIsWho(project: Project, language: Language): string {
  const [colon, comma] = language === 'zh' ? ['：', '、'] : [': ', ', '];
  return project.members
    .map(({ name, address, roles }) => {
      const named = roles.map((role) => ROLE_NAMES[role][language]).join(comma);
      return `${name} <${address}>${colon}${named}`;
    })
    .join('\n');
}

/** `/undo`: takes back the commands of the last mail, or those that touched one case, within ten minutes. */
export const undo: CommandKind = {
  names: ['undo', '撤销'],
  form: {
    zh: '/撤销（撤回您十分钟内上一封邮件里的指令）；/撤销 CR-2（只撤回涉及 CR-2 的指令）',
    en: '/undo (takes back the commands of your last mail within ten minutes); /undo CR-2 (only those about CR-2)',
  },
  weighty: false,
  block: 'none',
  plan: ({ rest }, { undoables }) => {
    const label = leadingLabel(rest);
    if (rest !== '' && !label) return misread('没有这样的编号。', 'there is no such number.');
    const last = undoables[0]?.mailId;
    const meant = undoables.filter(({ mailId, refs }) =>
      label
        ? refs.some(({ kind, number }) => kind === label.ref.kind && number === label.ref.number)
        : mailId === last,
    );
    return meant.length === 0
      ? misread('十分钟内没有可以撤销的指令。', 'there is no command of the last ten minutes to take back.')
      : { outcome: 'planned', undo: meant.map(({ id }) => id) };
  },
};
