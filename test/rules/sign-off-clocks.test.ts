import { describe, expect, it } from 'vitest';
import type { Party, Terms } from '../../worker/cases/decision.ts';
import { USUAL_SETTINGS } from '../../worker/cases/project/settings.ts';
import { decideSignOff } from '../../worker/cases/sign-off/decide.ts';
import type { SignOff, SignOffEvent, Standing } from '../../worker/cases/sign-off/state.ts';
import { ALL, answered, drawnUp, letters, raised, upon } from '../support/sign-off.ts';
import { AMY, PM, TOM, terms } from '../support/terms.ts';

const BOSS: Party = { personId: 8, name: 'Boss', address: 'boss@studio.example', language: 'en' };
const rings = (what: string, heard: readonly number[] = []) => ({ happened: 'woken', what, heard }) as const;
const promised = (by: string | null) =>
  ({
    happened: 'promised',
    person: AMY.personId,
    personName: AMY.name,
    mail: 9,
    words: 'next week',
    by,
  }) as const;

describe('a reminder', () => {
  it('shows what people who may not decide have said', () => {
    const heard = upon(drawnUp().state, answered(TOM, ALL, { words: 'all fine with me' }));
    expect(upon(heard.state, rings('reminder-1')).effects).toMatchObject([
      {
        letter: 'sign-off-reminder',
        variables: { opinions: [{ name: 'Tom Ray', words: 'all fine with me' }] },
      },
    ]);
  });

  it('never comes to somebody who has answered in part; the others get theirs', () => {
    const both = { approvers: [AMY, TOM] };
    const part = upon(drawnUp(both).state, answered(AMY, [{ choice: 'confirm', items: [1] }]), both);
    expect(letters(upon(part.state, rings('reminder-1'), both).effects)).toEqual([
      ['sign-off-reminder', ['Tom Ray']],
    ]);
  });

  it('waits behind the day an approver has promised', () => {
    const { state, effects } = upon(drawnUp().state, promised('2026-12-10'));
    expect(effects).toContainEqual({
      kind: 'wake',
      what: 'again-2-2026-12-11',
      at: new Date('2026-12-11T09:00:00Z'),
    });
    expect(upon(state, rings('reminder-2')).effects).toEqual([]);
    const then = { at: new Date('2026-12-11T09:00:00Z') };
    expect(letters(upon(state, rings('again-2-2026-12-11'), then).effects)).toEqual([
      ['sign-off-reminder', ['Amy Lin']],
    ]);
  });

  it('waits three business days for a promise without a day, and a later promise moves it', () => {
    const first = upon(drawnUp().state, promised(null));
    expect(first.effects).toContainEqual(expect.objectContaining({ what: 'again-2-2026-12-04' }));
    const later = upon(first.state, promised('2026-12-10'));
    const then = { at: new Date('2026-12-04T10:00:00Z') };
    expect(upon(later.state, rings('again-2-2026-12-04'), then).effects).toEqual([]);
  });

  it('waits until an absent approver is back, and the PM hears so once', () => {
    const away = { away: [{ personId: AMY.personId, until: '2026-12-09' }] };
    const first = upon(drawnUp().state, rings('reminder-1'), away);
    expect(letters(first.effects)).toEqual([['pm-note', ['张伟']]]);
    expect(first.effects).toContainEqual(expect.objectContaining({ what: 'again-2-2026-12-09' }));
    expect(letters(upon(first.state, rings('reminder-2'), away).effects)).toEqual([]);
  });

  it('goes to whoever stands in', () => {
    const standIn = { delegations: [{ from: AMY.personId, to: TOM, until: null }] };
    expect(letters(upon(drawnUp(standIn).state, rings('reminder-1'), standIn).effects)).toEqual([
      ['sign-off-reminder', ['Tom Ray']],
    ]);
  });
});

describe('six business days without an answer', () => {
  const people = { approvers: [AMY, TOM], sponsors: [BOSS] };

  it('are told to the other approver, the sponsor and the PM', () => {
    const one = upon(drawnUp(people).state, answered(TOM, ALL), people);
    expect(letters(upon(one.state, rings('escalation'), people).effects)).toEqual([
      ['sign-off-escalated', ['Tom Ray']],
      ['pm-note', ['张伟', 'Boss']],
    ]);
  });

  it('are told to the PM alone where the approver has written meanwhile', () => {
    const part = upon(drawnUp().state, answered(AMY, [{ choice: 'confirm', items: [1] }]));
    expect(letters(upon(part.state, rings('escalation'), { sponsors: [BOSS] }).effects)).toEqual([
      ['pm-note', ['张伟']],
    ]);
  });
});

describe('deemed acceptance', () => {
  const clause = 'Fifteen business days after delivery it is deemed accepted after a final notice.';
  const agreed: Partial<Terms> = { settings: { ...USUAL_SETTINGS, deemedAcceptance: clause } };
  const delivery = {
    purpose: 'delivery',
    items: [
      { subject: { kind: 'requirement', number: 4 }, version: 1, title: 'Login', statement: 'By phone.' },
    ],
  } as const;

  it('comes only after a final notice three business days before the end', () => {
    const { state, effects } = drawnUp(agreed, delivery);
    expect(effects).toContainEqual({
      kind: 'wake',
      what: 'final-notice',
      at: new Date('2026-12-13T10:00:00Z'),
    });
    expect(upon(state, rings('expiry'), agreed).state.status).toBe('expired');
    const noticed = upon(state, rings('final-notice'), agreed);
    expect(letters(noticed.effects)).toEqual([['sign-off-final-notice', ['Amy Lin']]]);
    const over = upon(noticed.state, rings('expiry'), agreed);
    expect(over.state.status).toBe('deemed');
    expect(over.effects).toContainEqual(
      expect.objectContaining({
        kind: 'prove',
        decision: 'deemed-accepted',
        rule: 'deemed-by-clause',
        person: null,
        details: expect.objectContaining({ clause }),
      }),
    );
    expect(over.effects).not.toContainEqual(expect.objectContaining({ decision: 'signed' }));
    expect(letters(over.effects)).toEqual([['received', ['Amy Lin', '张伟']]]);
    expect(raised(over.effects)).toEqual([]);
  });

  it('never comes where anybody has said a word, or where words wait for the PM', () => {
    const noticed = upon(drawnUp(agreed, delivery).state, rings('final-notice'), agreed);
    const spoke = upon(noticed.state, promised(null), agreed);
    expect(upon(spoke.state, rings('expiry'), agreed).state.status).toBe('expired');
    expect(upon(noticed.state, rings('expiry', [AMY.personId]), agreed).state.status).toBe('expired');
  });

  it('never comes without the clause, and never for requirements', () => {
    const plain = drawnUp({}, delivery);
    expect(plain.effects).not.toContainEqual(expect.objectContaining({ what: 'final-notice' }));
    const requirements = drawnUp(agreed);
    const noticed = upon(requirements.state, rings('final-notice'), agreed);
    expect(noticed.effects).toEqual([]);
    expect(upon(noticed.state, rings('expiry'), agreed).state.status).toBe('expired');
  });

  it('may be objected to, and then nothing is accepted', () => {
    const noticed = upon(drawnUp(agreed, delivery).state, rings('final-notice'), agreed);
    const over = upon(noticed.state, rings('expiry'), agreed);
    const objection = {
      happened: 'objected',
      person: AMY.personId,
      personName: AMY.name,
      mail: 11,
      words: 'we do not accept it',
      items: 'all',
    } as const;
    expect(upon(over.state, objection, agreed).state.status).toBe('changes-requested');
  });
});

describe('every purpose', () => {
  it.each([
    ['delivery', 'requirement 4 accepted'],
    ['recap', undefined],
    ['plan', undefined],
    ['closing', undefined],
  ] as const)('of a request is signed in its own way: %s', (purpose, told) => {
    const subject = { kind: 'requirement', number: 4 } as const;
    const asked = drawnUp({}, { purpose, items: [{ subject, version: 1, title: 'x', statement: 'y' }] });
    expect(raised(asked.effects)).toEqual([]);
    const signed = upon(asked.state, answered(AMY, ALL));
    expect(signed.state.status).toBe('signed');
    expect(raised(signed.effects)).toEqual(told ? [told] : []);
    expect(signed.effects).not.toContainEqual({ kind: 'new-baseline' });
  });
});

describe('no event', () => {
  const drawn = drawnUp().state;
  const states: readonly SignOff[] = [
    { status: 'absent', number: 1 },
    ...(
      [
        'preview',
        'requested',
        'changes-requested',
        'signed',
        'recorded',
        'deemed',
        'rejected',
        'expired',
        'superseded',
        'withdrawn',
      ] as const
    ).map((status): Standing => ({ ...drawn, status })),
  ];
  const events: readonly SignOffEvent[] = [
    { happened: 'released', person: PM.personId, personName: PM.name, mail: 1, because: null },
    answered(AMY, ALL),
    promised(null),
    { ...promised(null), happened: 'objected', items: 'all' },
    { happened: 'delegated', from: AMY.personId, fromName: AMY.name, to: TOM, until: null },
    {
      happened: 'overridden',
      items: 'all',
      because: 'x',
      person: PM.personId,
      personName: PM.name,
      mail: 1,
    },
    { happened: 'withdrawn' },
    rings('reminder-1'),
    rings('again-2-2026-12-04'),
    rings('escalation'),
    rings('final-notice'),
    rings('expiry'),
    { happened: 'superseded' },
  ];
  const SIGNS = ['requested', 'changes-requested'];

  it.each(states.map((state) => [state.status, state] as const))(
    'signs a request that is %s unless it waits and its approver says so',
    (status, state) => {
      for (const event of events) {
        const decision = decideSignOff(state, event, terms());
        if (decision.outcome === 'refused') continue;
        const proof = decision.effects.find(
          (effect) => effect.kind === 'prove' && effect.decision === 'signed',
        );
        const mayProve = event.happened === 'answered' && SIGNS.includes(status);
        expect([event.happened, proof !== undefined]).toEqual([event.happened, mayProve]);
      }
    },
  );

  it.each(states.map((state) => [state.status, state] as const))(
    'by the clock writes about a request that is %s unless it waits',
    (status, state) => {
      if (SIGNS.includes(status)) return;
      for (const event of events) {
        if (event.happened !== 'woken') continue;
        expect(decideSignOff(state, event, terms()).outcome).toBe('refused');
      }
    },
  );
});

describe('a delivery of a milestone', () => {
  const subject = { kind: 'milestone', number: 2 } as const;
  const lines = [
    { subject, requirement: 4, version: 1, title: 'Login', statement: 'By phone.' },
    { subject, requirement: null, version: 1, title: 'Manual', statement: 'Two pages.' },
  ];
  const asked = () => drawnUp({}, { purpose: 'delivery', items: lines, follows: 7 });

  it('takes the place of the request about the delivery before it', () => {
    expect(raised(asked().effects)).toEqual(['sign-off 7 superseded']);
  });

  it('tells the milestone when every line is accepted', () => {
    expect(raised(upon(asked().state, answered(AMY, ALL)).effects)).toEqual([
      'requirement 4 accepted',
      'milestone 2 accepted',
    ]);
  });

  it('tells the milestone what is still wanted, once no line waits any more', () => {
    const part = upon(asked().state, answered(AMY, [{ choice: 'confirm', items: [1] }]));
    expect(raised(part.effects)).toEqual(['requirement 4 accepted']);
    const rest = upon(part.state, answered(AMY, [{ choice: 'change', items: [2], words: 'ten pages' }]));
    expect(rest.effects).toContainEqual({
      kind: 'raise',
      happening: {
        on: 'milestone',
        number: 2,
        event: expect.objectContaining({
          happened: 'accepted-with-items',
          open: [expect.objectContaining({ title: 'Manual', wanted: 'ten pages' })],
        }),
      },
    });
  });

  it('is turned down when every line is', () => {
    const no = upon(asked().state, answered(AMY, [{ choice: 'reject', items: 'all', words: 'no' }]));
    expect(raised(no.effects)).toContain('milestone 2 turned-down');
  });
});
