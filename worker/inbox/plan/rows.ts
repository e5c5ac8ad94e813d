import type { Party } from '../../cases/decision.ts';
import type { Project } from '../../cases/project/state.ts';
import type { Said } from '../../cases/says.ts';
import { type Column, columnsOf } from './columns.ts';
import { dayOf, requirementNumbers } from './fields.ts';
import { ownerNamed } from './owner.ts';
import type { Table, TableRow } from './table.ts';

/** A line that cannot be taken over, and how it should read. */
export interface PlanMistake {
  readonly line: number;
  readonly text: string;
  readonly says: Said;
}

/** One line of a plan; what has no column is undefined and left as it is, an empty cell is null. */
export interface PlanRow {
  readonly kind: 'milestone' | 'task';
  readonly line: number;
  readonly text: string;
  readonly name: string;
  readonly phase?: string | null;
  readonly owner?: Party | null;
  readonly start?: string | null;
  readonly end?: string | null;
  /** As written: names, labels or line numbers of the plan. */
  readonly after?: readonly string[];
  readonly status?: 'open' | 'done' | 'dropped' | null;
  readonly criteria?: readonly string[];
  readonly requirements?: readonly number[];
}

interface ReadRow {
  readonly row: PlanRow | null;
  readonly mistakes: readonly PlanMistake[];
}

/** Reads every line of a plan by itself; what the lines make together is looked at later. */
export function readRows(
  table: Table,
  project: Pick<Project, 'members'>,
  today: string,
): { readonly rows: readonly PlanRow[]; readonly mistakes: readonly PlanMistake[] } {
  const columns = columnsOf(table.head);
  const read = table.rows.map((row) => readRow(row, columns, project, today));
  return {
    rows: read.flatMap(({ row }) => row ?? []),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
  };
}

function readRow(
  { line, text, cells }: TableRow,
  columns: ReturnType<typeof columnsOf>,
  project: Pick<Project, 'members'>,
  today: string,
): ReadRow {
  const mistakes: PlanMistake[] = [];
  const wrong = (zh: string, en: string) => {
    mistakes.push({ line, text, says: { zh, en } });
    return null;
  };
  const cell = (column: Column): string | undefined => {
    const at = columns.get(column);
    if (at === undefined) return undefined;
    const words = (cells[at] ?? '').trim();
    return /^[-–—/]$/u.test(words) ? '' : words;
  };
  const day = (column: Column): string | null | undefined => {
    const words = cell(column);
    if (words === undefined || words === '') return words === undefined ? undefined : null;
    return (
      dayOf(words, today) ??
      wrong(`“${words}”不是日期，请写成 2026-12-18。`, `"${words}" is no date; write it as 2026-12-18.`)
    );
  };
  const named = nameOf(cell);
  if (!named)
    return {
      row: null,
      mistakes: [
        {
          line,
          text,
          says: { zh: '缺少任务或里程碑的名称。', en: 'the name of the task or milestone is missing.' },
        },
      ],
    };
  const start = day('start');
  const end = day('end');
  if (start && end && start > end)
    wrong(`开始 ${start} 晚于结束 ${end}。`, `it would begin on ${start} and end before that, on ${end}.`);
  if (named.kind === 'milestone' && end === null && mistakes.length === 0)
    wrong('里程碑要有日期，请写成 2026-12-18。', 'a milestone needs a date; write it as 2026-12-18.');
  const ownerWords = cell('owner');
  const owner = ownerWords ? ownerNamed(ownerWords, project) : ownerWords === undefined ? undefined : null;
  if (ownerWords && owner === null)
    wrong(
      `项目成员里没有“${ownerWords}”，请写姓名或邮箱。`,
      `nobody in the project is called "${ownerWords}"; write a name or an address of a member.`,
    );
  const statusWords = cell('status');
  const status = statusWords === undefined ? undefined : statusOf(statusWords);
  if (status === 'unknown')
    wrong(
      `状态“${statusWords}”不认识，请写：未开始、进行中、完成、取消。`,
      `the status "${statusWords}" is not known; write open, in progress, done or dropped.`,
    );
  const requirementWords = cell('requirements');
  const requirements = requirementWords === undefined ? undefined : requirementNumbers(requirementWords);
  if (requirements === null)
    wrong(
      `“${requirementWords}”不是需求编号，请写成 REQ-1、REQ-2。`,
      `"${requirementWords}" are no requirements; write REQ-1, REQ-2.`,
    );
  const after = cell('after');
  const criteria = cell('criteria');
  const phase = cell('phase');
  const row: PlanRow = {
    kind: named.kind,
    line,
    text,
    name: named.name,
    ...(phase === undefined ? {} : { phase: phase || null }),
    ...(ownerWords === undefined ? {} : { owner: owner ?? null }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(after === undefined ? {} : { after: partsOf(after) }),
    ...(status === undefined || status === 'unknown' ? {} : { status }),
    ...(criteria === undefined
      ? {}
      : {
          criteria: criteria
            .split(/[;；\n]/u)
            .map((one) => one.trim())
            .filter(Boolean),
        }),
    ...(requirements ? { requirements } : {}),
  };
  return { row, mistakes };
}

const MARKED = /^(?:milestone|里程碑|◆|◇|🏁)\s*[:：]?\s*(?=\S)/iu;

/** What a line is about: a task where the task column is filled, else a milestone; a type column or mark decides a plain name. */
function nameOf(
  cell: (column: Column) => string | undefined,
): { readonly kind: 'milestone' | 'task'; readonly name: string } | null {
  const kind = cell('kind') ?? '';
  const isMilestone = /milestone|里程碑|节点/iu.test(kind);
  const task = cell('task') || cell('name') || '';
  if (task !== '') {
    const marked = MARKED.test(task);
    return { kind: isMilestone || marked ? 'milestone' : 'task', name: task.replace(MARKED, '') };
  }
  const milestone = cell('milestone') ?? '';
  return milestone === '' ? null : { kind: 'milestone', name: milestone };
}

function statusOf(words: string): PlanRow['status'] | 'unknown' {
  if (words === '') return null;
  if (/^(?:done|finished|completed?|closed|100\s?%|已?完成|已?结束|完毕)$/iu.test(words)) return 'done';
  if (/^(?:dropped|cancell?ed|取消|已取消|作废)$/iu.test(words)) return 'dropped';
  if (
    /^(?:open|new|planned|to ?do|not started|in progress|started|ongoing|未开始|待办|进行中|计划中|\d{1,2}\s?%)$/iu.test(
      words,
    )
  )
    return 'open';
  return 'unknown';
}

function partsOf(words: string): string[] {
  return words
    .split(/[,，、;；+]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
