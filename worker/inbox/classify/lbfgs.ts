/** A function to be made small: writes its gradient at `point` into `gradient` and returns its value. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

/** When to stop: after so many steps, or when a step gains less than this share of the value. */
export interface Patience {
  readonly steps: number;
  readonly gain: number;
}

const MEMORY = 7;
const ARMIJO = 1e-4;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

function add(to: Float64Array, factor: number, what: Float64Array): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] as number) + factor * (what[at] as number);
}

interface Pair {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly curvature: number;
}

function direction(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const way = Float64Array.from(gradient);
  const shares: number[] = [];
  for (const pair of pairs.toReversed()) {
    const share = dot(pair.moved, way) / pair.curvature;
    shares.push(share);
    add(way, -share, pair.turned);
  }
  const last = pairs.at(-1);
  const scale =
    last === undefined
      ? 1 / Math.sqrt(dot(gradient, gradient) || 1)
      : last.curvature / dot(last.turned, last.turned);
  for (let at = 0; at < way.length; at++) way[at] = (way[at] as number) * -scale;
  for (const pair of pairs) {
    const share = dot(pair.turned, way) / pair.curvature;
    add(way, -((shares.pop() ?? 0) + share), pair.moved);
  }
  return way;
}

/**
 * Minimises a smooth convex function by L-BFGS (Nocedal & Wright, 2nd ed., algorithm 7.5) with backtracking.
 * Deterministic: same start, same objective, same bits.
 */
export function minimise(objective: Objective, start: Float64Array, patience: Patience): Float64Array {
  let point = Float64Array.from(start);
  let gradient: Float64Array = new Float64Array(point.length);
  let value = objective(point, gradient);
  const pairs: Pair[] = [];
  for (let step = 0; step < patience.steps; step++) {
    const way = direction(gradient, pairs);
    const slope = dot(way, gradient);
    if (slope >= 0) break;
    let length = 1;
    let next = point;
    let nextGradient = gradient;
    let nextValue = value;
    for (let tries = 0; tries < 20; tries++) {
      next = Float64Array.from(point);
      add(next, length, way);
      nextGradient = new Float64Array(point.length);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + ARMIJO * length * slope) break;
      length /= 2;
    }
    if (nextValue >= value) break;
    const moved = Float64Array.from(next);
    add(moved, -1, point);
    const turned = Float64Array.from(nextGradient);
    add(turned, -1, gradient);
    const curvature = dot(moved, turned);
    if (curvature > 1e-12) pairs.push({ moved, turned, curvature });
    if (pairs.length > MEMORY) pairs.shift();
    const gained = value - nextValue;
    point = next;
    gradient = nextGradient;
    value = nextValue;
    if (gained < patience.gain * Math.abs(value)) break;
  }
  return point;
}
