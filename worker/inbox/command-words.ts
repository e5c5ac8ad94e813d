import type { Role } from '../cases/decision.ts';
import type { Project } from '../cases/project/state.ts';
import type { Language } from '../mail/language.ts';
import type { EchoedLine } from '../mail/letter-variables.ts';
import { type CommandLine, type CommandName, FORMS } from './command.ts';

const BECAUSE: Readonly<Record<'unknown' | 'incomplete', Readonly<Record<Language, string>>>> = {
  unknown: { zh: '没有这个命令。', en: 'there is no such command.' },
  incomplete: { zh: '内容不完整。', en: 'something is missing.' },
};

const ROLE_NAMES: Readonly<Record<Role, Readonly<Record<Language, string>>>> = {
  pm: { zh: '项目经理', en: 'project manager' },
  'client-approver': { zh: '客户审批人', en: 'client approver' },
  'client-contact': { zh: '客户联系人', en: 'client contact' },
  sponsor: { zh: '内部负责人', en: 'sponsor' },
  team: { zh: '团队成员', en: 'team' },
};

/** The right form of one command, or of all of them where the name was not known. */
export function formOf(name: CommandName | null, language: Language): string {
  return name === null ? allForms(language) : FORMS[name][language];
}

/** Every command with its form and what it does, one per line. */
export function allForms(language: Language): string {
  return Object.values(FORMS)
    .map((form) => form[language])
    .join('\n');
}

/** A line that was not understood, with its right form. */
export function refusedLine(line: Extract<CommandLine, { command: null }>, language: Language): EchoedLine {
  return {
    line: line.line,
    outcome: 'refused',
    says: BECAUSE[line.because][language],
    form: formOf(line.name, language),
  };
}

/** Everyone the project names, with roles, one per line. */
export function whoIsWho(project: Project, language: Language): string {
  return project.members
    .map((member) => {
      const roles = member.roles
        .map((role) => ROLE_NAMES[role][language])
        .join(language === 'zh' ? '、' : ', ');
      return language === 'zh'
        ? `${member.name} <${member.address}>：${roles}`
        : `${member.name} <${member.address}>: ${roles}`;
    })
    .join('\n');
}

const DIGITS: Readonly<Record<Language, { says: string; form: string }>> = {
  zh: {
    says: '没有读到可用的数字，这封来信仍待您判断。',
    form: '1 确认、2 变更请求、3 投诉、4 其他；可写几个，如 2 3',
  },
  en: {
    says: 'no usable digit was found; the mail still waits for your judgement.',
    form: '1 confirmation, 2 change request, 3 complaint, 4 something else; several are possible: 2 3',
  },
};

/** The answer to a reply that should have named a digit and does not. */
export function unreadDigit(newText: string, language: Language): EchoedLine {
  const line = newText.trim().split('\n', 1)[0] ?? '';
  return { line, outcome: 'refused', ...DIGITS[language] };
}
