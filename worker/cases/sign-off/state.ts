import type { CaseRef, Party, SignedItem, Woken } from '../decision.ts';

/**
 * `recorded`: complete, but some of it on the PM's record alone. `deemed`: accepted by an agreed clause and silence.
 * Neither is ever called signed.
 */
export const SIGN_OFF_STATUSES = [
  'preview',
  'requested',
  'changes-requested',
  'signed',
  'recorded',
  'deemed',
  'rejected',
  'expired',
  'superseded',
  'withdrawn',
] as const;

/** What is put to the client: a baseline, a delivery, the recap of notes, the communication plan, the closing report. */
export type SignOffPurpose = 'requirements' | 'delivery' | 'recap' | 'plan' | 'closing';

/** How many approvers must confirm an item: all of them, any one, or a number. */
export type ApproverRule = 'all' | 'any' | number;

/** One line of a sign-off request and what has become of it. */
export interface SignOffItem {
  readonly item: number;
  /** The requirement whose wording it puts to the client; null when it asks about something else. */
  readonly requirement: number | null;
  /** The case it speaks of; null when there is none, e.g. for a line of a recap. */
  readonly subject: CaseRef | null;
  readonly version: number;
  readonly title: string;
  readonly statement: string;
  /** Approvers (person ids) who have confirmed this line, themselves or by a delegate. */
  readonly confirmedBy: readonly number[];
  /** What a client wants otherwise; the line is then open until it is put anew. */
  readonly remarks: readonly Remark[];
  /** ISO 8601: until then what is recorded of this line may be objected to; null before anything is. */
  readonly objectBy: string | null;
  /** A PM recorded it in the client's place; it is never the client's signature. */
  readonly override: { readonly person: number; readonly name: string; readonly because: string } | null;
}

export interface Remark {
  readonly person: number;
  readonly name: string;
  readonly words: string;
  readonly rejects: boolean;
  /** A yes with a condition: recorded as such, not signed. */
  readonly conditional: boolean;
}

/** A request to the approvers to confirm items, one by one. */
export type SignOff =
  | { readonly status: 'absent'; readonly number: number }
  | (SignOffFacts & { readonly status: (typeof SIGN_OFF_STATUSES)[number] });

/** A request that exists, in whatever status. */
export type Standing = Exclude<SignOff, { status: 'absent' }>;

/** Facts kept together in one column; rows of before they were known have the values of `NO_MORE`. */
export interface MoreFacts {
  readonly purpose: SignOffPurpose;
  readonly order: 'together' | 'one-by-one';
  /** Approvers (person ids) it has been put to. */
  readonly asked: readonly number[];
  readonly documents: readonly number[];
  readonly contentHash: string | null;
  /** What the PM writes above the items, e.g. where a delivery is to be found. */
  readonly note?: string | null;
  readonly findings: readonly SignOffFinding[];
  /** The request it takes the place of. */
  readonly follows: number | null;
  /** The request that takes its place. */
  readonly replacedBy: number | null;
  /** Why the PM let it go in spite of blocking findings. */
  readonly waiver: string | null;
  /** Approvers who have written something; the usual reminders stop for them. */
  readonly heard: readonly number[];
  /** When an approver who has written is reminded again: ISO 8601. */
  readonly again: readonly { readonly person: number; readonly at: string }[];
  /** Approvers of whose absence the PM has been told. */
  readonly toldAway: readonly number[];
  /** ISO 8601; null: no final notice has gone out. */
  readonly finalNoticeAt: string | null;
  /** ISO 8601; null: 15 business days after the request. */
  readonly expiresOn: string | null;
}

export const NO_MORE: MoreFacts = {
  purpose: 'requirements',
  order: 'together',
  asked: [],
  documents: [],
  contentHash: null,
  findings: [],
  follows: null,
  replacedBy: null,
  waiver: null,
  heard: [],
  again: [],
  toldAway: [],
  finalNoticeAt: null,
  expiresOn: null,
};

export interface SignOffFacts extends MoreFacts {
  readonly number: number;
  readonly subject: string;
  readonly approverRule: ApproverRule;
  /** In the order in which they are asked where that is one by one. */
  readonly approvers: readonly Party[];
  readonly items: readonly SignOffItem[];
  /** Words of people who may not decide, shown to those who may. */
  readonly opinions: readonly Opinion[];
  /** An unclear yes was asked back once already. */
  readonly reasked: boolean;
  readonly requestedAt: Date;
}

export interface Opinion {
  readonly person: number;
  readonly name: string;
  readonly words: string;
}

/** What an earlier round has made of a wording: who confirmed it, and what others said about the request. */
export interface EarlierRound {
  readonly number: number;
  readonly status: Standing['status'];
  readonly replacedBy: number | null;
  readonly items: readonly {
    readonly requirement: number;
    readonly version: number;
    readonly confirmedBy: readonly number[];
  }[];
  readonly opinions: readonly Opinion[];
}

/** What one mail says about the items, as read by the decision grammar. Never taken from quoted text. */
export type Choice =
  | { readonly choice: 'confirm'; readonly items: readonly number[] | 'all' }
  | { readonly choice: 'change'; readonly items: readonly number[] | 'all'; readonly words: string }
  | { readonly choice: 'reject'; readonly items: readonly number[] | 'all'; readonly words: string }
  /** A yes with a condition: the item is parked, not signed. */
  | { readonly choice: 'condition'; readonly items: readonly number[] | 'all'; readonly words: string };

/** A weakness of one item's wording. */
export interface SignOffFinding {
  readonly item: number;
  readonly words: string;
  readonly says: { readonly zh: string; readonly en: string };
  /** Goes to no client without the PM's reason. */
  readonly blocking: boolean;
}

/** A line to be put to the client; what was confirmed of the same wording in an earlier round comes with it. */
export interface AskedItem {
  readonly requirement?: number | null;
  readonly subject?: CaseRef | null;
  readonly version: number;
  readonly title: string;
  readonly statement: string;
  readonly confirmedBy?: readonly number[];
}

/** Who writes, and in which mail. */
export interface Writing {
  readonly person: number;
  readonly personName: string;
  readonly mail: number;
  readonly words: string;
}

export type SignOffEvent =
  | {
      readonly happened: 'requested';
      readonly subject: string;
      /** Without it: requirements. */
      readonly purpose?: SignOffPurpose;
      readonly approverRule: ApproverRule;
      readonly items: readonly AskedItem[];
      /** Ids of documents that travel with the letter. */
      readonly documents?: readonly number[];
      /** SHA-256 of the document that is signed, printed in the letter. */
      readonly contentHash?: string;
      /** What the PM writes above the items. */
      readonly note?: string | null;
      /** What the lint says about the items; the PM sees it before the client sees anything. */
      readonly findings?: readonly SignOffFinding[];
      /** The request it takes the place of. */
      readonly follows?: number | null;
      /** What people who may not decide have said about it in an earlier round. */
      readonly opinions?: readonly Opinion[];
    }
  /** The PM lets it go to the client; with a reason where the wording has blocking findings. */
  | {
      readonly happened: 'released';
      readonly person: number;
      readonly personName: string;
      readonly mail: number;
      readonly because: string | null;
    }
  | (Writing & {
      readonly happened: 'answered';
      /** Explicit choices; empty when the yes is only implied ("looks good", 好的). */
      readonly choices: readonly Choice[];
      /** Counter-questions: the items stay open until they are answered. */
      readonly questions?: readonly { readonly items: readonly number[]; readonly words: string }[];
      /** Nobody vouched for the sender at first; a second mail did. */
      readonly secondWord?: boolean;
    })
  /** A holding reply: an answer will come, by a day (ISO 8601) if one is named. */
  | (Writing & { readonly happened: 'promised'; readonly by: string | null })
  /** What was recorded is not what was meant. */
  | (Writing & { readonly happened: 'objected'; readonly items: readonly number[] | 'all' })
  /** An approver lets somebody else decide. */
  | {
      readonly happened: 'delegated';
      readonly from: number;
      readonly fromName: string;
      readonly to: Party;
      /** Last day (ISO 8601); null: until taken back. */
      readonly until: string | null;
    }
  /** The PM records what the client has said elsewhere, and answers for it. */
  | {
      readonly happened: 'overridden';
      readonly items: readonly number[] | 'all';
      readonly because: string;
      readonly person: number;
      readonly personName: string;
      readonly mail: number;
    }
  | { readonly happened: 'withdrawn' }
  | Woken
  | { readonly happened: 'superseded'; readonly by?: number };

export type SignOffRefusal =
  | 'exists-already'
  | 'no-such-request'
  | 'nothing-to-sign'
  | 'no-approver'
  | 'unclear-again'
  | 'no-such-item'
  | 'reason-missing'
  | 'too-late-to-object'
  | 'not-open-to-this';

/** Waits for a word of its approvers. */
export function isWaiting(state: Standing): boolean {
  return state.status === 'requested' || state.status === 'changes-requested';
}

/** A line that is not signed, and what its readers have made of it. */
export interface OpenLine extends SignedItem {
  readonly standing: 'waiting' | 'change' | 'reject' | 'condition' | 'question';
  /** Whose words they are; null while nobody has written about it. */
  readonly by: string | null;
  /** The reader's own words. */
  readonly own: boolean;
  readonly wanted: string | null;
}

export type SignOffReply =
  | {
      readonly kind: 'sign-off-recorded';
      readonly ref: CaseRef;
      readonly title: string;
      readonly purpose: SignOffPurpose;
      /** Whose answer it was, and for whom they decide beside themselves. */
      readonly by: string;
      readonly onBehalfOf: readonly string[];
      /** The reader wrote it. */
      readonly own: boolean;
      readonly signed: readonly SignedItem[];
      /** Confirmed in this answer; others still have to. */
      readonly confirmed: readonly SignedItem[];
      readonly waitingFor: readonly string[];
      readonly open: readonly OpenLine[];
      readonly objectBy: Date;
    }
  | {
      readonly kind: 'sign-off-unclear';
      readonly ref: CaseRef;
      readonly title: string;
      readonly open: readonly SignedItem[];
    }
  | {
      readonly kind: 'opinion-noted';
      readonly ref: CaseRef;
      readonly title: string;
      readonly approvers: readonly string[];
    }
  | {
      readonly kind: 'sign-off-closed';
      readonly ref: CaseRef;
      readonly title: string;
      readonly status: string;
      /** The request to answer instead. */
      readonly replacedBy: CaseRef | null;
    }
  /** An objection has opened items again. */
  | {
      readonly kind: 'sign-off-reopened';
      readonly ref: CaseRef;
      readonly title: string;
      readonly by: string;
      readonly words: string;
      readonly items: readonly SignedItem[];
    }
  /** The PM has recorded it; nobody at the client has signed. */
  | {
      readonly kind: 'sign-off-overridden';
      readonly ref: CaseRef;
      readonly title: string;
      readonly by: string;
      readonly because: string;
      readonly items: readonly SignedItem[];
      readonly objectBy: Date;
    }
  /** The agreed period has run out after the final notice. */
  | {
      readonly kind: 'sign-off-deemed';
      readonly ref: CaseRef;
      readonly title: string;
      readonly clause: string;
      readonly items: readonly SignedItem[];
      readonly objectBy: Date;
    };
