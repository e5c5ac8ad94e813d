import type { CaseRef, Party, Woken } from '../decision.ts';

/**
 * A wish to have something other than the signed baseline. Nothing changes until cost and time are approved.
 * `assessed`: priced, and not yet put before those who decide.
 */
export type ChangeStatus =
  | 'logged'
  | 'clarifying'
  | 'assessing'
  | 'assessed'
  | 'internal-approval'
  | 'client-decision'
  | 'approved'
  | 'scheduled'
  | 'implemented'
  | 'verified'
  | 'closed'
  | 'rejected'
  | 'deferred'
  | 'withdrawn';

export type ChangeRequest = { readonly status: 'absent'; readonly number: number } | StandingChange;

/** A change that exists, in whatever status. */
export type StandingChange = ChangeRequestFacts & { readonly status: ChangeStatus };

export interface ChangeRequestFacts {
  readonly number: number;
  /** The words of whoever asked. */
  readonly ask: string;
  /** The PM's name for it; null: its first words. */
  readonly title: string | null;
  readonly sourcePerson: number;
  readonly sourceMail: number;
  /** A PM wrote it down: it was asked for by voice, or it is ours. */
  readonly byPm: boolean;
  readonly touches: Touches | null;
  readonly assessBy: Date;
  readonly openedAt: Date;
  /** Everything a client has written about it, oldest first. */
  readonly said: readonly ClientWords[];
  /** What we have asked the client and wait for. */
  readonly question: string | null;
  /** The assessment as far as it has been filled in. */
  readonly given: Partial<Assessment>;
  readonly assessment: Assessment | null;
  /** Our gift to the client: it counts as a favour in the ledger of changes. */
  readonly favour: boolean;
  readonly internal: InternalWord | null;
  readonly quote: Quote | null;
  readonly decision: ChangeDecision | null;
  readonly emergency: Emergency | null;
  /** Views of clients who may not decide. */
  readonly opinions: readonly ClientWords[];
  /** The day on which a deferred change is looked at again, ISO 8601; null: none is set. */
  readonly reviewOn: string | null;
  readonly scheduledFor: string | null;
  /** The ledger of changes as it stood when this one was assessed. */
  readonly soFar: ChangeLedger;
  /** Why it was rejected, deferred or withdrawn. */
  readonly because: string | null;
  /** It was a defect against the baseline and therefore no change. */
  readonly defect: boolean;
  /** It has been agreed once and stands in a baseline, whatever became of it after an objection. */
  readonly onBaseline: boolean;
}

/** What the words of an ask are nearest to in the baseline: a hint for the PM, never an answer to the client. */
export interface Touches {
  readonly verdict: 'in' | 'changes' | 'outside';
  readonly requirement: number | null;
  readonly title: string | null;
  /** 0 to 1. */
  readonly similarity: number;
  readonly baselineVersion: number;
}

export interface ClientWords {
  readonly person: number;
  readonly name: string;
  readonly words: string;
  readonly mail: number;
}

/** A way to deal with a change; `swap` gives up the requirement of that number for it. */
export type ChangeOption =
  | { readonly option: 'do' | 'defer' | 'part' }
  | { readonly option: 'swap'; readonly requirement: number };

/** What a change costs, in money of the project and working days. Nought is an answer. */
export interface Assessment {
  readonly scope: string;
  /** Person-days. */
  readonly effort: number;
  readonly cost: number;
  /** Working days of delay; below zero when it comes earlier. */
  readonly days: number;
  readonly quality: string;
  readonly risk: string;
  readonly milestones: string;
  readonly moved: readonly { readonly number: number; readonly days: number }[];
  readonly costOfNotDoing: string;
  readonly options: readonly ChangeOption[];
  /** ISO 8601 date; null: as long as quotes usually hold. */
  readonly validUntil: string | null;
  /** The requirement that gets a new wording; null: the change adds one. */
  readonly requirement: number | null;
}

/** The sponsor's word, or that of a PM who says why the sponsor need not be asked. */
export interface InternalWord {
  readonly approved: boolean;
  readonly person: number;
  readonly name: string;
  readonly words: string;
}

/** The page that was put to the client. */
export interface Quote {
  /** 1 for the first; a new one replaces it. */
  readonly round: number;
  readonly approvers: readonly Party[];
  /** So many of them must want the same. */
  readonly needed: number;
  readonly votes: readonly Vote[];
  /** Answers to letters before this moment were given to another price. */
  readonly quotedAt: Date;
  readonly validUntil: Date;
  /** An unclear answer was asked back once already. */
  readonly reasked: boolean;
}

export interface Vote {
  readonly person: number;
  readonly name: string;
  readonly mail: number;
  readonly words: string;
  /** The requirement given up for the change; null: the change comes on top. */
  readonly swap: number | null;
}

export type ChangeDecided = 'approved' | 'swapped' | 'favour' | 'declined' | 'deferred' | 'expired';

export interface ChangeDecision {
  readonly kind: ChangeDecided;
  /** Whose word it is; null when the clock spoke. */
  readonly person: number | null;
  readonly name: string;
  readonly words: string;
  readonly mail: number | null;
  /** Until then the decision may be objected to; null: it was not a client's. */
  readonly objectBy: Date | null;
  readonly swap: number | null;
  /** Why a PM recorded it in the client's place. */
  readonly override: string | null;
}

/** Asked for by voice: work may begin, and the client owes us the words in writing. */
export interface Emergency {
  readonly writeBy: Date;
  readonly confirmedBy: number | null;
  /** Not in writing in time. */
  readonly red: boolean;
}

/** What the changes of a project add up to: agreed ones, and what was given free of charge. */
export interface ChangeLedger {
  readonly agreed: number;
  readonly cost: number;
  readonly days: number;
  readonly favours: number;
  /** What the favours would have cost. */
  readonly favourCost: number;
}

/** A client's answer to the page, as read by the strict grammar. */
export type ChangeVerdict =
  /** `outdated`: said to a price that holds no longer. */
  | { readonly kind: 'approve' | 'decline' | 'question' | 'unclear' | 'outdated' }
  | { readonly kind: 'defer'; readonly until: string | null }
  | { readonly kind: 'swap'; readonly requirement: number };

export type ChangeRequestEvent =
  | {
      readonly happened: 'asked';
      readonly words: string;
      readonly person: number;
      readonly mail: number;
      readonly title?: string | null;
      readonly byPm?: boolean;
      readonly emergency?: boolean;
      readonly touches?: Touches | null;
    }
  | { readonly happened: 'assessment-began' }
  | {
      readonly happened: 'assessment-given';
      readonly given: Partial<Assessment>;
      readonly favour: boolean | null;
    }
  | {
      readonly happened: 'assessed';
      readonly assessment: Assessment;
      readonly favour: boolean | null;
      readonly soFar: ChangeLedger;
    }
  | { readonly happened: 'put-forward' }
  | { readonly happened: 'clarification-asked'; readonly words: string }
  | {
      readonly happened: 'clarified';
      readonly person: number;
      readonly personName: string;
      readonly mail: number;
      readonly words: string;
    }
  | {
      readonly happened: 'sponsor-answered';
      readonly person: number;
      readonly personName: string;
      readonly mail: number;
      readonly words: string;
      readonly approves: boolean;
    }
  | {
      /** A PM's record of an approval; in the client's place only with a reason. */
      readonly happened: 'approved-by-pm';
      readonly person: number;
      readonly personName: string;
      readonly mail: number;
      readonly because: string | null;
    }
  | {
      readonly happened: 'answered';
      readonly person: number;
      readonly personName: string;
      readonly mail: number;
      readonly words: string;
      readonly answer: ChangeVerdict;
    }
  | {
      readonly happened: 'objected';
      readonly person: number;
      readonly personName: string;
      readonly mail: number;
      readonly words: string;
    }
  | {
      /** A holding reply: the answer will come, by a day if one is named (ISO 8601). */
      readonly happened: 'promised';
      readonly person: number;
      readonly words: string;
      readonly by: string | null;
    }
  | Woken
  | { readonly happened: 'rejected'; readonly because: string }
  | { readonly happened: 'deferred'; readonly until: string; readonly because: string | null }
  | {
      readonly happened: 'withdrawn';
      readonly words: string | null;
      /** The client who takes it back; null: the PM records it. */
      readonly person: number | null;
    }
  | { readonly happened: 'scheduled'; readonly on: string }
  | { readonly happened: 'implemented' }
  | { readonly happened: 'verified' }
  | { readonly happened: 'closed' }
  | { readonly happened: 'found-defect' };

export type ChangeRequestRefusal =
  | 'exists-already'
  | 'no-such-change'
  | 'not-open-to-this'
  | 'not-assessed'
  | 'no-sponsor'
  | 'no-approver'
  | 'over-limit'
  | 'client-decides'
  | 'nobody-to-ask'
  | 'unclear-again'
  | 'too-late-to-object';

export type ChangeReply =
  | {
      readonly kind: 'change-logged';
      readonly ref: CaseRef;
      readonly words: string;
      readonly assessBy: Date;
    }
  | ChangeDecidedReply
  | {
      /** Asked back, or open again after an objection: the lines to answer with. */
      readonly kind: 'change-open';
      readonly ref: CaseRef;
      readonly title: string;
      readonly reopened: boolean;
      readonly swaps: readonly number[];
    }
  | {
      readonly kind: 'change-settled';
      readonly ref: CaseRef;
      readonly title: string;
      readonly status: string;
    }
  | {
      readonly kind: 'change-noted';
      readonly ref: CaseRef;
      readonly title: string;
      readonly withdrawn: boolean;
    };

export interface ChangeDecidedReply {
  readonly kind: 'change-decided';
  readonly ref: CaseRef;
  readonly title: string;
  readonly outcome: ChangeDecided | 'noted' | 'written';
  /** Who said so. */
  readonly by: string;
  readonly cost: number;
  readonly days: number;
  readonly currency: string;
  /** The requirement given up for it. */
  readonly swap: number | null;
  readonly until: Date | null;
  /** Whose word is still missing. */
  readonly waitingFor: readonly string[];
  readonly baselineVersion: number | null;
  readonly objectBy: Date | null;
}
