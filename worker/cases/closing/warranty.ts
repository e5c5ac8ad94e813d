import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import type { ClosingRefusal, StandingClosing } from './state.ts';

type Decided = Decision<StandingClosing, ClosingRefusal>;

const DAY_MS = 86_400_000;
/** Calendar days after the signature on which we look in again. */
const CHECK_IN_DAYS = [7, 30, 90] as const;
/** Business days in which a recorded signature may be objected to. */
const OBJECTION_DAYS = 1;
/** Business days between the signature and the closing survey. */
const SURVEY_DAYS = 3;
/** Business days after the last check-in before the file is put away. */
const ARCHIVE_DAYS = 10;

/** The client has signed: the survey follows, then the check-ins. */
export function afterSigning(state: StandingClosing, terms: Terms): Decided {
  const later = (days: number) => new Date(terms.at.getTime() + days * DAY_MS);
  const asked = terms.approvers.map(
    ({ personId }): Effect => ({
      kind: 'raise',
      happening: {
        on: 'survey',
        number: 'next',
        event: {
          happened: 'asked',
          kind: 'closing',
          person: personId,
          about: { kind: 'closing', number: state.number },
          words: null,
          inDays: SURVEY_DAYS,
        },
      },
    }),
  );
  return accepted(
    { ...state, status: 'signed', signedAt: terms.at },
    { kind: 'stop-waking' },
    { kind: 'wake', what: 'close', at: terms.businessDaysAfter(terms.at, OBJECTION_DAYS) },
    ...CHECK_IN_DAYS.map((days): Effect => ({ kind: 'wake', what: `check-in-${days}`, at: later(days) })),
    ...asked,
  );
}

/** What falls due once the report is signed: the end, the look back after 7, 30 and 90 days, the archive. */
export function ring(state: StandingClosing, what: string, terms: Terms): Decided {
  if (what === 'close' && state.status === 'signed')
    return accepted({ ...state, status: 'closed' }, { kind: 'set-phase', phase: 'closed' });
  const days = CHECK_IN_DAYS.find((each) => what === `check-in-${each}`);
  if (days !== undefined && ['signed', 'closed', 'warranty'].includes(state.status))
    return checkIn(state, days, terms);
  if (what === 'archive' && state.status === 'warranty')
    return accepted(
      { ...state, status: 'archived' },
      { kind: 'stop-waking' },
      { kind: 'set-phase', phase: 'archived' },
    );
  return refused('not-open-to-this');
}

function checkIn(state: StandingClosing, days: number, terms: Terms): Decided {
  const last = days === CHECK_IN_DAYS.at(-1);
  const letter: Effect = {
    kind: 'send-letter',
    letter: 'warranty-check-in',
    to: terms.approvers,
    variables: { ref: { kind: 'closing', number: state.number }, days, closedOn: state.signedAt, last },
    occasion: `check-in-${days}`,
    automatic: true,
    whileStatus: ['warranty', 'archived'],
  };
  const archive: Effect[] = last
    ? [{ kind: 'wake', what: 'archive', at: terms.businessDaysAfter(terms.at, ARCHIVE_DAYS) }]
    : [];
  return accepted(
    { ...state, status: 'warranty' },
    { kind: 'set-phase', phase: 'warranty' },
    letter,
    ...archive,
  );
}
