import type { CaseRef, Woken } from '../decision.ts';

/** Something a client wants to know, with a clock on our answer. */
export type Question = { readonly status: 'absent'; readonly number: number } | StandingQuestion;

export type StandingQuestion = QuestionFacts & { readonly status: 'open' | 'answered' };

export interface QuestionFacts {
  readonly number: number;
  readonly words: string;
  readonly sourcePerson: number;
  readonly sourceName: string;
  readonly sourceMail: number;
  readonly answerBy: Date;
  readonly openedAt: Date;
  /** Asked, or asked again: the clock runs from here. */
  readonly startedAt: Date;
  /** Null while it is open. */
  readonly answeredAt: Date | null;
  /** What we answered; null: a person did, in words of their own. */
  readonly answer: string | null;
  readonly answers: number;
  /** What was asked further, oldest first. */
  readonly further: readonly { readonly mail: number; readonly words: string }[];
  readonly reopenings: number;
  /** Shares of the promised time that have been told. */
  readonly told: readonly string[];
  /** Counts the wake-ups it has asked for. */
  readonly round: number;
}

interface AskedWords {
  readonly words: string;
  readonly person: number;
  readonly personName?: string;
  readonly mail: number;
}

export type QuestionEvent =
  | (AskedWords & { readonly happened: 'asked' })
  /** More about it while it is open; once it is answered, the answer did not answer it. */
  | (AskedWords & { readonly happened: 'asked-further' })
  /** A person has answered it. */
  | { readonly happened: 'answered' }
  /** The PM's answer, to be sent. */
  | { readonly happened: 'answer-given'; readonly words: string }
  | { readonly happened: 'calendar-changed' }
  | Woken;

export type QuestionRefusal =
  | 'exists-already'
  | 'no-such-question'
  | 'answered-already'
  | 'not-open-to-this'
  | 'asker-gone';

export interface QuestionReply {
  readonly kind: 'question-received';
  readonly ref: CaseRef;
  readonly words: string;
  readonly answerBy: Date;
}
