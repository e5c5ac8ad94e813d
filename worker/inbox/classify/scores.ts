import { columnsOf, GRAM_COLUMNS } from './columns.ts';
import { SCORED, type Scored, type SentenceModel } from './model.ts';
import { withoutVetoed } from './vetoes.ts';

/** Log odds of one sentence, per intent. */
export type SentenceScores = Readonly<Record<Scored, number>>;

const NOTHING_LEFT = -6;
const WIDTH = SCORED.length;

/** What one column adds to the log odds of an intent, for each unit of its value. */
export function weightOf(model: SentenceModel, column: number, intent: number): number {
  if (column >= GRAM_COLUMNS) return model.cues[(column - GRAM_COLUMNS) * WIDTH + intent] ?? 0;
  const step = model.grams[column * WIDTH + intent] ?? 0;
  return step * Math.abs(step) * (model.gramScale[intent] ?? 0);
}

/** Log odds of a text as it stands, in the order of `SCORED`. */
export function rawScores(text: string, model: SentenceModel): number[] {
  const { columns, values } = columnsOf(text);
  return SCORED.map((_, intent) => {
    let score = model.bias[intent] ?? 0;
    for (let at = 0; at < columns.length; at++)
      score += (values[at] as number) * weightOf(model, columns[at] as number, intent);
    return score;
  });
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
