import type { Happening } from '../../cases/happening.ts';
import type { MilestonePlan, StandingMilestone } from '../../cases/milestone/state.ts';
import type { Side } from '../../cases/plan.ts';
import { type Desk, NO_PLAN, takeNext } from '../desk.ts';
import { dayAlone, type Fields, planLabels, readFields, requirementNumbers } from '../plan/fields.ts';
import { ownerNamed } from '../plan/owner.ts';
import { type CommandKind, INCOMPLETE, type Misread, misread, type Planned } from './kind.ts';
import { labelOf } from './labels.ts';

/** `/milestone`: a day agreed with the client, its forecast, or its end. */
export const milestone: CommandKind = {
  names: ['milestone', '里程碑'],
  form: {
    zh: '/里程碑 名称：2026-12-18 [验收标准：…；需求：REQ-1、2；依赖：M-1；阶段：…；负责人：…]；/里程碑 M-1 预计 2026-12-22 因为 我方|客户|第三方：原因；/里程碑 M-1 取消 因为：原因',
    en: '/milestone NAME: 2026-12-18 [criteria: …; requirements: REQ-1,2; after: M-1; phase: …; owner: …]; /milestone M-1 forecast 2026-12-22 because us|client|third party: REASON; /milestone M-1 drop because: REASON',
  },
  weighty: false,
  block: 'paragraph',
  plan: ({ rest, block }, desk) => {
    const text = [rest, block].filter((part) => part !== '').join('\n');
    const named = labelOf('milestone', text);
    if (!named) return planNew(text, desk);
    const standing = milestoneOn(desk, named.number);
    if (!standing) return misread('没有这个编号的里程碑。', 'there is no milestone with this number.');
    return changeOf(standing, named.rest, desk);
  },
};

export function milestoneOn({ plan = NO_PLAN }: Desk, number: number): StandingMilestone | null {
  return plan.milestones.find((one) => one.number === number) ?? null;
}

function planNew(text: string, desk: Desk): Planned | Misread {
  const [, name = '', rest = ''] = /^([^:：\n]+)[:：]([\s\S]+)$/u.exec(text) ?? [];
  if (name.trim() === '') return INCOMPLETE;
  const { fields, strange } = readFields(rest);
  const words = strange[0] ?? fields.get('due')?.[0] ?? '';
  const day = dayAlone(words, desk.today);
  if (!day || strange.length > 1)
    return misread(
      '名称后面要写日期，例如 /里程碑 上线：2026-12-18。',
      'a date belongs behind the name, e.g. /milestone Go-live: 2026-12-18.',
    );
  const plan = planned(fields, desk);
  if ('outcome' in plan) return plan;
  takeNext(desk, 'milestone');
  const event = {
    happened: 'planned',
    phase: null,
    owner: null,
    requirements: [],
    criteria: [],
    dependsOn: [],
    ...plan,
    name: name.trim(),
    day,
  } as const;
  return { outcome: 'planned', happenings: [{ on: 'milestone', number: 'next', event }] };
}

const FORECAST =
  /^(?:forecast|expected|预计|预期|改到|改为|推迟到|推迟|延到)\s*[:：]?\s*([\s\S]+?)(?:[\s,，;；]+(?:because(?: of)?|due to|因为|原因)\s*[:：]?\s*([\s\S]+))?$/iu;
const DROP = /^(?:drop|cancel|取消|作废)\s*[,，]?\s*(?:because(?: of)?|因为|原因)?\s*[:：]?\s*([\s\S]*)$/iu;
const SIDE =
  /^(us|we|ours|client|customer|third[- ]part(?:y|ies)|我方|我们|客户|甲方|第三方)\s*[:：,，]?\s*([\s\S]*)$/iu;

function changeOf(standing: StandingMilestone, rest: string, desk: Desk): Planned | Misread {
  const { number } = standing;
  const [, words, because = ''] = FORECAST.exec(rest) ?? [];
  if (words !== undefined) return forecastOf(standing, words, because.trim(), desk);
  const [, reason] = DROP.exec(rest) ?? [];
  if (reason !== undefined)
    return reason.trim() === ''
      ? misread('取消要写明原因。', 'please say why it is dropped.')
      : on(number, { happened: 'dropped', because: reason.trim() });
  const { fields, strange } = readFields(rest);
  if (strange.length > 0 || fields.size === 0) return INCOMPLETE;
  const plan = planned(fields, desk);
  return 'outcome' in plan ? plan : on(number, { happened: 'replanned', plan });
}

/** A later day needs its reason, and whose delay it is; an earlier one may go without. */
function forecastOf(
  standing: StandingMilestone,
  words: string,
  because: string,
  { today }: Desk,
): Planned | Misread {
  const forecast = dayAlone(words, today);
  if (!forecast)
    return misread('日期看不懂，请写成 2026-12-22。', 'the date cannot be read; write it as 2026-12-22.');
  const [, who = '', reason = ''] = SIDE.exec(because) ?? [];
  const side = sideOf(who);
  if (forecast > standing.forecast && (!side || reason.trim() === ''))
    return misread(
      '推迟要写明责任方和原因：因为 我方|客户|第三方：原因。',
      'a later day needs its side and reason: because us|client|third party: REASON.',
    );
  return on(standing.number, {
    happened: 'forecast-moved',
    forecast,
    side,
    because: side ? reason.trim() : because,
  });
}

function sideOf(words: string): Side | null {
  if (/^(?:client|customer|客户|甲方)$/iu.test(words)) return 'client';
  if (/^(?:third|第三方)/iu.test(words)) return 'third-party';
  return words === '' ? null : 'us';
}

/** The fields of a milestone as far as they are named, checked against the record. */
function planned(fields: Fields, desk: Desk): Partial<MilestonePlan> | Misread {
  const wanted: { -readonly [Field in keyof MilestonePlan]?: MilestonePlan[Field] } = {};
  const criteria = fields.get('criteria');
  if (criteria) wanted.criteria = criteria;
  const phase = fields.get('phase')?.[0];
  if (phase) wanted.phase = phase;
  const owner = fields.get('owner')?.[0];
  if (owner) {
    const known = ownerNamed(owner, desk.project);
    if (!known) return misread(`项目成员里没有“${owner}”。`, `nobody in the project is called "${owner}".`);
    wanted.owner = known.name;
  }
  const requirements = fields.get('requirements');
  if (requirements) {
    const numbers = requirementNumbers(requirements.join(' '));
    const known = numbers?.every((one) =>
      desk.cases.some(({ ref }) => ref.kind === 'requirement' && ref.number === one),
    );
    if (!numbers || !known)
      return misread(
        '需求编号不存在，请写成 REQ-1、REQ-2。',
        'there are no such requirements; write REQ-1, REQ-2.',
      );
    wanted.requirements = numbers;
  }
  const after = fields.get('after');
  if (after) {
    const dependsOn = planLabels(after.join(' '));
    const known = dependsOn?.every(({ kind, number }) =>
      desk.cases.some(({ ref }) => ref.kind === kind && ref.number === number),
    );
    if (!dependsOn || !known)
      return misread(
        '依赖的里程碑或任务不存在，请写成 M-1 或 T-2。',
        'what it waits for does not exist; write M-1 or T-2.',
      );
    wanted.dependsOn = dependsOn;
  }
  return wanted;
}

function on(number: number, event: Extract<Happening, { on: 'milestone' }>['event']): Planned {
  return { outcome: 'planned', happenings: [{ on: 'milestone', number, event }] };
}
