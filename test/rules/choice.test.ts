import { describe, expect, it } from 'vitest';
import { decideChoice } from '../../worker/cases/choice/decide.ts';
import type { StandingChoice } from '../../worker/cases/choice/state.ts';
import { optionIn } from '../../worker/inbox/answers/choice.ts';
import { AMY, TOM, terms } from '../support/terms.ts';

const ASKED = {
  happened: 'asked',
  question: 'Blue or green?',
  options: ['Blue', 'Green'],
  advice: 'Blue',
  consequence: '',
  decideBy: null,
} as const;

function asked(): StandingChoice {
  const decision = decideChoice({ status: 'absent', number: 1 }, ASKED, terms());
  if (decision.outcome === 'refused' || decision.state.status === 'absent') throw new Error('not asked');
  return decision.state;
}

const answer = (person: { personId: number; name: string }, option: number | null) =>
  decideChoice(
    asked(),
    {
      happened: 'answered',
      person: person.personId,
      name: person.name,
      mail: 9,
      words: String(option),
      option,
    },
    terms(),
  );

describe('a decision asked of the client', () => {
  it('is made by an approver, written down as evidence and read back', () => {
    const decision = answer(AMY, 2);
    expect(decision).toMatchObject({
      outcome: 'accepted',
      state: { status: 'decided', answer: { option: 2 } },
    });
    const effects = decision.outcome === 'accepted' ? decision.effects : [];
    expect(effects.map(({ kind }) => kind)).toEqual(['stop-waking', 'reply', 'prove']);
    expect(effects).toContainEqual(
      expect.objectContaining({ kind: 'reply', item: expect.objectContaining({ chosen: 'Green' }) }),
    );
  });

  it('is not made by anybody else, nor by a number that was not offered', () => {
    expect(answer(TOM, 1)).toEqual({ outcome: 'refused', because: 'not-the-approver' });
    expect(answer(AMY, 3)).toEqual({ outcome: 'refused', because: 'no-such-option' });
  });

  it('reminds twice and is decided once', () => {
    const decided = answer(AMY, 1);
    if (decided.outcome === 'refused') throw new Error(decided.because);
    const again = {
      happened: 'answered',
      person: AMY.personId,
      name: AMY.name,
      mail: 10,
      words: '2',
      option: 2,
    } as const;
    expect(decideChoice(decided.state, again, terms())).toEqual({
      outcome: 'refused',
      because: 'not-open-to-this',
    });
    const woken = { happened: 'woken', what: 'reminder-1', heard: [] } as const;
    expect(decideChoice(asked(), woken, terms())).toMatchObject({
      effects: [{ kind: 'send-letter', letter: 'choice-reminder', whileStatus: ['asked'] }],
    });
  });

  it.each([
    ['1', 1],
    ['２', 2],
    ['Option 2 please', 2],
    ['选2', 2],
    ['选择方案1', 1],
    ['我们选第2个', 2],
    ['we choose option 1.', 1],
    ['Go with 2', 2],
    ['1\n\nThanks, Amy', 1],
    ['1\n2', 'unclear'],
    ['Is option 2 more expensive?', null],
    ['not 2', null],
    ['不选2', null],
    ['2 would be nice if it is cheaper', null],
    ['call me at 12', null],
  ])('“%s” names option %s', (text, option) => expect(optionIn(text)).toBe(option));
});
