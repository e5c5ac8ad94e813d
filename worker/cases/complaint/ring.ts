import type { Effect, Terms } from '../decision.ts';
import { type ComplaintPromise, type DueMark, duesOf, planned } from './clock.ts';
import { escalation, interim, news, toComplainant, warning } from './letters.ts';
import { type Decided, moved } from './standing.ts';
import type { StandingComplaint } from './state.ts';

/** Does everything that has fallen due, each once; of several warnings about one promise the latest speaks. */
export function ring(state: StandingComplaint, terms: Terms): Decided {
  const due = duesOf(state, terms).filter(({ at }) => at <= terms.at);
  const told = [...state.told, ...due.map(({ key }) => key)];
  const alarms = (['answer', 'target'] as const).flatMap((promise) => alarmsOf(promise, due, state, terms));
  const reached = due.map(({ mark }) => (mark.kind === 'escalation' ? mark.level : 0));
  const level = Math.max(state.escalation, ...reached) as 0 | 1 | 2;
  const [next, effects] = otherwise({ ...state, told, escalation: level }, due, terms);
  return planned(next, terms, ...alarms, ...effects);
}

function alarmsOf(
  promise: ComplaintPromise,
  due: readonly DueMark[],
  state: StandingComplaint,
  terms: Terms,
): Effect[] {
  const escalations = due.flatMap(({ mark }) =>
    mark.kind === 'escalation' && mark.promise === promise ? [mark] : [],
  );
  const percent = Math.max(
    0,
    ...due.map(({ mark }) => (mark.kind === 'warning' && mark.promise === promise ? mark.percent : 0)),
  );
  const letters = escalations.map(({ level, percent: share }) =>
    escalation(level, { promise, percent: share, words: null }, state, terms),
  );
  const informed = letters.flatMap((one) =>
    one.kind === 'send-letter' && one.letter === 'pm-escalation' ? one.to : [],
  );
  return percent === 0 ? letters : [warning(promise, percent, state, terms, informed), ...letters];
}

function otherwise(
  state: StandingComplaint,
  due: readonly DueMark[],
  terms: Terms,
): [StandingComplaint, Effect[]] {
  const [other] = due.filter(({ mark }) => mark.kind !== 'warning' && mark.kind !== 'escalation');
  switch (other?.mark.kind) {
    case 'interim':
      return [{ ...state, interims: state.interims + 1, heardAt: terms.at }, interim(state, terms)];
    case 'silent':
      return [state, [news('silent', state, terms, { words: state.question ?? '' })]];
    case 'check-back': {
      const next = moved(state, 'check-back', terms, { heardAt: terms.at });
      const letter = toComplainant('complaint-check-back', next, terms, {
        occasion: `check-back-${next.history.length}`,
        automatic: true,
        whileStatus: ['check-back'],
        variables: { fix: state.resolution?.fix ?? '' },
      });
      return [next, letter];
    }
    case 'silence': {
      const next = moved(state, 'closed', terms, { closedBy: 'silence', lesson: 'asked' });
      const letter = toComplainant('complaint-lapsed', next, terms, {
        occasion: `lapsed-${next.history.length}`,
        automatic: true,
        variables: {},
      });
      return [next, [...letter, news('closed-by-silence', next, terms)]];
    }
    case 'deadline':
      return [
        state,
        [news('deadline', state, terms, { by: state.dispute?.deadlineAt ?? null, also: terms.sponsors })],
      ];
    default:
      return [state, []];
  }
}
