import type { CaseRef, Party, Woken } from '../decision.ts';

/** What a client is asked about: a milestone, a closed complaint, how it goes each quarter, the whole project. */
export type SurveyKind = 'milestone' | 'complaint-closed' | 'pulse' | 'closing';

/** One survey of one person. `planned`: asked for, and held against the rules when its hour comes. */
export type Survey = { readonly status: 'absent'; readonly number: number } | StandingSurvey;

export type SurveyStatus = 'planned' | 'asked' | 'partial' | 'answered' | 'expired' | 'suppressed';

export type StandingSurvey = SurveyFacts & { readonly status: SurveyStatus };

export interface SurveyFacts {
  readonly number: number;
  readonly survey: SurveyKind;
  readonly person: Party;
  /** The milestone, complaint or closing it asks about; null for a pulse. */
  readonly about: CaseRef | null;
  /** The words by which the client knows that case. */
  readonly words: string | null;
  readonly openedAt: Date;
  readonly askedAt: Date | null;
  readonly expiresOn: Date | null;
  readonly answeredAt: Date | null;
  readonly scores: readonly SurveyScore[];
  readonly comment: string;
  /** Mails that answered it. */
  readonly mails: readonly number[];
  /** What was missing of an answer has been asked for once. */
  readonly askedAgain: boolean;
  /** Why it was not sent. */
  readonly because: Suppression | null;
  /** What we owe the client after a low score; null where the answer was none. */
  readonly followUp: FollowUp | null;
}

export interface SurveyScore {
  readonly number: number;
  readonly score: number;
}

export interface FollowUp {
  readonly by: Date;
  /** What we changed, in the words the client got; null: not told yet. */
  readonly changed: string | null;
}

/** Why a person is not asked. */
export type Suppression =
  | 'asked-lately'
  | 'relationship-asked-lately'
  | 'complaint-open'
  | 'copy-only'
  | 'muted'
  | 'asked-about-this';

/** What the record knows about a person when a survey is due. */
export interface Standing {
  /** When any survey last went to this person, in any project; null: never. */
  readonly lastAsked: Date | null;
  /** When a pulse or closing survey last went to this person; null: never. */
  readonly lastRelationship: Date | null;
  /** An S1 or S2 complaint or a dispute is open in the project. */
  readonly graveComplaint: boolean;
  /** Never wrote to us, decides nothing and gets no updates: was only ever copied. */
  readonly copyOnly: boolean;
  /** The address bounced, or no automatic letter may reach this person. */
  readonly muted: boolean;
  /** This person was asked about this very case before. */
  readonly askedAboutThis: boolean;
}

export type SurveyEvent =
  | {
      readonly happened: 'asked';
      readonly kind: SurveyKind;
      readonly person: number;
      readonly about: CaseRef | null;
      readonly words?: string | null;
      /** Business days from now until it leaves; without it at once. */
      readonly inDays?: number;
    }
  /** Its hour has come; the record is looked at again. */
  | { readonly happened: 'send-due'; readonly standing: Standing }
  | {
      readonly happened: 'answered';
      readonly scores: readonly SurveyScore[];
      readonly outOfRange: readonly SurveyScore[];
      readonly comment: string;
      readonly mail: number;
      readonly words: string;
      /** The words read as dissatisfaction, but not surely enough to open a complaint. */
      readonly dissatisfied: boolean;
    }
  /** The PM has made contact and says what was changed. */
  | { readonly happened: 'followed'; readonly words: string }
  | Woken;

export type SurveyRefusal =
  | 'exists-already'
  | 'no-such-survey'
  | 'nobody-to-ask'
  | 'not-due'
  | 'nothing-to-follow'
  | 'followed-already';

/** One answer to the writer of a survey's answer. */
export type SurveyReply =
  | {
      readonly kind: 'survey-recorded';
      readonly ref: CaseRef;
      readonly scores: readonly PrintedScore[];
      /** The PM gets in touch by then; null where nothing is low. */
      readonly contactBy: Date | null;
    }
  | {
      readonly kind: 'survey-incomplete';
      readonly ref: CaseRef;
      readonly scores: readonly PrintedScore[];
      readonly missing: readonly PrintedQuestion[];
      /** The line to fill in. */
      readonly line: string;
    }
  | { readonly kind: 'survey-over'; readonly ref: CaseRef; readonly ending: 'answered' | 'expired' };

export interface PrintedQuestion {
  readonly number: number;
  /** A code of `survey-question` in templates/shared/words. */
  readonly code: string;
  /** A code of `survey-scale`. */
  readonly scale: string;
}

export interface PrintedScore extends PrintedQuestion {
  readonly score: number;
}
