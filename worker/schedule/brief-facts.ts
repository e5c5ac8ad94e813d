import type { CaseRef } from '../cases/decision.ts';

/** Something of ours or the client's that has a date, as the morning brief weighs it. */
export interface BriefMatter {
  readonly ref: CaseRef;
  readonly status: string;
  readonly words: string;
  readonly openedAt: Date;
  /** When our answer, or the milestone, is due; null without a date. */
  readonly dueAt: Date | null;
  readonly grade: 'S1' | 'S2' | 'S3' | null;
  /** It was an approver who asked. */
  readonly byApprover: boolean;
}

/** What the record holds for the brief of a PM. */
export interface BriefRows {
  readonly matters: readonly BriefMatter[];
  /** Requests and quotes that wait for the client. */
  readonly withClient: readonly BriefMatter[];
  readonly updates: readonly { readonly number: number; readonly status: string; readonly releaseAt: Date }[];
  readonly reviews: readonly {
    readonly mailId: number;
    readonly from: string;
    readonly words: string;
    readonly openedAt: Date;
  }[];
}
