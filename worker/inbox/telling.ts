import type { MailReading } from './read.ts';

const WORDS = 90;

/** One line for whoever watches: who wrote, what it was understood as, and the words that say so. */
export function tellReading(mailId: number, { summary, identity }: MailReading): string {
  const { screening, understanding, from, subject, trust } = summary;
  const head = `mail ${mailId} ← ${from?.address ?? 'nobody'} “${shortened(subject)}”`;
  if (screening.kind !== 'human') return `${head}: ${screening.kind}, by ${screening.reason}`;
  if (identity.outcome !== 'known') return `${head}: ${identity.outcome}`;
  if (!identity.roles.some((role) => role.startsWith('client'))) return `${head}: from the team, ${trust}`;
  const readings = understanding.intents.map(
    ({ intent, confidence, evidence }) =>
      `${intent} ${confidence.toFixed(2)} “${shortened(evidence.join(' … '))}”`,
  );
  return `${head}: ${understanding.decision} on ${readings.join(', ')}`;
}

function shortened(words: string): string {
  const letters = [...words.replace(/\s+/g, ' ').trim()];
  return letters.length <= WORDS ? letters.join('') : `${letters.slice(0, WORDS).join('')}…`;
}
