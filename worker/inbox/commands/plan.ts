import type { PlainLetter } from '../../cases/act.ts';
import { caseLabel } from '../../cases/decision.ts';
import type { Happening } from '../../cases/happening.ts';
import { type Desk, NO_PLAN } from '../desk.ts';
import { isPlanHead } from '../plan/columns.ts';
import { type MergedPlan, mergePlan } from '../plan/merge.ts';
import { isOurOwn } from '../plan/owner.ts';
import { type PlanMistake, readRows } from '../plan/rows.ts';
import { showPlan } from '../plan/show.ts';
import { readTable, type Table } from '../plan/table.ts';
import { type CommandKind, INCOMPLETE, type Misread, misread, type Planned } from './kind.ts';

/** `/plan`: takes over a whole plan, shows it, or freezes its dates. */
export const plan: CommandKind = {
  names: ['plan', '计划'],
  form: {
    zh: '/计划 导入（下面贴 CSV 或 Markdown 表格，或附 .csv 文件；表头可用：任务、里程碑、阶段、负责人、开始、结束、依赖、状态、验收标准、需求）；/计划 查看；/计划 基线（固定约定日期）',
    en: '/plan import (a CSV or Markdown table below, or a .csv file attached; headings: task, milestone, phase, owner, start, end, depends on, status, criteria, requirements); /plan show; /plan baseline (freezes the agreed dates)',
  },
  weighty: false,
  block: 'to-next-command',
  plan: ({ line, rest, block }, desk) => {
    if (/^(?:import|导入)/iu.test(rest)) return importPlan(line, block, desk);
    if (/^(?:baseline|freeze|基线|固定)/iu.test(rest)) return freezePlan(desk);
    if (/^(?:show|查看|显示)?$/iu.test(rest))
      return { outcome: 'planned', says: showPlan(desk.plan ?? NO_PLAN, desk.author.language) };
    return INCOMPLETE;
  },
};

function importPlan(line: string, block: string, desk: Desk): Planned | Misread {
  const table = tableOf(line, block, desk);
  if (!table || table.rows.length === 0)
    return misread(
      '没有找到计划表：请在命令下面贴 CSV 或 Markdown 表格，或附上 .csv 文件，第一行写表头。',
      'no plan was found: put a CSV or Markdown table below the command, or attach a .csv file; the first line holds the headings.',
    );
  const read = readRows(table, desk.project, desk.today);
  const merged = mergePlan(read.rows, desk);
  const mistakes = [...read.mistakes, ...merged.mistakes].toSorted((one, other) => one.line - other.line);
  if (mistakes.length > 0) return refusedPlan(mistakes);
  Object.assign(desk.next, merged.plan.next);
  return {
    outcome: 'planned',
    quiet: merged.plan.happenings,
    letters: lettersTo(merged.plan, desk),
    says: summaryOf(merged.plan, desk),
  };
}

function tableOf(line: string, block: string, { written = '', attached = [] }: Desk): Table | null {
  for (const text of [block, tableBelow(line, written), ...attached.map((file) => file.text)]) {
    const table = readTable(text, isPlanHead);
    if (table) return table;
  }
  return null;
}

/**
 * Lines that begin with a bar look like a quotation to whoever parts new words from old ones. A table directly below
 * the command is the PM's own; anything further down may be an older mail.
 */
function tableBelow(line: string, written: string): string {
  const lines = written.split('\n').map((one) => one.trim());
  const at = lines.indexOf(line);
  const below = at === -1 ? [] : lines.slice(at + 1);
  const first = below.findIndex((one) => one !== '');
  return below[first]?.startsWith('|') ? below.slice(first).join('\n') : '';
}

const MOST_MISTAKES = 40;

function refusedPlan(mistakes: readonly PlanMistake[]): Misread {
  const shown = mistakes.slice(0, MOST_MISTAKES);
  const zh = shown.map(({ line, text, says }) => `第 ${line} 行“${excerpt(text)}”：${says.zh}`);
  const en = shown.map(({ line, text, says }) => `line ${line} "${excerpt(text)}": ${says.en}`);
  const left = mistakes.length - shown.length;
  if (left > 0) {
    zh.push(`另有 ${left} 处。`);
    en.push(`and ${left} more.`);
  }
  return misread(
    ['有错误的行，整份计划没有导入：', ...zh].join('\n'),
    ['some lines are wrong, so nothing of the plan was taken over:', ...en].join('\n'),
  );
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** One letter to each of our own people, whatever number of tasks is new for them. */
function lettersTo({ assigned }: MergedPlan, { mailId, project }: Desk): PlainLetter[] {
  const ours = assigned.filter(({ owner }) => isOurOwn(owner, project));
  const byOwner = Map.groupBy(ours, ({ owner }) => owner.personId);
  return [...byOwner.values()].flatMap((theirs): PlainLetter[] => {
    const [first] = theirs;
    if (!first) return [];
    const tasks = theirs.map(({ ref, row }) => ({
      ref,
      what: row.name,
      due: row.end ?? null,
      phase: row.phase ?? null,
    }));
    return [
      {
        letter: 'team-task-assigned',
        to: [first.owner],
        variables: { tasks },
        occasion: `plan:${mailId}:${first.owner.personId}`,
        answers: false,
      },
    ];
  });
}

function summaryOf(
  { added, changed, happenings }: MergedPlan,
  { author, plan: old = NO_PLAN }: Desk,
): string {
  const count = (refs: MergedPlan['added'], kind: string) => refs.filter((ref) => ref.kind === kind).length;
  const frozen = happenings.flatMap((one) =>
    one.on === 'milestone' && one.event.happened === 'replanned' && one.event.plan.day !== undefined
      ? old.milestones.filter(({ number, frozen: isFrozen }) => isFrozen && number === one.number)
      : [],
  );
  const labels = frozen.map(({ number }) => caseLabel({ kind: 'milestone', number }));
  if (author.language === 'zh') {
    if (added.length + changed.length === 0) return '计划与记录一致，没有变化。';
    const moved =
      labels.length > 0 ? `\n${labels.join('、')} 的约定日期已固定，只调整了预计日期，记为我方延误。` : '';
    return `已导入：新增里程碑 ${count(added, 'milestone')} 个、任务 ${count(added, 'task')} 项；更新里程碑 ${count(changed, 'milestone')} 个、任务 ${count(changed, 'task')} 项。查看：/计划 查看。固定约定日期：/计划 基线${moved}`;
  }
  if (added.length + changed.length === 0)
    return 'the plan is what the record holds already; nothing changes.';
  const moved =
    labels.length > 0
      ? `\nThe agreed dates of ${labels.join(', ')} are frozen: only the forecast moves, counted as our own delay.`
      : '';
  return `taken over: ${count(added, 'milestone')} milestones and ${count(added, 'task')} tasks are new, ${count(changed, 'milestone')} milestones and ${count(changed, 'task')} tasks are changed. See them: /plan show. Freeze the agreed dates: /plan baseline${moved}`;
}

function freezePlan({ plan: standing = NO_PLAN, author }: Desk): Planned | Misread {
  const milestones = standing.milestones.filter(({ frozen, status }) => !frozen && status !== 'dropped');
  const tasks = standing.tasks.filter(
    ({ baseline, due, status }) => baseline === null && due !== null && status !== 'dropped',
  );
  if (milestones.length + tasks.length === 0)
    return misread('没有需要固定的日期。', 'there are no dates left to freeze.');
  const event = { happened: 'baselined' } as const;
  const quiet: Happening[] = [
    ...milestones.map(({ number }): Happening => ({ on: 'milestone', number, event })),
    ...tasks.map(({ number }): Happening => ({ on: 'task', number, event })),
  ];
  const says =
    author.language === 'zh'
      ? `已固定 ${milestones.length} 个里程碑和 ${tasks.length} 项任务的约定日期，以后只调整预计日期。`
      : `the agreed dates of ${milestones.length} milestones and ${tasks.length} tasks stand from now on; only forecasts move.`;
  return { outcome: 'planned', quiet, says };
}
