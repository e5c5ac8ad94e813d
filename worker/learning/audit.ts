import type { PlainLetter } from '../cases/act.ts';
import type { Party } from '../cases/decision.ts';
import type { MailSummary } from '../mail/summary.ts';

/** One acted mail in twenty is looked at, for ever: an account fed by mistakes alone would know only mistakes. */
const ONE_IN = 20;

/**
 * Whether a mail belongs to the sample. Settled by its number alone, so that every worker and every replay draws the
 * same; mixed first (Knuth's multiplicative hash), so that a rhythm in the mails is no rhythm in the sample.
 */
export function isAudited(mailId: number): boolean {
  const mixed = Math.imul(mailId, 2_654_435_761) >>> 0;
  return ((mixed >>> 16) ^ (mixed & 0xffff)) % ONE_IN === 0;
}

/** Asks a PM whether one acted mail was read rightly; answered with a digit, like any question about a mail. */
export function auditLetter(mailId: number, summary: MailSummary, pms: readonly Party[]): PlainLetter {
  const { understanding, from, subject, newText } = summary;
  const words = understanding.intents.flatMap(({ evidence }) => evidence);
  return {
    letter: 'pm-audit',
    to: pms,
    variables: {
      mailId,
      from: from ? `${from.name} <${from.address}>`.trim() : '',
      mailSubject: subject,
      words: words.length > 0 ? [...new Set(words)].join('\n') : newText,
      read: understanding.intents.map(({ intent }) => intent),
    },
    occasion: `audit:${mailId}`,
    answers: false,
  };
}
