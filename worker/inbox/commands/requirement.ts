import type { Happening } from '../../cases/happening.ts';
import { membersWith } from '../../cases/project/state.ts';
import { type Desk, type Proposal, takeNext } from '../desk.ts';
import { type CommandKind, INCOMPLETE, type Planned } from './kind.ts';
import { labelOf } from './labels.ts';

/** `/req`: drafts a requirement, or rewords one that is not agreed yet. */
export const req: CommandKind = {
  names: ['req', '需求'],
  form: {
    zh: '/需求 标题：内容（起草一条需求）；/需求 REQ-2 标题：内容（改写尚未签认的 REQ-2）',
    en: '/req TITLE: STATEMENT (drafts a requirement); /req REQ-2 TITLE: STATEMENT (rewords REQ-2 while it is unsigned)',
  },
  weighty: false,
  block: 'paragraph',
  plan: ({ rest }, desk) => {
    const numbered = labelOf('requirement', rest);
    const wording = numbered?.rest ?? rest;
    const [, title = null, statement = numbered ? wording : ''] =
      /^([^:：]+)[:：]([\s\S]+)$/u.exec(wording) ?? [];
    if (statement.trim() === '') return INCOMPLETE;
    const words = { title: title?.trim() ?? null, statement: statement.trim() };
    return numbered ? reword(desk, numbered.number, words) : draft(desk, words);
  },
};

interface Wording {
  readonly title: string | null;
  readonly statement: string;
}

function draft(desk: Desk, { title, statement }: Wording): Planned | typeof INCOMPLETE {
  if (title === null) return INCOMPLETE;
  const number = takeNext(desk, 'requirement');
  desk.proposals.push({ requirement: number, version: 1, title, statement });
  const event = {
    happened: 'asked',
    words: statement,
    title,
    person: desk.author.personId,
    mail: desk.mailId,
    byClient: false,
  } as const;
  return { outcome: 'planned', happenings: [{ on: 'requirement', number: 'next', event }] };
}

/** A requirement reworded above a /baseline of the same mail is put to the client in its new words. */
function reword(desk: Desk, number: number, { title, statement }: Wording): Planned {
  const index = desk.proposals.findIndex((proposal) => proposal.requirement === number);
  const old = desk.proposals[index];
  if (old) desk.proposals[index] = { ...old, version: old.version + 1, title: title ?? old.title, statement };
  return {
    outcome: 'planned',
    consequences: old ? supersede(desk, number) : [],
    happenings: [{ on: 'requirement', number, event: { happened: 'revised', words: statement, title } }],
  };
}

/** `/baseline`: puts every requirement that is not agreed to the approvers. */
export const baseline: CommandKind = {
  names: ['baseline', '基线'],
  form: {
    zh: '/基线 标题（把所有待确认的需求发给客户审批人逐条确认）',
    en: '/baseline TITLE (puts all open requirements to the approvers, item by item)',
  },
  weighty: true,
  block: 'none',
  plan: ({ rest }, desk) => {
    const items: Proposal[] = desk.proposals.splice(0);
    return {
      outcome: 'planned',
      consequences: items.length > 0 ? supersede(desk, 'all') : [],
      happenings: [
        {
          on: 'sign-off',
          number: 'next',
          event: { happened: 'requested', subject: rest || desk.project.name, approverRule: 'all', items },
        },
      ],
    };
  },
};

/** What is put anew replaces what was put before: the old request is dead and says so to whoever answers it. */
function supersede({ openSignOffs, project }: Desk, requirement: number | 'all'): Happening[] {
  if (membersWith(project, 'client-approver').length === 0) return [];
  return openSignOffs
    .filter((one) => requirement === 'all' || one.requirements.includes(requirement))
    .map(({ number }) => ({ on: 'sign-off', number, event: { happened: 'superseded' } }));
}
