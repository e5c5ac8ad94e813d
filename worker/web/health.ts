import type { JobCounts } from '../jobs/queue.ts';

/** What the record and the queue say about themselves. Ages in seconds. */
export interface Signs {
  /** Mailbox by name: since it was last looked at; null when it never was. */
  readonly polls: Readonly<Record<string, number | null>>;
  /** Since a letter to ourselves last came back; null when none was ever sent. */
  readonly canaryAge: number | null;
  readonly waitingMails: number;
  /** Age of the oldest mail that is received and not yet applied; null when none waits. */
  readonly oldestMailAge: number | null;
  readonly waitingLetters: number;
  /** How long the oldest letter is overdue; null when none is. */
  readonly oldestLetterAge: number | null;
  /** Letters of which nobody knows whether they were taken. */
  readonly unknownLetters: number;
}

/** Beyond these ages, in seconds, something has stopped that should move. */
export interface Patience {
  readonly poll: number;
  readonly canary: number;
  readonly mail: number;
  readonly letter: number;
}

/** Three missed polls; two missed canaries at half an hour each; ten minutes for a mail or a letter. */
export function patienceFor(pollSeconds: number): Patience {
  return { poll: 3 * pollSeconds + 60, canary: 65 * 60, mail: 600, letter: 600 };
}

export interface Health {
  readonly status: 'ok' | 'trouble';
  /** Each a sentence for the person who is called. */
  readonly troubles: readonly string[];
  readonly signs: Signs | null;
  readonly queue: JobCounts | null;
}

/**
 * A worker is well when things move, not when it is connected: each mailbox was looked at lately, the canary came
 * back, no mail or letter waits longer than it should. `null` stands for a server that could not be asked.
 */
export function healthOf(signs: Signs | null, queue: JobCounts | null, patience: Patience): Health {
  const troubles: string[] = [];
  if (!signs) troubles.push('the database cannot be reached');
  if (!queue) troubles.push('the queue cannot be reached');
  if (signs) {
    for (const [mailbox, age] of Object.entries(signs.polls)) {
      if (age === null) troubles.push(`mailbox ${mailbox} was never looked at`);
      else if (age > patience.poll) troubles.push(`mailbox ${mailbox} was last looked at ${spoken(age)} ago`);
    }
    if (exceeds(signs.canaryAge, patience.canary)) {
      troubles.push(`the last letter to ourselves came back ${spoken(signs.canaryAge)} ago`);
    }
    if (exceeds(signs.oldestMailAge, patience.mail)) {
      troubles.push(`a mail has been waiting for ${spoken(signs.oldestMailAge)}`);
    }
    if (exceeds(signs.oldestLetterAge, patience.letter)) {
      troubles.push(`a letter has been overdue for ${spoken(signs.oldestLetterAge)}`);
    }
  }
  return { status: troubles.length === 0 ? 'ok' : 'trouble', troubles, signs, queue };
}

function exceeds(age: number | null, limit: number): age is number {
  return age !== null && age > limit;
}

function spoken(seconds: number): string {
  return seconds < 120 ? `${Math.round(seconds)} seconds` : `${Math.round(seconds / 60)} minutes`;
}
