import { SetupError } from '../../db/setup-error.ts';

/** One wrong setting. Never quotes the value: it may be a password. */
export interface Mistake {
  /** The variable, or the place in liaison.yaml. */
  readonly setting: string;
  /** Continues the setting into a sentence: `is not a URL`. */
  readonly wrong: string;
  readonly example: string;
}

/** Everything that is wrong with the configuration, at once. */
export class ConfigurationError extends SetupError {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    const lines = mistakes.map(({ setting, wrong, example }) => `  ${setting} ${wrong}. Example: ${example}`);
    super(['The configuration has to be put right:', ...lines].join('\n'));
    this.mistakes = mistakes;
  }
}
