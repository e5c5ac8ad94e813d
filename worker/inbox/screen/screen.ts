import type { InboundMail } from '../../mail/inbound.ts';
import type { Screening } from '../../mail/screening.ts';
import { autoReply } from './auto-reply.ts';
import { bounce } from './bounce.ts';
import { calendarAnswer } from './calendar-answer.ts';
import { challenge } from './challenge.ts';
import { complaint } from './complaint.ts';
import { list } from './list.ts';
import { ownMail, ownSender } from './own-mail.ts';
import { reaction } from './reaction.ts';
import { recall } from './recall.ts';
import { receipt } from './receipt.ts';
import type { OwnMailbox, ScreenRule } from './rule.ts';

/** The first rule with an opinion decides: what a mail proves about itself comes before what it merely looks like. */
const RULES: readonly ScreenRule[] = [
  ownMail,
  complaint,
  receipt,
  bounce,
  recall,
  calendarAnswer,
  reaction,
  challenge,
  autoReply,
  ownSender,
  list,
];

/**
 * Says what kind of mail this is, by ordered rules, each with a reason code.
 *
 * Only a person's own words may decide, advance or reopen anything, so a machine must never pass for a person;
 * and a client must never be taken for a machine, so a weak sign (a header or word that people's mail carries too)
 * never decides alone.
 */
export function screen(mail: InboundMail, own: OwnMailbox): Screening {
  for (const rule of RULES) {
    const finding = rule(mail, own);
    if (finding) return { returnDate: null, deliveries: [], regarding: null, ...finding };
  }
  return { kind: 'human', reason: 'no-automatic-sign', returnDate: null, deliveries: [], regarding: null };
}
