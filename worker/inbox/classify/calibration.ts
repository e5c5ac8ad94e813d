import { minimise } from './lbfgs.ts';
import type { Shown } from './mail-scores.ts';
import type { Calibration } from './model.ts';

/** A mail the sentence model had not seen, and whether it carries the intent. */
export interface Trial {
  readonly shown: Shown;
  readonly carries: boolean;
  readonly weight: number;
}

const PENALTY = 0.002;

const parts = (calibration: Calibration): number[] => [
  calibration.best,
  calibration.second,
  calibration.length,
  calibration.asked,
  calibration.rival,
];

/** The probability that a mail carries the intent. */
export function probability(shown: Shown, calibration: Calibration): number {
  const logit = parts(calibration).reduce(
    (sum, part, at) => sum + part * (shown[at] as number),
    calibration.bias,
  );
  return 1 / (1 + Math.exp(-logit));
}

/** Platt's method with more than one input: a logistic curve through the trials (Platt 1999). */
export function calibrate(trials: readonly Trial[]): Calibration {
  const total = trials.reduce((sum, trial) => sum + trial.weight, 0);
  const width = 5;
  const found = minimise(
    (point, gradient) => {
      gradient.fill(0);
      let loss = 0;
      for (const { shown, carries, weight } of trials) {
        let logit = point[width] as number;
        for (let at = 0; at < width; at++) logit += (point[at] as number) * (shown[at] as number);
        const share = weight / total;
        loss += share * (Math.max(logit, 0) - (carries ? logit : 0) + Math.log1p(Math.exp(-Math.abs(logit))));
        const error = share * (1 / (1 + Math.exp(-logit)) - (carries ? 1 : 0));
        for (let at = 0; at < width; at++)
          gradient[at] = (gradient[at] as number) + error * (shown[at] as number);
        gradient[width] = (gradient[width] as number) + error;
      }
      for (let at = 0; at < width; at++) {
        const part = point[at] as number;
        loss += (PENALTY / 2) * part * part;
        gradient[at] = (gradient[at] as number) + PENALTY * part;
      }
      return loss;
    },
    new Float64Array(width + 1),
    { steps: 200, gain: 1e-9 },
  );
  const [best = 0, second = 0, length = 0, asked = 0, rival = 0, bias = 0] = found;
  return { best, second, length, asked, rival, bias };
}
