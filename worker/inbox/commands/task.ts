import type { Happening } from '../../cases/happening.ts';
import type { TaskPlan } from '../../cases/task/state.ts';
import { tasksHeard } from '../answers/task.ts';
import { type Desk, NO_PLAN, takeNext } from '../desk.ts';
import { dayOf, type Fields, planLabels, readFields } from '../plan/fields.ts';
import { ownerNamed } from '../plan/owner.ts';
import {
  type CommandKind,
  INCOMPLETE,
  type Misread,
  misread,
  type Planned,
  type ReadCommand,
} from './kind.ts';
import { labelOf } from './labels.ts';

/** `/task`: something to do, with an owner and a day. */
export const task: CommandKind = {
  names: ['task', '任务'],
  form: {
    zh: '/任务 内容：负责人 姓名，截止 2026-12-11 [，开始 …，依赖 T-1，阶段 …]；/任务 T-1 完成；/任务 T-1 截止 2026-12-14；/任务 T-1 取消 因为：原因',
    en: '/task WHAT: owner NAME, due 2026-12-11 [, start …, after T-1, phase …]; /task T-1 done; /task T-1 due 2026-12-14; /task T-1 drop because: REASON',
  },
  weighty: false,
  block: 'paragraph',
  plan: ({ rest, block }, desk) => {
    const text = [rest, block].filter((part) => part !== '').join('\n');
    const named = labelOf('task', text);
    return named ? changeOf(named.number, named.rest, desk) : assignNew(text, desk);
  },
};

function assignNew(text: string, desk: Desk): Planned | Misread {
  const [, what = '', rest = ''] = /^([^:：\n]+)(?:[:：]([\s\S]*))?$/u.exec(text) ?? [];
  if (what.trim() === '') return INCOMPLETE;
  const { fields, strange } = readFields(rest);
  if (strange.length > 0)
    return misread(
      `“${strange[0]}”看不懂：内容和负责人之间用冒号隔开，负责人、截止等写明名目。`,
      `"${strange[0]}" cannot be read: a colon parts the task from its fields, and each field is named (owner, due, …).`,
    );
  const plan = planned(fields, desk);
  if ('outcome' in plan) return plan;
  takeNext(desk, 'task');
  const event = {
    happened: 'assigned',
    owner: null,
    due: null,
    ...plan,
    what: what.trim(),
    from: 'command',
  } as const;
  return { outcome: 'planned', happenings: [{ on: 'task', number: 'next', event }] };
}

const DROP = /^(?:drop|cancel|取消|作废)\s*[,，]?\s*(?:because(?: of)?|因为|原因)?\s*[:：]?\s*([\s\S]*)$/iu;

function changeOf(number: number, rest: string, desk: Desk): Planned | Misread {
  if (!(desk.plan ?? NO_PLAN).tasks.some((one) => one.number === number))
    return misread('没有这个编号的任务。', 'there is no task with this number.');
  if (/^(?:is )?(?:done|finished|已?完成|完成了)[.。!！]?$/iu.test(rest))
    return on(number, { happened: 'done' });
  const [, reason] = DROP.exec(rest) ?? [];
  if (reason !== undefined)
    return reason.trim() === ''
      ? misread('取消要写明原因。', 'please say why it is dropped.')
      : on(number, { happened: 'dropped', because: reason.trim() });
  const { fields, strange } = readFields(rest);
  if (strange.length > 0 || fields.size === 0) return INCOMPLETE;
  const plan = planned(fields, desk);
  return 'outcome' in plan ? plan : on(number, { happened: 'replanned', plan, from: 'command' });
}

/** The fields of a task as far as they are named, checked against the record. */
function planned(fields: Fields, desk: Desk): Partial<TaskPlan> | Misread {
  const wanted: { -readonly [Field in keyof TaskPlan]?: TaskPlan[Field] } = {};
  const owner = fields.get('owner')?.[0]?.replace(/\s*负责$/u, '');
  if (owner) {
    const known = ownerNamed(owner, desk.project);
    if (!known) return misread(`项目成员里没有“${owner}”。`, `nobody in the project is called "${owner}".`);
    wanted.owner = known;
  }
  for (const field of ['due', 'start'] as const) {
    const words = fields.get(field)?.[0];
    if (!words) continue;
    const day = dayOf(words, desk.today);
    if (!day)
      return misread(
        `“${words}”不是日期，请写成 2026-12-11。`,
        `"${words}" is no date; write it as 2026-12-11.`,
      );
    wanted[field] = day;
  }
  if (wanted.start && wanted.due && wanted.start > wanted.due)
    return misread('开始日期晚于截止日期。', 'it would begin after it is due.');
  const phase = fields.get('phase')?.[0];
  if (phase) wanted.phase = phase;
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

/** A PM who owns tasks answers the letter about them like everybody else. */
export function taskReply(desk: Desk): ReadCommand | null {
  if (!desk.answers?.startsWith('team-task-')) return null;
  const { author, mailId, summary, about, plan = NO_PLAN, today } = desk;
  const heard = tasksHeard({ author, mailId, newText: summary.newText, about, tasks: plan.tasks, today });
  if (!heard) return null;
  const line = summary.newText.trim().split('\n', 1)[0] ?? '';
  if (heard.isUnclear)
    return {
      kind: task,
      line,
      result: misread(
        '看不出哪项完成、哪项推迟，没有改动。',
        'it is not clear what is done or later; nothing was changed.',
      ),
    };
  return { kind: task, line, result: { outcome: 'planned', happenings: heard.happenings } };
}

function on(number: number, event: Extract<Happening, { on: 'task' }>['event']): Planned {
  return { outcome: 'planned', happenings: [{ on: 'task', number, event }] };
}
