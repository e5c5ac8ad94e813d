import type { Severity } from '../mail/intent.ts';
import type { Language } from '../mail/language.ts';
import type { LetterName } from '../mail/letter.ts';
import type { Happening } from './happening.ts';

export type CaseKind = 'requirement' | 'sign-off' | 'change-request' | 'complaint' | 'question';

/** The prefix of a case number as people write it: REQ-3, SO-5, CR-2, CP-1, Q-4. */
export const PREFIXES: Readonly<Record<CaseKind, string>> = {
  requirement: 'REQ',
  'sign-off': 'SO',
  'change-request': 'CR',
  complaint: 'CP',
  question: 'Q',
};

export interface CaseRef {
  readonly kind: CaseKind;
  readonly number: number;
}

/** `CR-2`: the number as printed in letters and subjects. */
export function caseLabel(ref: CaseRef): string {
  return `${PREFIXES[ref.kind]}-${ref.number}`;
}

/** A person the record names: letters go to nobody else. */
export interface Party {
  readonly personId: number;
  readonly name: string;
  readonly address: string;
  readonly language: Language;
}

export type Role = 'client-contact' | 'client-approver' | 'pm' | 'team' | 'sponsor';

/** Durations in business time of the project, in hours. */
export type BusinessHours = number;

/** What a decision may know besides the state and the event: the people, the hour, the working calendar. */
export interface Terms {
  readonly at: Date;
  readonly language: Language;
  readonly pms: readonly Party[];
  readonly approvers: readonly Party[];
  readonly baselineVersion: number;
  /** The moment that lies so many business hours after `from`. */
  readonly businessHoursAfter: (from: Date, hours: BusinessHours) => Date;
  /** The moment that lies so many business days after `from`, at the same hour. */
  readonly businessDaysAfter: (from: Date, days: number) => Date;
}

/** One answer to the author of a mail. All items of one mail leave in one letter. */
export type ReplyItem =
  | { readonly kind: 'change-logged'; readonly ref: CaseRef; readonly words: string; readonly assessBy: Date }
  | { readonly kind: 'requirement-noted'; readonly ref: CaseRef; readonly words: string }
  | {
      readonly kind: 'complaint-acknowledged';
      readonly ref: CaseRef;
      readonly words: string;
      readonly severity: Severity;
      readonly responsible: Party;
      readonly answerBy: Date;
    }
  | {
      readonly kind: 'question-received';
      readonly ref: CaseRef;
      readonly words: string;
      readonly answerBy: Date;
    }
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

/** One item of a sign-off request as the client sees it. */
export interface SignedItem {
  readonly item: number;
  readonly title: string;
  readonly statement: string;
}

/** What a decision asks the commit to do, in the same transaction. */
export type Effect =
  | { readonly kind: 'reply'; readonly item: ReplyItem }
  | {
      readonly kind: 'send-letter';
      readonly letter: LetterName;
      readonly to: readonly Party[];
      readonly cc?: readonly Party[];
      readonly variables: Readonly<Record<string, unknown>>;
      /** Distinguishes several letters of one name about one case, e.g. `reminder-2`. */
      readonly occasion: string;
      readonly automatic: boolean;
      /** Re-checked at send time: the case must still stand in one of these statuses. */
      readonly whileStatus?: readonly string[];
    }
  | { readonly kind: 'raise'; readonly happening: Happening }
  | { readonly kind: 'wake'; readonly what: string; readonly at: Date }
  | { readonly kind: 'stop-waking' }
  | { readonly kind: 'new-baseline' };

export type Decision<State, Because extends string> =
  | { readonly outcome: 'accepted'; readonly state: State; readonly effects: readonly Effect[] }
  | { readonly outcome: 'refused'; readonly because: Because };

export function accepted<State>(state: State, ...effects: readonly Effect[]): Decision<State, never> {
  return { outcome: 'accepted', state, effects };
}

export function refused<Because extends string>(because: Because): Decision<never, Because> {
  return { outcome: 'refused', because };
}
