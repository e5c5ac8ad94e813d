/** How long something may take: in hours or days of the project's business time, or in minutes by day and night. */
export type Budget =
  | { readonly unit: 'minutes'; readonly amount: number }
  | { readonly unit: 'business-hours'; readonly amount: number }
  | { readonly unit: 'business-days'; readonly amount: number };

/** What a client may expect of us, and who hears of it when it takes too long. */
export interface ServiceLevel {
  readonly acknowledge: Budget;
  readonly firstAnswer: Budget;
  /** A word at least so often, even when there is nothing new; null: none owed. */
  readonly interim: Budget | null;
  /** Until it is resolved, answered in full or assessed; null: the first answer is all that is owed. */
  readonly target: Budget | null;
  /** Share of the budget, in percent, at which the PM lead and then the sponsor are told; null: not told. */
  readonly escalate: { readonly lead: number; readonly sponsor: number | null };
}

export type ServiceMatter = 'S1' | 'S2' | 'S3' | 'question' | 'change';

const minutes = (amount: number): Budget => ({ unit: 'minutes', amount });
const hours = (amount: number): Budget => ({ unit: 'business-hours', amount });
const days = (amount: number): Budget => ({ unit: 'business-days', amount });

/**
 * The promises made to clients: complaints by grade (S1 business stopped, S2 major, S3 moderate), questions, and
 * change requests, whose target is the assessment.
 */
export const SLA: Readonly<Record<ServiceMatter, ServiceLevel>> = {
  S1: {
    acknowledge: minutes(15),
    firstAnswer: hours(1),
    interim: hours(4),
    target: days(1),
    escalate: { lead: 50, sponsor: 100 },
  },
  S2: {
    acknowledge: minutes(15),
    firstAnswer: hours(4),
    interim: days(1),
    target: days(3),
    escalate: { lead: 75, sponsor: 100 },
  },
  S3: {
    acknowledge: minutes(15),
    firstAnswer: hours(8),
    interim: days(3),
    target: days(10),
    escalate: { lead: 100, sponsor: 150 },
  },
  question: {
    acknowledge: minutes(15),
    firstAnswer: hours(8),
    interim: null,
    target: null,
    escalate: { lead: 100, sponsor: null },
  },
  change: {
    acknowledge: minutes(15),
    firstAnswer: hours(8),
    interim: null,
    target: days(3),
    escalate: { lead: 100, sponsor: null },
  },
};
