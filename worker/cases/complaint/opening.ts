import type { Severity } from '../../mail/intent.ts';
import { accepted, type Effect, type Party, refused, type Terms } from '../decision.ts';
import { answerByOf, nextWordAt, planned } from './clock.ts';
import { news, toComplainant } from './letters.ts';
import { type Decided, moved, refFor, responsibleFor, since } from './standing.ts';
import type { Complained, Complaint, ComplaintReply, Grade, StandingComplaint } from './state.ts';

const DAY_MS = 86_400_000;
const REOPEN_DAYS = 30;

/** A complaint is recorded, acknowledged with a name and a date, and put before the PMs the same minute. */
export function complain(state: Complaint, event: Complained, terms: Terms): Decided {
  if (state.status !== 'absent') return refused('exists-already');
  const responsible = terms.pms[0];
  if (!responsible) return refused('nobody-responsible');
  const grade = gradeOf(event.severity, event.byApprover || event.recentComplaints >= 2);
  const started = { grade, startedAt: terms.at };
  const opened: StandingComplaint = {
    ...FRESH,
    ...started,
    status: 'acknowledged',
    number: state.number,
    words: event.words,
    sourcePerson: event.person,
    sourceName: event.personName,
    sourceMail: event.mail,
    responsiblePerson: responsible.personId,
    answerBy: answerByOf(started, terms),
    openedAt: terms.at,
    heardAt: terms.at,
    history: [
      { at: terms.at, to: 'received' },
      { at: terms.at, to: 'acknowledged' },
    ],
  };
  const told = event.byVoice
    ? acknowledgedByLetter(opened, responsible, terms)
    : [acknowledged(opened, event.severity, responsible)];
  return planned(opened, terms, ...told, alert(opened, terms));
}

const FRESH = {
  further: [],
  answeredAt: null,
  escalation: 0,
  told: [],
  round: 0,
  interims: 0,
  nextAt: null,
  question: null,
  promisedBy: null,
  resolution: null,
  proposals: 0,
  closedBy: null,
  reopenings: 0,
  lesson: null,
  dispute: null,
} as const;

function acknowledged(state: StandingComplaint, severity: Severity, responsible: Party): Effect {
  const { words, answerBy } = state;
  const ref = refFor(state);
  return {
    kind: 'reply',
    item: { kind: 'complaint-acknowledged', ref, words, severity, responsible, answerBy },
  };
}

function acknowledgedByLetter(state: StandingComplaint, responsible: Party, terms: Terms): Effect[] {
  const { answerBy } = state;
  const variables = { responsible, answerBy };
  return toComplainant('complaint-logged', state, terms, { occasion: 'logged', automatic: true, variables });
}

function alert(state: StandingComplaint, terms: Terms): Effect {
  const { grade, words, answerBy, sourceName: from } = state;
  return {
    kind: 'send-letter',
    letter: 'pm-complaint-alert',
    to: terms.pms,
    variables: { ref: refFor(state), grade, words, from, answerBy },
    occasion: 'alert',
    automatic: true,
  };
}

/**
 * A further complaint in the thread of one: it adds to an open one, reopens one that was closed within 30 days, and
 * later on is a new one.
 */
export function complainAgain(
  state: StandingComplaint,
  event: Omit<Complained, 'happened'>,
  terms: Terms,
): Decided {
  switch (state.status) {
    case 'closed': {
      const long = terms.at.getTime() - since(state).getTime() > REOPEN_DAYS * DAY_MS;
      if (!long) return reopened(state, event, 'reopened', terms);
      const opening = { ...event, happened: 'complained' } as const;
      return accepted(state, {
        kind: 'raise',
        happening: { on: 'complaint', number: 'next', event: opening },
      });
    }
    case 'resolved':
    case 'check-back':
      return reopened(state, event, 'reopened', terms);
    default: {
      const grade = graver(state.grade, gradeOf(event.severity, event.byApprover));
      const answerBy =
        state.answeredAt === null ? answerByOf({ grade, startedAt: state.startedAt }, terms) : state.answerBy;
      const further = [...state.further, { mail: event.mail, words: event.words }];
      const next = { ...state, grade, answerBy, further };
      return planned(next, terms, ...noted('added', next, event, terms));
    }
  }
}

/** What was thought solved is not: the clocks begin anew. */
export function reopened(
  state: StandingComplaint,
  event: { readonly words: string; readonly mail: number; readonly personName: string },
  why: 'reopened' | 'not-solved',
  terms: Terms,
): Decided {
  const next = moved(state, 'reopened', terms, {
    further: [...state.further, { mail: event.mail, words: event.words }],
    startedAt: terms.at,
    answerBy: answerByOf({ grade: state.grade, startedAt: terms.at }, terms),
    answeredAt: null,
    told: [],
    heardAt: terms.at,
    resolution: null,
    closedBy: null,
    lesson: null,
    reopenings: state.reopenings + 1,
  });
  return planned(next, terms, ...noted(why, next, event, terms));
}

/** The client hears that it is on record and when the next word comes; the PMs read the words. */
export function noted(
  what: Extract<ComplaintReply, { kind: 'complaint-noted' }>['noted'],
  state: StandingComplaint,
  { words, personName }: { readonly words: string; readonly personName: string },
  terms: Terms,
): Effect[] {
  const responsible = responsibleFor(state, terms);
  const nextAt = nextWordAt(state, terms);
  const reply: Effect[] = responsible
    ? [
        {
          kind: 'reply',
          item: { kind: 'complaint-noted', ref: refFor(state), noted: what, words, responsible, nextAt },
        },
      ]
    : [];
  return [...reply, news(what, state, terms, { words, from: personName, by: nextAt })];
}

const GRADES: readonly Grade[] = ['S3', 'S2', 'S1'];
const GRADE_BY_SEVERITY: Readonly<Record<Severity, Grade>> = { critical: 'S1', high: 'S2', normal: 'S3' };

/** The third complaint in 30 days, or one from an approver, weighs one grade more (domain §6). */
export function gradeOf(severity: Severity, raised: boolean): Grade {
  const grade = GRADE_BY_SEVERITY[severity];
  return raised ? (GRADES[GRADES.indexOf(grade) + 1] ?? 'S1') : grade;
}

function graver(one: Grade, other: Grade): Grade {
  return GRADES.indexOf(other) > GRADES.indexOf(one) ? other : one;
}
