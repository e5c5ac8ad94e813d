import type { Claim, Settlement } from './delivery-store.ts';
import { type RetryPlan, refusedDelayMs, unreachableDelayMs } from './retry.ts';
import type { Submission } from './smtp-reply.ts';

/** What the record shall say about one recipient after the mail server has spoken, or has not. */
export function settlementOf(
  claim: Claim,
  submission: Submission,
  writtenAt: Date,
  at: Date,
  plan: RetryPlan,
): Settlement {
  const { response } = submission;
  const plain = { claim, response, because: null, notBefore: null, serverMessageId: null } as const;
  const again = (delayMs: number, because: string): Settlement => ({
    ...plain,
    status: 'waiting',
    because,
    notBefore: new Date(at.getTime() + delayMs),
  });
  switch (submission.result) {
    case 'accepted':
      return { ...plain, status: 'submitted' };
    case 'unknown':
      return { ...plain, status: 'unknown', because: 'no-reply' };
    case 'paused':
      return again(unreachableDelayMs(claim.attempt, plan), 'login-refused');
    case 'unreachable':
      return again(unreachableDelayMs(claim.attempt, plan), 'unreachable');
    case 'refused': {
      if (submission.permanent) return { ...plain, status: 'failed', because: 'refused' };
      const spent = at.getTime() - writtenAt.getTime() >= plan.giveUpMinutes * plan.minuteMs;
      if (spent) return { ...plain, status: 'failed', because: 'gave-up' };
      return again(refusedDelayMs(claim.attempt, plan), 'refused-for-now');
    }
  }
}

/** A letter that stays here until a person has looked. */
export function heldBecause(claim: Claim, because: string): Settlement {
  return { claim, status: 'held', because, response: null, notBefore: null, serverMessageId: null };
}
