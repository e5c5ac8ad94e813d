import type { Happening } from '../../cases/happening.ts';
import { membersWith } from '../../cases/project/state.ts';
import { type LintRule, lintRequirement } from '../../cases/requirement/lint.ts';
import { NO_DETAILS, type RequirementDetails } from '../../cases/requirement/state.ts';
import type { Said } from '../../cases/says.ts';
import type { EarlierRound, SignOffFinding } from '../../cases/sign-off/state.ts';
import type { Language } from '../../mail/language.ts';
import { type Desk, type Proposal, takeNext } from '../desk.ts';
import { type CommandKind, INCOMPLETE, type Misread, misread, type Planned } from './kind.ts';
import { labelOf } from './labels.ts';
import { readDetails } from './requirement-details.ts';

/** `/req`: drafts a requirement, rewords or completes one, or moves it aside. */
export const req: CommandKind = {
  names: ['req', '需求'],
  form: {
    zh: '/需求 标题：内容（起草一条需求；下面几行可写 标准：、优先级：必须/应该/可以/不做、负责人：、理由：）；/需求 REQ-2 标题：内容（改写尚未签认的 REQ-2）；/需求 REQ-2 问：问题（向客户请教）；/需求 REQ-2 暂缓 / 恢复 / 撤销：原因',
    en: '/req TITLE: STATEMENT (drafts a requirement; lines below may give criterion:, priority: must/should/could/wont, owner:, why:); /req REQ-2 TITLE: STATEMENT (rewords REQ-2 while it is unsigned); /req REQ-2 ask: QUESTION (asks the client); /req REQ-2 defer / resume / withdraw: REASON',
  },
  weighty: false,
  block: 'paragraph',
  plan: ({ rest, block }, desk) => {
    const details = readDetails(block);
    if ('mistake' in details) return misread(details.mistake.zh, details.mistake.en);
    const numbered = labelOf('requirement', rest);
    if (!numbered) return draft(desk, wordingOf(rest), details.details);
    return (
      moveAside(desk, numbered) ??
      complete(numbered, details.details) ??
      reword(desk, numbered, details.details)
    );
  },
};

interface Wording {
  readonly title: string | null;
  readonly statement: string;
}

function wordingOf(text: string): Wording {
  const [, title, statement = ''] = /^([^:：]+)[:：]([\s\S]+)$/u.exec(text) ?? [];
  return { title: title?.trim() ?? null, statement: statement.trim() };
}

type Details = Partial<RequirementDetails>;

function draft(desk: Desk, { title, statement }: Wording, details: Details): Planned | Misread {
  if (title === null || statement === '') return INCOMPLETE;
  const number = takeNext(desk, 'requirement');
  desk.proposals.push({ ...NO_DETAILS, ...details, requirement: number, version: 1, title, statement });
  const event = {
    happened: 'asked',
    words: statement,
    title,
    person: desk.author.personId,
    mail: desk.mailId,
    byClient: false,
    details,
  } as const;
  return {
    outcome: 'planned',
    happenings: [{ on: 'requirement', number: 'next', event }],
    ...stillMissing({ ...NO_DETAILS, ...details, title, statement }, desk.author.language),
  };
}

/** What the lint would like to see, in a few words; nothing of it stops anything. */
function stillMissing(
  draft: Pick<Proposal, 'title' | 'statement' | 'criteria' | 'priority' | 'owner'>,
  language: Language,
): { says?: string } {
  const missing = lintRequirement(draft).flatMap(({ rule }) => MISSING[rule]?.[language] ?? []);
  if (missing.length === 0) return {};
  const names = [...new Set(missing)].join(language === 'zh' ? '、' : ', ');
  return { says: language === 'zh' ? `还没有：${names}` : `still missing: ${names}` };
}

const MISSING: Partial<Record<LintRule, Said>> = {
  'no-criterion': { zh: '验收标准', en: 'acceptance criterion' },
  'no-priority': { zh: '优先级', en: 'priority' },
  'no-owner': { zh: '负责人', en: 'owner' },
};

interface Numbered {
  readonly number: number;
  readonly rest: string;
}

const ASIDE = /^(ask|问|defer|暂缓|resume|恢复|withdraw|撤销)(?:\s*[:：]\s*([\s\S]*))?$/iu;

/** Asking the client, deferring, taking up again, withdrawing; null when the line rewords. */
function moveAside(desk: Desk, { number, rest }: Numbered): Planned | Misread | null {
  const [, verb = '', words = ''] = ASIDE.exec(rest) ?? [];
  const event = asideEvent(desk, verb.toLowerCase(), words.trim());
  if (event === null) return null;
  if ('outcome' in event) return event;
  const index = desk.proposals.findIndex(({ requirement }) => requirement === number);
  if (index >= 0 && event.happened !== 'clarification-asked') desk.proposals.splice(index, 1);
  return { outcome: 'planned', happenings: [{ on: 'requirement', number, event } as Happening] };
}

type AsideEvent = Extract<
  Extract<Happening, { on: 'requirement' }>['event'],
  { happened: 'clarification-asked' | 'deferred' | 'resumed' | 'withdrawn' }
>;

function asideEvent(desk: Desk, verb: string, words: string): AsideEvent | Misread | null {
  switch (verb) {
    case 'ask':
    case '问': {
      const [to] = membersWith(desk.project, 'client-approver');
      return words === ''
        ? INCOMPLETE
        : { happened: 'clarification-asked', question: words, to: to?.personId ?? 0 };
    }
    case 'defer':
    case '暂缓':
      return { happened: 'deferred', byChange: null };
    case 'resume':
    case '恢复':
      return { happened: 'resumed' };
    case 'withdraw':
    case '撤销':
      return words === '' ? INCOMPLETE : { happened: 'withdrawn', because: words };
    default:
      return null;
  }
}

/** `/req REQ-2` with nothing but lines below it fills in what is missing. */
function complete({ number, rest }: Numbered, details: Details): Planned | Misread | null {
  if (rest !== '') return null;
  if (Object.keys(details).length === 0) return INCOMPLETE;
  return {
    outcome: 'planned',
    happenings: [{ on: 'requirement', number, event: { happened: 'detailed', details } }],
  };
}

/** A requirement reworded above a /baseline of the same mail is put to the client in its new words. */
function reword(desk: Desk, { number, rest }: Numbered, details: Details): Planned | Misread {
  const parted = wordingOf(rest);
  const { title, statement } = parted.statement === '' ? { title: null, statement: rest } : parted;
  const index = desk.proposals.findIndex((proposal) => proposal.requirement === number);
  const old = desk.proposals[index];
  if (old) {
    const version = old.version + 1;
    desk.proposals[index] = { ...old, ...details, version, title: title ?? old.title, statement };
  }
  const event = { happened: 'revised', words: statement, title, details } as const;
  return {
    outcome: 'planned',
    consequences: old ? supersede(desk, number) : [],
    happenings: [{ on: 'requirement', number, event }],
  };
}

/** `/baseline`: puts every requirement that is not agreed to the approvers. */
export const baseline: CommandKind = {
  names: ['baseline', '基线'],
  form: {
    zh: '/基线 标题（把所有待确认的需求发给客户审批人逐条确认；已确认的不再询问）',
    en: '/baseline TITLE (puts all open requirements to the approvers, item by item; what is confirmed is not asked again)',
  },
  weighty: true,
  block: 'none',
  plan: ({ rest }, desk) => {
    const items: Proposal[] = desk.proposals.splice(0);
    const before = earlierRound(desk, items);
    const event = {
      happened: 'requested',
      subject: rest || desk.project.name,
      purpose: 'requirements',
      approverRule: desk.project.settings.approverRule,
      items: items.map((item) => ({ ...item, confirmedBy: confirmedBefore(desk, item) })),
      findings: items.flatMap(findingsOf),
      follows: before?.number ?? null,
      opinions: before?.opinions ?? [],
    } as const;
    return {
      outcome: 'planned',
      consequences: items.length > 0 ? replace(desk, items) : [],
      happenings: [{ on: 'sign-off', number: 'next', event }],
    };
  },
};

/** What the lint says about one item; vague words and two in one go to no client without a reason. */
function findingsOf(item: Proposal, index: number): SignOffFinding[] {
  return lintRequirement(item).map(({ rule, words, says }) => ({
    item: index + 1,
    words,
    says,
    blocking: rule === 'vague' || rule === 'two-in-one',
  }));
}

/** What is put anew replaces what was put before: the old request is dead and says so to whoever answers it. */
function supersede({ openSignOffs, project }: Desk, requirement: number): Happening[] {
  if (membersWith(project, 'client-approver').length === 0) return [];
  return openSignOffs
    .filter((one) => one.requirements.includes(requirement))
    .map(({ number }) => ({ on: 'sign-off', number, event: { happened: 'superseded' } }));
}

/** A new round replaces every request about requirements that still waits, and names itself to those ended before. */
function replace(desk: Desk, items: readonly Proposal[]): Happening[] {
  const { openSignOffs, project, rounds = [] } = desk;
  if (membersWith(project, 'client-approver').length === 0) return [];
  const by = takeNext(desk, 'sign-off');
  const open = openSignOffs.filter(({ requirements }) => requirements.length > 0).map(({ number }) => number);
  const ended = rounds
    .filter((round) => round.status === 'superseded' && round.replacedBy === null && puts(round, items))
    .map(({ number }) => number);
  return [...new Set([...open, ...ended])].map((number) => ({
    on: 'sign-off',
    number,
    event: { happened: 'superseded', by },
  }));
}

/** The newest round that put any of these to the client. */
function earlierRound({ rounds = [] }: Desk, items: readonly Proposal[]): EarlierRound | null {
  return rounds.find((round) => puts(round, items)) ?? null;
}

function puts(round: EarlierRound, items: readonly Proposal[]): boolean {
  return round.items.some(({ requirement }) => items.some((item) => item.requirement === requirement));
}

/** Approvers who have confirmed this very wording in the newest round that put it to them. */
function confirmedBefore({ rounds = [] }: Desk, { requirement, version }: Proposal): readonly number[] {
  for (const { items } of rounds) {
    const put = items.find((item) => item.requirement === requirement && item.version === version);
    if (put) return put.confirmedBy;
  }
  return [];
}
