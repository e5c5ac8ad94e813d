import type { InboundMail } from '../../mail/inbound.ts';
import type { Screening } from '../../mail/screening.ts';

/** What screening must know about this installation's own mailbox. */
export interface OwnMailbox {
  /** Every address letters of ours go out from or come back to. */
  readonly addresses: readonly string[];
  /** True when the mail carries our own, unforgeable mark. */
  readonly isOurs: (mail: InboundMail) => boolean;
}

/** A rule's answer: the kind and reason, and whatever else it learnt; null when the rule has no opinion. */
export type Finding = Pick<Screening, 'kind' | 'reason'> & Partial<Screening>;

export type ScreenRule = (mail: InboundMail, own: OwnMailbox) => Finding | null;
