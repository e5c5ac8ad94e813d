import { describe, expect, it } from 'vitest';
import { decideSignOff } from '../../worker/cases/sign-off/decide.ts';
import type { Choice, SignOff } from '../../worker/cases/sign-off/state.ts';
import { AMY, TOM, terms } from '../support/terms.ts';

const ITEMS = [
  { requirement: 4, version: 1, title: 'Login', statement: 'Users log in by phone.' },
  { requirement: 5, version: 1, title: 'Export', statement: 'Orders can be exported.' },
];

function requested(changes = terms()): SignOff {
  const decision = decideSignOff(
    { status: 'absent', number: 1 },
    { happened: 'requested', subject: 'Phase one', approverRule: 'all', items: ITEMS },
    changes,
  );
  if (decision.outcome === 'refused') throw new Error(decision.because);
  return decision.state;
}

function answer(state: SignOff, person: { personId: number; name: string }, choices: readonly Choice[]) {
  return decideSignOff(
    state,
    {
      happened: 'answered',
      person: person.personId,
      personName: person.name,
      mail: 9,
      words: 'the words',
      choices,
    },
    terms(),
  );
}

const ALL: Choice[] = [{ choice: 'confirm', items: 'all' }];

describe('a sign-off request', () => {
  it('asks the approvers, copies the PM and plans two reminders and an end', () => {
    const decision = decideSignOff(
      { status: 'absent', number: 1 },
      { happened: 'requested', subject: 'Phase one', approverRule: 'all', items: ITEMS },
      terms(),
    );
    const effects = decision.outcome === 'accepted' ? decision.effects : [];
    expect(effects.filter((effect) => effect.kind === 'send-letter')).toMatchObject([
      { letter: 'sign-off-requested', to: [AMY], occasion: 'requested' },
    ]);
    expect(effects.flatMap((effect) => (effect.kind === 'wake' ? [effect.what] : []))).toEqual([
      'reminder-1',
      'reminder-2',
      'escalation',
      'expiry',
    ]);
  });

  it('without anything to sign, or anyone to sign it, is refused', () => {
    const ask = (items: typeof ITEMS, approvers: (typeof AMY)[]) =>
      decideSignOff(
        { status: 'absent', number: 1 },
        { happened: 'requested', subject: 'x', approverRule: 'all', items },
        terms({ approvers }),
      );
    expect(ask([], [AMY])).toEqual({ outcome: 'refused', because: 'nothing-to-sign' });
    expect(ask(ITEMS, [])).toEqual({ outcome: 'refused', because: 'no-approver' });
  });

  it('is signed by the explicit yes of its approver, and every requirement with it', () => {
    const decision = answer(requested(), AMY, ALL);
    expect(decision).toMatchObject({ outcome: 'accepted', state: { status: 'signed' } });
    const effects = decision.outcome === 'accepted' ? decision.effects : [];
    const raised = effects.flatMap((effect) => (effect.kind === 'raise' ? [effect.happening] : []));
    expect(raised.map(({ number, event }) => [number, event.happened])).toEqual([
      [4, 'confirmed'],
      [5, 'confirmed'],
    ]);
    expect(effects.map((effect) => effect.kind)).toEqual(
      expect.arrayContaining(['new-baseline', 'stop-waking']),
    );
  });

  it('with two approvers waits for both, and reads each decision back to the other', () => {
    const both = requested(terms({ approvers: [AMY, TOM] }));
    const first = answer(both, AMY, ALL);
    if (first.outcome === 'refused') throw new Error(first.because);
    expect(first.state.status).toBe('requested');
    expect(first.effects.filter((effect) => effect.kind === 'send-letter')).toMatchObject([
      { letter: 'received', to: [TOM] },
    ]);
    expect(answer(first.state, TOM, ALL)).toMatchObject({ state: { status: 'signed' } });
  });

  it('takes the word of someone else as an opinion', () => {
    expect(answer(requested(), TOM, ALL)).toMatchObject({
      state: { status: 'requested', opinions: [{ name: 'Tom Ray', words: 'the words' }] },
    });
  });

  it('asks a vague yes back once, and then leaves it to a person', () => {
    const first = answer(requested(), AMY, []);
    if (first.outcome === 'refused') throw new Error(first.because);
    expect(first.effects).toMatchObject([
      { kind: 'reply', item: { kind: 'sign-off-unclear' } },
      { kind: 'wake', what: 'again-2-2026-12-03' },
    ]);
    expect(answer(first.state, AMY, [])).toEqual({ outcome: 'refused', because: 'unclear-again' });
  });

  it('leaves the item open that “all” excepts', () => {
    const decision = answer(requested(), AMY, [...ALL, { choice: 'change', items: [2], words: 'as CSV' }]);
    expect(decision).toMatchObject({
      state: {
        status: 'changes-requested',
        items: [{ confirmedBy: [2] }, { confirmedBy: [], remarks: [{ words: 'as CSV' }] }],
      },
    });
  });

  it('applies nothing of an answer that names an item it does not have', () => {
    expect(answer(requested(), AMY, [{ choice: 'confirm', items: [1, 7] }])).toEqual({
      outcome: 'refused',
      because: 'no-such-item',
    });
  });

  it('that was superseded says so to whoever answers it, and signs nothing', () => {
    const dead = decideSignOff(requested(), { happened: 'superseded' }, terms());
    if (dead.outcome === 'refused') throw new Error(dead.because);
    expect(answer(dead.state, AMY, ALL)).toMatchObject({
      state: { status: 'superseded' },
      effects: [{ kind: 'reply', item: { kind: 'sign-off-closed', status: 'superseded' } }],
    });
  });

  it('reminds only those who have not answered, and never after it is signed', () => {
    const both = requested(terms({ approvers: [AMY, TOM] }));
    const first = answer(both, AMY, ALL);
    if (first.outcome === 'refused') throw new Error(first.because);
    const reminder = decideSignOff(
      first.state,
      { happened: 'woken', what: 'reminder-1', heard: [] },
      terms(),
    );
    expect(reminder).toMatchObject({ effects: [{ letter: 'sign-off-reminder', to: [TOM] }] });
    const signed = answer(first.state, TOM, ALL);
    if (signed.outcome === 'refused') throw new Error(signed.because);
    expect(
      decideSignOff(signed.state, { happened: 'woken', what: 'reminder-2', heard: [] }, terms()).outcome,
    ).toBe('refused');
  });

  it('does not remind an approver whose words already wait for the PM', () => {
    const reminder = decideSignOff(
      requested(),
      { happened: 'woken', what: 'reminder-1', heard: [AMY.personId] },
      terms(),
    );
    expect(reminder).toMatchObject({ outcome: 'accepted', effects: [] });
  });

  it('ends after its time and tells the PM; silence is never consent', () => {
    expect(
      decideSignOff(requested(), { happened: 'woken', what: 'expiry', heard: [] }, terms()),
    ).toMatchObject({
      state: { status: 'expired' },
      effects: [{ kind: 'stop-waking' }, { letter: 'pm-note' }],
    });
  });
});
