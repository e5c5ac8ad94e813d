import {
  type Band,
  GRAMMARS,
  type Grammar,
  type Model,
  SCORED,
  type Scored,
} from '../inbox/classify/model.ts';
import type { Example } from './example.ts';
import { precisionAtLeast, precisionAtMost } from './precision.ts';

/** A label asserted of a mail that a person has looked at since. */
export interface Assertion {
  readonly intent: Scored;
  readonly grammar: Grammar;
  readonly confidence: number;
  readonly right: boolean;
}

/** What an installation may expect of one label in one language. */
export interface Standing {
  readonly intent: Scored;
  readonly grammar: Grammar;
  readonly right: number;
  readonly all: number;
  /** Right at least in this share, with one chance in twenty of being wrong about it. */
  readonly atLeast: number;
  /** From this confidence on a reading is acted on; null: never, a person is asked. */
  readonly sure: number | null;
}

/** Below this a label is asked about; from `RELAX` on its threshold comes down by a step. */
const ASK = 0.9;
const RELAX = 0.97;
const STEP = 0.02;
/** Without an error it takes so many to show `ASK`; with fewer the shipped threshold is believed until errors deny it. */
const ENOUGH = 29;
/** A further step waits for so many reviewed readings that the step before has let through. */
const TRIED = 20;

/** The readings of reviewed mails, each with what became of it; the last word about a mail counts. */
export function assertionsOf(examples: readonly Example[]): Assertion[] {
  const last = new Map(examples.map((example) => [example.mailId, example]));
  return [...last.values()].flatMap(({ predicted, given, language }) =>
    SCORED.flatMap((intent): Assertion[] => {
      const reading = predicted.readings.find((one) => one.intent === intent);
      if (!reading) return [];
      const { confidence } = reading;
      return [{ intent, grammar: language, confidence, right: given.includes(intent) }];
    }),
  );
}

const sum = (assertions: readonly Assertion[]) => ({
  right: assertions.filter((assertion) => assertion.right).length,
  all: assertions.length,
});

/**
 * What reviewed readings say of one label: asked about when they are too often wrong, acted on a little earlier when
 * they have proved right. Counted are readings from the threshold on: those below were questions, not assertions.
 */
function standingOf(
  intent: Scored,
  grammar: Grammar,
  assertions: readonly Assertion[],
  shipped: Band,
): Standing {
  const from = (sure: number) => assertions.filter(({ confidence }) => confidence >= sure);
  let sure = shipped.sure;
  let tried = Number.POSITIVE_INFINITY;
  while (sure - STEP >= shipped.there && tried >= TRIED) {
    const { right, all } = sum(from(sure));
    if (precisionAtLeast(right, all) < RELAX) break;
    const lower = Number((sure - STEP).toFixed(4));
    tried = from(lower).length - all;
    sure = lower;
  }
  let counted = sum(from(sure));
  // What the last step let through has denied it.
  if (sure < shipped.sure && precisionAtLeast(counted.right, counted.all) < ASK) {
    sure = shipped.sure;
    counted = sum(from(sure));
  }
  const { right, all } = counted;
  const atLeast = precisionAtLeast(right, all);
  const denied = all >= ENOUGH ? atLeast < ASK : precisionAtMost(right, all) < ASK;
  return { intent, grammar, right, all, atLeast, sure: denied ? null : sure };
}

/** The account of an installation, label by label and language by language. Pure. */
export function accountOf(assertions: readonly Assertion[], bands: Model['bands']): Standing[] {
  return SCORED.flatMap((intent) =>
    GRAMMARS.map((grammar) =>
      standingOf(
        intent,
        grammar,
        assertions.filter((one) => one.intent === intent && one.grammar === grammar),
        bands[intent][grammar],
      ),
    ),
  );
}

/** A model that acts where the account says so. */
export function inTheLightOf(account: readonly Standing[], model: Model): Model {
  const bandOf = (intent: Scored, grammar: Grammar): Band => {
    const band = model.bands[intent][grammar];
    const standing = account.find((one) => one.intent === intent && one.grammar === grammar);
    return standing ? { ...band, sure: standing.sure ?? Number.POSITIVE_INFINITY } : band;
  };
  const bands = Object.fromEntries(
    SCORED.map((intent) => [
      intent,
      Object.fromEntries(GRAMMARS.map((grammar) => [grammar, bandOf(intent, grammar)])),
    ]),
  ) as unknown as Model['bands'];
  return { ...model, bands };
}
