import type { StandingChange } from '../cases/change-request/state.ts';
import type { GateCase } from '../cases/closing/gates.ts';
import type { StandingClosing } from '../cases/closing/state.ts';
import type { CaseKind, CaseRef, Party } from '../cases/decision.ts';
import type { LibraryLesson } from '../cases/lesson/state.ts';
import type { StandingMilestone } from '../cases/milestone/state.ts';
import type { StandingNote } from '../cases/note/state.ts';
import type { Project } from '../cases/project/state.ts';
import type { RequirementDetails } from '../cases/requirement/state.ts';
import type { EarlierRound } from '../cases/sign-off/state.ts';
import type { StandingSurvey } from '../cases/survey/state.ts';
import type { StandingTask } from '../cases/task/state.ts';
import type { LetterName } from '../mail/letter.ts';
import type { MailSummary } from '../mail/summary.ts';
import type { BaselineRequirement } from './guard/scope.ts';

/** A case as lists show it. */
export interface FiledCase {
  readonly ref: CaseRef;
  readonly status: string;
  /** The words by which people know it. */
  readonly title: string;
  readonly openedAt: Date;
}

/** A requirement that is not agreed yet, as a request puts it to the client. */
export interface Proposal extends RequirementDetails {
  readonly requirement: number;
  readonly version: number;
  readonly title: string;
  readonly statement: string;
}

/** A mail as it was understood. */
export interface RecentMail {
  readonly id: number;
  readonly status: string;
  readonly reason: string | null;
  /** Labels of the cases it changed. */
  readonly appliedTo: readonly string[];
  readonly summary: MailSummary;
}

/** Milestones and tasks, and what of them waits for the client. */
export interface Plan {
  readonly milestones: readonly StandingMilestone[];
  readonly tasks: readonly StandingTask[];
  /** Requests to accept a delivery that are not settled, newest first. */
  readonly deliveries: readonly { readonly signOff: number; readonly milestone: number }[];
}

export const NO_PLAN: Plan = { milestones: [], tasks: [], deliveries: [] };

/** Everything a PM's commands may look at, as it stands in the locked record. */
export interface Desk {
  readonly mailId: number;
  readonly at: Date;
  /** The local date of the project, ISO 8601. */
  readonly today: string;
  readonly summary: MailSummary;
  readonly author: Party;
  readonly project: Project;
  /** The letter of ours that the mail answers. */
  readonly answers: LetterName | null;
  /** Cases that the mail this one answers was about. */
  readonly about: readonly CaseRef[];
  /** Every case of the project, by kind and number. */
  readonly cases: readonly FiledCase[];
  /** What `/baseline` would put to the client; a command that drafts or rewords one changes this list for those below it. */
  readonly proposals: Proposal[];
  /** Numbers the next new cases get; a command that opens one counts on. */
  readonly next: Record<string, number>;
  /** Notes that are not settled, with what was found in them. */
  readonly notes?: readonly StandingNote[];
  /** Sign-off requests that still wait for an answer. */
  readonly openSignOffs: readonly { readonly number: number; readonly requirements: readonly number[] }[];
  /** Every change of the project, with its price as far as it is known. */
  readonly changes?: readonly StandingChange[];
  /** The requirements of the signed baseline. */
  readonly baseline?: readonly BaselineRequirement[];
  /** The last mails of the project, newest first, where a command asks about one. */
  readonly recent?: readonly RecentMail[];
  /** Rounds about requirements that did not come to an end, newest first. */
  readonly rounds?: readonly EarlierRound[];
  readonly plan?: Plan;
  /** Every survey of the project, and those of all projects this PM runs, where a command asks for results. */
  readonly surveys?: readonly StandingSurvey[];
  readonly portfolio?: readonly StandingSurvey[];
  /** The lessons of the house, where a command searches them. */
  readonly library?: readonly LibraryLesson[];
  readonly closings?: readonly StandingClosing[];
  /** What may stand in the way of a closing. */
  readonly gates?: readonly GateCase[];
  /** The whole words of the mail, what it quotes included, as far as a command reads them. */
  readonly written?: string;
  /** Files that came with the mail and hold text, as far as a command reads files. */
  readonly attached?: readonly { readonly fileName: string; readonly text: string }[];
  /** Commands of this PM that may still be taken back, newest first. */
  readonly undoables: readonly {
    readonly id: number;
    readonly mailId: number;
    readonly line: string;
    readonly refs: readonly CaseRef[];
  }[];
}

/** The case a label names, if it exists: `CR-2`, `cr2`. */
export function caseNamed(desk: Pick<Desk, 'cases'>, kind: CaseKind, number: number): FiledCase | null {
  return desk.cases.find((one) => one.ref.kind === kind && one.ref.number === number) ?? null;
}

/** The number the next new case of this kind gets, counted on for whatever stands below in the same mail. */
export function takeNext(desk: Desk, kind: CaseKind): number {
  const number = desk.next[kind] ?? 1;
  desk.next[kind] = number + 1;
  return number;
}
