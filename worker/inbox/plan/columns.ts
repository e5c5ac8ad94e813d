/** What a column of a plan holds. */
export type Column =
  | 'task'
  | 'milestone'
  | 'name'
  | 'kind'
  | 'phase'
  | 'owner'
  | 'start'
  | 'end'
  | 'after'
  | 'status'
  | 'criteria'
  | 'requirements';

const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  task: ['task', 'tasks', 'activity', '任务', '任务名称', '工作', '工作项', '工作内容'],
  milestone: ['milestone', 'milestones', '里程碑', '里程碑名称', '节点'],
  name: ['name', 'title', 'item', '名称', '事项', '内容'],
  kind: ['type', 'kind', '类型', '类别'],
  phase: ['phase', 'stage', '阶段'],
  owner: ['owner', 'responsible', 'assignee', 'who', '负责人', '责任人', '执行人'],
  start: ['start', 'start date', 'begin', 'from', '开始', '开始日期', '开始时间', '计划开始'],
  end: [
    'end',
    'end date',
    'finish',
    'due',
    'due date',
    'date',
    'deadline',
    'baseline',
    '结束',
    '结束日期',
    '结束时间',
    '截止',
    '截止日期',
    '完成日期',
    '日期',
    '计划完成',
  ],
  after: [
    'depends on',
    'dependencies',
    'dependency',
    'after',
    'predecessors',
    'predecessor',
    '依赖',
    '前置',
    '前置任务',
    '依赖于',
  ],
  status: ['status', 'state', '状态', '进度'],
  criteria: ['criteria', 'acceptance criteria', 'acceptance', '验收标准', '验收条件'],
  requirements: ['requirements', 'requirement', 'reqs', '需求', '需求编号'],
};

const BY_HEADING: ReadonlyMap<string, Column> = new Map(
  (Object.entries(HEADINGS) as [Column, readonly string[]][]).flatMap(([column, names]) =>
    names.map((name) => [name, column] as const),
  ),
);

/** Where each column stands; a column that is not there is not spoken of at all. */
export type Columns = ReadonlyMap<Column, number>;

export function columnsOf(head: readonly string[]): Columns {
  const columns = new Map<Column, number>();
  for (const [at, heading] of head.entries()) {
    const column = BY_HEADING.get(heading.toLowerCase().replace(/[*_`]/gu, '').replace(/\s+/gu, ' ').trim());
    if (column && !columns.has(column)) columns.set(column, at);
  }
  return columns;
}

/** A head names what a line is about and at least one more thing of it. */
export function isPlanHead(head: readonly string[]): boolean {
  const columns = columnsOf(head);
  const named = columns.has('task') || columns.has('milestone') || columns.has('name');
  return named && columns.size >= 2;
}
