import type { CaseRef, Woken } from '../decision.ts';

/** A decision asked of the client that is neither a requirement nor a change: which of these shall it be? */
export type Choice = { readonly status: 'absent'; readonly number: number } | StandingChoice;

export type StandingChoice = ChoiceFacts & { readonly status: 'asked' | 'decided' | 'withdrawn' };

export interface ChoiceFacts {
  readonly number: number;
  readonly question: string;
  readonly options: readonly string[];
  readonly advice: string;
  /** What waiting costs, in words. */
  readonly consequence: string;
  /** ISO date; null without one. */
  readonly decideBy: string | null;
  readonly openedAt: Date;
  readonly answer: ChoiceAnswer | null;
}

export interface ChoiceAnswer {
  readonly person: number;
  readonly name: string;
  readonly mail: number;
  readonly words: string;
  /** From 1; null when the client wrote something else. */
  readonly option: number | null;
}

export type ChoiceEvent =
  | {
      readonly happened: 'asked';
      readonly question: string;
      readonly options: readonly string[];
      readonly advice: string;
      readonly consequence: string;
      readonly decideBy: string | null;
    }
  | ({ readonly happened: 'answered' } & ChoiceAnswer)
  | { readonly happened: 'withdrawn' }
  | Woken;

export type ChoiceRefusal =
  | 'exists-already'
  | 'no-such-choice'
  | 'no-approver'
  | 'not-the-approver'
  | 'no-such-option'
  | 'not-open-to-this';

export type ChoiceReply = {
  readonly kind: 'choice-recorded';
  readonly ref: CaseRef;
  readonly question: string;
  readonly chosen: string;
  readonly objectBy: Date;
};
