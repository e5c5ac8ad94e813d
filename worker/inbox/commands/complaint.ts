import type { ComplaintEvent, Grade } from '../../cases/complaint/state.ts';
import type { Severity } from '../../mail/intent.ts';
import { severityOf } from '../classify/severity.ts';
import { caseNamed, type Desk, takeNext } from '../desk.ts';
import {
  type CommandKind,
  INCOMPLETE,
  type Misread,
  misread,
  type Planned,
  type SpokenLine,
} from './kind.ts';
import { labelOf } from './labels.ts';
import { clientsNamed, clientsOf } from './people.ts';

/** `/complaint`: grades a complaint, asks the client about it, or writes down one that was made by voice. */
export const complaint: CommandKind = {
  names: ['complaint', '投诉'],
  form: {
    zh: '/投诉 CP-1 S2（定级 S1、S2、S3）；/投诉 CP-1 问 问题（发给客户）；/投诉 CP-1 已答复（您已亲自答复客户）；/投诉 CP-1 无经验；/投诉 客户原话 来自：邮箱（登记口头投诉）',
    en: '/complaint CP-1 S2 (grade S1, S2 or S3); /complaint CP-1 ask QUESTION (to the client); /complaint CP-1 answered (you have answered in person); /complaint CP-1 no lesson; /complaint WORDS from: ADDRESS (writes down one made by voice)',
  },
  weighty: false,
  block: 'paragraph',
  plan: (said, desk) => {
    const named = labelOf('complaint', said.rest);
    return named ? about(named.number, named.rest, said, desk) : log(said, desk);
  },
};

function about(number: number, rest: string, { block }: SpokenLine, desk: Desk): Planned | Misread {
  const unknown = unknownComplaint(desk, number);
  if (unknown) return unknown;
  const [grade] = /^S[123]$/iu.exec(rest) ?? [];
  if (grade) return on(number, { happened: 'assessed', grade: grade.toUpperCase() as Grade });
  if (/^(?:answered|called|已答复|已回复|已联系)[。.]?$/iu.test(rest))
    return on(number, { happened: 'answered-in-person' });
  if (/^(?:no lessons?|none|无经验|没有经验|无)[。.]?$/iu.test(rest))
    return on(number, { happened: 'lesson-waived' });
  const [asks = ''] = /^(?:ask|问|询问|请问)(?=[\s:：]|[\p{sc=Han}])[\s:：]*/iu.exec(rest) ?? [];
  const question = asks === '' ? '' : [rest.slice(asks.length), block].join('\n').trim();
  return question === '' ? INCOMPLETE : on(number, { happened: 'client-asked', words: question });
}

const FROM = /(?:^|\s)(?:from|来自|投诉人|客户)\s*[:：]\s*([^\n]+)$/imu;
const SEVERITY_BY_GRADE: Readonly<Record<string, Severity>> = { S1: 'critical', S2: 'high', S3: 'normal' };

function log({ rest, block }: SpokenLine, desk: Desk): Planned | Misread {
  const text = [rest, block].join('\n').trim();
  const [whole = '', source = ''] = FROM.exec(text) ?? [];
  const [prefix = '', grade = ''] = /^(S[123])[\s:：]+/iu.exec(text) ?? [];
  const words = text.slice(prefix.length).replace(whole, '').trim();
  if (words === '') return INCOMPLETE;
  const clients = source === '' ? clientsOf(desk.project) : clientsNamed(source, desk.project).people;
  const [person, another] = clients;
  if (!person || another)
    return misread(
      '请写明是谁提出的，例如“来自：客户邮箱”。',
      'please say who complained, such as "from: ADDRESS of the client".',
    );
  takeNext(desk, 'complaint');
  return {
    outcome: 'planned',
    happenings: [
      {
        on: 'complaint',
        number: 'next',
        event: {
          happened: 'complained',
          words,
          severity: SEVERITY_BY_GRADE[grade.toUpperCase()] ?? severityOf(words),
          person: person.personId,
          personName: person.name,
          mail: desk.mailId,
          byApprover: grade === '' && person.roles.includes('client-approver'),
          recentComplaints: grade === '' ? recentComplaints(desk) : 0,
          byVoice: true,
        },
      },
    ],
  };
}

const MONTH_MS = 30 * 86_400_000;

function recentComplaints({ cases, at }: Desk): number {
  return cases.filter(
    ({ ref, openedAt }) => ref.kind === 'complaint' && at.getTime() - openedAt.getTime() <= MONTH_MS,
  ).length;
}

/** `/escalate CP-1`: one level up. */
export const escalate: CommandKind = {
  names: ['escalate', '升级'],
  form: {
    zh: '/升级 CP-1 原因（上报项目经理负责人，再次上报到内部负责人）',
    en: '/escalate CP-1 REASON (to the lead of the project managers; once more: to the sponsor)',
  },
  weighty: false,
  block: 'paragraph',
  plan: ({ rest, block }, desk) => {
    const named = labelOf('complaint', rest);
    if (!named) return INCOMPLETE;
    const unknown = unknownComplaint(desk, named.number);
    if (unknown) return unknown;
    const because = [named.rest, block].join('\n').trim();
    return on(named.number, { happened: 'escalated', because: because === '' ? null : because });
  },
};

/** A number nobody has given yet is said to be unknown before anything else is asked of the line. */
export function unknownComplaint(desk: Desk, number: number): Misread | null {
  return caseNamed(desk, 'complaint', number)
    ? null
    : misread('没有这个编号的投诉。', 'there is no complaint with this number.');
}

export function on(number: number, event: ComplaintEvent): Planned {
  return { outcome: 'planned', happenings: [{ on: 'complaint', number, event }] };
}
