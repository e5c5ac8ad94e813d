import type { Severity } from '../../mail/intent.ts';
import type { CaseRef, Party } from '../decision.ts';

/** How grave a complaint is: S1 business stopped, S2 major, S3 moderate. */
export type Grade = 'S1' | 'S2' | 'S3';

/** An expression of dissatisfaction, justified or not. */
export type Complaint =
  | { readonly status: 'absent'; readonly number: number }
  | (ComplaintFacts & { readonly status: 'acknowledged' | 'investigating' })
  | (ComplaintFacts & { readonly status: 'resolved'; readonly resolvedAt: Date });

export interface ComplaintFacts {
  readonly number: number;
  readonly grade: Grade;
  readonly words: string;
  readonly sourcePerson: number;
  readonly sourceMail: number;
  readonly responsiblePerson: number;
  readonly answerBy: Date;
  readonly openedAt: Date;
}

export type ComplaintEvent =
  | {
      readonly happened: 'complained';
      readonly words: string;
      readonly severity: Severity;
      readonly person: number;
      readonly personName: string;
      readonly mail: number;
      readonly byApprover: boolean;
      /** Complaints of this project opened in the 30 days before. */
      readonly recentComplaints: number;
    }
  | { readonly happened: 'investigation-began' }
  | { readonly happened: 'resolved' };

export type ComplaintRefusal =
  | 'exists-already'
  | 'no-such-complaint'
  | 'nobody-responsible'
  | 'not-open-to-this';

export type ComplaintReply = {
  readonly kind: 'complaint-acknowledged';
  readonly ref: CaseRef;
  readonly words: string;
  readonly severity: Severity;
  readonly responsible: Party;
  readonly answerBy: Date;
};
