import type { Assessment, ChangeLedger, Touches } from '../cases/change-request/state.ts';
import type { ClosingBlock, Waiver } from '../cases/closing/state.ts';
import type { CaseRef, Party, ReplyItem, SignedItem } from '../cases/decision.ts';
import type { GivenAnswer, IntakeQuestion, IntakeTopic } from '../cases/intake/state.ts';
import type { NoteLine } from '../cases/note/state.ts';
import type { OpenLine, SignOffFinding, SignOffPurpose } from '../cases/sign-off/state.ts';
import type { PrintedQuestion, PrintedScore, SurveyKind } from '../cases/survey/state.ts';
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
    readonly purpose: SignOffPurpose;
    /** What the PM writes above the items; null where nothing is to be added. */
    readonly note: string | null;
    /** Only what waits for the reader's own word. */
    readonly items: readonly SignedItem[];
    /** The request it takes the place of. */
    readonly follows: CaseRef | null;
    /** The approvers for whom the reader decides. */
    readonly onBehalfOf: readonly string[];
    readonly opinions: readonly Opinion[];
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
    /** Words of people who may not decide. */
    readonly opinions: readonly Opinion[];
  };
  /** Somebody else has not answered: to the approvers who have, or whose turn has not come. */
  'sign-off-escalated': {
    readonly ref: CaseRef;
    readonly title: string;
    readonly items: readonly SignedItem[];
    readonly waitingFor: readonly string[];
    readonly expiresOn: Moment;
  };
  /** Silence will count, by an agreed clause. */
  'sign-off-final-notice': {
    readonly ref: CaseRef;
    readonly title: string;
    readonly items: readonly SignedItem[];
    readonly onBehalfOf: readonly string[];
    readonly clause: string;
    readonly expiresOn: Moment;
  };
  /** Who decides for whom from now on; `ended`: nobody any more. */
  'delegation-recorded': {
    readonly from: string;
    readonly to: string;
    /** Last day, ISO 8601; null: until taken back. */
    readonly until: string | null;
    readonly ended: boolean;
  };
  /** The questions of a new project, numbered; printed in the reader's language. */
  'intake-questionnaire': {
    readonly ref: CaseRef;
    readonly topic: IntakeTopic;
    readonly questions: readonly IntakeQuestion[];
  };
  /** What was found in a PM's notes, to be kept, reworded or dropped by number. */
  'pm-note-proposal': {
    readonly ref: CaseRef;
    readonly title: string;
    readonly items: readonly NoteLine[];
    readonly rest: readonly string[];
  };
  /** Words of the reader's own mail by which a client may take something for promised. */
  'pm-promise-nudge': {
    readonly mailSubject: string;
    readonly promises: readonly { readonly kind: string; readonly words: string }[];
  };
  'pm-sign-off-preview': {
    readonly ref: CaseRef;
    readonly title: string;
    readonly items: readonly SignedItem[];
    readonly findings: readonly SignOffFinding[];
    /** At least one finding goes to no client without a reason. */
    readonly blocking: boolean;
    readonly approvers: readonly string[];
    readonly follows: CaseRef | null;
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
  'change-quoted': AssessedChange & {
    readonly soFar: ChangeLedger;
    readonly validUntil: Moment;
    /** It replaces an earlier page about the same change. */
    readonly revised: boolean;
    /** Requirements that may be given up for it. */
    readonly swaps: readonly number[];
    /** Only a part of it may be made. */
    readonly partly: boolean;
  };
  'change-reminder': {
    readonly ref: CaseRef;
    readonly title: string;
    readonly cost: number;
    /** Working days. */
    readonly days: number;
    readonly currency: string;
    readonly nth: number;
    readonly validUntil: Moment;
    readonly swaps: readonly number[];
    /** Views of people who may not decide. */
    readonly opinions: readonly { readonly name: string; readonly words: string }[];
  };
  /** What was asked for by voice, to be confirmed in writing. */
  'change-recap': {
    readonly ref: CaseRef;
    readonly title: string;
    readonly words: string;
    readonly writeBy: Moment;
  };
  'change-clarification-asked': {
    readonly ref: CaseRef;
    readonly title: string;
    readonly words: string;
    readonly question: string;
  };
  'change-closed': {
    readonly ref: CaseRef;
    readonly title: string;
    readonly words: string;
    readonly ending: 'rejected' | 'deferred' | 'withdrawn' | 'defect' | 'closed';
    readonly because: string | null;
    readonly until: Moment | null;
  };
  'change-implemented': { readonly ref: CaseRef; readonly title: string; readonly scope: string };
  'sponsor-approval-asked': AssessedChange & {
    readonly limitCost: number | null;
    readonly limitDays: number | null;
  };
  'team-change-approved': {
    readonly ref: CaseRef;
    readonly title: string;
    readonly scope: string;
    /** Person-days. */
    readonly effort: number;
    /** Working days. */
    readonly days: number;
    readonly milestones: string;
    /** The requirement given up for it. */
    readonly swap: number | null;
  };
  'pm-assessment-form': {
    readonly ref: CaseRef;
    readonly title: string;
    readonly words: string;
    /** The client who asked; null when the PM wrote it down. */
    readonly from: string | null;
    readonly touches: Touches | null;
    readonly assessBy: Moment;
    readonly emergency: boolean;
  };
  /** A complaint that a PM wrote down for the client. */
  'complaint-logged': AboutComplaint & { readonly answerBy: Moment };
  'complaint-interim': AboutComplaint & {
    readonly stage: 'working' | 'accepted';
    /** When the client hears from us again, also without news. */
    readonly nextAt: Moment;
  };
  'complaint-question': AboutComplaint & { readonly question: string };
  'complaint-proposal': AboutComplaint & Remedied & { readonly by: string | null };
  'complaint-resolved': AboutComplaint & { readonly fix: string; readonly checkOn: Moment };
  'complaint-check-back': AboutComplaint & { readonly fix: string };
  /** Closed without a word of the client, which is no consent. */
  'complaint-lapsed': AboutComplaint;
  'question-answered': { readonly ref: CaseRef; readonly words: string; readonly answer: string };
  status: StatusReport;
  'status-limited': Readonly<Record<string, never>>;
  'promise-noted': { readonly ref: CaseRef; readonly by: string | null };
  'sponsor-remedy-asked': Remedied & {
    readonly ref: CaseRef;
    readonly grade: 'S1' | 'S2' | 'S3';
    readonly words: string;
    readonly from: string;
    readonly pmName: string;
    readonly limit: number;
  };
  'sponsor-escalation': Escalated;
  'pm-escalation': Escalated;
  'pm-clock-warning': ClockRead;
  'pm-complaint-alert': {
    readonly ref: CaseRef;
    readonly grade: 'S1' | 'S2' | 'S3';
    readonly words: string;
    /** Name of the person who complained. */
    readonly from: string;
    readonly answerBy: Moment;
  };
  /** What somebody of our own has to do, told once; several where a whole plan is new. */
  'team-task-assigned': { readonly tasks: readonly TaskLine[] };
  /** On the day itself. */
  'team-task-due': { readonly ref: CaseRef; readonly task: string; readonly due: string };
  /** A milestone that is not handed over yet. Days are local, ISO 8601. */
  'pm-milestone-due': {
    readonly ref: CaseRef;
    readonly name: string;
    readonly forecast: string;
    readonly baseline: string;
    /** Calendar days from the agreed day to the expected one. */
    readonly daysLate: number;
    /** Business days left; -1: the day has passed. */
    readonly daysLeft: 5 | 2 | -1;
    readonly criteria: readonly string[];
    /** Why the client turned it down, where that is how it stands. */
    readonly rejected: string | null;
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
    /** The keys the reader may name, where the question is to which project the mail belongs. */
    readonly keys?: readonly string[];
  };
  /** The PM is asked whether a mail that was acted on was read rightly. */
  'pm-audit': {
    readonly from: string;
    readonly mailSubject: string;
    readonly words: string;
    readonly read: readonly Intent[];
  };
  /** The PM sees the client update before the client does. */
  'pm-update-preview': {
    readonly ref: CaseRef;
    readonly update: WeeklyUpdate;
    readonly because: readonly string[];
    readonly releaseAt: Moment;
  };
  'survey-asked': AskedSurvey;
  'survey-reminder': AskedSurvey;
  /** After a low score: what was changed, in the words of the PM. */
  'survey-what-we-changed': {
    readonly ref: CaseRef;
    readonly survey: SurveyKind;
    readonly about: string | null;
    readonly words: string;
  };
  'pm-low-score': {
    readonly ref: CaseRef;
    readonly survey: SurveyKind;
    readonly from: string;
    readonly address: string;
    readonly scores: readonly PrintedScore[];
    readonly comment: string;
    readonly by: Moment;
  };
  /** Days after the signed closing report. */
  'warranty-check-in': {
    readonly ref: CaseRef;
    readonly days: number;
    readonly closedOn: Moment;
    readonly last: boolean;
  };
  /** The parts of the closing report that only a person can write. */
  'pm-closing-blocks': {
    readonly ref: CaseRef;
    readonly blocks: readonly { readonly block: ClosingBlock; readonly words: string }[];
    readonly waivers: readonly Waiver[];
    /** The client wanted the report otherwise. */
    readonly again: boolean;
  };
  /** What other projects have taught, at the kick-off or beside a case that is like it. */
  'pm-lessons': {
    readonly ref: CaseRef | null;
    readonly words: string;
    readonly lessons: readonly PrintedLesson[];
  };
  'pm-reflection': { readonly day: string };
  'pm-learning-note': {
    /** `2026-11`. */
    readonly month: string;
    readonly reflections: readonly { readonly day: string; readonly words: string }[];
    readonly lowScores: readonly {
      readonly ref: CaseRef;
      readonly from: string;
      readonly comment: string;
      readonly changed: string | null;
    }[];
    readonly breaches: readonly { readonly ref: CaseRef; readonly words: string }[];
    readonly lessons: readonly PrintedLesson[];
  };
  /** Several letters of one family in one. */
  together: { readonly parts: readonly LetterPart[] };
  'pm-brief': PmBrief;
  'meeting-invited': MeetingLetter;
  'meeting-moved': MeetingLetter;
  'meeting-cancelled': Omit<MeetingLetter, 'lengthMinutes'> & { readonly because: string };
  'meeting-agenda': {
    readonly ref: CaseRef;
    readonly topic: string;
    readonly at: Moment;
    readonly points: readonly { readonly ref: CaseRef | null; readonly words: string }[];
  };
  'heads-up': {
    readonly ref: CaseRef;
    readonly what: string;
    readonly impact: string;
    readonly options: readonly string[];
    readonly advice: string;
    /** ISO day; null when nothing is to be decided. */
    readonly decideBy: string | null;
  };
  'choice-asked': ChoiceLetter;
  'choice-reminder': ChoiceLetter;
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

/** A task as its owner reads it; `due` is a local day, ISO 8601. */
export interface TaskLine {
  readonly ref: CaseRef;
  readonly what: string;
  readonly due: string | null;
  readonly phase: string | null;
}

/** A moment as passed in (Date) or as read back from the letter row (ISO 8601). */
export type Moment = Date | string;

interface AboutComplaint {
  readonly ref: CaseRef;
  readonly words: string;
  readonly responsible: Party | null;
}

interface Remedied {
  /** Codes of `cause` and `remedy` in templates/shared/words. */
  readonly cause: string;
  readonly fix: string;
  readonly prevention: string;
  readonly remedies: readonly string[];
  readonly amount: number;
  readonly currency: string;
}

/** A promised time that is running out. */
interface ClockRead {
  readonly ref: CaseRef;
  /** Null for a question. */
  readonly grade: 'S1' | 'S2' | 'S3' | null;
  readonly words: string;
  readonly from: string;
  readonly promise: 'answer' | 'target';
  /** Percent of the time. */
  readonly used: number;
  readonly dueAt: Moment | null;
}

interface Escalated extends Omit<ClockRead, 'promise'> {
  readonly responsible: string;
  /** Null: a person escalated it. */
  readonly promise: ClockRead['promise'] | null;
  readonly because: string | null;
  /** 1 the PM lead, 2 the sponsor, or the PMs where there is none. */
  readonly level: 1 | 2;
}

/** Where a project stands, as its client may know it. */
export interface StatusReport {
  readonly asOf: Moment;
  readonly decisions: readonly { readonly ref: CaseRef; readonly title: string; readonly ageDays: number }[];
  readonly changes: readonly OpenCase[];
  readonly complaints: readonly OpenCase[];
  readonly questions: readonly OpenCase[];
}

/** A change with its price, as those see it who decide. */
interface AssessedChange {
  readonly ref: CaseRef;
  readonly title: string;
  readonly words: string;
  readonly assessment: Assessment;
  readonly favour: boolean;
  readonly currency: string;
}

export type Health = 'green' | 'amber' | 'red';

export interface WeeklyUpdate {
  readonly asOf: Moment;
  readonly health: Health;
  /** Why the PM's colour differs from the computed one; null where it does not. */
  readonly override: string | null;
  /** One sentence above everything. */
  readonly headline: string;
  /** Decisions that wait on the client; the age in whole business days; what waiting costs, in words. */
  readonly decisions: readonly {
    readonly ref: CaseRef;
    readonly title: string;
    readonly ageDays: number;
    readonly consequence: string | null;
  }[];
  readonly done: readonly string[];
  readonly next: readonly string[];
  readonly milestones: readonly MilestoneLine[];
  readonly changes: readonly OpenCase[];
  readonly ledger: ChangeSum | null;
  readonly complaints: readonly OpenCase[];
  readonly questions: readonly OpenCase[];
  readonly requirements: { readonly agreed: number; readonly proposed: number };
  /** Three sentences the reader can forward to whoever is above. */
  readonly upward: readonly string[];
  /** What the PM adds in words of their own; null where nothing is added. */
  readonly note: string | null;
  /** Hash of the newest ledger entry: the client's mailbox becomes an outside witness. */
  readonly ledgerHead: string;
  /** Words for the picture, for whoever does not see it; null without a picture. */
  readonly pictureAlt: string | null;
}

/** Dates are ISO days in project time. */
export interface MilestoneLine {
  readonly ref: CaseRef;
  readonly name: string;
  readonly baseline: string;
  /** What is expected now, or what came true. */
  readonly forecast: string;
  readonly isDone: boolean;
  /** Calendar days behind the baseline; negative when early. */
  readonly daysLate: number;
}

/** What the agreed changes add up to, with what was given free of charge. */
export interface ChangeSum {
  readonly agreed: number;
  /** Money as printed, with its currency. */
  readonly cost: string;
  readonly days: number;
  readonly favours: number;
}

interface AskedSurvey {
  readonly ref: CaseRef;
  readonly survey: SurveyKind;
  /** The words by which the client knows what it asks about; null for a pulse. */
  readonly about: string | null;
  readonly questions: readonly PrintedQuestion[];
  /** The line to fill in; empty where one bare number will do. */
  readonly line: string;
  readonly expiresOn: Moment;
}

/** A lesson as a PM reads it; `project` is the key of the project it comes from. */
export interface PrintedLesson {
  readonly project: string;
  readonly ref: CaseRef;
  readonly context: string;
  readonly cause: string;
  readonly impact: string;
  readonly recommendation: string;
}

/** A view of somebody who may not decide. */
export interface Opinion {
  readonly name: string;
  readonly words: string;
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
  | { readonly what: 'plan-missing' }
  | { readonly what: 'minutes-asked'; readonly ref: CaseRef; readonly topic: string }
  | {
      readonly what: 'intake-answered';
      readonly ref: CaseRef;
      readonly from: string;
      readonly given: readonly GivenAnswer[];
      /** Numbers without an answer. */
      readonly open: readonly number[];
      /** The open ones have been asked once more. */
      readonly askedAgain: boolean;
    }
  /** The holidays of a year are not known. */
  | { readonly what: 'calendar-missing'; readonly year: number; readonly calendar: string }
  | {
      readonly what: 'complaint-news';
      /** A code of `complaint-news` in templates/shared/words. */
      readonly news: string;
      readonly ref: CaseRef;
      readonly from: string;
      readonly words: string;
      /** The next date, where there is one. */
      readonly by: Moment | null;
    }
  | {
      readonly what: 'question-again';
      readonly ref: CaseRef;
      readonly from: string;
      readonly words: string;
      readonly by: Moment;
    }
  | {
      readonly what: 'dispute-mail';
      readonly from: string;
      readonly mailSubject: string;
      readonly because: string;
      readonly words: string;
    }
  | {
      readonly what: 'task-late';
      readonly ref: CaseRef;
      readonly title: string;
      readonly from: string;
      readonly words: string;
      /** The new day, ISO 8601; null where none is named. */
      readonly until: string | null;
      /** What waits for it and moves along where it must. */
      readonly followers: readonly CaseRef[];
    }
  | {
      readonly what: 'task-overdue';
      readonly ref: CaseRef;
      readonly title: string;
      readonly from: string | null;
      readonly due: string;
    }
  /** Words of the team about its tasks that a person must read. */
  | { readonly what: 'task-unclear'; readonly from: string; readonly words: string }
  | { readonly what: 'sponsor-unclear'; readonly ref: CaseRef; readonly from: string; readonly words: string }
  | {
      readonly what: 'survey-dissatisfied' | 'survey-follow-up-due';
      readonly ref: CaseRef;
      readonly from: string;
      readonly address: string;
      readonly words: string;
      readonly by: Moment | null;
    }
  | { readonly what: 'update-held'; readonly ref: CaseRef; readonly because: readonly string[] }
  | {
      readonly what: 'change-told';
      readonly ref: CaseRef;
      readonly title: string;
      /** Why it is told: a code of `change-told` in templates/shared/words. */
      readonly why: string;
      readonly words: string | null;
    }
  | { readonly what: 'clarified'; readonly from: string; readonly ref: CaseRef; readonly words: string }
  | { readonly what: 'confirmation-without-request'; readonly from: string; readonly words: string }
  | { readonly what: 'sign-off-expired'; readonly ref: CaseRef; readonly title: string }
  | {
      readonly what: 'opinion';
      readonly ref: CaseRef;
      readonly title: string;
      readonly from: string;
      readonly words: string;
    }
  | {
      readonly what: 'sign-off-remarks';
      readonly ref: CaseRef;
      readonly title: string;
      readonly from: string;
      readonly words: string;
      /** Each point, with the requirement that may be reworded for it. */
      readonly lines: readonly (OpenLine & { readonly requirement: CaseRef | null })[];
    }
  | {
      readonly what: 'sign-off-findings';
      readonly ref: CaseRef;
      readonly title: string;
      /** The same weakness of several items in one line. */
      readonly findings: readonly {
        readonly items: readonly number[];
        readonly words: string;
        readonly says: SignOffFinding['says'];
      }[];
    }
  | {
      readonly what: 'sign-off-overdue';
      readonly ref: CaseRef;
      readonly title: string;
      readonly waitingFor: readonly string[];
      readonly items: readonly SignedItem[];
      readonly expiresOn: Moment;
    }
  | {
      readonly what: 'sign-off-away';
      readonly ref: CaseRef;
      readonly title: string;
      readonly from: string;
      readonly until: Moment;
    }
  | {
      readonly what: 'sign-off-promised';
      readonly ref: CaseRef;
      readonly title: string;
      readonly from: string;
      readonly words: string;
      readonly remindOn: Moment;
    }
  | {
      readonly what: 'sign-off-objected';
      readonly ref: CaseRef;
      readonly title: string;
      readonly from: string;
      readonly words: string;
      readonly items: readonly SignedItem[];
      /** Version of the baseline that held them; 0: none did. */
      readonly baseline: number;
    }
  | {
      readonly what: 'delegation-unknown';
      readonly from: string;
      readonly person: string;
      readonly address: string | null;
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

/** One letter inside a letter that stands for several. */
export interface LetterPart {
  readonly name: LetterName;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly about: readonly CaseRef[];
  readonly project: { readonly key: string; readonly name: string; readonly client: string } | null;
}

/** What a PM looks at in the morning: what is important and urgent, and the line to write for each. */
export interface PmBrief {
  /** ISO day in project time. */
  readonly day: string;
  readonly quadrants: readonly {
    readonly quadrant: 'important-urgent' | 'important' | 'urgent' | 'neither';
    readonly entries: readonly BriefEntry[];
  }[];
  readonly waitingForUs: readonly BriefEntry[];
  readonly waitingForClient: readonly BriefEntry[];
  readonly toRelease: readonly BriefEntry[];
  readonly toReview: readonly BriefEntry[];
  /** How often the reading of mail was right, one line per label and language; absent or empty without reviews. */
  readonly account?: readonly string[];
  /** One coaching note on why; null without. */
  readonly coaching: string | null;
}

export interface BriefEntry {
  readonly ref: CaseRef | null;
  readonly words: string;
  /** Since when, or until when, in words; null without. */
  readonly when: string | null;
  /** The line to write. */
  readonly command: string | null;
}

export interface MeetingLetter {
  readonly ref: CaseRef;
  readonly topic: string;
  readonly at: Moment;
  readonly lengthMinutes: number;
  readonly invitation: Invitation;
}

/** A calendar entry that travels with a letter (RFC 5545, RFC 5546). */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  /** Without the domain. */
  readonly uid: string;
  readonly sequence: number;
  readonly start: Moment;
  readonly lengthMinutes: number;
  readonly topic: string;
}

export interface ChoiceLetter {
  readonly ref: CaseRef;
  readonly question: string;
  readonly options: readonly { readonly item: number; readonly words: string }[];
  readonly advice: string;
  /** What waiting costs; empty when nothing is said. */
  readonly consequence: string;
  readonly decideBy: string | null;
}
