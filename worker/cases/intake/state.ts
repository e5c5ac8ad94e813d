import type { CaseRef } from '../decision.ts';

/** A questionnaire sent to the client: what comes back becomes draft requirements. */
export type Intake = { readonly status: 'absent'; readonly number: number } | StandingIntake;

export type StandingIntake = IntakeFacts & {
  /** `asked-again`: the rest has been asked once more, and is not asked a third time. */
  readonly status: 'asked' | 'asked-again' | 'answered';
};

export type IntakeTopic = 'web' | 'app' | 'generic';

export interface IntakeFacts {
  readonly number: number;
  readonly topic: IntakeTopic;
  /** How many questions it has, numbered from 1. */
  readonly count: number;
  /** Numbers that have an answer, or for which the client has said that there is none. */
  readonly settled: readonly number[];
  readonly openedAt: Date;
}

/** The client's answer to one question, with its question in the language in which it was asked. */
export interface GivenAnswer {
  readonly number: number;
  readonly question: string;
  readonly answer: string;
  /** The client has said that there is no answer. */
  readonly declined: boolean;
}

/** A question in both languages; a number means the same in both. */
export interface IntakeQuestion {
  readonly number: number;
  readonly zh: string;
  readonly en: string;
}

export type IntakeEvent =
  | { readonly happened: 'sent'; readonly topic: IntakeTopic; readonly questions: readonly IntakeQuestion[] }
  | {
      readonly happened: 'answered';
      readonly answers: readonly GivenAnswer[];
      /** What this mail leaves open, in the writer's language. */
      readonly unanswered: readonly OpenQuestion[];
      readonly person: number;
      readonly personName: string;
      readonly mail: number;
    };

export interface OpenQuestion {
  readonly number: number;
  readonly question: string;
}

export type IntakeRefusal = 'exists-already' | 'no-such-intake' | 'nobody-to-ask';

export type IntakeReply = {
  readonly kind: 'intake-received';
  readonly ref: CaseRef;
  /** Numbers answered in this mail. */
  readonly numbers: readonly number[];
  /** What is asked once more in this very letter. */
  readonly remaining: readonly OpenQuestion[];
};

export function refOf({ number }: Pick<IntakeFacts, 'number'>): CaseRef {
  return { kind: 'intake', number };
}
