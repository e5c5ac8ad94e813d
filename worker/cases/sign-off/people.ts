import type { Party, Terms } from '../decision.ts';
import { isSigned, openFor } from './items.ts';
import type { Standing } from './state.ts';

/** The approvers whose word a person may give: their own where they are asked, and that of whoever delegated to them. */
export function actsFor(state: Standing, person: number, terms: Terms): number[] {
  return state.approvers.flatMap(({ personId }) => {
    const delegated = terms.delegations.some(({ from, to }) => from === personId && to.personId === person);
    const mayDecide = personId === person || delegated;
    return mayDecide && state.asked.includes(personId) ? [personId] : [];
  });
}

/** Who reads letters in the place of an approver: the delegate as long as there is one. */
export function readerFor(approver: Party, terms: Terms): Party {
  return terms.delegations.find(({ from }) => from === approver.personId)?.to ?? approver;
}

/** Approvers in whose stead this person reads. */
export function inSteadOf(state: Standing, reader: Party, terms: Terms): string[] {
  return state.approvers
    .filter((approver) => readerFor(approver, terms).personId === reader.personId)
    .filter(({ personId }) => personId !== reader.personId)
    .map(({ name }) => name);
}

/** Everyone at the client who hears of a decision: approvers and those who stand in for them, each once. */
export function parties(state: Standing, terms: Terms): Party[] {
  const standIns = state.approvers.map((approver) => readerFor(approver, terms));
  return eachOnce([...state.approvers, ...standIns]);
}

/** Approvers it was put to and whose word on some item is still missing. */
export function waitedFor(state: Standing): Party[] {
  return state.approvers.filter(
    ({ personId }) => state.asked.includes(personId) && openFor(state, personId).length > 0,
  );
}

/** The approver whose turn comes next where they are asked one by one, once those before have signed all. */
export function nextInTurn(state: Standing): Party | null {
  if (state.order !== 'one-by-one' || state.items.some(({ remarks }) => remarks.length > 0)) return null;
  if (state.items.every((item) => isSigned(state, item)) || waitedFor(state).length > 0) return null;
  return state.approvers.find(({ personId }) => !state.asked.includes(personId)) ?? null;
}

export function eachOnce(people: readonly Party[]): Party[] {
  return people.filter(
    ({ personId }, index) => people.findIndex((one) => one.personId === personId) === index,
  );
}
