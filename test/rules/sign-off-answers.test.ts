import { describe, expect, it } from 'vitest';
import { decideSignOff } from '../../worker/cases/sign-off/decide.ts';
import type { Choice } from '../../worker/cases/sign-off/state.ts';
import { ALL, answered, drawnUp, letters, raised, upon } from '../support/sign-off.ts';
import { AMY, PM, TOM, terms } from '../support/terms.ts';

const PART: readonly Choice[] = [
  { choice: 'confirm', items: [1, 2] },
  { choice: 'change', items: [3], words: 'as CSV' },
];
const CONDITION: readonly Choice[] = [{ choice: 'condition', items: [3], words: 'fine if it is CSV' }];
const BOTH = { approvers: [AMY, TOM] };
const objection = (items: readonly number[] | 'all', person = AMY) =>
  ({
    happened: 'objected',
    person: person.personId,
    personName: person.name,
    mail: 12,
    words: 'I did not say that',
    items,
  }) as const;

describe('an answer item by item', () => {
  it('signs what is confirmed for good and opens the rest with the words beside the requirement', () => {
    const part = upon(drawnUp().state, answered(AMY, PART));
    expect(part.state.status).toBe('changes-requested');
    expect(raised(part.effects)).toEqual([
      'requirement 4 confirmed',
      'requirement 5 confirmed',
      'requirement 6 questioned',
    ]);
    expect(part.effects).toContainEqual(
      expect.objectContaining({
        happening: expect.objectContaining({
          event: { happened: 'questioned', proposal: { person: AMY.personId, mail: 9, words: 'as CSV' } },
        }),
      }),
    );
  });

  it('puts each wish before the PM with the requirement that may be reworded', () => {
    const note = upon(drawnUp().state, answered(AMY, PART)).effects.find(
      (effect) => effect.kind === 'send-letter' && effect.letter === 'pm-note',
    );
    expect(note).toMatchObject({
      variables: {
        what: 'sign-off-remarks',
        lines: [{ item: 3, standing: 'change', wanted: 'as CSV', requirement: { number: 6 } }],
      },
    });
  });

  it('is proven once, with every choice', () => {
    const proofs = upon(drawnUp().state, answered(AMY, PART)).effects.filter(({ kind }) => kind === 'prove');
    expect(proofs).toMatchObject([
      {
        decision: 'items-confirmed',
        rule: 'explicit-words',
        person: AMY.personId,
        details: {
          items: ['1. Login', '2. Export'],
          choices: [{ choice: 'confirm' }, { choice: 'confirm' }, { choice: 'change', words: 'as CSV' }],
        },
      },
    ]);
  });

  it('given by a second mail says so in evidence', () => {
    const { effects } = upon(drawnUp().state, answered(AMY, ALL, { secondWord: true }));
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'prove', rule: 'second-word' }));
  });

  it('is read back to the other approver in the name of the one who wrote it', () => {
    const { effects } = upon(drawnUp(BOTH).state, answered(AMY, ALL), BOTH);
    expect(effects).toContainEqual(
      expect.objectContaining({
        letter: 'received',
        to: [TOM],
        variables: {
          items: [
            expect.objectContaining({
              own: false,
              by: 'Amy Lin',
              signed: [],
              confirmed: [
                expect.objectContaining({ item: 1 }),
                expect.objectContaining({ item: 2 }),
                expect.objectContaining({ item: 3 }),
              ],
              waitingFor: ['Tom Ray'],
            }),
          ],
        },
      }),
    );
  });

  it('that asks back keeps the item open and puts the question to us with a clock', () => {
    const asked = upon(
      drawnUp().state,
      answered(AMY, [{ choice: 'confirm', items: [1, 2] }], {
        questions: [{ items: [3], words: 'What does item 3 cost?' }],
      }),
    );
    expect(asked.state).toMatchObject({ status: 'requested', items: [{}, {}, { confirmedBy: [] }] });
    expect(raised(asked.effects)).toContain('question next asked');
    expect(asked.effects).toContainEqual(
      expect.objectContaining({
        kind: 'reply',
        item: expect.objectContaining({ open: [expect.objectContaining({ standing: 'question' })] }),
      }),
    );
  });

  it('that only asks back is no unclear yes', () => {
    const asked = upon(
      drawnUp().state,
      answered(AMY, [], { questions: [{ items: [3], words: 'What does item 3 cost?' }] }),
    );
    expect(asked.state.reasked).toBe(false);
    expect(asked.effects).not.toContainEqual(expect.objectContaining({ kind: 'prove' }));
  });

  it('that rejects everything ends as rejected', () => {
    const no = upon(drawnUp().state, answered(AMY, [{ choice: 'reject', items: 'all', words: 'no' }]));
    expect(no.state.status).toBe('rejected');
    expect(no.effects).toContainEqual(expect.objectContaining({ kind: 'prove', decision: 'rejected' }));
  });
});

describe('a yes with a condition', () => {
  it('signs nothing and stands beside the requirement before the first baseline', () => {
    const parked = upon(drawnUp().state, answered(AMY, CONDITION));
    expect(parked.state).toMatchObject({
      status: 'changes-requested',
      items: [{}, {}, { confirmedBy: [], remarks: [{ conditional: true }] }],
    });
    expect(raised(parked.effects)).toEqual(['requirement 6 questioned']);
    expect(parked.effects).toContainEqual(
      expect.objectContaining({
        kind: 'reply',
        item: expect.objectContaining({
          open: expect.arrayContaining([expect.objectContaining({ standing: 'condition' })]),
        }),
      }),
    );
  });

  it('is a change request after the first baseline', () => {
    const { effects } = upon(drawnUp().state, answered(AMY, CONDITION), { baselineVersion: 1 });
    expect(raised(effects)).toEqual(['change-request next asked']);
  });
});

describe('an objection', () => {
  const signed = () => upon(drawnUp(BOTH).state, answered(AMY, ALL), BOTH);
  const whole = () => upon(signed().state, answered(TOM, ALL), BOTH).state;

  it('within a business day opens the items it names, with read-back to everybody', () => {
    const open = upon(whole(), objection([3]), { ...BOTH, baselineVersion: 1 });
    expect(open.state).toMatchObject({
      status: 'changes-requested',
      items: [
        { confirmedBy: [2, 3] },
        { confirmedBy: [2, 3] },
        { confirmedBy: [], remarks: [{ name: 'Amy Lin' }] },
      ],
    });
    expect(raised(open.effects)).toEqual(['requirement 6 reopened', 'requirement 6 questioned']);
    expect(letters(open.effects)).toEqual([
      ['received', ['Tom Ray']],
      ['pm-note', ['张伟']],
    ]);
    expect(open.effects).toContainEqual(expect.objectContaining({ kind: 'prove', decision: 'objected' }));
  });

  it('by another approver counts as his no', () => {
    const open = upon(signed().state, objection([2], TOM), BOTH);
    expect(open.state.items[1]).toMatchObject({ confirmedBy: [], remarks: [{ person: TOM.personId }] });
  });

  it('after the window opens nothing and is looked at by a person', () => {
    const late = terms({ ...BOTH, at: new Date('2026-12-03T10:00:00Z') });
    expect(decideSignOff(whole(), objection([3]), late)).toEqual({
      outcome: 'refused',
      because: 'too-late-to-object',
    });
  });

  it('by somebody who has no part in the decision is an opinion', () => {
    const heard = upon(whole(), objection('all', { ...PM, personId: 77, name: 'Eve Moss' }), BOTH);
    expect(heard.state).toMatchObject({ status: 'signed', opinions: [{ name: 'Eve Moss' }] });
  });
});

describe('what the PM records in the place of the client', () => {
  const recorded = (items: readonly number[] | 'all', because = 'said so on the phone') =>
    ({
      happened: 'overridden',
      items,
      because,
      person: PM.personId,
      personName: PM.name,
      mail: 20,
    }) as const;

  it('is never called signed, and the client reads whose record it is and why', () => {
    const { state, effects } = upon(drawnUp().state, recorded('all'));
    expect(state.status).toBe('recorded');
    expect(state.items.every(({ confirmedBy }) => confirmedBy.length === 0)).toBe(true);
    expect(effects).toContainEqual(
      expect.objectContaining({
        kind: 'prove',
        decision: 'overridden',
        rule: 'recorded-by-pm: said so on the phone',
        person: PM.personId,
      }),
    );
    expect(effects).toContainEqual(
      expect.objectContaining({
        letter: 'received',
        to: [AMY],
        variables: { items: [expect.objectContaining({ kind: 'sign-off-overridden', by: '张伟' })] },
      }),
    );
  });

  it('for some items leaves the others waiting', () => {
    const { state } = upon(drawnUp().state, recorded([2, 3]));
    expect(state.status).toBe('requested');
    expect(upon(state, answered(AMY, ALL)).state.status).toBe('recorded');
  });

  it('needs a reason and items that exist', () => {
    expect(decideSignOff(drawnUp().state, recorded('all', ' '), terms())).toMatchObject({
      because: 'reason-missing',
    });
    expect(decideSignOff(drawnUp().state, recorded([9]), terms())).toMatchObject({
      because: 'no-such-item',
    });
  });

  it('may be objected to by the client', () => {
    const { state } = upon(drawnUp().state, recorded('all'));
    expect(upon(state, objection('all')).state.status).toBe('changes-requested');
  });
});
