import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseRef, caseLabel } from '../../worker/cases/decision.ts';
import type { Happening } from '../../worker/cases/happening.ts';
import { decideMilestone } from '../../worker/cases/milestone/decide.ts';
import type { Milestone, StandingMilestone } from '../../worker/cases/milestone/state.ts';
import { daysBetween, delaysBySide, slipOf } from '../../worker/cases/plan.ts';
import { decideTask } from '../../worker/cases/task/decide.ts';
import type { StandingTask, Task } from '../../worker/cases/task/state.ts';
import { terms } from '../support/terms.ts';

const NOTHING_MORE = { phase: null, owner: null, requirements: [], criteria: [] };

/** A plan as the record keeps it: what one part asks of another is decided in turn, as in the one transaction. */
function planOf(parts: readonly { kind: 'milestone' | 'task'; day: string; after?: readonly CaseRef[] }[]) {
  const milestones = new Map<number, Milestone>();
  const tasks = new Map<number, Task>();
  let turns = 0;
  const happen = (...first: Happening[]) => {
    const waiting = [...first];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      turns += 1;
      if (turns > 10_000) throw new Error('the plan never comes to rest');
      const { number } = next;
      if (number === 'next') throw new Error('a number is needed here');
      if (next.on === 'milestone') {
        const decision = decideMilestone(
          milestones.get(number) ?? { status: 'absent', number },
          next.event,
          terms(),
        );
        if (decision.outcome === 'refused') continue;
        milestones.set(number, decision.state);
        waiting.push(...decision.effects.flatMap((one) => (one.kind === 'raise' ? [one.happening] : [])));
      } else if (next.on === 'task') {
        const decision = decideTask(tasks.get(number) ?? { status: 'absent', number }, next.event, terms());
        if (decision.outcome === 'refused') continue;
        tasks.set(number, decision.state);
        waiting.push(...decision.effects.flatMap((one) => (one.kind === 'raise' ? [one.happening] : [])));
      }
    }
  };
  happen(
    ...parts.map((part, index): Happening => {
      const number = index + 1;
      const dependsOn = part.after ?? [];
      return part.kind === 'milestone'
        ? {
            on: 'milestone',
            number,
            event: { happened: 'planned', name: `M${number}`, day: part.day, ...NOTHING_MORE, dependsOn },
          }
        : {
            on: 'task',
            number,
            event: {
              happened: 'assigned',
              what: `T${number}`,
              owner: null,
              due: part.day,
              from: 'plan',
              dependsOn,
            },
          };
    }),
  );
  return {
    slip: (number: number, forecast: string) =>
      happen({
        on: 'milestone',
        number,
        event: { happened: 'forecast-moved', forecast, side: 'client', because: 'late data' },
      }),
    forecast: (number: number) => (milestones.get(number) as StandingMilestone).forecast,
    due: (number: number) => (tasks.get(number) as StandingTask).due,
    milestones: () => [...milestones.values()] as StandingMilestone[],
  };
}

const M = (number: number): CaseRef => ({ kind: 'milestone', number });
const T = (number: number): CaseRef => ({ kind: 'task', number });

describe('a slip moves what waits for it', () => {
  it('by the same days where it would begin too early, through tasks and milestones alike', () => {
    const plan = planOf([
      { kind: 'milestone', day: '2026-12-10' },
      { kind: 'task', day: '2026-12-12', after: [M(1)] },
      { kind: 'milestone', day: '2026-12-13', after: [T(2)] },
    ]);
    plan.slip(1, '2026-12-15');
    expect([plan.forecast(1), plan.due(2), plan.forecast(3)]).toEqual([
      '2026-12-15',
      '2026-12-17',
      '2026-12-18',
    ]);
  });

  it('not at all where there is room enough', () => {
    const plan = planOf([
      { kind: 'milestone', day: '2026-12-10' },
      { kind: 'milestone', day: '2026-12-28', after: [M(1)] },
    ]);
    plan.slip(1, '2026-12-15');
    expect(plan.forecast(2)).toBe('2026-12-28');
  });

  it('only once where two ways lead to it', () => {
    const plan = planOf([
      { kind: 'milestone', day: '2026-12-10' },
      { kind: 'milestone', day: '2026-12-11', after: [M(1)] },
      { kind: 'milestone', day: '2026-12-11', after: [M(1)] },
      { kind: 'milestone', day: '2026-12-12', after: [M(2), M(3)] },
    ]);
    plan.slip(1, '2026-12-15');
    expect(plan.forecast(4)).toBe('2026-12-17');
  });

  it('and comes to rest where the plan goes round in a circle', () => {
    const plan = planOf([
      { kind: 'milestone', day: '2026-12-10', after: [M(3)] },
      { kind: 'milestone', day: '2026-12-11', after: [M(1)] },
      { kind: 'milestone', day: '2026-12-12', after: [M(2)] },
    ]);
    plan.slip(1, '2026-12-15');
    expect([plan.forecast(1), plan.forecast(2), plan.forecast(3)]).toEqual([
      '2026-12-15',
      '2026-12-16',
      '2026-12-17',
    ]);
  });

  it('whatever the plan looks like: it comes to rest, nothing comes earlier, no agreed day moves', () => {
    const part = fc.record({
      day: fc.integer({ min: 2, max: 28 }),
      after: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 1, max: 20 }),
        (parts, days) => {
          const days2 = (day: number) => `2026-12-${String(day).padStart(2, '0')}`;
          const plan = planOf(
            parts.map(({ day, after }, index) => ({
              kind: 'milestone',
              day: days2(day),
              after: after.filter((one) => one !== index + 1 && one <= parts.length).map(M),
            })),
          );
          const to = new Date(Date.parse(`${plan.forecast(1)}T00:00:00Z`) + days * 86_400_000);
          plan.slip(1, to.toISOString().slice(0, 10));
          for (const [index, { forecast, baseline }] of plan.milestones().entries()) {
            expect(baseline).toBe(days2(parts[index]?.day ?? 0));
            expect(daysBetween(baseline, forecast)).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a part that begins on the day the other ends need not move', () => {
    const move = { until: '2026-12-15', days: 5, via: [M(1)] };
    expect(slipOf(M(2), '2026-12-15', move)).toBe(0);
    expect(slipOf(M(2), '2026-12-14', move)).toBe(5);
    expect(slipOf(M(1), '2026-12-14', move)).toBe(0);
    expect(slipOf(M(2), '2026-12-14', { ...move, days: -2 })).toBe(0);
  });
});

describe('whose delay it is', () => {
  it('each delay counts once, where it began; what a change moved is nobody’s', () => {
    const plan = planOf([
      { kind: 'milestone', day: '2026-12-10' },
      { kind: 'milestone', day: '2026-12-11', after: [M(1)] },
    ]);
    plan.slip(1, '2026-12-14');
    expect(plan.forecast(2)).toBe('2026-12-15');
    expect(delaysBySide(plan.milestones())).toEqual({ us: 0, client: 4, 'third-party': 0, change: 0 });
    const delay = { because: '', at: '2026-12-01' };
    const more = {
      delays: [
        { ...delay, days: 5, side: 'us', cause: null },
        { ...delay, days: -2, side: 'us', cause: null },
        { ...delay, days: 3, side: 'client', cause: { kind: 'change-request', number: 2 } },
        { ...delay, days: 1, side: 'third-party', cause: null },
      ],
    } as const;
    expect(delaysBySide([...plan.milestones(), more])).toEqual({
      us: 3,
      client: 4,
      'third-party': 1,
      change: 3,
    });
  });

  it('the cause of a moved date stays beside it', () => {
    const plan = planOf([
      { kind: 'milestone', day: '2026-12-10' },
      { kind: 'milestone', day: '2026-12-11', after: [M(1)] },
    ]);
    plan.slip(1, '2026-12-14');
    const [, second] = plan.milestones();
    expect(second?.delays.map(({ cause }) => cause && caseLabel(cause))).toEqual(['M-1']);
  });
});
