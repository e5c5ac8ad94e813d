import type { CaseRef, Party, SignedItem, Woken } from '../decision.ts';

/** One line of a sign-off request and what has become of it. */
export interface SignOffItem {
  readonly item: number;
  /** The requirement it puts to the client, and the version shown. */
  readonly requirement: number;
  readonly version: number;
  readonly title: string;
  readonly statement: string;
  /** Approvers (person ids) who have confirmed this line. */
  readonly confirmedBy: readonly number[];
  /** What a client wants otherwise; the line is then open until it is put anew. */
  readonly remarks: readonly { readonly person: number; readonly words: string; readonly rejects: boolean }[];
}

/** A request to the approvers to confirm items, one by one. */
export type SignOff =
  | { readonly status: 'absent'; readonly number: number }
  | (SignOffFacts & {
      readonly status: 'requested' | 'changes-requested' | 'signed' | 'rejected' | 'expired' | 'superseded';
    });

/** A request that exists, in whatever status. */
export type Standing = Exclude<SignOff, { status: 'absent' }>;

export interface SignOffFacts {
  readonly number: number;
  readonly subject: string;
  readonly approverRule: 'all' | 'any';
  readonly approvers: readonly Party[];
  readonly items: readonly SignOffItem[];
  /** Words of people who may not decide, shown to those who may. */
  readonly opinions: readonly { readonly person: number; readonly name: string; readonly words: string }[];
  /** An unclear yes was asked back once already. */
  readonly reasked: boolean;
  readonly requestedAt: Date;
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

export type SignOffEvent =
  | {
      readonly happened: 'requested';
      readonly subject: string;
      readonly approverRule: 'all' | 'any';
      readonly items: readonly Pick<SignOffItem, 'requirement' | 'version' | 'title' | 'statement'>[];
      /** Ids of documents that travel with the letter. */
      readonly documents?: readonly number[];
      /** SHA-256 of the document that is signed, printed in the letter. */
      readonly contentHash?: string;
      /** What the lint says about the items; the PM sees it before the client sees anything. */
      readonly findings?: readonly SignOffFinding[];
    }
  | {
      readonly happened: 'answered';
      readonly person: number;
      readonly personName: string;
      readonly mail: number;
      readonly words: string;
      /** Explicit choices; empty when the yes is only implied ("looks good", 好的). */
      readonly choices: readonly Choice[];
    }
  | Woken
  | { readonly happened: 'superseded' };

export type SignOffRefusal =
  | 'exists-already'
  | 'no-such-request'
  | 'nothing-to-sign'
  | 'no-approver'
  | 'unclear-again'
  | 'no-such-item'
  | 'not-open-to-this';

/** Waits for a word of its approvers. */
export function isWaiting(state: Standing): boolean {
  return state.status === 'requested' || state.status === 'changes-requested';
}

export type SignOffReply =
  | {
      readonly kind: 'sign-off-recorded';
      readonly ref: CaseRef;
      readonly title: string;
      readonly signed: readonly SignedItem[];
      readonly open: readonly (SignedItem & { readonly wanted: string | null; readonly rejected: boolean })[];
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
    };
