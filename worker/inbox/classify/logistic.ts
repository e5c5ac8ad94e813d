import { COLUMNS, type Columns, GRAM_COLUMNS } from './columns.ts';
import { minimise, type Patience } from './lbfgs.ts';
import { SCORED } from './model.ts';

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

/** One way to look at the lessons: the columns it uses, and the L2 factor on the mean loss. */
export interface View {
  readonly uses: (column: number) => boolean;
  readonly penalty: number;
}

const INTENTS = SCORED.length;

/** An n-gram seen in fewer sentences than this says more about a writer than about an intent. */
const LEAST_SENTENCES = 3;

/**
 * How freely an n-gram may weigh, by how rare it is (inverse document frequency, brought to about 1): without it the
 * commonest grams take what the telling ones should. Cues are common on purpose and keep 1.
 */
const freedom = (column: number, sentences: number, all: number): number =>
  column >= GRAM_COLUMNS ? 1 : Math.log(all / sentences) / 6;

/** The columns of a view that occur often enough, renumbered densely: all others stay 0. */
function compact(lessons: readonly Lesson[], uses: View['uses']) {
  const seen = new Int32Array(COLUMNS);
  for (const { columns } of lessons)
    for (const column of columns.columns) seen[column] = (seen[column] as number) + 1;
  const dense = new Int32Array(COLUMNS).fill(-1);
  const used: number[] = [];
  let total = 0;
  seen.forEach((count, column) => {
    if (count < LEAST_SENTENCES || !uses(column)) return;
    dense[column] = used.length;
    used.push(column);
    total += count;
  });
  const scales = used.map((column) => freedom(column, seen[column] as number, lessons.length));
  const ends = new Int32Array(lessons.length + 1);
  const places = new Int32Array(total);
  const values = new Float32Array(total);
  let at = 0;
  lessons.forEach(({ columns }, row) => {
    columns.columns.forEach((column, index) => {
      if (dense[column] === -1) return;
      places[at] = (dense[column] as number) * INTENTS;
      values[at] = (columns.values[index] as number) * (scales[dense[column] as number] as number);
      at++;
    });
    ends[row + 1] = at;
  });
  return { used, scales, ends, places, values };
}

/**
 * Mean log loss of the three regressions and its gradient, without the penalty. Written out for three intents: this
 * loop is nearly all of the training time.
 */
function meanLoss(lessons: readonly Lesson[], { used, ends, places, values }: ReturnType<typeof compact>) {
  const wanted = Float64Array.from(lessons.flatMap((lesson) => lesson.carries));
  const biases = used.length * INTENTS;
  const all = lessons.length;
  return (point: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    const error = (logit: number, target: number): number => {
      loss += Math.max(logit, 0) - logit * target + Math.log1p(Math.exp(-Math.abs(logit)));
      return (1 / (1 + Math.exp(-logit)) - target) / all;
    };
    for (let row = 0; row < all; row++) {
      const to = ends[row + 1] as number;
      let first = point[biases] as number;
      let second = point[biases + 1] as number;
      let third = point[biases + 2] as number;
      for (let at = ends[row] as number; at < to; at++) {
        const place = places[at] as number;
        const value = values[at] as number;
        first += value * (point[place] as number);
        second += value * (point[place + 1] as number);
        third += value * (point[place + 2] as number);
      }
      first = error(first, wanted[row * INTENTS] as number);
      second = error(second, wanted[row * INTENTS + 1] as number);
      third = error(third, wanted[row * INTENTS + 2] as number);
      gradient[biases] = (gradient[biases] as number) + first;
      gradient[biases + 1] = (gradient[biases + 1] as number) + second;
      gradient[biases + 2] = (gradient[biases + 2] as number) + third;
      for (let at = ends[row] as number; at < to; at++) {
        const place = places[at] as number;
        const value = values[at] as number;
        gradient[place] = (gradient[place] as number) + value * first;
        gradient[place + 1] = (gradient[place + 1] as number) + value * second;
        gradient[place + 2] = (gradient[place + 2] as number) + value * third;
      }
    }
    return loss / all;
  };
}

/** Fits the three logistic regressions of one view together by L-BFGS. The bias is not penalised. */
export function fitLogistic(
  lessons: readonly Lesson[],
  { uses, penalty }: View,
  patience: Patience,
): Weights {
  const rows = compact(lessons, uses);
  const { used, scales } = rows;
  const size = used.length * INTENTS;
  const lossAt = meanLoss(lessons, rows);
  const objective = (point: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0);
    let loss = lossAt(point, gradient);
    for (let at = 0; at < size; at++) {
      const weight = point[at] as number;
      loss += (penalty / 2) * weight * weight;
      gradient[at] = (gradient[at] as number) + penalty * weight;
    }
    return loss;
  };

  const found = minimise(objective, new Float64Array(size + INTENTS), patience);
  const columns = new Float64Array(COLUMNS * INTENTS);
  used.forEach((column, index) => {
    for (let intent = 0; intent < INTENTS; intent++)
      columns[column * INTENTS + intent] =
        (found[index * INTENTS + intent] as number) * (scales[index] as number);
  });
  return { columns, bias: SCORED.map((_, intent) => found[size + intent] as number) };
}

/** The mean of several fits: the averaged log odds of linear models are those of one model with averaged weights. */
export function meanOf(fits: readonly Weights[]): Weights {
  const columns = new Float64Array(COLUMNS * INTENTS);
  for (const fit of fits)
    for (let at = 0; at < columns.length; at++)
      columns[at] = (columns[at] as number) + (fit.columns[at] as number) / fits.length;
  const bias = SCORED.map((_, intent) =>
    fits.reduce((sum, fit) => sum + (fit.bias[intent] as number) / fits.length, 0),
  );
  return { columns, bias };
}
