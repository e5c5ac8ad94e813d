import type { CaseRef, Woken } from '../decision.ts';

/** The end of a project, from the first check of what is open to the last look back after the handover. */
export type Closing = { readonly status: 'absent'; readonly number: number } | StandingClosing;

export type ClosingStatus =
  | 'gathering'
  | 'signing'
  | 'signed'
  | 'closed'
  | 'warranty'
  | 'archived'
  | 'dropped';

export type StandingClosing = ClosingFacts & { readonly status: ClosingStatus };

export interface ClosingFacts {
  readonly number: number;
  readonly openedAt: Date;
  readonly waivers: readonly Waiver[];
  readonly blocks: Readonly<Partial<Record<ClosingBlock, string>>>;
  /** Ids of the documents put to the client, newest last. */
  readonly documents: readonly number[];
  /** What the client wanted otherwise in the report; null: nothing. */
  readonly remarks: string | null;
  readonly signedAt: Date | null;
  /** Counts the reports drawn up. */
  readonly round: number;
}

/** What must be settled before a project ends (domain §8). */
export type ClosingGate = 'milestones' | 'changes' | 'complaints-s2' | 'complaints-s1';

export interface Waiver {
  readonly gate: ClosingGate;
  readonly because: string;
}

/** A gate that is not settled, and by what. */
export interface OpenGate {
  readonly gate: ClosingGate;
  readonly cases: readonly { readonly ref: CaseRef; readonly title: string; readonly status: string }[];
}

/** The five parts of the report that only a person can write, in the order of the report. */
export const CLOSING_BLOCKS = ['went-well', 'did-not', 'learned', 'thanks', 'next'] as const;

export type ClosingBlock = (typeof CLOSING_BLOCKS)[number];

export type ClosingEvent =
  | {
      readonly happened: 'opened';
      readonly open: readonly OpenGate[];
      /** The PM's waivers: nothing may stay open that is not among them. */
      readonly waivers: readonly Waiver[];
    }
  | { readonly happened: 'blocks-given'; readonly blocks: Readonly<Partial<Record<ClosingBlock, string>>> }
  /** The report stands as a document; it goes to the client for the signature. */
  | {
      readonly happened: 'report-drawn';
      readonly documents: readonly number[];
      readonly contentHash: string;
      /** The subject of the request, and the line the client confirms. */
      readonly subject: string;
      readonly statement: string;
      /** The request about an earlier report; the new one takes its place. */
      readonly follows: number | null;
    }
  | { readonly happened: 'signed'; readonly person: number; readonly mail: number }
  | {
      readonly happened: 'questioned';
      readonly proposal: { readonly person: number; readonly mail: number; readonly words: string };
    }
  | { readonly happened: 'reopened' }
  | { readonly happened: 'dropped' }
  | Woken;

export type ClosingRefusal =
  | 'exists-already'
  | 'no-such-closing'
  | 'gates-open'
  | 'urgent-complaint-open'
  | 'not-open-to-this';
