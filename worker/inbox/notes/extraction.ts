import type { CalendarDay } from '../screen/calendar-day.ts';

/** A person who may be named in notes. */
export interface NotedPerson {
  readonly name: string;
  readonly address: string;
}

/** A wish as a draft requirement; `words` is the verbatim passage it came from, here and below. */
export interface NotedRequirement {
  readonly title: string;
  readonly statement: string;
  readonly words: string;
}

export interface NotedDecision {
  readonly statement: string;
  readonly words: string;
}

export interface NotedAction {
  readonly what: string;
  /** As in the list of people where the name is known there, otherwise as written. */
  readonly owner: string | null;
  readonly due: CalendarDay | null;
  readonly words: string;
}

export interface NotedQuestion {
  readonly question: string;
  readonly words: string;
}

/** What was found in minutes, call notes or a pasted chat: a proposal, nothing more, until the PM has answered. */
export interface Extraction {
  readonly requirements: readonly NotedRequirement[];
  readonly decisions: readonly NotedDecision[];
  readonly actions: readonly NotedAction[];
  readonly questions: readonly NotedQuestion[];
  /** Verbatim passages in which nothing was found for sure. */
  readonly rest: readonly string[];
}

/** One line of the proposal, with the number the PM answers by. */
export type NumberedNote =
  | { readonly number: number; readonly kind: 'requirement'; readonly item: NotedRequirement }
  | { readonly number: number; readonly kind: 'decision'; readonly item: NotedDecision }
  | { readonly number: number; readonly kind: 'action'; readonly item: NotedAction }
  | { readonly number: number; readonly kind: 'question'; readonly item: NotedQuestion };

/** The proposal as one list from 1: requirements, decisions, actions, questions. */
export function numberedNotes(extraction: Extraction): NumberedNote[] {
  const { requirements, decisions, actions, questions } = extraction;
  const [afterRequirements, afterDecisions] = [requirements.length, requirements.length + decisions.length];
  const afterActions = afterDecisions + actions.length;
  return [
    ...requirements.map((item, at) => ({ number: at + 1, kind: 'requirement' as const, item })),
    ...decisions.map((item, at) => ({ number: afterRequirements + at + 1, kind: 'decision' as const, item })),
    ...actions.map((item, at) => ({ number: afterDecisions + at + 1, kind: 'action' as const, item })),
    ...questions.map((item, at) => ({ number: afterActions + at + 1, kind: 'question' as const, item })),
  ];
}
