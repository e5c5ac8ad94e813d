import type { Language } from '../mail/language.ts';

/** What the record knows for a requirement document. Free sections may be missing: a gap is printed as a gap. */
export interface RequirementDocumentFacts {
  readonly language: Language;
  readonly project: { readonly key: string; readonly name: string; readonly client: string };
  /** Version of the baseline this document states. */
  readonly version: number;
  /** `deemed` is never `signed`: silence under an agreed clause is not a person's word. */
  readonly standing: 'draft' | 'for-sign-off' | 'signed' | 'deemed';
  /** ISO date in project time. */
  readonly date: string;
  readonly pm: string;
  /** Number of the sign-off request, as `SO-5`; null before there is one. */
  readonly signOff: string | null;
  readonly requirements: readonly RequirementRow[];
  readonly stakeholders?: readonly Stakeholder[];
  readonly goals?: readonly string[];
  readonly scopeIn?: readonly string[];
  readonly scopeOut?: readonly string[];
  readonly assumptions?: readonly string[];
  readonly constraints?: readonly string[];
  /** What the client provides; `by` is an ISO date, null when not settled. */
  readonly clientSupplies?: readonly { readonly what: string; readonly by: string | null }[];
  readonly glossary?: readonly { readonly term: string; readonly meaning: string }[];
  readonly deliverables?: readonly { readonly what: string; readonly acceptance: string }[];
  /** `date` is the ISO date of the baseline, null when not settled. */
  readonly milestones?: readonly { readonly name: string; readonly date: string | null }[];
  readonly budget?: string;
  readonly changePolicy?: string;
  readonly communication?: readonly CommunicationRow[];
  readonly history: readonly { readonly version: number; readonly date: string; readonly what: string }[];
  /** Hash of the signed baseline before this one; null for the first. */
  readonly previousHash: string | null;
}

export type Priority = 'must' | 'should' | 'could' | 'wont';

export interface RequirementRow {
  /** As `REQ-3`. */
  readonly number: string;
  readonly version: number;
  readonly title: string;
  readonly statement: string;
  readonly priority: Priority | null;
  /** Each answerable with yes or no. */
  readonly acceptance: readonly string[];
  readonly owner: string | null;
}

export interface Stakeholder {
  readonly name: string;
  readonly role: 'client-contact' | 'client-approver' | 'pm' | 'team' | 'sponsor';
  readonly organisation: string | null;
}

export interface CommunicationRow {
  readonly audience: string;
  readonly content: string;
  readonly channel: string;
  readonly frequency: string;
}
