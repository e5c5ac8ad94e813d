import type { Touches } from '../../cases/change-request/state.ts';
import { type BaselineRequirement, scopeVerdict } from './scope.ts';

/** What an ask is nearest to in the signed baseline, for the PM who assesses it; null where nothing is signed. */
export function touchesOf(
  ask: string,
  baseline: readonly BaselineRequirement[],
  baselineVersion: number,
): Touches | null {
  if (baselineVersion === 0 || baseline.length === 0) return null;
  const { verdict, nearest, similarity } = scopeVerdict(ask, baseline);
  const title = baseline.find(({ number }) => number === nearest)?.title ?? null;
  return { verdict, requirement: nearest, title, similarity, baselineVersion };
}
