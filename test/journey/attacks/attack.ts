import type { RawMail } from '../../support/raw-mail.ts';
import type { Besieged } from './besieged.ts';

type End = readonly [status: string, reason: string | null];

/** One mail that must decide nothing, and what becomes of it. */
export interface Attack {
  readonly name: string;
  /** The mail; what it needs to have happened before is done here. */
  mail(scene: Besieged): RawMail | Promise<RawMail>;
  /** Status and reason of the mail in the record. */
  readonly ends: End;
  /** Where else it may rightly end, as far as the classifier has a say in it. */
  readonly or?: End;
  /** What a PM of the project reads of it at once; null: it is rightly filed without a word. */
  readonly tells: RegExp | null;
  /** The PM who reads it; without it the one of the project under attack. */
  readonly pm?: string;
  /** How many questions it rightly opens, for a person to answer. */
  readonly asks?: number;
}
