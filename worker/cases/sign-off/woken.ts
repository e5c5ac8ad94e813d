import { localDate } from '../../working-time/zone.ts';
import { accepted, type Decision, type Effect, type Party, refused, type Terms } from '../decision.ts';
import { expiryOf, mayBeDeemed, onDay, remindAgain } from './clocks.ts';
import { objectByOf, printed, readBack, refOf, shown, tellPms } from './effects.ts';
import { isOpenItem, openFor } from './items.ts';
import { inSteadOf, parties, readerFor, waitedFor } from './people.ts';
import { isWaiting, type SignOff, type SignOffEvent, type SignOffRefusal, type Standing } from './state.ts';
import { settledDelivery } from './subjects.ts';

type SignOffDecision = Decision<SignOff, SignOffRefusal>;
type Woken = Extract<SignOffEvent, { happened: 'woken' }>;

/** What a request does when one of its times has come; whoever has written is left in peace. */
export function wake(state: Standing, { what, heard }: Woken, terms: Terms): SignOffDecision {
  if (!isWaiting(state)) return refused('not-open-to-this');
  const silent = waitedFor(state).filter(
    ({ personId }) => !heard.includes(personId) && !state.heard.includes(personId),
  );
  const [, nth] = /^reminder-(\d+)/.exec(what) ?? [];
  if (nth !== undefined) return remind(state, silent, Number(nth), what, terms);
  const [, again] = /^again-(\d+)/.exec(what) ?? [];
  if (again !== undefined) return remindOne(state, Number(again), what, heard, terms);
  if (what.startsWith('escalation')) return escalate(state, silent, what, terms);
  if (what === 'final-notice') return giveNotice(state, heard, terms);
  return end(state, heard, terms);
}

/** Reminds those who are there; for whoever is away it waits until they are back, and the PM hears of it once. */
function remind(
  state: Standing,
  whom: readonly Party[],
  nth: number,
  occasion: string,
  terms: Terms,
): SignOffDecision {
  let after = state;
  const effects: Effect[] = [];
  const present: Party[] = [];
  for (const approver of whom) {
    const until = backOn(approver, terms);
    if (until === null) {
      present.push(approver);
      continue;
    }
    const { again, wake: moved } = remindAgain(after, approver.personId, onDay(until, terms));
    effects.push(moved);
    if (!after.toldAway.includes(approver.personId)) {
      const about = { from: approver.name, until: onDay(until, terms) };
      effects.push(tellPms(state, terms, 'sign-off-away', `away-${approver.personId}-${until}`, about));
    }
    after = { ...after, again, toldAway: [...new Set([...after.toldAway, approver.personId])] };
  }
  return accepted(after, ...reminders(state, present, nth, occasion, terms), ...effects);
}

/** The day an approver is back, where that still lies ahead and nobody stands in. */
function backOn(approver: Party, terms: Terms): string | null {
  if (readerFor(approver, terms).personId !== approver.personId) return null;
  const until = terms.away?.find(({ personId }) => personId === approver.personId)?.until ?? null;
  return until !== null && until > localDate(terms.at, terms.zone) ? until : null;
}

/** One approver who has written, or was away, at a moment of their own. */
function remindOne(
  state: Standing,
  person: number,
  occasion: string,
  inReview: readonly number[],
  terms: Terms,
): SignOffDecision {
  const planned = state.again.find((one) => one.person === person);
  const moved = planned !== undefined && new Date(planned.at) > terms.at;
  const whom = waitedFor(state).filter(({ personId }) => personId === person && !inReview.includes(person));
  if (moved) return accepted(state);
  const due = { ...state, again: state.again.filter((one) => one.person !== person) };
  return remind(due, whom, 1, occasion, terms);
}

function reminders(
  state: Standing,
  whom: readonly Party[],
  nth: number,
  occasion: string,
  terms: Terms,
): Effect[] {
  const byItems = Map.groupBy(whom, ({ personId }) =>
    openFor(state, personId)
      .map(({ item }) => item)
      .join(','),
  );
  return [...byItems.values()].map((some, index): Effect => {
    const [one] = some;
    return {
      kind: 'send-letter',
      letter: 'sign-off-reminder',
      to: eachOnce(some.map((approver) => readerFor(approver, terms))),
      variables: {
        ref: refOf(state),
        title: state.subject,
        items: openFor(state, one?.personId ?? 0).map(shown),
        nth,
        expiresOn: expiryOf(state, terms),
        opinions: state.opinions.map(({ name, words }) => ({ name, words })),
      },
      occasion: index === 0 ? occasion : `${occasion}-${one?.personId}`,
      automatic: true,
      whileStatus: ['requested', 'changes-requested'],
    };
  });
}

/** An answer that does not come is put before somebody else who can decide or ask, and before our own people. */
function escalate(
  state: Standing,
  silent: readonly Party[],
  occasion: string,
  terms: Terms,
): SignOffDecision {
  const late = waitedFor(state);
  if (late.length === 0) return accepted(state);
  const expiresOn = expiryOf(state, terms);
  const waitingFor = late.map(({ name }) => name);
  const alternates = eachOnce(
    state.approvers
      .filter(({ personId }) => !late.some((one) => one.personId === personId))
      .map((approver) => readerFor(approver, terms)),
  );
  const open = state.items.filter((item) => isOpenItem(state, item)).map(shown);
  const letter: Effect[] =
    silent.length > 0 && alternates.length > 0
      ? [
          {
            kind: 'send-letter',
            letter: 'sign-off-escalated',
            to: alternates,
            variables: {
              ref: refOf(state),
              title: state.subject,
              items: open,
              waitingFor: silent.map(({ name }) => name),
              expiresOn,
            },
            occasion,
            automatic: true,
            whileStatus: ['requested', 'changes-requested'],
          },
        ]
      : [];
  const note = tellPms(state, terms, 'sign-off-overdue', occasion, { waitingFor, items: open, expiresOn });
  const ours = eachOnce([...terms.pms, ...(silent.length > 0 ? terms.sponsors : [])]);
  return accepted(state, ...letter, note.kind === 'send-letter' ? { ...note, to: ours } : note);
}

/** Where silence may count by an agreed clause, the reader is told so beforehand, in the subject. */
function giveNotice(state: Standing, inReview: readonly number[], terms: Terms): SignOffDecision {
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

function end(state: Standing, inReview: readonly number[], terms: Terms): SignOffDecision {
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

function eachOnce(people: readonly Party[]): Party[] {
  return people.filter(
    ({ personId }, index) => people.findIndex((one) => one.personId === personId) === index,
  );
}
