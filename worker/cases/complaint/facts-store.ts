import { z } from 'zod';
import type { StandingComplaint } from './state.ts';

const moment = z.coerce.date();

const resolution = z.object({
  cause: z.enum(['requirement', 'communication', 'quality', 'delay', 'billing', 'attitude', 'third-party']),
  fix: z.string(),
  prevention: z.string(),
  remedies: z.array(z.enum(['fix', 'redo', 'replan', 'credit', 'refund', 'apology'])),
  amount: z.number(),
  by: z.string().nullable(),
});

const dispute = z.object({
  form: z.enum(['negotiation', 'mediation', 'arbitration', 'court']),
  deadlineAt: moment.nullable(),
  people: z.array(z.number()),
  settlement: z.string().nullable(),
});

const statuses = z.enum([
  'acknowledged',
  'assessed',
  'investigating',
  'waiting-for-client',
  'sponsor-approval',
  'proposed',
  'accepted',
  'resolved',
  'check-back',
  'closed',
  'reopened',
  'disputed',
  'settled',
]);

/** What a complaint keeps beside its columns, typed as it comes back from JSON; what is missing was never set. */
export const complaintFacts = z.object({
  sourceName: z.string().default(''),
  further: z.array(z.object({ mail: z.number(), words: z.string() })).default([]),
  history: z.array(z.object({ at: moment, to: z.string() })).default([]),
  startedAt: moment.optional(),
  answeredAt: moment.nullable().default(null),
  escalation: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(0),
  told: z.array(z.string()).default([]),
  round: z.number().default(0),
  heardAt: moment.optional(),
  nextAt: moment.nullable().default(null),
  interims: z.number().default(0),
  question: z.string().nullable().default(null),
  promisedBy: moment.nullable().default(null),
  resolution: resolution.nullable().default(null),
  proposals: z.number().default(0),
  closedBy: z.enum(['client', 'silence', 'settlement']).nullable().default(null),
  reopenings: z.number().default(0),
  lesson: z.enum(['asked', 'none']).nullable().default(null),
  dispute: dispute.nullable().default(null),
});

/** The status as the row has it; throws when no complaint knows it. */
export function statusOf(status: string): StandingComplaint['status'] {
  return statuses.parse(status);
}
