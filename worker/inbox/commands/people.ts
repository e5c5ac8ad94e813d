import type { Role } from '../../cases/decision.ts';
import type { Member, Project } from '../../cases/project/state.ts';
import { normaliseAddress } from '../../mail/address.ts';
import type { Language } from '../../mail/language.ts';
import type { Desk } from '../desk.ts';
import { type CommandKind, INCOMPLETE, type Misread, misread, type Planned } from './kind.ts';

/** The people of the client. */
export function clientsOf({ members }: Project): Member[] {
  return members.filter(({ roles }) => roles.some((role) => role.startsWith('client')));
}

/** The clients a text names by address or name, parted by commas; `unknown` are the parts that name nobody. */
export function clientsNamed(
  text: string,
  project: Project,
): { readonly people: readonly Member[]; readonly unknown: readonly string[] } {
  const parts = text
    .split(/[,，、;；\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found = parts.map((part) => ({ part, person: clientNamed(part, project) }));
  return {
    people: found.flatMap(({ person }) => person ?? []),
    unknown: found.flatMap(({ part, person }) => (person ? [] : [part])),
  };
}

function clientNamed(part: string, project: Project): Member | null {
  const [, bracketed = part] = /<([^>]+)>/u.exec(part) ?? [];
  const clients = clientsOf(project);
  const address = normaliseAddress(bracketed.trim().replace(/[。.]$/u, ''));
  const wanted = part.toLowerCase();
  const [only, another] = clients.filter(
    (one) => one.address === address || one.name.toLowerCase() === wanted,
  );
  return only && !another ? only : null;
}

/** `/contact`: who belongs to the project, and as what. */
export const contact: CommandKind = {
  names: ['contact', '联系人'],
  form: {
    zh: '/联系人 添加 姓名 <地址> 审批人|联系人|团队|负责人|项目经理 [中文|英文]；/联系人 移除 地址',
    en: '/contact add NAME <ADDRESS> approver|contact|team|sponsor|pm [zh|en]; /contact remove ADDRESS',
  },
  weighty: true,
  block: 'none',
  plan: ({ rest }, desk) => {
    const [, verb = '', words = ''] = /^(\S+)\s+([\s\S]+)$/u.exec(rest) ?? [];
    if (/^(?:add|添加|新增|增加)$/iu.test(verb)) return add(words);
    if (/^(?:remove|drop|移除|删除)$/iu.test(verb)) return remove(words, desk);
    return INCOMPLETE;
  },
};

const ROLES: Readonly<Record<string, Role>> = {
  approver: 'client-approver',
  审批人: 'client-approver',
  contact: 'client-contact',
  联系人: 'client-contact',
  team: 'team',
  团队: 'team',
  团队成员: 'team',
  sponsor: 'sponsor',
  负责人: 'sponsor',
  内部负责人: 'sponsor',
  pm: 'pm',
  项目经理: 'pm',
};

const LANGUAGES: Readonly<Record<string, Language>> = { zh: 'zh', en: 'en', 中文: 'zh', 英文: 'en' };

/** The role a word names, in either language. */
export function roleNamed(word: string): Role | null {
  return ROLES[word.toLowerCase()] ?? null;
}

const PERSON = /^(.*?)\s*[<＜〈]\s*([^\s<>＜＞〈〉]+@[^\s<>＜＞〈〉]+?)\s*[>＞〉]\s*(\S+)(?:\s+(\S+))?$/u;

function add(words: string): Planned | Misread {
  const [, name = '', mail = '', roleWord = '', languageWord = ''] = PERSON.exec(words) ?? [];
  const address = normaliseAddress(mail);
  if (mail === '' || name.trim() === '') return INCOMPLETE;
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/u.test(address))
    return misread(`“${mail}”不是邮件地址。`, `"${mail}" is not an email address.`);
  const role = roleNamed(roleWord);
  if (!role) return misread(`没有“${roleWord}”这个角色。`, `there is no role "${roleWord}".`);
  const language = LANGUAGES[languageWord.toLowerCase()] ?? null;
  if (languageWord !== '' && !language)
    return misread('语言请写 中文 或 英文。', 'the language is zh or en.');
  return {
    outcome: 'planned',
    chores: [{ chore: 'add-person', name: name.trim().replaceAll('"', ''), address, role, language }],
  };
}

function remove(words: string, { project }: Desk): Planned | Misread {
  const [, bracketed = words] = /[<＜]([^>＞]+)[>＞]/u.exec(words) ?? [];
  const address = normaliseAddress(bracketed.trim());
  const member = project.members.find((one) => one.address === address);
  if (!member) return misread('项目里没有这个地址。', 'nobody in the project has this address.');
  const pms = project.members.filter(({ roles }) => roles.includes('pm'));
  if (pms.length === 1 && pms[0] === member)
    return misread('项目至少要有一位项目经理。', 'the project needs at least one project manager.');
  return { outcome: 'planned', chores: [{ chore: 'remove-person', address }] };
}
