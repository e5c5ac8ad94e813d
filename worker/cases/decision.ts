import type { Language } from '../mail/language.ts';
import type { LetterName } from '../mail/letter.ts';
import type { ChangeReply } from './change-request/state.ts';
import type { ChoiceReply } from './choice/state.ts';
import type { ComplaintReply } from './complaint/state.ts';
import type { Happening } from './happening.ts';
import type { IntakeReply } from './intake/state.ts';
import type { ProjectSettings } from './project/settings.ts';
import type { ProjectHours } from './project/state.ts';
import type { QuestionReply } from './question/state.ts';
import type { RequirementReply } from './requirement/state.ts';
import type { SignOffReply } from './sign-off/state.ts';
import type { SurveyReply } from './survey/state.ts';

export type CaseKind =
  | 'requirement'
  | 'sign-off'
  | 'change-request'
  | 'complaint'
  | 'question'
  | 'update'
  | 'survey'
  | 'closing'
  | 'lesson'
  | 'milestone'
  | 'task'
  | 'note'
  | 'intake'
  | 'meeting'
  | 'risk'
  | 'choice';

/** The prefix of a case number as people write it: REQ-3, SO-5, CR-2, CP-1, Q-4. */
export const PREFIXES: Readonly<Record<CaseKind, string>> = {
  requirement: 'REQ',
  'sign-off': 'SO',
  'change-request': 'CR',
  complaint: 'CP',
  question: 'Q',
  update: 'UP',
  survey: 'SV',
  closing: 'CL',
  lesson: 'L',
  milestone: 'M',
  task: 'T',
  note: 'N',
  intake: 'IN',
  meeting: 'MT',
  risk: 'RK',
  choice: 'D',
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
  /** IANA zone of the project. */
  readonly zone: string;
  readonly pms: readonly Party[];
  readonly approvers: readonly Party[];
  readonly contacts: readonly Party[];
  readonly sponsors: readonly Party[];
  readonly team: readonly Party[];
  /** Who decides for whom at this moment, by the approver's own mail. */
  readonly delegations: readonly Delegation[];
  /** Who is away, and the local day (ISO 8601) on which they are back, as far as their absence notes say. */
  readonly away?: readonly { readonly personId: number; readonly until: string }[];
  readonly settings: ProjectSettings;
  /** Zone, week, holidays and own dates of the project. */
  readonly hours: ProjectHours;
  readonly baselineVersion: number;
  /** The moment that lies so many business hours after `from`. */
  readonly businessHoursAfter: (from: Date, hours: BusinessHours) => Date;
  /** The moment that lies so many business days after `from`, at the same hour. */
  readonly businessDaysAfter: (from: Date, days: number) => Date;
  /** The moment that lies so many business days before `from`, at the same hour. */
  readonly businessDaysBefore: (from: Date, days: number) => Date;
  /** When a share (percent) of a promised time is used up; null where its clock stands still before that. */
  readonly crossing: (steps: readonly CaseStep[], promise: PromisedTime, percent: number) => Date | null;
}

/** From this moment on a case stands in this status. */
export interface CaseStep {
  readonly at: Date;
  readonly to: string;
}

/** A time promised to a client, and the statuses in which its clock pauses or has done its work. */
export interface PromisedTime {
  readonly budget: {
    readonly unit: 'minutes' | 'business-hours' | 'business-days';
    readonly amount: number;
  };
  readonly waitsIn: readonly string[];
  readonly keptIn: readonly string[];
}

export interface Delegation {
  readonly from: number;
  readonly to: Party;
  /** Last local date it holds, ISO 8601; null: until taken back. */
  readonly until: string | null;
}

/**
 * One answer to the author of a mail. All items of one mail leave in one letter; each kind has its own words in
 * `templates/received/`.
 */
export type ReplyItem =
  | ChangeReply
  | ComplaintReply
  | IntakeReply
  | QuestionReply
  | RequirementReply
  | SignOffReply
  | SurveyReply
  | ChoiceReply;

/** One item of a sign-off request as the client sees it. */
export interface SignedItem {
  readonly item: number;
  readonly title: string;
  readonly statement: string;
}

/** A wake-up the case has asked for has rung; `what` is the name it gave it, e.g. `reminder-2`. */
export interface Woken {
  readonly happened: 'woken';
  readonly what: string;
  /** People (ids) whose words wait for the PM: an answer that lies with us is nobody's omission. */
  readonly heard: readonly number[];
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
      /** Ids of documents that travel with the letter as HTML and PDF. */
      readonly documents?: readonly number[];
    }
  | { readonly kind: 'raise'; readonly happening: Happening }
  | { readonly kind: 'wake'; readonly what: string; readonly at: Date }
  | { readonly kind: 'stop-waking' }
  | { readonly kind: 'new-baseline' }
  /** The client has confirmed the communication plan. */
  | { readonly kind: 'plan-agreed' }
  /** Puts a decision into evidence: what was decided, by the rule that accepted it or the person who overrode it. */
  | {
      readonly kind: 'prove';
      readonly decision: string;
      readonly rule: string;
      /** Who decided; null when the clock or a filed clause did. */
      readonly person: number | null;
      readonly details: Readonly<Record<string, unknown>>;
    }
  /** Stops, or allows again, every automatic letter to these people. */
  | { readonly kind: 'silence'; readonly people: readonly number[]; readonly because: string }
  | { readonly kind: 'unsilence'; readonly people: readonly number[]; readonly because: string }
  | { readonly kind: 'set-phase'; readonly phase: string }
  | {
      readonly kind: 'delegate';
      readonly from: number;
      readonly to: number;
      readonly until: string | null;
      readonly mail: number;
    };

export type Decision<State, Because extends string> =
  | { readonly outcome: 'accepted'; readonly state: State; readonly effects: readonly Effect[] }
  | { readonly outcome: 'refused'; readonly because: Because };

export function accepted<State>(state: State, ...effects: readonly Effect[]): Decision<State, never> {
  return { outcome: 'accepted', state, effects };
}

export function refused<Because extends string>(because: Because): Decision<never, Because> {
  return { outcome: 'refused', because };
}
