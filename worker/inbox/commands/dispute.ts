import type { DisputeForm } from '../../cases/complaint/state.ts';
import { momentOf } from '../../working-time/zone.ts';
import type { Desk } from '../desk.ts';
import { dayAhead } from './because.ts';
import { on, unknownComplaint } from './complaint.ts';
import { type CommandKind, INCOMPLETE, type Misread, misread, type Planned } from './kind.ts';
import { labelOf } from './labels.ts';
import { clientsNamed } from './people.ts';

const FORMS: readonly (readonly [DisputeForm, RegExp])[] = [
  ['negotiation', /^(?:negotiations?|协商|谈判)/iu],
  ['mediation', /^(?:mediation|调解)/iu],
  ['arbitration', /^(?:arbitration|仲裁)/iu],
  ['court', /^(?:court|lawsuit|litigation|诉讼|法院|起诉)/iu],
];
const SETTLED = /^(?:settled|了结|和解|已了结|已和解)[\s:：,，]*/iu;
const DEADLINE =
  /(?:deadline|by|截止(?:日期)?|期限)\s*[:：]\s*([^\n;；]+?)(?=\s*(?:people|人员|相关人员)\s*[:：]|[\n;；]|$)/iu;
const PEOPLE =
  /(?:people|人员|相关人员)\s*[:：]\s*([^\n]+?)(?=\s*(?:deadline|截止(?:日期)?|期限)\s*[:：]|\n|$)/iu;
/** Deadlines end with the working day. */
const DAY_ENDS_MINUTES = 18 * 60;

/** `/dispute CP-1 mediation deadline: 2027-01-15`: no automatic mail to the people concerned, until it is settled. */
export const dispute: CommandKind = {
  names: ['dispute', '争议'],
  form: {
    zh: '/争议 CP-1 协商|调解|仲裁|诉讼 截止：2027-01-15 人员：邮箱、邮箱（截止与人员可以不写；相关人员不再收到自动邮件）；/争议 CP-1 了结 结果',
    en: '/dispute CP-1 negotiation|mediation|arbitration|court deadline: 2027-01-15 people: ADDRESS, ADDRESS (both optional; no automatic mail to these people any more); /dispute CP-1 settled OUTCOME',
  },
  weighty: true,
  block: 'paragraph',
  plan: ({ rest, block }, desk) => {
    const named = labelOf('complaint', rest);
    if (!named) return INCOMPLETE;
    const { number } = named;
    const unknown = unknownComplaint(desk, number);
    if (unknown) return unknown;
    const text = [named.rest, block].join('\n').trim();
    if (!SETTLED.test(text)) return begin(number, text, desk);
    const words = text.replace(SETTLED, '').trim();
    return words === ''
      ? misread('请写明了结的结果。', 'please say how it was settled.')
      : on(number, { happened: 'settled', words });
  },
};

function begin(number: number, text: string, desk: Desk): Planned | Misread {
  const form = FORMS.find(([, pattern]) => pattern.test(text))?.[0];
  if (!form) return INCOMPLETE;
  const [, deadline = null] = DEADLINE.exec(text) ?? [];
  const day = deadline === null ? null : dayAhead(deadline, desk.today);
  if (deadline !== null && day === null)
    return misread('请写一个以后的日期。', 'please name a day that lies ahead.');
  const [, named = ''] = PEOPLE.exec(text) ?? [];
  const { people, unknown } = clientsNamed(named, desk.project);
  if (unknown.length > 0)
    return misread(
      `项目联系人中没有：${unknown.join('、')}。`,
      `not among the contacts of the project: ${unknown.join(', ')}.`,
    );
  return on(number, {
    happened: 'disputed',
    form,
    deadlineAt: day === null ? null : momentOf(day, DAY_ENDS_MINUTES, desk.project.zone),
    people: people.map(({ personId }) => personId),
  });
}
