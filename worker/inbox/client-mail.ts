import type { PlainLetter, Review, Step } from '../cases/act.ts';
import type { Party } from '../cases/decision.ts';
import type { Project } from '../cases/project/state.ts';
import type { Intent, Reading } from '../mail/intent.ts';
import type { MailSummary } from '../mail/summary.ts';
import type { FiledCase } from './desk.ts';
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
  /** The cases this mail's thread is about, and every one that waits for a word of the client. */
  readonly cases: readonly FiledCase[];
  /** Complaints of this project in the 30 days before. */
  readonly recentComplaints: number;
  /** A PM has said what the mail is: nothing about it is doubtful any more, and it decides nothing by itself. */
  readonly saidByPm: boolean;
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
