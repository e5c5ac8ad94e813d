import { localDate } from '../../working-time/zone.ts';
import { accepted, type Decision, type Effect, type Party, refused, type Terms } from '../decision.ts';
import { expiryOf, onDay, remindAgain } from './clocks.ts';
import { end, giveNotice } from './deemed.ts';
import { refOf, shown, tellPms } from './effects.ts';
import { isOpenItem, openFor } from './items.ts';
import { eachOnce, readerFor, waitedFor } from './people.ts';
import { isWaiting, type SignOff, type SignOffEvent, type SignOffRefusal, type Standing } from './state.ts';

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
