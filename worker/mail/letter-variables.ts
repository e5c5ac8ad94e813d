import type { CaseRef, ReplyItem, SignedItem } from '../cases/decision.ts';
import type { Intent } from './intent.ts';
import type { LetterName } from './letter.ts';

/**
 * What each letter must be told when its row is written. Project, recipients, PM and zone are read from the
 * record when it is composed. Moments are stored as ISO 8601 UTC and printed in the zone of the project.
 */
export interface LetterVariables {
  'sign-off-requested': {
    readonly ref: CaseRef;
    readonly title: string;
    readonly items: readonly SignedItem[];
    /** SHA-256 of the attached document; null when none travels with the letter. */
    readonly contentHash: string | null;
    readonly expiresOn: Moment;
  };
  'sign-off-reminder': {
    readonly ref: CaseRef;
    readonly title: string;
    /** Only what is still open. */
    readonly items: readonly SignedItem[];
    /** First reminder 1, second 2. */
    readonly nth: number;
    readonly expiresOn: Moment;
  };
  received: { readonly items: readonly ReplyItem[] };
  'neutral-received': Readonly<Record<string, never>>;
  /** Somebody decided in the reader's name: was it the reader? */
  'second-word-asked': { readonly mailId: number; readonly mailSubject: string; readonly words: string };
  /** The client is asked what a requirement means. */
  'clarification-asked': {
    readonly ref: CaseRef;
    readonly title: string;
    readonly statement: string;
    readonly question: string;
  };
  /** An earlier letter was sent too soon and does not count. */
  withdrawn: { readonly letterSubject: string };
  'updates-stopped': Readonly<Record<string, never>>;
  'updates-resumed': Readonly<Record<string, never>>;
  'weekly-update': WeeklyUpdate;
  'pm-complaint-alert': {
    readonly ref: CaseRef;
    readonly grade: 'S1' | 'S2' | 'S3';
    readonly words: string;
    /** Name of the person who complained. */
    readonly from: string;
    readonly answerBy: Moment;
  };
  'pm-review-needed': {
    readonly from: string;
    /** Subject of the mail in question. */
    readonly mailSubject: string;
    /** The sentence in question, verbatim. */
    readonly words: string;
    readonly guess: Intent | null;
    /** 0–1; null without a guess. */
    readonly confidence: number | null;
    /** Reason code of the review, kebab-case; an unknown one is printed as it is. */
    readonly because: string;
  };
  'pm-note': PmNote;
  'pm-command-echo': { readonly lines: readonly EchoedLine[] };
  'pm-bounce': {
    /** `Name <address>` of the one the letter did not reach. */
    readonly person: string;
    readonly letterSubject: string;
    /** Returned for good; false while the servers still try. */
    readonly permanent: boolean;
    /** The address is written to no more. */
    readonly muted: boolean;
    readonly status: string | null;
    readonly diagnostic: string | null;
  };
}

/** A moment as passed in (Date) or as read back from the letter row (ISO 8601). */
export type Moment = Date | string;

export interface WeeklyUpdate {
  readonly asOf: Moment;
  readonly health: 'green' | 'amber' | 'red';
  /** Decisions that wait on the client; the age in whole business days. */
  readonly decisions: readonly { readonly ref: CaseRef; readonly title: string; readonly ageDays: number }[];
  readonly changes: readonly OpenCase[];
  readonly complaints: readonly OpenCase[];
  readonly questions: readonly OpenCase[];
  readonly requirements: { readonly agreed: number; readonly proposed: number };
  /** Hash of the newest ledger entry: the client's mailbox becomes an outside witness. */
  readonly ledgerHead: string;
}

export interface OpenCase {
  readonly ref: CaseRef;
  readonly words: string;
  readonly nextAt: Moment | null;
  /** The date given has passed without an answer. */
  readonly overdue: boolean;
}

/** One line of a PM's mail that began with `/`, and what became of it. */
export interface EchoedLine {
  readonly line: string;
  readonly outcome: 'understood' | 'refused';
  /** What was done, or why it was refused, in the language of the PM. */
  readonly says: string;
  /** The right form of a refused command. */
  readonly form: string | null;
}

/** What a project manager is told outside a letter of its own. `from` and `person`: a name, or `Name <address>`. */
export type PmNote =
  | { readonly what: 'clarified'; readonly from: string; readonly ref: CaseRef; readonly words: string }
  | { readonly what: 'confirmation-without-request'; readonly from: string; readonly words: string }
  | { readonly what: 'sign-off-expired'; readonly ref: CaseRef; readonly title: string }
  | {
      readonly what: 'sign-off-remarks' | 'opinion';
      readonly ref: CaseRef;
      readonly title: string;
      readonly from: string;
      readonly words: string;
    }
  | {
      readonly what: 'new-face' | 'authentication-failed' | 'recalled' | 'second-word-asked';
      readonly from: string;
      readonly mailSubject: string;
      readonly words: string;
    }
  | { readonly what: 'set-aside-as-own'; readonly from: string; readonly mailSubject: string }
  | {
      readonly what: 'loop-tripped' | 'letter-held' | 'letter-refused' | 'letter-unknown';
      readonly person: string;
      /** Subject of the letter that did not leave, or its name when it was never composed. */
      readonly letterSubject: string;
      /** Reason code, or the words of the mail server. */
      readonly because: string;
    };

export type VariablesOf<Name extends LetterName> = LetterVariables[Name];
