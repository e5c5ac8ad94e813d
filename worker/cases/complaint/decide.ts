import type { Severity } from '../../mail/intent.ts';
import { accepted, type Decision, refused, type Terms } from '../decision.ts';
import type { Complaint, ComplaintEvent, ComplaintRefusal, Grade } from './state.ts';

/** Business hours to the first human answer, by grade (domain §3). */
export const FIRST_ANSWER_HOURS: Readonly<Record<Grade, number>> = { S1: 1, S2: 4, S3: 8 };

/** Every complaint is recorded, acknowledged with a name and a date, and put before the PM the same minute. */
export function decideComplaint(
  state: Complaint,
  event: ComplaintEvent,
  terms: Terms,
): Decision<Complaint, ComplaintRefusal> {
  switch (event.happened) {
    case 'complained':
      return complain(state, event, terms);
    case 'investigation-began':
      return state.status === 'acknowledged'
        ? accepted({ ...state, status: 'investigating' })
        : refusedAs(state);
    case 'resolved':
      return state.status === 'acknowledged' || state.status === 'investigating'
        ? accepted({ ...state, status: 'resolved', resolvedAt: terms.at })
        : refusedAs(state);
  }
}

function complain(
  state: Complaint,
  event: Extract<ComplaintEvent, { happened: 'complained' }>,
  terms: Terms,
): Decision<Complaint, ComplaintRefusal> {
  if (state.status !== 'absent') return refused('exists-already');
  const responsible = terms.pms[0];
  if (!responsible) return refused('nobody-responsible');
  const grade = gradeOf(event.severity, event.byApprover || event.recentComplaints >= 2);
  const answerBy = terms.businessHoursAfter(terms.at, FIRST_ANSWER_HOURS[grade]);
  const ref = { kind: 'complaint', number: state.number } as const;
  return accepted(
    {
      status: 'acknowledged',
      number: state.number,
      grade,
      words: event.words,
      sourcePerson: event.person,
      sourceMail: event.mail,
      responsiblePerson: responsible.personId,
      answerBy,
      openedAt: terms.at,
    },
    {
      kind: 'reply',
      item: {
        kind: 'complaint-acknowledged',
        ref,
        words: event.words,
        severity: event.severity,
        responsible,
        answerBy,
      },
    },
    {
      kind: 'send-letter',
      letter: 'pm-complaint-alert',
      to: terms.pms,
      variables: { ref, grade, words: event.words, from: event.personName, answerBy },
      occasion: 'alert',
      automatic: true,
    },
  );
}

const GRADES: readonly Grade[] = ['S3', 'S2', 'S1'];
const GRADE_BY_SEVERITY: Readonly<Record<Severity, Grade>> = { critical: 'S1', high: 'S2', normal: 'S3' };

/** The third complaint in 30 days, or one from an approver, weighs one grade more (domain §6). */
export function gradeOf(severity: Severity, raised: boolean): Grade {
  const grade = GRADE_BY_SEVERITY[severity];
  return raised ? (GRADES[GRADES.indexOf(grade) + 1] ?? 'S1') : grade;
}

function refusedAs(state: Complaint): Decision<Complaint, ComplaintRefusal> {
  return refused(state.status === 'absent' ? 'no-such-complaint' : 'not-open-to-this');
}
