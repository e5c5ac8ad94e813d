import type { CaseRef } from '../decision.ts';

export const REQUIREMENT_STATUSES = [
  'draft',
  'clarifying',
  'proposed',
  'agreed',
  'baselined',
  'delivered',
  'accepted',
  'deferred',
  'withdrawn',
  'superseded',
] as const;

/** A requirement: what the client needs, in words both sides can check. Frozen once baselined. */
export type Requirement =
  | { readonly status: 'absent'; readonly number: number }
  | (RequirementFacts & { readonly status: (typeof REQUIREMENT_STATUSES)[number] });

/** A requirement that exists, in whatever status. */
export type Standing = Exclude<Requirement, { status: 'absent' }>;

export interface RequirementFacts extends RequirementDetails {
  readonly number: number;
  readonly version: number;
  readonly title: string;
  readonly statement: string;
  readonly sourcePerson: number | null;
  readonly sourceMail: number | null;
  /** Who confirmed the present wording, and the mail that proves it; null while nobody has. */
  readonly confirmedBy: number | null;
  readonly confirmedMail: number | null;
  /** Version of the baseline that holds it. */
  readonly baselineVersion: number | null;
  /** What a client wants otherwise, waiting for the PM to take it up. */
  readonly proposals: readonly Proposal[];
  readonly openedAt: Date;
}

/** What is known about a requirement beside its wording; null or empty where nothing is. */
export interface RequirementDetails {
  readonly priority: Priority | null;
  /** Acceptance criteria, each to be answered yes or no. */
  readonly criteria: readonly string[];
  readonly owner: string | null;
  readonly rationale: string | null;
  readonly type: string | null;
  readonly risk: string | null;
  readonly dependencies: readonly number[];
  /** Number in somebody else's tool. */
  readonly externalReference: string | null;
}

export type Priority = 'must' | 'should' | 'could' | 'wont';

export interface Proposal {
  readonly person: number;
  readonly mail: number;
  readonly words: string;
}

export const NO_DETAILS: RequirementDetails = {
  priority: null,
  criteria: [],
  owner: null,
  rationale: null,
  type: null,
  risk: null,
  dependencies: [],
  externalReference: null,
};

export type RequirementEvent =
  | {
      readonly happened: 'asked';
      readonly words: string;
      readonly person: number;
      readonly mail: number;
      readonly byClient: boolean;
      readonly title: string | null;
      readonly details?: Partial<RequirementDetails>;
    }
  | {
      readonly happened: 'revised';
      readonly words: string;
      readonly title: string | null;
      readonly details?: Partial<RequirementDetails>;
    }
  | { readonly happened: 'detailed'; readonly details: Partial<RequirementDetails> }
  | { readonly happened: 'put-to-client' }
  | { readonly happened: 'confirmed'; readonly person: number; readonly mail: number }
  | {
      readonly happened: 'questioned';
      /** What the client wants instead, kept beside the requirement. */
      readonly proposal?: Proposal;
    }
  /** Somebody has objected in time, or the PM takes a signature back. */
  | { readonly happened: 'reopened' }
  | { readonly happened: 'clarification-asked'; readonly question: string; readonly to: number }
  | { readonly happened: 'clarified'; readonly words: string; readonly person: number; readonly mail: number }
  | { readonly happened: 'baselined'; readonly version: number }
  | { readonly happened: 'delivered' }
  | { readonly happened: 'accepted'; readonly person: number; readonly mail: number }
  /** The client turned the delivery down: it stands as baselined again. */
  | { readonly happened: 'turned-down' }
  | {
      readonly happened: 'changed' | 'added-by-change';
      readonly words: string;
      readonly title: string | null;
      readonly byChange: number;
      readonly person: number;
      readonly mail: number;
    }
  | { readonly happened: 'deferred'; readonly byChange: number | null }
  | { readonly happened: 'resumed' }
  | { readonly happened: 'withdrawn'; readonly because: string }
  | { readonly happened: 'superseded'; readonly by: number };

export type RequirementRefusal =
  | 'exists-already'
  | 'no-such-requirement'
  | 'frozen'
  | 'nobody-to-ask'
  | 'not-open-to-this';

export type RequirementReply = {
  readonly kind: 'requirement-noted';
  readonly ref: CaseRef;
  readonly words: string;
};
