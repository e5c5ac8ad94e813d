import type { CaseRef } from '../decision.ts';

/** A requirement: what the client needs, in words both sides can check. Frozen once baselined. */
export type Requirement =
  | { readonly status: 'absent'; readonly number: number }
  | (RequirementFacts & { readonly status: 'draft' | 'proposed' | 'withdrawn' })
  | (RequirementFacts & {
      readonly status: 'agreed' | 'baselined';
      readonly confirmedBy: number;
      readonly confirmedMail: number;
      readonly baselineVersion: number | null;
    });

export interface RequirementFacts {
  readonly number: number;
  readonly version: number;
  readonly title: string;
  readonly statement: string;
  readonly sourcePerson: number | null;
  readonly sourceMail: number | null;
  readonly openedAt: Date;
}

export type RequirementEvent =
  | {
      readonly happened: 'asked';
      readonly words: string;
      readonly person: number;
      readonly mail: number;
      readonly byClient: boolean;
      readonly title: string | null;
    }
  | { readonly happened: 'revised'; readonly words: string; readonly title: string | null }
  | { readonly happened: 'put-to-client' }
  | { readonly happened: 'confirmed'; readonly person: number; readonly mail: number }
  | { readonly happened: 'questioned' }
  | { readonly happened: 'baselined'; readonly version: number };

export type RequirementRefusal = 'exists-already' | 'no-such-requirement' | 'not-open-to-this';

export type RequirementReply = {
  readonly kind: 'requirement-noted';
  readonly ref: CaseRef;
  readonly words: string;
};
