import { seeded } from './composed-mails.ts';
import type { Examples } from './corpus.ts';
import type { Model } from './model.ts';
import { train } from './train.ts';

const SHARES = [0.25, 0.5, 0.75, 1] as const;

/** A model trained on a share of what is there. */
export interface CurvePoint {
  readonly share: number;
  readonly sentences: number;
  readonly mails: number;
  readonly model: Model;
}

/** A share of the writers, drawn once in a fixed order, so that a larger share contains the smaller one. */
export function shareOfWriters({ sentences, mails }: Examples, share: number): Examples {
  const fileOf = (place: string): string => place.replace(/:.*$/, '');
  const next = seeded(6);
  const files = [...new Set([...sentences, ...mails].map(({ place }) => fileOf(place)))].sort();
  const drawn = files
    .map((file) => ({ file, lot: next() }))
    .toSorted((a, b) => a.lot - b.lot)
    .slice(0, Math.ceil(files.length * share));
  const kept = new Set(drawn.map(({ file }) => file));
  return {
    sentences: sentences.filter(({ place }) => kept.has(fileOf(place))),
    mails: mails.filter(({ place }) => kept.has(fileOf(place))),
  };
}

/**
 * What more writing brings: models trained on a quarter, half, three quarters and all of the writers' files. One
 * after the other, some minutes in all.
 */
export function* learningCurve(examples: Examples): Generator<CurvePoint> {
  for (const share of SHARES) {
    const part = shareOfWriters(examples, share);
    yield { share, sentences: part.sentences.length, mails: part.mails.length, model: train(part) };
  }
}
