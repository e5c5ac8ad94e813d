import { columnsOf } from './columns.ts';
import { SCORED, type Scored, type SentenceModel } from './model.ts';
import { BUCKETS } from './ngrams.ts';
import { withoutVetoed } from './vetoes.ts';

/** Log odds of one sentence, per intent. */
export type SentenceScores = Readonly<Record<Scored, number>>;

const NOTHING_LEFT = -6;

/** Log odds of a text as it stands, in the order of `SCORED`. */
export function rawScores(text: string, model: SentenceModel): number[] {
  const { columns, values } = columnsOf(text);
  const width = SCORED.length;
  const grams = new Float64Array(width);
  const cues = new Float64Array(width);
  columns.forEach((column, at) => {
    const value = values[at] as number;
    for (let intent = 0; intent < width; intent++) {
      if (column < BUCKETS)
        grams[intent] = (grams[intent] as number) + value * (model.grams[column * width + intent] as number);
      else
        cues[intent] =
          (cues[intent] as number) + value * (model.cues[(column - BUCKETS) * width + intent] as number);
    }
  });
  return SCORED.map(
    (_, intent) =>
      (model.bias[intent] ?? 0) +
      (grams[intent] as number) * (model.gramScale[intent] ?? 0) +
      (cues[intent] as number),
  );
}

/** Log odds of a sentence; what a veto strikes out no longer speaks for that intent. */
export function sentenceScores(text: string, model: SentenceModel): SentenceScores {
  const whole = rawScores(text, model);
  const score = (intent: Scored, index: number): number => {
    const left = withoutVetoed(text, intent);
    if (left === text) return whole[index] as number;
    if (left === null) return NOTHING_LEFT;
    return Math.min(whole[index] as number, rawScores(left, model)[index] as number);
  };
  return {
    confirmation: score('confirmation', 0),
    change_request: score('change_request', 1),
    complaint: score('complaint', 2),
  };
}
