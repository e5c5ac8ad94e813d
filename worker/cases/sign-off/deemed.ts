import { accepted, type Decision, type Terms } from '../decision.ts';
import { expiryOf, mayBeDeemed } from './clocks.ts';
import { objectByOf, printed, readBack, refOf, shown, tellPms } from './effects.ts';
import { isOpenItem } from './items.ts';
import { eachOnce, inSteadOf, parties, readerFor, waitedFor } from './people.ts';
import type { SignOff, SignOffRefusal, Standing } from './state.ts';
import { settledDelivery } from './subjects.ts';

type SignOffDecision = Decision<SignOff, SignOffRefusal>;

/** Where silence may count by an agreed clause, the reader is told so beforehand, in the subject. */
export function giveNotice(state: Standing, inReview: readonly number[], terms: Terms): SignOffDecision {
  const clause = terms.settings.deemedAcceptance;
  if (clause === null || !mayBeDeemed(state, terms) || somebodySpoke(state, inReview)) return accepted(state);
  const to = eachOnce(waitedFor(state).map((approver) => readerFor(approver, terms)));
  if (to.length === 0) return accepted(state);
  return accepted(
    { ...state, finalNoticeAt: terms.at.toISOString() },
    {
      kind: 'send-letter',
      letter: 'sign-off-final-notice',
      to,
      cc: terms.pms,
      variables: {
        ref: refOf(state),
        title: state.subject,
        items: state.items.filter((item) => isOpenItem(state, item)).map(shown),
        onBehalfOf: to.flatMap((reader) => inSteadOf(state, reader, terms)),
        clause,
        expiresOn: expiryOf(state, terms),
      },
      occasion: 'final-notice',
      automatic: true,
      whileStatus: ['requested'],
    },
  );
}

/** Words of any approver, a remark or a mail that lies with the PM: then nothing may be read into silence. */
function somebodySpoke(state: Standing, inReview: readonly number[]): boolean {
  const approvers = new Set(state.asked);
  return (
    state.status !== 'requested' || state.heard.length > 0 || inReview.some((person) => approvers.has(person))
  );
}

/** The end without an answer: expired, or deemed where a clause, a final notice and silence come together. */
export function end(state: Standing, inReview: readonly number[], terms: Terms): SignOffDecision {
  const clause = terms.settings.deemedAcceptance;
  const deemed =
    clause !== null &&
    mayBeDeemed(state, terms) &&
    state.finalNoticeAt !== null &&
    !somebodySpoke(state, inReview);
  if (!deemed)
    return accepted(
      { ...state, status: 'expired' },
      { kind: 'stop-waking' },
      tellPms(state, terms, 'sign-off-expired', 'expired'),
    );
  const objectBy = objectByOf(terms);
  const open = state.items.filter((item) => isOpenItem(state, item));
  const items = state.items.map((item) =>
    open.includes(item) ? { ...item, objectBy: objectBy.toISOString() } : item,
  );
  const deemedSoFar: Standing = { ...state, status: 'deemed', items };
  return accepted(
    deemedSoFar,
    { kind: 'stop-waking' },
    ...settledDelivery(deemedSoFar, { person: null, mail: null, words: clause }),
    {
      kind: 'prove',
      decision: 'deemed-accepted',
      rule: 'deemed-by-clause',
      person: null,
      details: { title: state.subject, items: printed(open), clause, notice: state.finalNoticeAt },
    },
    ...readBack(
      [...parties(state, terms), ...terms.pms],
      {
        kind: 'sign-off-deemed',
        ref: refOf(state),
        title: state.subject,
        clause,
        items: open.map(shown),
        objectBy,
      },
      'deemed',
    ),
  );
}
