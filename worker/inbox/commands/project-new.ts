import { type FileMistake, readProjectFile } from '../../cases/project/file.ts';
import type { Desk } from '../desk.ts';
import { INCOMPLETE, type Misread, type Planned } from './kind.ts';

/** The labels of a project file in Chinese, and what stands for them. */
const LABELS: Readonly<Record<string, string>> = {
  客户: 'client',
  语言: 'language',
  时区: 'zone',
  日历: 'calendar',
  工作时间: 'hours',
  工作日: 'weekdays',
  日期: 'dates',
  周报: 'cadence',
  邮箱: 'mailbox',
  项目经理: 'pms',
  联系人: 'contacts',
  团队: 'team',
  负责人: 'sponsors',
  姓名: 'name',
  地址: 'address',
  角色: 'role',
};

const VALUES: readonly (readonly [RegExp, string])[] = [
  [/^(language|语言)(\s*:\s*)中文\s*$/iu, 'language$2zh'],
  [/^(language|语言)(\s*:\s*)英文\s*$/iu, 'language$2en'],
  [/(role\s*:\s*)审批人/giu, '$1approver'],
  [/(role\s*:\s*)联系人/giu, '$1contact'],
];

/** Lines above the block in what is read: the key and the name stand on the command line. */
const ABOVE = 2;

/** `/project new SHOP Online shop` with the lines of a project file below; whoever writes it is its PM unless it names one. */
export function newProject(words: string, block: string, { author }: Desk): Planned | Misread {
  const [, key = '', name = ''] = /^(\S+)\s+(.+)$/u.exec(words) ?? [];
  if (key === '' || name.trim() === '') return INCOMPLETE;
  const lines = linesOf(block);
  const hasPm = lines.some((line) => /^pms\s*:/iu.test(line));
  const me = `pms: [${JSON.stringify({ name: author.name, address: author.address, language: author.language })}]`;
  const text = [
    `key: ${JSON.stringify(key.toUpperCase())}`,
    `name: ${JSON.stringify(name.trim())}`,
    ...lines,
    ...(hasPm ? [] : [me]),
  ].join('\n');
  const read = readProjectFile(text);
  if ('mistakes' in read) return unread(read.mistakes, lines);
  return { outcome: 'planned', chores: [{ chore: 'new-project', file: read.project }] };
}

/** The block in the words of a project file: up to the first paragraph that is none of it, such as a greeting. */
function linesOf(block: string): string[] {
  const lines = block.split('\n').map((line) => line.replaceAll('\u00a0', ' ').trimEnd());
  const end = lines.findIndex(
    (line, index) => line === '' && !/^\s*(?:-|#|[\p{L}]+\s*[:：])/u.test(lines[index + 1] ?? ''),
  );
  return (end === -1 ? lines : lines.slice(0, end)).map(inFileWords);
}

function inFileWords(line: string): string {
  const plain = line
    .replace(/^(\s*(?:-\s*\{?\s*)?[\p{L}]+)\s*：\s*/u, '$1: ')
    .replace(/([{,，]\s*[\p{L}]+)\s*：\s*/gu, '$1: ')
    .replace(/(?<=[{,，:\s-])([\p{sc=Han}]+)(?=\s*:\s)/gu, (label) => LABELS[label] ?? label)
    .replace(/^([\p{sc=Han}]+)(?=\s*:)/u, (label) => LABELS[label] ?? label);
  return VALUES.reduce((text, [from, to]) => text.replace(from, to), plain);
}

function unread(mistakes: readonly FileMistake[], lines: readonly string[]): Misread {
  const named = mistakes.map(({ line, wrong }) => {
    const at = line === null ? 0 : line - ABOVE;
    const quoted = lines[at - 1]?.trim();
    return { at: quoted === undefined ? null : at, quoted, wrong };
  });
  return {
    outcome: 'misread',
    because: {
      zh: `没有建立项目：\n${named.map(({ at, quoted, wrong }) => (at ? `第 ${at} 行“${quoted}”：${wrong}` : wrong)).join('\n')}`,
      en: `no project was made:\n${named.map(({ at, quoted, wrong }) => (at ? `line ${at}, "${quoted}": ${wrong}` : wrong)).join('\n')}`,
    },
  };
}
