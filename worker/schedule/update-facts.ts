import type { CaseRef } from '../cases/decision.ts';

/** A case that is open, with the next date promised to the client. */
export interface OpenRow {
  readonly number: number;
  readonly words: string;
  readonly nextAt: Date | null;
  readonly openedAt: Date;
}

export interface ComplaintRow extends OpenRow {
  readonly grade: 'S1' | 'S2' | 'S3';
}

export interface DecisionRow {
  readonly ref: CaseRef;
  readonly title: string;
  readonly askedAt: Date;
  readonly consequence: string | null;
}

/** A milestone by its three dates, ISO days. */
export interface MilestoneRow {
  readonly number: number;
  readonly name: string;
  readonly status: string;
  readonly baseline: string;
  readonly forecast: string;
  readonly actual: string | null;
}

/** What the record holds for a client update. */
export interface UpdateRows {
  readonly decisions: readonly DecisionRow[];
  readonly changes: readonly OpenRow[];
  readonly complaints: readonly ComplaintRow[];
  readonly questions: readonly OpenRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly requirements: { readonly agreed: number; readonly proposed: number };
  readonly ledger: { agreed: number; cost: number; days: number; favours: number };
  /** What has moved since the last update: case labels by what became of them. */
  readonly moved: readonly { readonly about: string; readonly to: string; readonly title: string }[];
  /** A heads-up has gone to the client since the last update. */
  readonly headsUp: boolean;
}
