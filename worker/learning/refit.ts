import { calibrate, type Trial } from '../inbox/classify/calibration.ts';
import type { Shown } from '../inbox/classify/mail-scores.ts';
import { type Calibration, GRAMMARS, type Model, SCORED, type Scored } from '../inbox/classify/model.ts';
import type { Example } from './example.ts';

/** A reviewed mail as the shipped sentence model, which has never seen it, scores it. */
export interface ReviewedTrial {
  readonly example: Example;
  readonly shown: Readonly<Record<Scored, Shown>>;
}

/** From so many reviewed mails in a language on, its curves are fitted anew. */
const ENOUGH = 100;
/** An audited mail stands for the twenty from which it was drawn; the others were looked at because they were doubtful. */
const AUDITED = 20;

/**
 * Platt's curve fitted anew on the mails of this house, held near the shipped one. Languages with fewer than 100
 * reviewed mails keep the shipped curves. Gives the labels it was done for.
 */
export function refitted(
  calibration: Model['calibration'],
  trials: readonly ReviewedTrial[],
): { calibration: Model['calibration']; refitted: string[] } {
  const done: string[] = [];
  const curveOf = (intent: Scored, grammar: (typeof GRAMMARS)[number]): Calibration => {
    const own = trials.filter(({ example }) => example.language === grammar);
    const shipped = calibration[intent][grammar];
    const carries = own.filter(({ example }) => example.given.includes(intent)).length;
    if (own.length < ENOUGH || carries === 0 || carries === own.length) return shipped;
    done.push(`${intent} ${grammar}`);
    return calibrate(
      own.map(
        ({ example, shown }): Trial => ({
          shown: shown[intent],
          carries: example.given.includes(intent),
          weight: example.kind === 'audit' ? AUDITED : 1,
        }),
      ),
      shipped,
    );
  };
  const all = Object.fromEntries(
    SCORED.map((intent) => [
      intent,
      Object.fromEntries(GRAMMARS.map((grammar) => [grammar, curveOf(intent, grammar)])),
    ]),
  ) as unknown as Model['calibration'];
  return { calibration: all, refitted: done };
}
