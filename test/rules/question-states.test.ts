import { describe, expect, it } from 'vitest';
import type { Effect, Terms } from '../../worker/cases/decision.ts';
import { decideQuestion } from '../../worker/cases/question/decide.ts';
import type { Question, QuestionEvent, StandingQuestion } from '../../worker/cases/question/state.ts';
import { AMY, PM, TOM, terms } from '../support/terms.ts';

const START = new Date('2026-12-01T10:00:00Z');
const words = { person: TOM.personId, personName: TOM.name, mail: 3 };
const EVENTS: Readonly<Record<QuestionEvent['happened'], QuestionEvent>> = {
  asked: { ...words, happened: 'asked', words: 'When do we get access?' },
  'asked-further': { ...words, happened: 'asked-further', words: 'And for the live system?' },
  answered: { happened: 'answered' },
  'answer-given': { happened: 'answer-given', words: 'On Thursday.' },
  'calendar-changed': { happened: 'calendar-changed' },
  woken: { happened: 'woken', what: 'clock-1', heard: [] },
};

function termsAfter(hours: number, changes: Partial<Terms> = {}): Terms {
  return terms({ at: new Date(START.getTime() + hours * 3_600_000), contacts: [TOM], ...changes });
}

function accept(state: Question, event: QuestionEvent, at: Terms) {
  const decision = decideQuestion(state, event, at);
  if (decision.outcome === 'refused') throw new Error(decision.because);
  if (decision.state.status === 'absent') throw new Error('nothing opened');
  return { state: decision.state as StandingQuestion, effects: decision.effects };
}

const asked = () => accept({ status: 'absent', number: 1 }, EVENTS.asked, termsAfter(0));
const answered = () => accept(asked().state, EVENTS['answer-given'], termsAfter(1));

function letters(effects: readonly Effect[]) {
  return effects.flatMap((effect) => (effect.kind === 'send-letter' ? [effect] : []));
}

function wakeAt(effects: readonly Effect[]): number | null {
  const wake = effects.findLast((effect) => effect.kind === 'wake');
  return wake?.kind === 'wake' ? (wake.at.getTime() - START.getTime()) / 3_600_000 : null;
}

describe('every status of a question against every event', () => {
  const absent: Question = { status: 'absent', number: 1 };
  const to: Record<QuestionEvent['happened'], readonly [string, string, string]> = {
    asked: ['open', 'exists-already', 'exists-already'],
    'asked-further': ['no-such-question', 'open', 'open'],
    answered: ['no-such-question', 'answered', 'answered-already'],
    'answer-given': ['no-such-question', 'answered', 'answered'],
    'calendar-changed': ['no-such-question', 'open', 'not-open-to-this'],
    woken: ['no-such-question', 'open', 'not-open-to-this'],
  };
  it.each(Object.keys(to) as QuestionEvent['happened'][])('%s', (happened) => {
    const results = [absent, asked().state, answered().state].map((state) => {
      const decision = decideQuestion(state, EVENTS[happened], termsAfter(2));
      return decision.outcome === 'refused' ? decision.because : decision.state.status;
    });
    expect(results).toEqual(to[happened]);
  });
});

describe('the clock of a question', () => {
  it('warns the PM at four and six hours and escalates at eight, each once', () => {
    const first = asked();
    expect(wakeAt(first.effects)).toBe(4);
    const half = accept(first.state, EVENTS.woken, termsAfter(4));
    expect(letters(half.effects)).toMatchObject([
      { letter: 'pm-clock-warning', to: [PM], variables: { used: 50 } },
    ]);
    const most = accept(half.state, EVENTS.woken, termsAfter(6));
    expect(letters(most.effects)).toMatchObject([{ letter: 'pm-clock-warning', variables: { used: 75 } }]);
    const late = accept(most.state, EVENTS.woken, termsAfter(8));
    expect(letters(late.effects)).toMatchObject([{ letter: 'pm-escalation', variables: { used: 100 } }]);
    expect(wakeAt(late.effects)).toBeNull();
  });

  it('stops with the answer, and begins anew when the client says it is none', () => {
    const { effects, state } = answered();
    expect(effects).toContainEqual({ kind: 'stop-waking' });
    const again = accept(state, EVENTS['asked-further'], termsAfter(30));
    expect(again.state).toMatchObject({ status: 'open', reopenings: 1 });
    expect(wakeAt(again.effects)).toBe(34);
    expect(again.effects[0]).toMatchObject({ item: { kind: 'question-received' } });
    expect(letters(again.effects)).toMatchObject([
      {
        letter: 'pm-note',
        to: [PM],
        variables: { what: 'question-again', words: 'And for the live system?' },
      },
    ]);
  });
});

describe('the answer of a PM', () => {
  it('goes to whoever asked, with the question', () => {
    expect(letters(answered().effects)).toMatchObject([
      {
        letter: 'question-answered',
        to: [TOM],
        variables: { words: 'When do we get access?', answer: 'On Thursday.' },
        automatic: false,
      },
    ]);
  });

  it('is refused where the asker has left the project', () => {
    const gone = termsAfter(1, { contacts: [], approvers: [AMY] });
    expect(decideQuestion(asked().state, EVENTS['answer-given'], gone)).toEqual({
      outcome: 'refused',
      because: 'asker-gone',
    });
  });
});
