import { localDate, momentOf, shiftDate } from '../../worker/working-time/zone.ts';
import type { YearProject } from './projects.ts';

/** Somebody of a project does something at a moment. */
export interface Sitting {
  readonly at: Date;
  readonly project: YearProject;
  readonly does: 'writes' | 'answers' | 'works';
}

/** Nobody is awake from one moment to the other. */
export interface Outage {
  readonly from: Date;
  readonly to: Date;
}

const CHANCES = { writes: 0.2, answers: 0.4, works: 0.45 } as const;

/** When people do something, day by day, at any hour from eight to eight, also at weekends now and then. */
export function sittings(
  projects: readonly YearProject[],
  from: Date,
  to: Date,
  random: () => number,
): Sitting[] {
  const all: Sitting[] = [];
  for (const project of projects) {
    let day = localDate(from, project.zone);
    for (; day < localDate(to, project.zone); day = shiftDate(day, 1)) {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() % 6;
      for (const does of ['writes', 'answers', 'works'] as const) {
        if (random() > CHANCES[does] * (weekday === 0 ? 0.15 : 1)) continue;
        const minutes = 8 * 60 + 10 * Math.floor(random() * 72);
        all.push({ at: momentOf(day, minutes, project.zone), project, does });
      }
    }
  }
  return all
    .filter(({ at }) => at > from && at < to)
    .toSorted((left, right) => left.at.getTime() - right.at.getTime());
}

const HOUR_MS = 3_600_000;

/** Some nights, some days, and once more than two weeks in which no worker lives. */
export function outages(from: Date, to: Date, random: () => number): Outage[] {
  const length = to.getTime() - from.getTime();
  const many = Math.max(3, Math.round(length / (30 * 24 * HOUR_MS)));
  return Array.from({ length: many }, (_, index) => {
    const begin = from.getTime() + (length * (index + 0.2 + 0.5 * random())) / many;
    const hours = index === 1 ? 17 * 24 : 2 + Math.floor(random() * 72);
    const most = (length / many) * 0.4 * (index === 1 ? 2 : 1);
    return { from: new Date(begin), to: new Date(begin + Math.min(hours * HOUR_MS, most)) };
  });
}
