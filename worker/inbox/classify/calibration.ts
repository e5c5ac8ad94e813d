import { minimise } from './lbfgs.ts';
import type { Shown } from './mail-scores.ts';
import type { Calibration } from './model.ts';

/** A mail the sentence model had not seen, and whether it carries the intent. */
export interface Trial {
  readonly shown: Shown;
  readonly carries: boolean;
  readonly weight: number;
}

/** How strongly a curve is held to its prior: nothing at all for the first, the common curve for a language's own. */
const PENALTY = 0.002;
const HELD_TO_COMMON = 0.02;

const PARTS = ['best', 'second', 'length', 'asked', 'rival', 'bias'] as const;
const WIDTH = PARTS.length - 1;

const pointOf = (calibration: Calibration): number[] => PARTS.map((part) => calibration[part]);
const round = (value: number): number => Number(value.toPrecision(6));

/** Log odds that a mail carries the intent. */
export function logOdds(shown: Shown, calibration: Calibration): number {
  const parts = pointOf(calibration);
  return shown.reduce((sum, each, at) => sum + each * (parts[at] as number), calibration.bias);
}

/** The probability that a mail carries the intent. */
export const probability = (shown: Shown, calibration: Calibration): number =>
  1 / (1 + Math.exp(-logOdds(shown, calibration)));

/**
 * Platt's method with more than one input: a logistic curve through the trials (Platt 1999). With a `common` curve
 * the new one stays near it, so that a language with few mails borrows from both.
 */
export function calibrate(trials: readonly Trial[], common?: Calibration): Calibration {
  const total = trials.reduce((sum, trial) => sum + trial.weight, 0) || 1;
  const prior = common ? pointOf(common) : PARTS.map(() => 0);
  const penalty = common ? HELD_TO_COMMON : PENALTY;
  const held = common ? WIDTH + 1 : WIDTH;
  const found = minimise(
    (point, gradient) => {
      gradient.fill(0);
      let loss = 0;
      for (const { shown, carries, weight } of trials) {
        let logit = point[WIDTH] as number;
        for (let at = 0; at < WIDTH; at++) logit += (point[at] as number) * (shown[at] as number);
        const share = weight / total;
        loss += share * (Math.max(logit, 0) - (carries ? logit : 0) + Math.log1p(Math.exp(-Math.abs(logit))));
        const error = share * (1 / (1 + Math.exp(-logit)) - (carries ? 1 : 0));
        for (let at = 0; at < WIDTH; at++)
          gradient[at] = (gradient[at] as number) + error * (shown[at] as number);
        gradient[WIDTH] = (gradient[WIDTH] as number) + error;
      }
      for (let at = 0; at < held; at++) {
        const away = (point[at] as number) - (prior[at] as number);
        loss += (penalty / 2) * away * away;
        gradient[at] = (gradient[at] as number) + penalty * away;
      }
      return loss;
    },
    Float64Array.from(prior),
    { steps: 200, gain: 1e-9 },
  );
  const [best = 0, second = 0, length = 0, asked = 0, rival = 0, bias = 0] = Array.from(found, round);
  return { best, second, length, asked, rival, bias };
}
