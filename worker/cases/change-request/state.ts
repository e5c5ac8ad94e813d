import type { CaseRef } from '../decision.ts';

/** A wish to have something other than the signed baseline. Nothing changes until cost and time are approved. */
export type ChangeRequest =
  | { readonly status: 'absent'; readonly number: number }
  | (ChangeRequestFacts & { readonly status: 'logged' | 'assessing' | 'rejected' });

export interface ChangeRequestFacts {
  readonly number: number;
  readonly ask: string;
  readonly sourcePerson: number;
  readonly sourceMail: number;
  readonly assessBy: Date;
  readonly openedAt: Date;
}

export type ChangeRequestEvent =
  | {
      readonly happened: 'asked';
      readonly words: string;
      readonly person: number;
      readonly mail: number;
    }
  | { readonly happened: 'assessment-began' }
  | { readonly happened: 'rejected' };

export type ChangeRequestRefusal = 'exists-already' | 'no-such-change' | 'not-open-to-this';

export type ChangeReply = {
  readonly kind: 'change-logged';
  readonly ref: CaseRef;
  readonly words: string;
  readonly assessBy: Date;
};
