import { describe, expect, it } from 'vitest';
import type { Party } from '../../worker/cases/decision.ts';
import { USUAL_SETTINGS } from '../../worker/cases/project/settings.ts';
import { ALL, answered, drawnUp, letters, raised, upon } from '../support/sign-off.ts';
import { AMY, TOM } from '../support/terms.ts';

const EVE: Party = { personId: 4, name: 'Eve Moss', address: 'eve@harbour.example', language: 'en' };
const THREE = { approvers: [AMY, TOM, EVE] };
const IN_TURN = { ...THREE, settings: { ...USUAL_SETTINGS, approverOrder: 'one-by-one' as const } };
const STAND_IN = { approvers: [AMY], delegations: [{ from: AMY.personId, to: EVE, until: null }] };

describe('two of three approvers', () => {
  it('sign an item as soon as the second of them has confirmed it', () => {
    const { state } = drawnUp(THREE, { approverRule: 2 });
    const one = upon(state, answered(AMY, ALL), THREE);
    expect(one.state.status).toBe('requested');
    expect(upon(one.state, answered(EVE, ALL), THREE).state.status).toBe('signed');
  });

  it('of whom one objects leave the item open, whatever the others said', () => {
    const { state } = drawnUp(THREE, { approverRule: 2 });
    const one = upon(state, answered(AMY, ALL), THREE);
    const no = upon(one.state, answered(TOM, [{ choice: 'reject', items: [2], words: 'no' }]), THREE);
    expect(no.state).toMatchObject({ status: 'changes-requested', items: [{}, { confirmedBy: [] }, {}] });
  });

  it('are all of them where the rule names more than there are', () => {
    const two = { approvers: [AMY, TOM] };
    const one = upon(drawnUp(two, { approverRule: 5 }).state, answered(AMY, ALL), two);
    expect(one.state.status).toBe('requested');
    expect(upon(one.state, answered(TOM, ALL), two).state.status).toBe('signed');
  });

  it('are one where any may sign', () => {
    const { state } = drawnUp(THREE, { approverRule: 'any' });
    expect(upon(state, answered(EVE, ALL), THREE).state.status).toBe('signed');
  });
});

describe('one approver after the other', () => {
  it('asks the first alone, and the next only when everything is signed by the one before', () => {
    const { state, effects } = drawnUp(IN_TURN);
    expect(letters(effects)).toEqual([['sign-off-requested', ['Amy Lin']]]);
    const part = upon(state, answered(AMY, [{ choice: 'confirm', items: [1, 2] }]), IN_TURN);
    expect(letters(part.effects)).not.toContainEqual(['sign-off-requested', ['Tom Ray']]);
    const whole = upon(part.state, answered(AMY, ALL), IN_TURN);
    expect(letters(whole.effects)).toContainEqual(['sign-off-requested', ['Tom Ray']]);
    expect(whole.state.asked).toEqual([AMY.personId, TOM.personId]);
  });

  it('gives the next the full time, and reminds of the whole again', () => {
    const { state } = drawnUp(IN_TURN);
    const later = { ...IN_TURN, at: new Date('2026-12-08T10:00:00Z') };
    const next = upon(state, answered(AMY, ALL), later);
    expect(next.state.expiresOn).toBe('2026-12-23T10:00:00.000Z');
    expect(next.effects.flatMap((effect) => (effect.kind === 'wake' ? effect.what : []))).toEqual([
      'reminder-1-ask-2',
      'reminder-2-ask-2',
      'escalation-ask-2',
      'expiry',
    ]);
  });

  it('takes the word of one who is not asked yet as an opinion', () => {
    const early = upon(drawnUp(IN_TURN).state, answered(TOM, ALL), IN_TURN);
    expect(early.state.items[0]?.confirmedBy).toEqual([]);
    expect(early.state.opinions).toMatchObject([{ name: 'Tom Ray' }]);
  });

  it('goes no further while a wish stands open', () => {
    const { state } = drawnUp(IN_TURN);
    const wish = upon(
      state,
      answered(AMY, [
        { choice: 'confirm', items: [1, 2] },
        { choice: 'change', items: [3], words: 'as CSV' },
      ]),
      IN_TURN,
    );
    expect(wish.state).toMatchObject({ status: 'changes-requested', asked: [AMY.personId] });
  });
});

describe('an approver who lets a colleague decide', () => {
  it('has the request put to the colleague, in the name of the approver', () => {
    const { effects } = drawnUp(STAND_IN);
    expect(effects.find((effect) => effect.kind === 'send-letter')).toMatchObject({
      to: [EVE],
      variables: { onBehalfOf: ['Amy Lin'] },
    });
  });

  it('is signed for by the colleague; evidence and receipt name both', () => {
    const signed = upon(drawnUp(STAND_IN).state, answered(EVE, ALL), STAND_IN);
    expect(signed.state).toMatchObject({
      status: 'signed',
      items: [{ confirmedBy: [AMY.personId] }, {}, {}],
    });
    expect(signed.effects).toContainEqual(
      expect.objectContaining({
        kind: 'prove',
        rule: 'delegated-words',
        person: EVE.personId,
        details: expect.objectContaining({ onBehalfOf: ['Amy Lin'] }),
      }),
    );
    expect(signed.effects).toContainEqual(
      expect.objectContaining({
        kind: 'reply',
        item: expect.objectContaining({ by: 'Eve Moss', onBehalfOf: ['Amy Lin'] }),
      }),
    );
    expect(letters(signed.effects)).toContainEqual(['received', ['Amy Lin']]);
  });

  it('may still decide in person, and nobody else may', () => {
    const { state } = drawnUp(STAND_IN);
    expect(upon(state, answered(AMY, ALL), STAND_IN).state.status).toBe('signed');
    expect(upon(state, answered(TOM, ALL), STAND_IN).state.status).toBe('requested');
  });

  it('is signed for by nobody once the delegation has ended', () => {
    const { state } = drawnUp(STAND_IN);
    expect(upon(state, answered(EVE, ALL), { approvers: [AMY] }).state.status).toBe('requested');
  });

  it('has what waits put to the colleague at once, and nothing where nothing waits', () => {
    const { state } = drawnUp();
    const event = {
      happened: 'delegated',
      from: AMY.personId,
      fromName: AMY.name,
      to: EVE,
      until: null,
    } as const;
    expect(letters(upon(state, event).effects)).toEqual([['sign-off-requested', ['Eve Moss']]]);
    expect(upon(state, { ...event, from: TOM.personId }).effects).toEqual([]);
  });
});

describe('a second round', () => {
  const round = {
    items: [
      { requirement: 4, version: 1, title: 'Login', statement: 'By phone.', confirmedBy: [AMY.personId] },
      { requirement: 5, version: 2, title: 'Export', statement: 'As CSV.' },
    ],
    follows: 1,
    opinions: [{ person: 9, name: 'Eve Moss', words: 'CSV please' }],
  };
  const both = { approvers: [AMY, TOM] };

  it('asks nobody again for what they have confirmed, and names the request it replaces', () => {
    const asked = drawnUp(both, round).effects.filter((effect) => effect.kind === 'send-letter');
    expect(asked).toMatchObject([
      { to: [AMY], variables: { items: [{ item: 2 }], follows: { number: 1 } } },
      { to: [TOM], variables: { items: [{ item: 1 }, { item: 2 }] } },
    ]);
  });

  it('shows the approvers what others have said meanwhile', () => {
    const [letter] = drawnUp(both, round).effects.filter((effect) => effect.kind === 'send-letter');
    expect(letter?.variables.opinions).toEqual([{ name: 'Eve Moss', words: 'CSV please' }]);
  });

  it('is signed when each has confirmed the rest', () => {
    const amy = upon(drawnUp(both, round).state, answered(AMY, ALL), both);
    const tom = upon(amy.state, answered(TOM, ALL), both);
    expect(tom.state.status).toBe('signed');
    expect(raised(tom.effects)).toEqual(['requirement 4 confirmed', 'requirement 5 confirmed']);
  });
});
