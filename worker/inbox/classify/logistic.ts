import type { Columns } from './columns.ts';
import { minimise, type Patience } from './lbfgs.ts';
import { COLUMNS, SCORED } from './model.ts';

/** A sentence to learn from: 1 where it carries the intent, in the order of `SCORED`. */
export interface Lesson {
  readonly columns: Columns;
  readonly carries: readonly number[];
}

/** Three independent linear models, interleaved: column × 3 + intent. */
export interface Weights {
  readonly columns: Float64Array;
  readonly bias: readonly number[];
}

const INTENTS = SCORED.length;

/** An n-gram seen in fewer sentences than this says more about a writer than about an intent. */
const LEAST_SENTENCES = 3;

/** The columns that occur often enough, renumbered densely: all others stay 0. */
function compact(lessons: readonly Lesson[]) {
  const seen = new Int32Array(COLUMNS);
  for (const { columns } of lessons)
    for (const column of columns.columns) seen[column] = (seen[column] as number) + 1;
  const dense = new Int32Array(COLUMNS).fill(-1);
  const used: number[] = [];
  let total = 0;
  seen.forEach((count, column) => {
    if (count < LEAST_SENTENCES) return;
    dense[column] = used.length;
    used.push(column);
    total += count;
  });
  const ends = new Int32Array(lessons.length + 1);
  const places = new Int32Array(total);
  const values = new Float32Array(total);
  let at = 0;
  lessons.forEach(({ columns }, row) => {
    columns.columns.forEach((column, index) => {
      if (dense[column] === -1) return;
      places[at] = (dense[column] as number) * INTENTS;
      values[at] = columns.values[index] as number;
      at++;
    });
    ends[row + 1] = at;
  });
  return { used, ends, places, values };
}

/**
 * Fits the three logistic regressions together by L-BFGS; `penalty` is the L2 factor on the mean loss. The
 * bias is not penalised.
 */
export function fitLogistic(lessons: readonly Lesson[], penalty: number, patience: Patience): Weights {
  const { used, ends, places, values } = compact(lessons);
  const size = used.length * INTENTS;
  const wanted = Float64Array.from(lessons.flatMap((lesson) => lesson.carries));
  const score = new Float64Array(INTENTS);

  const objective = (point: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0);
    let loss = 0;
    for (let row = 0; row < lessons.length; row++) {
      const from = ends[row] as number;
      const to = ends[row + 1] as number;
      for (let intent = 0; intent < INTENTS; intent++) score[intent] = point[size + intent] as number;
      for (let at = from; at < to; at++) {
        const place = places[at] as number;
        const value = values[at] as number;
        for (let intent = 0; intent < INTENTS; intent++)
          score[intent] = (score[intent] as number) + value * (point[place + intent] as number);
      }
      for (let intent = 0; intent < INTENTS; intent++) {
        const logit = score[intent] as number;
        const target = wanted[row * INTENTS + intent] as number;
        loss += Math.max(logit, 0) - logit * target + Math.log1p(Math.exp(-Math.abs(logit)));
        const error = (1 / (1 + Math.exp(-logit)) - target) / lessons.length;
        score[intent] = error;
        gradient[size + intent] = (gradient[size + intent] as number) + error;
      }
      for (let at = from; at < to; at++) {
        const place = places[at] as number;
        const value = values[at] as number;
        for (let intent = 0; intent < INTENTS; intent++)
          gradient[place + intent] = (gradient[place + intent] as number) + value * (score[intent] as number);
      }
    }
    let squares = 0;
    for (let at = 0; at < size; at++) {
      const weight = point[at] as number;
      squares += weight * weight;
      gradient[at] = (gradient[at] as number) + penalty * weight;
    }
    return loss / lessons.length + (penalty / 2) * squares;
  };

  const found = minimise(objective, new Float64Array(size + INTENTS), patience);
  const columns = new Float64Array(COLUMNS * INTENTS);
  used.forEach((column, index) => {
    for (let intent = 0; intent < INTENTS; intent++)
      columns[column * INTENTS + intent] = found[index * INTENTS + intent] as number;
  });
  return { columns, bias: SCORED.map((_, intent) => found[size + intent] as number) };
}
