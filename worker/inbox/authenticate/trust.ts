import type { Authentication, Trust } from '../../mail/trust.ts';

/**
 * Whose word a mail may carry. Only a sender our own server (or a valid signature) vouches for decides by one mail;
 * a sender nobody can vouch for is read back; a sender who failed the check never decides.
 */
export function trustOf(authentication: Authentication): Trust {
  const { dkim, spf, dmarc, aligned } = authentication;
  if (dmarc === 'fail') return 'failed';
  if (aligned && (dmarc === 'pass' || dkim === 'pass')) return 'authenticated';
  return dkim === 'fail' && spf === 'fail' ? 'failed' : 'unverified';
}
