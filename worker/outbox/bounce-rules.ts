import type { DeliveryVerdict } from '../mail/inbound.ts';

/**
 * Whether an address is to be written to no more: it does not exist or takes no mail (RFC 3463 §3.2: 5.0, 5.1,
 * 5.2.1, 5.4). A full mailbox (5.2.2) or a refusal of us (5.7) says nothing about the address.
 */
export function mutes(verdict: DeliveryVerdict): boolean {
  if (verdict.action !== 'failed' || !verdict.permanent) return false;
  return verdict.status === null || /^5\.(?:[014]\.\d+|2\.1)$/.test(verdict.status);
}

/** Whether a verdict is bad news at all; `relayed` and `expanded` are not. */
export function isBadNews(verdict: DeliveryVerdict): boolean {
  return verdict.action === 'failed' || verdict.action === 'delayed';
}
