import type { Effect } from '../decision.ts';
import { printed } from './effects.ts';
import { covers } from './items.ts';
import type { SignOffEvent, SignOffItem, Standing } from './state.ts';

type Answered = Extract<SignOffEvent, { happened: 'answered' }>;

/** One piece of evidence for each answer that decides something. */
export function proofOf(
  state: Standing,
  event: Answered,
  approvers: readonly number[],
  disputed: readonly SignOffItem[],
): Effect[] {
  const { person, words, choices, secondWord } = event;
  if (choices.length === 0) return [];
  const named = choices.flatMap((choice) =>
    state.items
      .filter(
        (item) => covers(choice, item.item) && (choice.choice !== 'confirm' || !disputed.includes(item)),
      )
      .map((item) => ({ item, choice })),
  );
  const confirmed = named.filter(({ choice }) => choice.choice === 'confirm').map(({ item }) => item);
  const behalf = namesOf(state, approvers, person);
  const rule = behalf.length > 0 ? 'delegated-words' : secondWord ? 'second-word' : 'explicit-words';
  return [
    {
      kind: 'prove',
      decision: decisionOf(state, confirmed),
      rule,
      person,
      details: {
        title: state.subject,
        items: printed(confirmed.length > 0 ? confirmed : disputed),
        words,
        ...(behalf.length > 0 ? { onBehalfOf: behalf } : {}),
        purpose: state.purpose,
        choices: named.map(({ item, choice }) => ({
          item: item.item,
          subject: item.subject,
          title: item.title,
          statement: item.statement,
          version: item.version,
          choice: choice.choice,
          words: choice.choice === 'confirm' ? null : choice.words,
        })),
      },
    },
  ];
}

function decisionOf(state: Standing, confirmed: readonly SignOffItem[]): string {
  if (state.status === 'signed') return 'signed';
  if (confirmed.length > 0) return 'items-confirmed';
  return state.status === 'rejected' ? 'rejected' : 'changes-requested';
}

/** The names of those for whom somebody else has answered. */
export function namesOf(state: Standing, approvers: readonly number[], person: number): string[] {
  return state.approvers
    .filter(({ personId }) => personId !== person && approvers.includes(personId))
    .map(({ name }) => name);
}
