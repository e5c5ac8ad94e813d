import type { Effect, Party, Terms } from '../decision.ts';
import { refOf, shown, tellPms } from './effects.ts';
import { openFor } from './items.ts';
import { eachOnce, inSteadOf, readerFor } from './people.ts';
import type { SignOffItem, Standing } from './state.ts';

/** The request as each of these approvers reads it: only what waits for their own word. */
export function lettersTo(
  state: Standing,
  approvers: readonly Party[],
  terms: Terms,
  occasion: string,
): Effect[] {
  const byContent = Map.groupBy(
    approvers.flatMap((approver) => {
      const items = openFor(state, approver.personId);
      if (items.length === 0) return [];
      const reader = readerFor(approver, terms);
      const onBehalfOf = inSteadOf(state, reader, terms);
      return [
        { reader, items, onBehalfOf, key: JSON.stringify([items.map(({ item }) => item), onBehalfOf]) },
      ];
    }),
    ({ key }) => key,
  );
  return [...byContent.values()].flatMap((group, index) => {
    const [one] = group;
    if (!one) return [];
    const readers = eachOnce(group.map(({ reader }) => reader));
    const which = index === 0 ? occasion : `${occasion}-${readers.map(({ personId }) => personId).join('-')}`;
    return [requestLetter(state, readers, one.items, one.onBehalfOf, which, index === 0 ? terms.pms : [])];
  });
}

/** The request for these readers, with the items that wait for their word. */
export function requestLetter(
  state: Standing,
  to: readonly Party[],
  items: readonly SignOffItem[],
  onBehalfOf: readonly string[],
  occasion: string,
  cc: readonly Party[],
): Effect {
  return {
    kind: 'send-letter',
    letter: 'sign-off-requested',
    to,
    cc,
    variables: {
      ref: refOf(state),
      title: state.subject,
      purpose: state.purpose,
      items: items.map(shown),
      contentHash: state.contentHash,
      note: state.note ?? null,
      expiresOn: state.expiresOn,
      follows: state.follows === null ? null : { kind: 'sign-off', number: state.follows },
      onBehalfOf,
      opinions: state.opinions.map(({ name, words }) => ({ name, words })),
    },
    occasion,
    automatic: false,
    documents: state.documents,
    whileStatus: ['requested', 'changes-requested'],
  };
}

/** What the client will read, with what the check of the wording found, for the PM. */
export function preview(state: Standing, terms: Terms): Effect {
  return {
    kind: 'send-letter',
    letter: 'pm-sign-off-preview',
    to: terms.pms,
    variables: {
      ref: refOf(state),
      title: state.subject,
      items: state.items.map(shown),
      findings: state.findings,
      blocking: state.findings.some(({ blocking }) => blocking),
      approvers: state.approvers.map(({ name }) => name),
      follows: state.follows === null ? null : { kind: 'sign-off', number: state.follows },
    },
    occasion: 'preview',
    automatic: true,
    documents: state.documents,
    whileStatus: ['preview'],
  };
}

/** What stops nothing is said once, the same weakness of several items in one line. */
export function tellFindings(state: Standing, terms: Terms): Effect {
  const alike = Map.groupBy(state.findings, ({ words, says }) => `${words} ${says.en}`);
  const findings = [...alike.values()].flatMap((some) => {
    const [one] = some;
    return one ? [{ items: some.map(({ item }) => item), words: one.words, says: one.says }] : [];
  });
  return tellPms(state, terms, 'sign-off-findings', 'findings', { findings });
}
