import type { CaseRef, Party } from '../../cases/decision.ts';
import type { Happening } from '../../cases/happening.ts';
import type { MilestonePlan, StandingMilestone } from '../../cases/milestone/state.ts';
import type { TaskPlan } from '../../cases/task/state.ts';
import { type Desk, NO_PLAN } from '../desk.ts';
import { findCircles, linksOf } from './links.ts';
import { nameKey, type PlacedRow, placeRows } from './placed.ts';
import type { PlanMistake, PlanRow } from './rows.ts';

/** What a plan does to the record, once every line of it is right. */
export interface MergedPlan {
  readonly happenings: readonly Happening[];
  /** New tasks, and those with a new owner, by who has to do them. */
  readonly assigned: readonly { readonly owner: Party; readonly ref: CaseRef; readonly row: PlanRow }[];
  readonly added: readonly CaseRef[];
  readonly changed: readonly CaseRef[];
  /** The numbers the next new cases get. */
  readonly next: Readonly<Record<'milestone' | 'task', number>>;
}

/** All or nothing: a plan with one wrong line changes nothing. */
export function mergePlan(
  rows: readonly PlanRow[],
  desk: Pick<Desk, 'plan' | 'next' | 'cases'>,
): { readonly plan: MergedPlan; readonly mistakes: readonly PlanMistake[] } {
  const next = { milestone: desk.next.milestone ?? 1, task: desk.next.task ?? 1 };
  const placed = placeRows(rows, desk, next);
  const linked = linksOf(placed, desk.plan ?? NO_PLAN);
  const mistakes = [
    ...doubles(rows),
    ...placed.flatMap((one) => mistakesOf(one, desk)),
    ...linked.mistakes,
    ...findCircles(placed, linked.links, desk.plan ?? NO_PLAN),
  ];
  const happenings: Happening[] = [];
  const added: CaseRef[] = [];
  const changed: CaseRef[] = [];
  const assigned: MergedPlan['assigned'][number][] = [];
  for (const one of placed) {
    const dependsOn = linked.links.get(one.row);
    const isNew = one.milestone === null && one.task === null;
    const own = one.row.kind === 'milestone' ? milestoneEvents(one, dependsOn) : taskEvents(one, dependsOn);
    if (own.length > 0) (isNew ? added : changed).push(one.ref);
    happenings.push(...own);
    const { owner, status } = one.row;
    const isTold = owner?.personId !== one.task?.owner?.personId && status !== 'done' && status !== 'dropped';
    if (one.row.kind === 'task' && owner && isTold) assigned.push({ owner, ref: one.ref, row: one.row });
  }
  return { plan: { happenings, assigned, added, changed, next }, mistakes };
}

function doubles(rows: readonly PlanRow[]): PlanMistake[] {
  return rows.flatMap((row, index) => {
    const first = rows.findIndex((one) => one.kind === row.kind && nameKey(one.name) === nameKey(row.name));
    const other = rows[first];
    if (!other || first === index) return [];
    const { line, text } = row;
    const says = {
      zh: `“${row.name}”在第 ${other.line} 行已经有了，请改名或删去一行。`,
      en: `"${row.name}" stands in line ${other.line} already; rename or remove one of them.`,
    };
    return [{ line, text, says }];
  });
}

function mistakesOf({ row, milestone }: PlacedRow, { cases }: Pick<Desk, 'cases'>): PlanMistake[] {
  const { line, text } = row;
  const mistakes: PlanMistake[] = [];
  if (row.kind === 'milestone' && !milestone && row.end === undefined)
    mistakes.push({
      line,
      text,
      says: { zh: '里程碑要有日期，请加一列“日期”。', en: 'a milestone needs a date; add a column "date".' },
    });
  const unknown = (row.requirements ?? []).filter(
    (number) => !cases.some(({ ref }) => ref.kind === 'requirement' && ref.number === number),
  );
  if (unknown.length > 0) {
    const labels = unknown.map((number) => `REQ-${number}`);
    mistakes.push({
      line,
      text,
      says: { zh: `没有 ${labels.join('、')}。`, en: `there is no ${labels.join(', ')}.` },
    });
  }
  const accepts = [row.criteria ?? milestone?.criteria, row.requirements ?? milestone?.requirements];
  if (
    row.kind === 'milestone' &&
    row.status === 'done' &&
    accepts.some((one) => (one ?? []).length > 0) &&
    !isOver(milestone)
  )
    mistakes.push({
      line,
      text,
      says: {
        zh: '有验收内容的里程碑要由客户验收，请改状态，交付时用 /交付。',
        en: 'the client accepts this milestone: leave it open here and use /deliver.',
      },
    });
  return mistakes;
}

function isOver(milestone: StandingMilestone | null): boolean {
  return milestone !== null && ['accepted', 'accepted-with-items'].includes(milestone.status);
}

function milestoneEvents(
  { row, ref, milestone }: PlacedRow,
  dependsOn: readonly CaseRef[] | undefined,
): Happening[] {
  const { number } = ref;
  const on = 'milestone' as const;
  const events: Happening[] = [];
  if (!milestone)
    events.push({
      on,
      number: 'next',
      event: {
        happened: 'planned',
        name: row.name,
        day: row.end ?? '',
        phase: row.phase ?? null,
        owner: row.owner?.name ?? null,
        requirements: row.requirements ?? [],
        criteria: row.criteria ?? [],
        dependsOn: dependsOn ?? [],
      },
    });
  else {
    const wanted: Partial<MilestonePlan> = {
      ...(row.end ? { day: row.end } : {}),
      ...(row.phase === undefined ? {} : { phase: row.phase }),
      ...(row.owner === undefined ? {} : { owner: row.owner?.name ?? null }),
      ...(row.requirements ? { requirements: row.requirements } : {}),
      ...(row.criteria ? { criteria: row.criteria } : {}),
      ...(dependsOn ? { dependsOn } : {}),
    };
    const plan = differing(wanted, { ...milestone, day: milestone.forecast });
    if (plan) events.push({ on, number, event: { happened: 'replanned', plan } });
  }
  if (row.status === 'done' && !isOver(milestone))
    events.push({ on, number, event: { happened: 'reached' } });
  if (row.status === 'dropped') events.push({ on, number, event: { happened: 'dropped', because: '' } });
  return events;
}

function taskEvents({ row, ref, task }: PlacedRow, dependsOn: readonly CaseRef[] | undefined): Happening[] {
  const { number } = ref;
  const on = 'task' as const;
  const events: Happening[] = [];
  if (!task)
    events.push({
      on,
      number: 'next',
      event: {
        happened: 'assigned',
        what: row.name,
        owner: row.owner ?? null,
        due: row.end ?? null,
        start: row.start ?? null,
        phase: row.phase ?? null,
        dependsOn: dependsOn ?? [],
        from: 'plan',
      },
    });
  else if (task.status === 'open' || task.status === 'late') {
    const wanted: Partial<TaskPlan> = {
      ...(row.end === undefined ? {} : { due: row.end }),
      ...(row.start === undefined ? {} : { start: row.start }),
      ...(row.phase === undefined ? {} : { phase: row.phase }),
      ...(row.owner === undefined ? {} : { owner: row.owner }),
      ...(dependsOn ? { dependsOn } : {}),
    };
    const plan = differing(wanted, task);
    if (plan) events.push({ on, number, event: { happened: 'replanned', plan, from: 'plan' } });
  }
  if (row.status === 'done' && task?.status !== 'done')
    events.push({ on, number, event: { happened: 'done' } });
  if (row.status === 'dropped') events.push({ on, number, event: { happened: 'dropped', because: '' } });
  return events;
}

/** What is wanted otherwise than it stands; null when nothing is. */
function differing<Wanted extends object>(wanted: Wanted, stands: object): Wanted | null {
  const left = Object.entries(wanted).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify((stands as Record<string, unknown>)[field]),
  );
  return left.length === 0 ? null : (Object.fromEntries(left) as Wanted);
}
