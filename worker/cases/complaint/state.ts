import type { Severity } from '../../mail/intent.ts';
import type { CaseRef, CaseStep, Party, Woken } from '../decision.ts';

/** How grave a complaint is: S1 business stopped, S2 major, S3 moderate. */
export type Grade = 'S1' | 'S2' | 'S3';

/** `received` is never stored: whatever is received is acknowledged in the same breath. */
export type ComplaintStatus =
  | 'acknowledged'
  | 'assessed'
  | 'investigating'
  | 'waiting-for-client'
  /** The remedy is above the limit of the PM: a sponsor decides first. */
  | 'sponsor-approval'
  | 'proposed'
  | 'accepted'
  | 'resolved'
  | 'check-back'
  | 'closed'
  | 'reopened'
  | 'disputed'
  | 'settled';

/** An expression of dissatisfaction, justified or not. */
export type Complaint = { readonly status: 'absent'; readonly number: number } | StandingComplaint;

export type StandingComplaint = ComplaintFacts & { readonly status: ComplaintStatus };

export interface ComplaintFacts {
  readonly number: number;
  readonly grade: Grade;
  readonly words: string;
  readonly sourcePerson: number;
  readonly sourceName: string;
  readonly sourceMail: number;
  readonly responsiblePerson: number;
  /** When the first human answer is due. */
  readonly answerBy: Date;
  readonly openedAt: Date;
  /** What was written about it later, oldest first. */
  readonly further: readonly { readonly mail: number; readonly words: string }[];
  /** Its way from status to status; the clocks are read from it. */
  readonly history: readonly CaseStep[];
  /** Opened, or reopened: the clocks run from here. */
  readonly startedAt: Date;
  /** When a person first answered; null: nobody has. */
  readonly answeredAt: Date | null;
  /** 0 nobody above the PM knows, 1 the lead does, 2 the sponsor does. */
  readonly escalation: 0 | 1 | 2;
  /** Marks of the clocks that have been told, e.g. `target-50`. */
  readonly told: readonly string[];
  /** Counts the wake-ups it has asked for. */
  readonly round: number;
  /** When the client last heard from us. */
  readonly heardAt: Date;
  /** When the client hears from us next; null while the next word is the client's. */
  readonly nextAt: Date | null;
  readonly interims: number;
  /** What we have asked the client. */
  readonly question: string | null;
  /** When the client means to answer; null: not said. */
  readonly promisedBy: Date | null;
  readonly resolution: Resolution | null;
  /** Proposals put to the client so far. */
  readonly proposals: number;
  readonly closedBy: 'client' | 'silence' | 'settlement' | null;
  readonly reopenings: number;
  readonly lesson: 'asked' | 'none' | null;
  readonly dispute: Dispute | null;
}

export type Cause =
  | 'requirement'
  | 'communication'
  | 'quality'
  | 'delay'
  | 'billing'
  | 'attitude'
  | 'third-party';

export type Remedy = 'fix' | 'redo' | 'replan' | 'credit' | 'refund' | 'apology';

/** What happened, what is done about it, and how it will not happen again. */
export interface Resolution {
  readonly cause: Cause;
  readonly fix: string;
  readonly prevention: string;
  readonly remedies: readonly Remedy[];
  /** In money of the project; 0 where the remedy costs none. */
  readonly amount: number;
  /** By when it is done, ISO 8601 date; null: not said. */
  readonly by: string | null;
}

export type DisputeForm = 'negotiation' | 'mediation' | 'arbitration' | 'court';

export interface Dispute {
  readonly form: DisputeForm;
  /** When what is asked of us must be done; null: nothing is set. */
  readonly deadlineAt: Date | null;
  /** Nobody of these gets automatic mail. */
  readonly people: readonly number[];
  readonly settlement: string | null;
}

interface ClientWords {
  readonly person: number;
  readonly personName: string;
  readonly mail: number;
  readonly words: string;
}

export interface Complained extends ClientWords {
  readonly happened: 'complained';
  readonly severity: Severity;
  readonly byApprover: boolean;
  /** Complaints of this project opened in the 30 days before. */
  readonly recentComplaints: number;
  /** A PM wrote it down for a client who said it: the client gets a letter, not an answer. */
  readonly byVoice?: boolean;
}

export type ComplaintEvent =
  | Complained
  /** A further complaint in its thread; carries what is needed to open a new one where this one is long closed. */
  | (Omit<Complained, 'happened'> & { readonly happened: 'complained-again' })
  /** A person wrote to the client, or says so. */
  | { readonly happened: 'answered-in-person' }
  | { readonly happened: 'assessed'; readonly grade: Grade }
  | { readonly happened: 'client-asked'; readonly words: string }
  | (ClientWords & { readonly happened: 'client-replied' })
  | { readonly happened: 'resolution-given'; readonly resolution: Resolution; readonly pmName: string }
  | (ClientWords & { readonly happened: 'sponsor-answered'; readonly approves: boolean })
  | (ClientWords & {
      readonly happened: 'proposal-answered';
      readonly accepts: boolean;
      /** When the proposal that it answers was written; null: not known. */
      readonly letterAt: Date | null;
    })
  | { readonly happened: 'done' }
  | (ClientWords & { readonly happened: 'check-back-answered'; readonly solved: boolean })
  | { readonly happened: 'escalated'; readonly because: string | null }
  | {
      readonly happened: 'disputed';
      readonly form: DisputeForm;
      readonly deadlineAt: Date | null;
      readonly people: readonly number[];
    }
  | { readonly happened: 'settled'; readonly words: string }
  | { readonly happened: 'lesson-waived' }
  /** The mail that opened it was no complaint: the reading was wrong, and a PM says so. */
  | { readonly happened: 'misfiled' }
  /** A holding reply: the client's answer will come, by a day if one is named (ISO 8601). */
  | (ClientWords & { readonly happened: 'promised'; readonly by: string | null })
  | { readonly happened: 'calendar-changed' }
  | Woken;

export type ComplaintRefusal =
  | 'exists-already'
  | 'no-such-complaint'
  | 'nobody-responsible'
  | 'not-open-to-this'
  | 'no-sponsor'
  | 'complainant-gone'
  | 'highest-already';

export type ComplaintReply =
  | {
      readonly kind: 'complaint-acknowledged';
      readonly ref: CaseRef;
      readonly words: string;
      readonly severity: Severity;
      readonly responsible: Party;
      readonly answerBy: Date;
    }
  | {
      /** Further words, a reopening, a rejected proposal: on record, with the next date. */
      readonly kind: 'complaint-noted';
      readonly ref: CaseRef;
      readonly noted: 'added' | 'reopened' | 'rejected' | 'replied' | 'not-solved' | 'opinion' | 'outdated';
      readonly words: string;
      readonly responsible: Party;
      readonly nextAt: Date;
    }
  | {
      readonly kind: 'complaint-accepted';
      readonly ref: CaseRef;
      readonly fix: string;
      readonly by: string | null;
    }
  | { readonly kind: 'complaint-closed'; readonly ref: CaseRef; readonly words: string };
