import { describe, expect, it } from 'vitest';
import { decideIntake } from '../../worker/cases/intake/decide.ts';
import type { Intake, IntakeEvent } from '../../worker/cases/intake/state.ts';
import { terms } from '../support/terms.ts';

const QUESTIONS = [1, 2, 3].map((number) => ({ number, zh: `问题${number}`, en: `Question ${number}` }));

function having(...events: IntakeEvent[]) {
  let state: Intake = { status: 'absent', number: 1 };
  let effects: readonly unknown[] = [];
  for (const event of events) {
    const decision = decideIntake(state, event, terms());
    if (decision.outcome !== 'accepted') throw new Error(decision.because);
    ({ state, effects } = decision);
  }
  return { state, effects };
}

const SENT: IntakeEvent = { happened: 'sent', topic: 'web', questions: QUESTIONS };

function answered(numbers: readonly number[], declined: readonly number[] = []): IntakeEvent {
  const given = [...numbers, ...declined];
  return {
    happened: 'answered',
    answers: given.map((number) => ({
      number,
      question: `Question ${number}`,
      answer: 'words',
      declined: declined.includes(number),
    })),
    unanswered: QUESTIONS.filter(({ number }) => !given.includes(number)).map(({ number }) => ({
      number,
      question: `Question ${number}`,
    })),
    person: 3,
    personName: 'Amy',
    mail: 9,
  };
}

const drafts = (effects: readonly unknown[]) =>
  effects.filter((effect) => (effect as { kind: string }).kind === 'raise');

describe('the questions of a new project', () => {
  it('go to nobody where the client has nobody', () => {
    const nobody = terms({ approvers: [], contacts: [] });
    expect(decideIntake({ status: 'absent', number: 1 }, SENT, nobody)).toEqual({
      outcome: 'refused',
      because: 'nobody-to-ask',
    });
  });

  it('an answer is a draft with its source, a declined one is none, and the rest is asked once more', () => {
    const { state, effects } = having(SENT, answered([1], [2]));
    expect(state).toMatchObject({ status: 'asked-again', settled: [1, 2] });
    expect(drafts(effects)).toMatchObject([
      {
        happening: { on: 'requirement', event: { title: 'Question 1', words: 'words', person: 3, mail: 9 } },
      },
    ]);
    expect(effects).toContainEqual(
      expect.objectContaining({
        item: expect.objectContaining({ remaining: [{ number: 3, question: 'Question 3' }] }),
      }),
    );
  });

  it('what is left open a second time is not asked a third time, and the PM is told', () => {
    const { state, effects } = having(SENT, answered([1]), answered([2]));
    expect(state).toMatchObject({ status: 'answered', settled: [1, 2] });
    expect(effects).toContainEqual(
      expect.objectContaining({ item: expect.objectContaining({ remaining: [] }) }),
    );
    expect(effects).toContainEqual(
      expect.objectContaining({ variables: expect.objectContaining({ open: [3], askedAgain: false }) }),
    );
  });

  it('an answer given twice makes one draft', () => {
    expect(drafts(having(SENT, answered([1]), answered([1])).effects)).toEqual([]);
  });
});
