import type { Choice, SignOffFacts, SignOffItem } from './state.ts';

type Rule = Pick<SignOffFacts, 'approverRule' | 'approvers'>;

/** How many approvers must confirm an item. */
export function needed({ approverRule, approvers }: Rule): number {
  if (approverRule === 'any') return 1;
  if (approverRule === 'all') return approvers.length;
  return Math.min(Math.max(approverRule, 1), approvers.length);
}

/** An item is signed once as many approvers as needed have confirmed it, or a PM has recorded it. A remark opens it. */
export function isSigned(state: Rule, item: SignOffItem): boolean {
  if (item.override) return true;
  if (item.remarks.length > 0) return false;
  const approvers = state.approvers.filter(({ personId }) => item.confirmedBy.includes(personId));
  return approvers.length >= needed(state);
}

/** Still waiting for a word: neither signed nor taken back for rework. */
export function isOpenItem(state: Rule, item: SignOffItem): boolean {
  return !isSigned(state, item) && item.remarks.length === 0;
}

/** The items on which a word of this approver is still missing. */
export function openFor(state: Rule & Pick<SignOffFacts, 'items'>, approver: number): SignOffItem[] {
  return state.items.filter((item) => isOpenItem(state, item) && !item.confirmedBy.includes(approver));
}

/** A number the request does not have makes the whole answer doubtful: nothing of it is applied. */
export function namesUnknownItem(items: readonly SignOffItem[], choices: readonly Choice[]): boolean {
  return choices.some((choice) => choice.items !== 'all' && lacks(items, choice.items));
}

export function lacks(items: readonly SignOffItem[], numbers: readonly number[]): boolean {
  return numbers.some((number) => !items.some(({ item }) => item === number));
}

export function covers(choice: { readonly items: readonly number[] | 'all' }, item: number): boolean {
  return choice.items === 'all' || choice.items.includes(item);
}

/** One person's answer: the approvers whose word it is, theirs and those they stand in for. */
export interface Answer {
  readonly person: number;
  readonly personName: string;
  readonly actsFor: readonly number[];
  readonly choices: readonly Choice[];
  /** ISO 8601 */
  readonly objectBy: string;
}

/**
 * The items after one answer. An item named for change or rejection is not confirmed by the same mail, whatever "all"
 * says: "all fine except 3" must leave 3 open. What a PM has recorded is overtaken by the client's own word.
 */
export function applyChoices(items: readonly SignOffItem[], answer: Answer): SignOffItem[] {
  const { person, personName, actsFor, choices, objectBy } = answer;
  return items.map((item) => {
    const otherwise = choices.find((choice) => choice.choice !== 'confirm' && covers(choice, item.item));
    if (otherwise && otherwise.choice !== 'confirm') {
      const remark = {
        person,
        name: personName,
        words: otherwise.words,
        rejects: otherwise.choice === 'reject',
        conditional: otherwise.choice === 'condition',
      };
      return { ...item, confirmedBy: [], override: null, objectBy, remarks: [...item.remarks, remark] };
    }
    const confirms = choices.some((choice) => choice.choice === 'confirm' && covers(choice, item.item));
    const fresh = actsFor.filter((approver) => !item.confirmedBy.includes(approver));
    if (!confirms || item.remarks.length > 0 || fresh.length === 0) return item;
    return { ...item, confirmedBy: [...item.confirmedBy, ...fresh], objectBy };
  });
}
