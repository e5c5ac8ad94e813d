import { COLUMNS, CUE_COLUMNS, GRAM_COLUMNS } from './columns.ts';
import { type Model, SCORED, type SentenceModel } from './model.ts';

/** The small part of the model, as written beside the n-gram weights. */
export interface ModelNotes extends Pick<Model, 'gramScale' | 'bias' | 'calibration' | 'bands'> {
  readonly columns: number;
  /** Weights of the cues, rounded so that the file is the same on every machine. */
  readonly cues: readonly number[];
}

const round = (value: number): number => Number(value.toPrecision(6));
const STEPS = 127;

/**
 * Squeezes trained weights into bytes: one scale per intent, 127 steps each way, which grow with their number, so
 * that the many small weights keep their differences beside the few large ones.
 */
export function quantise(columns: Float64Array, bias: readonly number[]): SentenceModel {
  const width = SCORED.length;
  const largest = SCORED.map(() => 0);
  for (let at = 0; at < GRAM_COLUMNS * width; at++) {
    const size = Math.abs(columns[at] as number);
    if (size > (largest[at % width] as number)) largest[at % width] = size;
  }
  const gramScale = largest.map((size) => round((size || 1) / STEPS ** 2));
  const grams = new Int8Array(GRAM_COLUMNS * width);
  for (let at = 0; at < grams.length; at++) {
    const weight = columns[at] as number;
    const step = Math.round(Math.sqrt(Math.abs(weight) / (gramScale[at % width] as number)));
    grams[at] = Math.sign(weight) * Math.min(STEPS, step);
  }
  const cues = Float32Array.from({ length: CUE_COLUMNS * width }, (_, at) =>
    round(columns[GRAM_COLUMNS * width + at] as number),
  );
  return { grams, gramScale, cues, bias: bias.map(round) };
}

/** The notes to write beside the bytes of `grams`. */
export function notesOf(model: Model): ModelNotes {
  return {
    columns: COLUMNS,
    gramScale: model.gramScale,
    bias: model.bias,
    calibration: model.calibration,
    bands: model.bands,
    cues: Array.from(model.cues, round),
  };
}

/** Puts a model together from its two files; throws when they belong to another set of columns. */
export function modelFrom(grams: Int8Array, notes: ModelNotes): Model {
  if (notes.columns !== COLUMNS || grams.length !== GRAM_COLUMNS * SCORED.length)
    throw new Error(`weights are for ${notes.columns} columns, this program has ${COLUMNS}: rebuild them`);
  const { gramScale, bias, calibration, bands, cues } = notes;
  return { grams, gramScale, bias, calibration, bands, cues: Float32Array.from(cues) };
}
