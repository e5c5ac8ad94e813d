import type { Chore, PlainLetter, Review, Step } from '../cases/act.ts';
import type { StandingChange } from '../cases/change-request/state.ts';
import type { CaseRef, Party } from '../cases/decision.ts';
import type { Project } from '../cases/project/state.ts';
import type { Standing as StandingSignOff } from '../cases/sign-off/state.ts';
import type { StandingSurvey } from '../cases/survey/state.ts';
import type { Intent, Reading } from '../mail/intent.ts';
import type { MailSummary } from '../mail/summary.ts';
import type { FiledCase } from './desk.ts';
import type { BaselineRequirement } from './guard/scope.ts';
import type { Identity } from './identify.ts';

export type Known = Extract<Identity, { outcome: 'known' }>;

/** A mail that waits to be applied. */
export interface ReadMail {
  readonly id: number;
  readonly summary: MailSummary & { readonly identity: Identity };
}

/** What routing knows of a client's mail: what it says, whose it is, and what waits for an answer. */
export interface ClientMail {
  readonly mailId: number;
  readonly at: Date;
  /** The local date of the project, ISO 8601. */
  readonly today: string;
  readonly summary: MailSummary;
  readonly identity: Known;
  readonly author: Party;
  readonly project: Project;
  readonly pms: readonly Party[];
  /** The sign-off requests that wait for an answer, newest first. */
  readonly openSignOffs: readonly OpenRequest[];
  /** The sign-off requests this mail's thread is about, in whatever status. */
  readonly signOffs?: readonly StandingSignOff[];
  /** The cases this mail's thread is about, and every one that waits for a word of the client. */
  readonly cases: readonly FiledCase[];
  /** Every change of the project. */
  readonly changes?: readonly StandingChange[];
  /** The requirements of the signed baseline. */
  readonly baseline?: readonly BaselineRequirement[];
  /** The surveys this mail's thread is about. */
  readonly surveys?: readonly StandingSurvey[];
  /** When the letter that the mail answers was written; null when it answers none. */
  readonly answeredAt?: Date | null;
  /** Complaints of this project in the 30 days before. */
  readonly recentComplaints: number;
  /** What the record says of the project, where the mail asks for it. */
  readonly standing?: Standing | null;
  /** A PM has said what the mail is: nothing about it is doubtful any more, and it decides nothing by itself. */
  readonly saidByPm: boolean;
}

/** Where a project stands, and how often this person has asked today. */
export interface Standing {
  readonly rows: readonly StandingRow[];
  readonly reportsToday: number;
  /** The person has been told that it was asked often enough. */
  readonly toldToday: boolean;
}

/** A case that is open. */
export interface StandingRow {
  readonly ref: CaseRef;
  readonly words: string;
  /** The next word is the client's. */
  readonly withClient: boolean;
  readonly since: Date;
  /** When the client hears from us next. */
  readonly nextAt: Date | null;
}

export interface OpenRequest {
  readonly number: number;
  /** The requirements it puts to the client; empty when it is about something else. */
  readonly requirements: readonly number[];
  readonly items: readonly {
    readonly item: number;
    readonly requirement?: number;
    readonly title: string;
    readonly statement: string;
  }[];
}

/** What one kind of answer makes of a mail. */
export interface Answered {
  readonly steps: readonly Step[];
  readonly letters: readonly PlainLetter[];
  /** A person must look; nothing of the mail is applied then. */
  readonly review: Review | null;
  /** Intents this answer has dealt with; the others are routed as usual. `all`: nothing else is looked at. */
  readonly settles: readonly Intent[] | 'all';
  readonly reason: string;
  /** What it asks of the record beside cases, e.g. that somebody else decides. */
  readonly chores?: readonly Chore[];
}

/** Reads a mail as one kind of answer; null when it is none. One per file of `answers/`. */
export type ClientAnswer = (mail: ClientMail) => Answered | null;

export function forReview(because: string, words: string): Answered {
  return { steps: [], letters: [], review: { because, words }, settles: 'all', reason: because };
}

export function plainStep(happening: Step['happening']): Step {
  return { happening, command: null };
}

export function readingOf({ summary }: ClientMail, intent: Intent): Reading | undefined {
  return summary.understanding.intents.find((reading) => reading.intent === intent);
}

/** The client's own words for one intent: the whole new text when it says one thing only, else the evidence. */
export function wordsOf({ summary }: ClientMail, reading: Reading): string {
  if (summary.understanding.intents.length === 1 || reading.evidence.length === 0) return summary.newText;
  return reading.evidence.join('\n');
}
