import type { ProjectBrief } from '../../cases/project/settings.ts';
import { isDate } from '../../working-time/zone.ts';
import { INCOMPLETE, type Misread, misread, type Planned } from './kind.ts';

type Section = keyof ProjectBrief;

const SECTIONS: Readonly<Record<string, Section>> = {
  goal: 'goals',
  goals: 'goals',
  目标: 'goals',
  'in scope': 'scopeIn',
  范围内: 'scopeIn',
  'out of scope': 'scopeOut',
  范围外: 'scopeOut',
  assumption: 'assumptions',
  assumptions: 'assumptions',
  假设: 'assumptions',
  constraint: 'constraints',
  constraints: 'constraints',
  限制: 'constraints',
  约束: 'constraints',
  'client supplies': 'clientSupplies',
  客户提供: 'clientSupplies',
  term: 'glossary',
  glossary: 'glossary',
  术语: 'glossary',
  deliverable: 'deliverables',
  deliverables: 'deliverables',
  交付物: 'deliverables',
  budget: 'budget',
  预算: 'budget',
  'change policy': 'changePolicy',
  变更规则: 'changePolicy',
};

/** The labelled lines below `/project brief`: what they name is written anew, every other section stays. */
export function readBrief(text: string, present: ProjectBrief): Planned | Misread {
  const written = new Map<Section, string[]>();
  let open: string[] | null = null;
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, label = '', words = ''] = /^([\p{L}][\p{L} ]{0,20}?)\s*[:：]\s*(.*)$/u.exec(line) ?? [];
    const section = SECTIONS[label.toLowerCase()];
    if (section) {
      open = written.get(section) ?? [];
      written.set(section, open);
      if (words !== '') open.push(words);
    } else if (!open) return misread(`“${line}”前面没有栏目名。`, `"${line}" stands below no label.`);
    else open.push(line.replace(/^[-*•·]\s*/u, ''));
  }
  if (written.size === 0) return INCOMPLETE;
  const brief: Record<string, unknown> = { ...present };
  for (const [section, lines] of written) brief[section] = sectionOf(section, lines);
  const says = {
    zh: `项目说明已更新 ${written.size} 栏`,
    en: `${written.size} section${written.size === 1 ? '' : 's'} of the document written anew`,
  };
  return {
    outcome: 'planned',
    chores: [{ chore: 'change-settings', settings: { brief: brief as ProjectBrief }, says }],
  };
}

function sectionOf(section: Section, lines: readonly string[]): unknown {
  switch (section) {
    case 'clientSupplies':
      return lines.map(supplied);
    case 'glossary':
      return lines.map((line) => parted(line, /\s*(?:=|＝|——|--)\s*/u, 'term', 'meaning'));
    case 'deliverables':
      return lines.map((line) => parted(line, /\s*[|｜]\s*/u, 'what', 'acceptance'));
    case 'budget':
    case 'changePolicy':
      return lines.join('\n');
    default:
      return lines;
  }
}

/** `logo files by 2026-12-01`; without a day it is not settled. */
function supplied(line: string): { what: string; by: string | null } {
  const [, what = line, by = ''] =
    /^(.*?)\s*[(（,，]?\s*(?:by|before|due|于|截至|最晚)?\s*(\d{4}-\d{2}-\d{2})\s*(?:前|之前)?\s*[)）]?$/iu.exec(
      line,
    ) ?? [];
  return isDate(by) ? { what, by } : { what: line, by: null };
}

function parted(line: string, at: RegExp, first: string, second: string): Record<string, string> {
  const [left = '', ...right] = line.split(at);
  return { [first]: left.trim(), [second]: right.join(' ').trim() };
}
