import type { SmtpHook, SmtpVerdict } from '../../worker/playground/smtp.ts';
import { pick } from '../support/chance.ts';

/** What a mail server can do to a letter. */
const MOODS = {
  'refuses for now': { stage: 'rcpt', verdict: { code: 451, message: '4.3.0 try again later' } },
  'is full': { stage: 'data', verdict: { code: 452, message: '4.3.1 insufficient storage' } },
  'refuses the letter': { stage: 'data', verdict: { code: 554, message: '5.7.1 we do not like this' } },
  'loses the letter': { stage: 'data', verdict: 'hang-up' },
  'accepts and hangs up': { stage: 'after-data', verdict: 'hang-up' },
  'hangs up early': { stage: 'mail', verdict: 'hang-up' },
} as const satisfies Record<string, { stage: string; verdict: SmtpVerdict }>;

type Mood = keyof typeof MOODS;

/** A mail server whose mood changes: while it is bad, four dialogues in ten go wrong. */
export class MoodySmtp {
  readonly counts: Record<string, number> = {};
  readonly #random: () => number;
  #bad = false;

  constructor(random: () => number) {
    this.#random = random;
  }

  turnBad(): void {
    this.#bad = true;
  }

  turnGood(): void {
    this.#bad = false;
  }

  readonly hook: SmtpHook = (stage) => {
    if (!this.#bad || this.#random() > 0.4) return 'ok';
    const mood = pick(Object.keys(MOODS) as Mood[], this.#random);
    if (MOODS[mood].stage !== stage) return 'ok';
    this.counts[mood] = (this.counts[mood] ?? 0) + 1;
    return MOODS[mood].verdict;
  };
}
