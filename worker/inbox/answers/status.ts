import type { CaseRef } from '../../cases/decision.ts';
import type { OpenCase, StatusReport } from '../../mail/letter-variables.ts';
import { calendarOf } from '../../working-time/calendar.ts';
import { businessDaysBetween } from '../../working-time.ts';
import type { Answered, ClientMail, Standing, StandingRow } from '../client-mail.ts';
import { asksStatus } from '../decision/status-ask.ts';

/** Reports per person and day; whoever asks more often is told so once. */
export const STATUS_PER_DAY = 3;

/** `状态` / `STATUS`: where the project stands, at once and from the record alone. */
export function answerStatus(mail: ClientMail): Answered | null {
  const { standing, author, mailId } = mail;
  if (!standing || !wantsStatus(mail.summary)) return null;
  const letter = standing.reportsToday < STATUS_PER_DAY ? 'status' : 'status-limited';
  const silent = letter === 'status-limited' && standing.toldToday;
  const variables = letter === 'status' ? { ...drawStatus(standing, mail) } : {};
  return {
    steps: [],
    letters: silent ? [] : [{ letter, to: [author], variables, occasion: `status:${mailId}`, answers: true }],
    review: null,
    settles: 'all',
    reason: 'status-asked',
  };
}

/** Whether a mail is nothing but the wish to know where the project stands; the subject counts where there is no text. */
export function wantsStatus({ newText, subject }: { readonly newText: string; readonly subject: string }) {
  if (newText.trim() !== '') return asksStatus(newText);
  return asksStatus(subject.replace(/^(?:\s*(?:\[[^\]]*\]|(?:re|回复|答复)\s*[:：]))+\s*/iu, ''));
}

/** The report as a letter prints it: what lies with the client first, with its age; then what lies with us. */
export function drawStatus(
  { rows }: Pick<Standing, 'rows'>,
  { at, project }: Pick<ClientMail, 'at' | 'project'>,
): StatusReport {
  const calendar = calendarOf(project);
  const open = (kind: CaseRef['kind']): OpenCase[] =>
    rows.filter((row) => row.ref.kind === kind && !row.withClient).map((row) => openCase(row, at));
  return {
    asOf: at,
    decisions: rows
      .filter(({ withClient }) => withClient)
      .map(({ ref, words: title, since }) => ({
        ref,
        title,
        ageDays: businessDaysBetween(since, at, calendar),
      })),
    changes: open('change-request'),
    complaints: open('complaint'),
    questions: open('question'),
  };
}

/** A date that has passed is no next date: the report says that our answer is overdue. */
function openCase({ ref, words, nextAt }: StandingRow, at: Date): OpenCase {
  const overdue = nextAt !== null && nextAt < at;
  return { ref, words, nextAt: overdue ? null : nextAt, overdue };
}
