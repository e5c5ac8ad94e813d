import type { Intent } from '../mail/intent.ts';

/** How one set of mails was read: exactly right, and wrongly as a confirmation. */
export interface Score {
  readonly mails: number;
  readonly right: number;
  readonly falseConfirmations: number;
}

/** A version beside the one in use, on the same mails. */
export interface Figures {
  readonly regression: { readonly before: Score; readonly after: Score };
  readonly reviewed: { readonly before: Score; readonly after: Score };
  /** Label and language whose curve was fitted anew on reviewed mails, e.g. `complaint zh`. */
  readonly refitted: readonly string[];
  readonly seconds: number;
}

/** Scores what mails were read as against what they are. */
export function scoreOf(
  mails: readonly { readonly read: readonly Intent[]; readonly truth: readonly Intent[] }[],
): Score {
  return {
    mails: mails.length,
    right: mails.filter(
      ({ read, truth }) => read.length === truth.length && truth.every((one) => read.includes(one)),
    ).length,
    falseConfirmations: mails.filter(
      ({ read, truth }) => read.includes('confirmation') && !truth.includes('confirmation'),
    ).length,
  };
}

const losesNothing = ({ before, after }: Figures['regression']): boolean =>
  after.right >= before.right && after.falseConfirmations <= before.falseConfirmations;

/** New weights go into use only when they lose nothing, neither on our own mails nor on those of this house. */
export const mayGoLive = ({ regression, reviewed }: Figures): boolean =>
  losesNothing(regression) && losesNothing(reviewed);

/** So many new examples are worth a training at once. */
const AT_ONCE = 20;
const NIGHT = { from: 1, to: 5 } as const;

/** What a training would begin from. */
export interface Situation {
  /** Examples the newest version has not seen. */
  readonly fresh: number;
  /** The program has brought other weights since the newest version was trained. */
  readonly outdated: boolean;
  /** Hour at the machine, 0–23. */
  readonly hour: number;
  /** Hours since the last training; null: there was none. */
  readonly hoursSince: number | null;
}

/** Whether to train now: after so many new examples, or in the night of the machine when there is anything new. */
export function isDue({ fresh, outdated, hour, hoursSince }: Situation): boolean {
  if (fresh >= AT_ONCE) return true;
  const night = hour >= NIGHT.from && hour < NIGHT.to;
  return night && (fresh > 0 || outdated) && (hoursSince === null || hoursSince >= 12);
}
