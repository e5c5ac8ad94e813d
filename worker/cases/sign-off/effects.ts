import type { CaseRef, Effect, Party, SignedItem, Terms } from '../decision.ts';
import type { Happening } from '../happening.ts';
import { isOpenItem } from './items.ts';
import type { SignOffFacts, SignOffItem, Standing } from './state.ts';

type OnRequirement = Extract<Happening, { on: 'requirement' }>['event'];

/** Business days after which a request without an answer ends (domain §4). */
export const EXPIRY_DAYS = 15;

export function remind(
  state: Standing,
  { nth, heard }: { readonly nth: number; readonly heard: readonly number[] },
  terms: Terms,
): Effect[] {
  const open = state.items.filter((item) => isOpenItem(state, item));
  const waitedFor = state.approvers.filter(
    ({ personId }) => !heard.includes(personId) && open.some((item) => !item.confirmedBy.includes(personId)),
  );
  if (waitedFor.length === 0) return [];
  return [
    {
      kind: 'send-letter',
      letter: 'sign-off-reminder',
      to: waitedFor,
      variables: {
        ref: refOf(state),
        title: state.subject,
        items: open.map(shown),
        nth,
        expiresOn: terms.businessDaysAfter(state.requestedAt, EXPIRY_DAYS),
      },
      occasion: `reminder-${nth}`,
      automatic: true,
      whileStatus: ['requested', 'changes-requested'],
    },
  ];
}

export function readBack(to: readonly Party[], recorded: Record<string, unknown>, mail: number): Effect {
  return {
    kind: 'send-letter',
    letter: 'received',
    to,
    variables: { items: [recorded] },
    occasion: `read-back-${mail}`,
    automatic: true,
  };
}

export function tellPms(
  state: Standing,
  terms: Terms,
  what: string,
  occasion: string,
  more: Readonly<Record<string, unknown>> = {},
): Effect {
  return {
    kind: 'send-letter',
    letter: 'pm-note',
    to: terms.pms,
    variables: { what, ref: refOf(state), title: state.subject, ...more },
    occasion,
    automatic: true,
  };
}

export function raiseOn(item: SignOffItem, event: OnRequirement): Effect {
  return { kind: 'raise', happening: { on: 'requirement', number: item.requirement, event } };
}

export function refOf(state: SignOffFacts): CaseRef {
  return { kind: 'sign-off', number: state.number };
}

export function shown(item: SignOffItem): SignedItem {
  return { item: item.item, title: item.title, statement: item.statement };
}
