import type { CaseRef } from '../decision.ts';

/** Something a client wants to know, with a clock on our answer. */
export type Question =
  | { readonly status: 'absent'; readonly number: number }
  | (QuestionFacts & { readonly status: 'open' })
  | (QuestionFacts & { readonly status: 'answered'; readonly answeredAt: Date });

export interface QuestionFacts {
  readonly number: number;
  readonly words: string;
  readonly sourcePerson: number;
  readonly sourceMail: number;
  readonly answerBy: Date;
  readonly openedAt: Date;
}

export type QuestionEvent =
  | {
      readonly happened: 'asked';
      readonly words: string;
      readonly person: number;
      readonly mail: number;
    }
  | { readonly happened: 'answered' };

export type QuestionRefusal = 'exists-already' | 'no-such-question' | 'answered-already';

export type QuestionReply = {
  readonly kind: 'question-received';
  readonly ref: CaseRef;
  readonly words: string;
  readonly answerBy: Date;
};
