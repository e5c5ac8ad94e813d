import { SLA } from '../../working-time/sla.ts';
import { accepted, type Decision, type Effect, type Terms } from '../decision.ts';
import { clockLetter } from './letters.ts';
import type { QuestionRefusal, StandingQuestion } from './state.ts';

const WARNINGS: readonly number[] = [50, 75, 100];

type Decided = Decision<StandingQuestion, QuestionRefusal>;

/** By when a question asked at this moment is answered. */
export function answerByOf(startedAt: Date, terms: Terms): Date {
  return crossing(startedAt, 100, terms);
}

/** The state with the next warning planned; whatever was planned before is forgotten. */
export function planned(state: StandingQuestion, terms: Terms, ...effects: readonly Effect[]): Decided {
  const [next] = dues(state, terms);
  const round = state.round + 1;
  const wake: Effect[] = next ? [{ kind: 'wake', what: `clock-${round}`, at: next.at }] : [];
  return accepted({ ...state, round }, ...effects, { kind: 'stop-waking' }, ...wake);
}

/** Warns at each share of the promised time once; of several missed ones the latest speaks. */
export function ring(state: StandingQuestion, terms: Terms): Decided {
  const due = dues(state, terms).filter(({ at }) => at <= terms.at);
  const told = [...state.told, ...due.map(({ percent }) => `answer-${percent}`)];
  const latest = due.at(-1);
  return planned({ ...state, told }, terms, ...(latest ? [clockLetter(latest.percent, state, terms)] : []));
}

function dues(state: StandingQuestion, terms: Terms): { percent: number; at: Date }[] {
  return WARNINGS.filter((percent) => !state.told.includes(`answer-${percent}`)).map((percent) => ({
    percent,
    at: crossing(state.startedAt, percent, terms),
  }));
}

function crossing(startedAt: Date, percent: number, terms: Terms): Date {
  const { firstAnswer: budget } = SLA.question;
  const promise = { budget, waitsIn: [], keptIn: [] };
  return terms.crossing([{ at: startedAt, to: 'open' }], promise, percent) ?? terms.at;
}
