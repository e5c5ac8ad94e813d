import type { Chore } from '../../cases/act.ts';
import type { CommunicationRow } from '../../cases/project/settings.ts';
import type { Cadence } from '../../cases/project/state.ts';
import type { Language } from '../../mail/language.ts';
import type { Desk } from '../desk.ts';
import { type CommandKind, INCOMPLETE, type Misread, misread, type Planned } from './kind.ts';

/** `/communication`: who hears what, how and how often; the client confirms it with the baseline. */
export const communication: CommandKind = {
  names: ['communication', '沟通计划'],
  form: {
    zh: '/沟通计划（下面每行：对象 | 内容 | 方式 | 频率）；/沟通计划 查看；/沟通计划 确认（请客户确认）；/沟通计划 豁免 因为：原因',
    en: '/communication (lines below: AUDIENCE | CONTENT | CHANNEL | FREQUENCY); /communication show; /communication confirm (asks the client); /communication waive because: REASON',
  },
  weighty: false,
  block: 'paragraph',
  plan: ({ rest, block }, desk) => {
    if (/^(?:show|查看)$/iu.test(rest)) return { outcome: 'planned', says: printed(planOf(desk)) };
    if (/^(?:confirm|确认)$/iu.test(rest)) return confirm(desk);
    const [, because] = /^(?:waive|豁免)\s*(?:because|因为)?\s*[:：]?\s*([\s\S]*)$/iu.exec(rest) ?? [];
    if (because !== undefined) return waive(because.trim());
    return rest === '' ? replace(block) : INCOMPLETE;
  },
};

/** What usually is agreed: a new project need not begin with an empty page. */
const USUAL: Readonly<Record<Language, readonly CommunicationRow[]>> = {
  zh: [
    { audience: '客户联系人', content: '项目进展', channel: '邮件', frequency: '每周' },
    {
      audience: '客户审批人',
      content: '需要确认的事项',
      channel: '邮件',
      frequency: '有事即发，最多提醒两次',
    },
    { audience: '客户联系人', content: '风险与延误', channel: '邮件，必要时电话', frequency: '发现当天' },
  ],
  en: [
    { audience: 'Contacts', content: 'Project update', channel: 'mail', frequency: 'weekly' },
    {
      audience: 'Approvers',
      content: 'Items to confirm',
      channel: 'mail',
      frequency: 'as needed, two reminders at most',
    },
    {
      audience: 'Contacts',
      content: 'Risks and delays',
      channel: 'mail, by phone where it matters',
      frequency: 'the day they are known',
    },
  ],
};

function planOf({ project }: Pick<Desk, 'project'>): readonly CommunicationRow[] {
  const agreed = project.settings.communicationPlan;
  return agreed.length > 0 ? agreed : USUAL[project.language];
}

function printed(rows: readonly CommunicationRow[]): string {
  return rows
    .map(({ audience, content, channel, frequency }) => [audience, content, channel, frequency].join(' | '))
    .join('\n');
}

/** Every row is an item of its own: the client may want one of them otherwise. */
function confirm(desk: Desk): Planned {
  const { language, name } = desk.project;
  const items = planOf(desk).map(({ audience, content, channel, frequency }) => ({
    requirement: null,
    subject: null,
    version: 1,
    title: language === 'zh' ? `${content}（${audience}）` : `${content} (${audience})`,
    statement: language === 'zh' ? `${channel}，${frequency}` : `${channel}, ${frequency}`,
  }));
  const event = {
    happened: 'requested',
    purpose: 'plan',
    subject: language === 'zh' ? `${name} 沟通计划` : `Communication plan, ${name}`,
    approverRule: 'any',
    items,
  } as const;
  return { outcome: 'planned', happenings: [{ on: 'sign-off', number: 'next', event }] };
}

function waive(because: string): Planned | Misread {
  if (because === '') return misread('豁免要写明原因。', 'a waiver needs a reason.');
  const says = { zh: `沟通计划豁免：${because}`, en: `communication plan waived: ${because}` };
  return {
    outcome: 'planned',
    chores: [{ chore: 'change-settings', settings: { planWaived: because }, says }],
  };
}

/** Rows as written; the frequency of the update sets the cadence of the client update. */
function replace(block: string): Planned | Misread {
  const rows: CommunicationRow[] = [];
  for (const line of block.split('\n').map((one) => one.trim())) {
    if (line === '' || /^[|\s:-]+$/.test(line)) continue;
    const [audience = '', content = '', channel = '', frequency = '', ...more] = line
      .replace(/^\||\|$/g, '')
      .split(/[|｜]/)
      .map((cell) => cell.trim());
    if (frequency === '' || more.length > 0)
      return misread(
        `“${line}”请写成：对象 | 内容 | 方式 | 频率`,
        `write "${line}" as: AUDIENCE | CONTENT | CHANNEL | FREQUENCY`,
      );
    rows.push({ audience, content, channel, frequency });
  }
  if (rows.length === 0) return INCOMPLETE;
  const says = { zh: `沟通计划共 ${rows.length} 行`, en: `the communication plan has ${rows.length} rows` };
  const chores: Chore[] = [{ chore: 'change-settings', settings: { communicationPlan: rows }, says }];
  const cadence = cadenceIn(rows);
  if (cadence)
    chores.push({
      chore: 'change-project',
      cadence,
      says: { zh: '进展信的频率随之调整', en: 'the client update follows it' },
    });
  return { outcome: 'planned', chores };
}

const CADENCES: readonly (readonly [RegExp, Cadence])[] = [
  [/fortnight|every (?:two|second) weeks?|双周|隔周|两周/iu, 'fortnightly'],
  [/month|每月|月度/iu, 'monthly'],
  [/week|每周|周报/iu, 'weekly'],
];

function cadenceIn(rows: readonly CommunicationRow[]): Cadence | null {
  const update = rows.find(({ content }) => /update|status|progress|进展|周报|进度|状态/iu.test(content));
  if (!update) return null;
  return CADENCES.find(([words]) => words.test(update.frequency))?.[1] ?? null;
}
