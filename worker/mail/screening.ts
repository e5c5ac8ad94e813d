import type { DeliveryVerdict } from './inbound.ts';

/** What kind of mail this is. Only `human` may ever decide, advance or reopen anything. */
export type MailKind =
  | 'human'
  | 'auto-reply'
  | 'bounce'
  | 'list'
  | 'read-receipt'
  | 'calendar-reply'
  | 'recall'
  | 'complaint-report'
  | 'own';

/** The result of screening: the kind, and the rule that said so. */
export interface Screening {
  readonly kind: MailKind;
  /** Reason code of the rule that decided, kebab-case, e.g. `auto-submitted`, `null-return-path`, `delivery-report`. */
  readonly reason: string;
  /** Local date (YYYY-MM-DD) on which an absent writer says to be back. */
  readonly returnDate: string | null;
  /** One verdict per recipient of a bounce, delay or success notice. */
  readonly deliveries: readonly DeliveryVerdict[];
  /** Message-ID (no brackets) of the letter of ours that a bounce or receipt speaks of. */
  readonly regarding: string | null;
}
