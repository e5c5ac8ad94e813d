import type { Choice, SignOffFacts, SignOffItem } from './state.ts';

/** An item is signed once every approver has confirmed it, or one of them where one is enough. A remark opens it. */
export function isSigned(
  state: Pick<SignOffFacts, 'approverRule' | 'approvers'>,
  item: SignOffItem,
): boolean {
  if (item.remarks.length > 0) return false;
  return state.approverRule === 'any'
    ? item.confirmedBy.length > 0
    : state.approvers.every((approver) => item.confirmedBy.includes(approver.personId));
}

/** Still waiting for a word: neither signed nor taken back for rework. */
export function isOpenItem(
  state: Pick<SignOffFacts, 'approverRule' | 'approvers'>,
  item: SignOffItem,
): boolean {
  return !isSigned(state, item) && item.remarks.length === 0;
}

/** A number the request does not have makes the whole answer doubtful: nothing of it is applied. */
export function namesUnknownItem(items: readonly SignOffItem[], choices: readonly Choice[]): boolean {
  return choices.some(
    (choice) =>
      choice.items !== 'all' && choice.items.some((number) => !items.some((item) => item.item === number)),
  );
}

/**
 * The items after one person's answer. An item named for change or rejection is not confirmed by the same mail,
 * whatever "all" says: "all fine except 3" must leave 3 open.
 */
export function applyChoices(
  items: readonly SignOffItem[],
  answer: { readonly person: number; readonly choices: readonly Choice[] },
): SignOffItem[] {
  const { person, choices } = answer;
  return items.map((item) => {
    const objection = choices.find((choice) => choice.choice !== 'confirm' && covers(choice, item.item));
    if (objection && objection.choice !== 'confirm') {
      const remark = { person, words: objection.words, rejects: objection.choice === 'reject' };
      return { ...item, confirmedBy: [], remarks: [...item.remarks, remark] };
    }
    const confirms = choices.some((choice) => choice.choice === 'confirm' && covers(choice, item.item));
    if (!confirms || item.remarks.length > 0 || item.confirmedBy.includes(person)) return item;
    return { ...item, confirmedBy: [...item.confirmedBy, person] };
  });
}

function covers(choice: Choice, item: number): boolean {
  return choice.items === 'all' || choice.items.includes(item);
}
