import type { InboundMail } from '../../../worker/mail/inbound.ts';
import { type Installation, startInstallation } from '../../support/installation.ts';
import { OUR_SERVER, rawMail } from '../../support/raw-mail.ts';

export const CLARE = 'Clare Whitfield <clare@studio.example>';
export const PAUL = 'Paul Stern <paul@studio.example>';
export const INES = 'Ines Roth <ines@studio.example>';
export const LU = 'Lu Bo <lu@studio.example>';
export const AMY = 'Amy Lin <amy@harbour.example>';
export const TOM = 'Tom Ray <tom@harbour.example>';
export const ROB = 'Rob Stone <rob@rival.example>';

const HARBOUR = `key: HARBOUR
name: Booking app
client: Harbour Trading
language: en
zone: Europe/London
calendar: none
cadence: none
pms: [${CLARE}, ${PAUL}]
sponsors: [${INES}]
team: ["${LU}"]
contacts:
  - { name: Amy Lin, address: amy@harbour.example, role: approver }
  - { name: Tom Ray, address: tom@harbour.example, role: contact }
`;
const RIVAL = `key: RIVAL
name: Rival shop
client: Rival Goods
language: en
zone: Europe/London
calendar: none
cadence: none
pms: ["Nora Quist <nora@studio.example>"]
contacts: [{ name: Rob Stone, address: rob@rival.example, role: approver }]
`;

const ASSESSMENT = `/assess CR-1
Scope: Guests log in with WeChat beside the phone login.
Effort: 3
Cost: EUR 1,200
Delay: 2 days
Quality: none
Risk: none
Milestones moved: none
Cost of not doing it: guests without a phone number cannot book
Options: do, defer, swap REQ-2
Valid until:`;

/** An installation in which everything waits for a client's word, and the letters that ask for it. */
export interface Besieged {
  readonly house: Installation;
  /** Asks for a yes to two requirements. */
  readonly asked: InboundMail;
  /** Asked before that; `asked` has taken its place. */
  readonly askedBefore: InboundMail;
  /** Tells what is signed; an objection would open it again. */
  readonly readBack: InboundMail;
  readonly quote: InboundMail;
  readonly proposal: InboundMail;
  readonly rivalAsked: InboundMail;
  /** The newest letter to an address whose subject or text holds these words. */
  letter(address: string, words: string): Promise<InboundMail>;
}

/**
 * The receiving server vouches for everybody who writes here, and for most attackers too: what stops an attack is then
 * the rule it is about.
 */
export async function besieged(): Promise<Besieged> {
  const house = await startInstallation({
    at: '2026-12-01T10:00:00Z',
    projects: [HARBOUR, RIVAL],
    env: { AUTHSERV_ID: OUR_SERVER, SECOND_WORD: 'unverified' },
  });
  const letter = async (address: string, words: string) => {
    const found = (await house.lettersTo(address)).findLast(({ subject, text }) =>
      `${subject}\n${text}`.includes(words),
    );
    if (!found) throw new Error(`${address} has no letter with ${words}`);
    return found;
  };
  const pm = (text: string) => house.sendRaw(rawMail({ from: CLARE, subject: '[HARBOUR] scope', text }));
  await pm('/project set currency EUR\n/project set limit cost 5000\n/project set limit days 10');
  await pm(
    '/req Calendar: Guests see free slots for 60 days.\n/req Export: The owner exports bookings as CSV.\n/baseline Phase one',
  );
  const first = await letter('amy@harbour.example', 'SO-1] For');
  await house.sendRaw(rawMail({ from: AMY, reply: first, text: 'CONFIRM ALL' }));
  await pm('/req Invoice: A guest gets the invoice as PDF by mail.\n/baseline Phase two');
  const askedBefore = await letter('amy@harbour.example', 'SO-2] For');
  await pm('/req Reminder: A guest is reminded 24 hours before the visit.\n/baseline Phase two, complete');
  await pm(`/cr WeChat: Guests log in with WeChat as well.\n${ASSESSMENT}`);
  await house.sendRaw(
    rawMail({
      from: TOM,
      subject: 'Back office',
      text: 'We are not satisfied: the totals on the order page are wrong since the last update.',
    }),
  );
  await pm(
    '/resolve CP-1\ncause: quality\nfix: Vouchers are counted once\nprevention: A test for every voucher',
  );
  await house.sendRaw(
    rawMail({
      from: 'Nora Quist <nora@studio.example>',
      subject: '[RIVAL] scope',
      text: '/req Basket: A buyer sees the sum of the basket.\n/baseline Rival phase',
    }),
  );
  return {
    house,
    askedBefore,
    letter,
    asked: await letter('amy@harbour.example', 'SO-3] For'),
    readBack: await letter('amy@harbour.example', 'SO-1] Confirmation recorded'),
    quote: await letter('amy@harbour.example', 'For your decision'),
    proposal: await letter('tom@harbour.example', 'What we propose'),
    rivalAsked: await letter('rob@rival.example', 'SO-1] For'),
  };
}
