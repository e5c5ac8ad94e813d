import { type CaseRef, caseLabel } from '../../cases/decision.ts';
import type { Plan } from '../desk.ts';
import { planLabels } from './fields.ts';
import { nameKey, type PlacedRow } from './placed.ts';
import type { PlanMistake, PlanRow } from './rows.ts';

/** What each line waits for; a line of a plan without such a column has no entry. */
export type Links = ReadonlyMap<PlanRow, readonly CaseRef[]>;

/** Finds what each line waits for, by label, by name or by the number of the line among all lines. */
export function linksOf(
  placed: readonly PlacedRow[],
  plan: Plan,
): { readonly links: Links; readonly mistakes: readonly PlanMistake[] } {
  const links = new Map<PlanRow, CaseRef[]>();
  const mistakes: PlanMistake[] = [];
  for (const { row, ref } of placed) {
    if (row.after === undefined) continue;
    const found: CaseRef[] = [];
    for (const part of row.after) {
      const one = refOf(part, placed, plan);
      if (one && caseLabel(one) !== caseLabel(ref)) found.push(one);
      else
        mistakes.push({
          line: row.line,
          text: row.text,
          says: one
            ? { zh: `“${row.name}”不能依赖它自己。`, en: `"${row.name}" cannot wait for itself.` }
            : {
                zh: `依赖的“${part}”不在计划里，请写计划中的名称、编号（M-1、T-2）或行序号。`,
                en: `"${part}" is not in the plan; name a task or milestone of it, its label (M-1, T-2) or the number of its row.`,
              },
        });
    }
    links.set(row, found);
  }
  return { links, mistakes };
}

function refOf(part: string, placed: readonly PlacedRow[], plan: Plan): CaseRef | null {
  const key = nameKey(part);
  const row = placed.find((one) => nameKey(one.row.name) === key);
  if (row) return row.ref;
  const [label] = planLabels(part) ?? [];
  if (label) {
    const isNew = placed.some(({ ref }) => caseLabel(ref) === caseLabel(label));
    const stands = [...standing(plan).keys()].includes(caseLabel(label));
    return isNew || stands ? label : null;
  }
  const [, nth] = /^(?:#|第)?\s?(\d{1,4})\s?行?$/u.exec(part) ?? [];
  if (nth !== undefined) return placed[Number(nth) - 1]?.ref ?? null;
  const milestone = plan.milestones.find(({ name }) => nameKey(name) === key);
  if (milestone) return { kind: 'milestone', number: milestone.number };
  const task = plan.tasks.find(({ what }) => nameKey(what) === key);
  return task ? { kind: 'task', number: task.number } : null;
}

function standing({ milestones, tasks }: Plan): Map<string, readonly CaseRef[]> {
  return new Map([
    ...milestones.map((one) => [`M-${one.number}`, one.dependsOn] as const),
    ...tasks.map((one) => [`T-${one.number}`, one.dependsOn] as const),
  ]);
}

/** Lines that wait for themselves in a circle: no plan can begin there. */
export function findCircles(placed: readonly PlacedRow[], links: Links, plan: Plan): PlanMistake[] {
  const before = standing(plan);
  for (const { row, ref } of placed) {
    const own = links.get(row);
    if (own) before.set(caseLabel(ref), own);
  }
  const names = new Map(placed.map(({ row, ref }) => [caseLabel(ref), row.name]));
  const told = new Set<string>();
  return placed.flatMap(({ row, ref }) => {
    const self = caseLabel(ref);
    if (told.has(self)) return [];
    const way = wayBack(self, self, before, new Set());
    if (!way) return [];
    for (const one of way) told.add(one);
    const circle = [self, ...way].map((label) => names.get(label) ?? label).join(' ← ');
    return [
      {
        line: row.line,
        text: row.text,
        says: {
          zh: `互相依赖，成了一个圈：${circle}。`,
          en: `they wait for each other in a circle: ${circle}.`,
        },
      },
    ];
  });
}

/** The labels from one part back to another along what they wait for; null when there is no such way. */
function wayBack(
  from: string,
  to: string,
  before: ReadonlyMap<string, readonly CaseRef[]>,
  seen: Set<string>,
): string[] | null {
  for (const one of before.get(from) ?? []) {
    const label = caseLabel(one);
    if (label === to) return [label];
    if (seen.has(label)) continue;
    seen.add(label);
    const way = wayBack(label, to, before, seen);
    if (way) return [label, ...way];
  }
  return null;
}
