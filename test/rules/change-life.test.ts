import { describe, expect, it } from 'vitest';
import { decideChangeRequest } from '../../worker/cases/change-request/decide.ts';
import { wokenBy } from '../../worker/cases/change-request/effects.ts';
import type { ChangeRequestEvent } from '../../worker/cases/change-request/state.ts';
import type { Effect, Terms } from '../../worker/cases/decision.ts';
import { AMY, PM, TOM } from '../support/terms.ts';
import {
  ASKED,
  answered,
  assessed,
  BOSS,
  BY_PM,
  changeAfter,
  changeTerms,
  DEV,
  inStatus,
  SPONSOR,
} from './change-states.ts';

const letters = (effects: readonly Effect[]) =>
  effects.flatMap((effect) =>
    effect.kind === 'send-letter' ? [[effect.letter, effect.to.map(({ name }) => name)] as const] : [],
  );
const variables = (effects: readonly Effect[], name: string) =>
  effects.find((effect) => effect.kind === 'send-letter' && effect.letter === name);
const wakes = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.kind === 'wake' ? [named(effect.what)] : []));
/** The name of a wake-up without the second it was planned in. */
const named = (what: string) => {
  const { what: name, nth } = wokenBy(what);
  return nth === 0 ? name : `${name}-${nth}`;
};
const raised = (effects: readonly Effect[]) =>
  effects.flatMap((effect) =>
    effect.kind === 'raise' && effect.happening.on !== 'change-request' ? [effect.happening] : [],
  );
const told = (effects: readonly Effect[]) =>
  effects.flatMap((effect) =>
    effect.kind === 'send-letter' && effect.letter === 'pm-note' ? [effect.variables.why] : [],
  );
const replies = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.kind === 'reply' ? [effect.item] : []));

const at = (day: number): Partial<Terms> => ({ at: new Date(Date.UTC(2026, 11, day, 10)) });

describe('a wish', () => {
  it('is acknowledged with its number and a day, and the PM gets the form in the same breath', () => {
    const { state, effects } = changeAfter([ASKED]);
    expect(state).toMatchObject({ status: 'logged', ask: 'Add WeChat login', said: [{ name: 'Tom Ray' }] });
    expect(replies(effects)).toMatchObject([
      { kind: 'change-logged', words: 'Add WeChat login', assessBy: new Date('2026-12-04T10:00:00Z') },
    ]);
    expect(letters(effects)).toEqual([['pm-assessment-form', [PM.name]]]);
    expect(wakes(effects)).toEqual(['assessment-50', 'assessment-75', 'assessment-100']);
  });

  it('of our own is not acknowledged to anybody', () => {
    const { effects } = changeAfter([{ ...ASKED, person: PM.personId, byPm: true }]);
    expect(replies(effects)).toEqual([]);
    expect(letters(effects)).toEqual([['pm-assessment-form', [PM.name]]]);
  });

  it('that waits for its price reminds the PM, and the sponsor when the time is over', () => {
    const ring = (what: string) => {
      const decision = decideChangeRequest(
        inStatus('logged'),
        { happened: 'woken', what, heard: [] },
        changeTerms(),
      );
      return decision.outcome === 'accepted' ? decision.effects : [];
    };
    expect(letters(ring('assessment-50'))).toEqual([['pm-note', [PM.name]]]);
    expect(told(ring('assessment-75'))).toEqual(['three-quarters']);
    expect(letters(ring('assessment-100'))).toEqual([['pm-note', [PM.name, BOSS.name]]]);
  });

  it('that is not clear goes back to the one who asked, and the clock waits', () => {
    const asked = changeAfter([ASKED, { happened: 'clarification-asked', words: 'On which page?' }]);
    expect(asked.effects).toContainEqual({ kind: 'stop-waking' });
    expect(variables(asked.effects, 'change-clarification-asked')).toMatchObject({
      to: [TOM],
      variables: { question: 'On which page?' },
    });
    const clarified = {
      happened: 'clarified',
      person: 3,
      personName: 'Tom Ray',
      mail: 9,
      words: 'The start page',
    } as const;
    const { state, effects } = changeAfter(
      [ASKED, { happened: 'clarification-asked', words: 'On which page?' }, clarified],
      changeTerms(at(10)),
    );
    expect(state).toMatchObject({
      status: 'assessing',
      question: null,
      assessBy: new Date('2026-12-13T10:00:00Z'),
    });
    expect(state.said.map(({ words }) => words)).toEqual(['Add WeChat login', 'The start page']);
    expect(wakes(effects)).toContain('assessment-100');
    expect(told(effects)).toEqual(['clarified']);
  });
});

describe('a price', () => {
  it('given in two mails is kept from the first', () => {
    const { state } = changeAfter([
      ASKED,
      { happened: 'assessment-given', given: { cost: 0, days: 0 }, favour: null },
      { happened: 'assessment-given', given: { risk: 'none' }, favour: true },
    ]);
    expect(state).toMatchObject({
      status: 'assessing',
      given: { cost: 0, days: 0, risk: 'none' },
      favour: true,
    });
  });

  it('within the limit goes to the approvers on one page, with the PM on copy', () => {
    const { state, effects } = changeAfter([ASKED, assessed()]);
    expect(state.status).toBe('client-decision');
    expect(variables(effects, 'change-quoted')).toMatchObject({
      to: [AMY],
      cc: [PM],
      variables: { assessment: { cost: 1200, days: 2 }, currency: 'EUR', swaps: [4], revised: false },
    });
    expect(wakes(effects)).toEqual(['reminder-1', 'reminder-2', 'escalation', 'expiry']);
  });

  it('above the limit goes to the sponsor, and to no client', () => {
    const { state, effects } = changeAfter([ASKED, assessed({ days: 11 })]);
    expect(state.status).toBe('internal-approval');
    expect(letters(effects)).toEqual([['sponsor-approval-asked', [BOSS.name]]]);
  });

  it('that the sponsor approves reaches the client with the sponsor’s word on record', () => {
    const { state, effects } = changeAfter([
      ASKED,
      assessed({ cost: 9000 }),
      { happened: 'sponsor-answered', ...SPONSOR, approves: true },
    ]);
    expect(state).toMatchObject({ status: 'client-decision', internal: { approved: true, name: BOSS.name } });
    expect(letters(effects).map(([name]) => name)).toEqual(['pm-note', 'change-quoted']);
    expect(effects).toContainEqual(
      expect.objectContaining({ kind: 'prove', decision: 'internally-approved' }),
    );
  });

  it('that the sponsor declines goes back to the PM, and the client hears nothing', () => {
    const { state, effects } = changeAfter([
      ASKED,
      assessed({ cost: 9000 }),
      { happened: 'sponsor-answered', ...SPONSOR, approves: false },
    ]);
    expect(state).toMatchObject({ status: 'assessed', internal: { approved: false } });
    expect(letters(effects)).toEqual([['pm-note', [PM.name]]]);
  });

  it('above the limit is not approved by the PM without a reason', () => {
    const decide = (because: string | null, person = PM.personId) =>
      decideChangeRequest(inStatus('internal-approval'), { ...BY_PM, person, because }, changeTerms());
    expect(decide(null)).toEqual({ outcome: 'refused', because: 'over-limit' });
    expect(decide('Ines said yes on the phone at 14:00')).toMatchObject({
      outcome: 'accepted',
      state: { internal: { approved: true } },
    });
    expect(decide(null, BOSS.personId)).toMatchObject({ outcome: 'accepted' });
  });

  it('waits with the PM while nobody can be asked, and says who is missing', () => {
    const noSponsor = changeAfter([ASKED, assessed({ cost: 9000 })], changeTerms({ sponsors: [] }));
    expect(noSponsor.state.status).toBe('assessed');
    expect(told(noSponsor.effects)).toEqual(['no-sponsor']);
    const noApprover = changeAfter([ASKED, assessed()], changeTerms({ approvers: [] }));
    expect(noApprover.state.status).toBe('assessed');
    expect(told(noApprover.effects)).toEqual(['no-approver']);
  });

  it('of nothing is still asked', () => {
    expect(changeAfter([ASKED, assessed({ cost: 0, days: 0 })]).state.status).toBe('client-decision');
  });

  it('given free of charge that moves nothing needs no answer, and the client may object', () => {
    const gift: ChangeRequestEvent = { ...assessed({ cost: 300, days: 0 }), favour: true } as never;
    const { state, effects } = changeAfter([ASKED, gift]);
    expect(state).toMatchObject({ status: 'approved', favour: true, decision: { kind: 'favour' } });
    expect(variables(effects, 'received')).toMatchObject({
      variables: { items: [{ outcome: 'favour', cost: 0, objectBy: new Date('2026-12-02T10:00:00Z') }] },
    });
  });

  it('given free of charge that moves the end is asked', () => {
    const gift: ChangeRequestEvent = { ...assessed({ cost: 300, days: 1 }), favour: true } as never;
    expect(changeAfter([ASKED, gift]).state.status).toBe('client-decision');
  });

  it('holds to the evening of the day named, and otherwise fifteen business days', () => {
    const named = changeAfter([ASKED, assessed({ validUntil: '2026-12-10' })]).state.quote?.validUntil;
    expect(named).toEqual(new Date('2026-12-10T18:00:00Z'));
    expect(changeAfter([ASKED, assessed()]).state.quote?.validUntil).toEqual(
      new Date('2026-12-16T10:00:00Z'),
    );
  });

  it('that replaces another asks again and counts nobody’s word for the old one', () => {
    const two = { approvers: [AMY, TOM] };
    const { state, effects } = changeAfter(
      [ASKED, assessed(), answered({ kind: 'approve' }), assessed({ cost: 1500 })],
      changeTerms(two),
    );
    expect(state).toMatchObject({ status: 'client-decision', quote: { round: 2, votes: [] } });
    expect(variables(effects, 'change-quoted')).toMatchObject({ variables: { revised: true } });
  });
});

describe('the client', () => {
  it('approves, and everybody hears of it: a new baseline, the team, the proof', () => {
    const { state, effects } = changeAfter([ASKED, assessed(), answered({ kind: 'approve' })]);
    expect(state).toMatchObject({ status: 'approved', decision: { kind: 'approved', name: AMY.name } });
    expect(replies(effects)).toMatchObject([
      {
        kind: 'change-decided',
        outcome: 'approved',
        cost: 1200,
        days: 2,
        currency: 'EUR',
        baselineVersion: 2,
      },
    ]);
    expect(letters(effects)).toEqual([
      ['received', [TOM.name]],
      ['team-change-approved', [DEV.name]],
    ]);
    expect(raised(effects)).toMatchObject([
      {
        on: 'requirement',
        number: 'next',
        event: {
          happened: 'added-by-change',
          words: 'WeChat login beside the phone login.',
          byChange: 2,
          person: AMY.personId,
          mail: 9,
        },
      },
    ]);
    const kinds = effects.map(({ kind }) => kind);
    for (const kind of ['stop-waking', 'new-baseline', 'prove'] as const) expect(kinds).toContain(kind);
  });

  it('gives a signed requirement other words when the PM has named it', () => {
    const { effects } = changeAfter([ASKED, assessed({ requirement: 3 }), answered({ kind: 'approve' })]);
    expect(raised(effects)).toMatchObject([
      { number: 3, event: { happened: 'changed', title: null, byChange: 2 } },
    ]);
  });

  it('swaps: the requirement named is put off for it', () => {
    const { state, effects } = changeAfter([ASKED, assessed(), answered({ kind: 'swap', requirement: 4 })]);
    expect(state).toMatchObject({ status: 'approved', decision: { kind: 'swapped', swap: 4 } });
    expect(raised(effects)).toMatchObject([
      { number: 4, event: { happened: 'deferred', byChange: 2 } },
      { number: 'next', event: { happened: 'added-by-change' } },
    ]);
  });

  it('declines, and nothing changes', () => {
    const { state, effects } = changeAfter([ASKED, assessed(), answered({ kind: 'decline' })]);
    expect(state).toMatchObject({ status: 'rejected', decision: { kind: 'declined' } });
    expect(effects.some(({ kind }) => kind === 'new-baseline')).toBe(false);
    expect(told(effects)).toEqual(['declined']);
  });

  it('puts it off to a day, on which the PM is reminded', () => {
    const { state, effects } = changeAfter([
      ASKED,
      assessed(),
      answered({ kind: 'defer', until: '2027-01-15' }),
    ]);
    expect(state).toMatchObject({ status: 'deferred', reviewOn: '2027-01-15' });
    expect(effects).toContainEqual({
      kind: 'wake',
      what: expect.stringMatching(/^review-\d+0$/),
      at: new Date('2027-01-15T09:00:00Z'),
    });
  });

  it('asks back, and is not reminded of an answer that lies with us', () => {
    const { state, effects } = changeAfter([ASKED, assessed(), answered({ kind: 'question' })]);
    expect(state.status).toBe('client-decision');
    expect(raised(effects)).toMatchObject([
      { on: 'question', event: { happened: 'asked', words: 'my words' } },
    ]);
    expect(wakes(effects)).toEqual(['expiry']);
    expect(told(effects)).toEqual(['asked-back']);
  });

  it('who is vague is asked once for the one line, and then the PM looks', () => {
    const once = changeAfter([ASKED, assessed(), answered({ kind: 'unclear' })]);
    expect(replies(once.effects)).toMatchObject([{ kind: 'change-open', reopened: false, swaps: [4] }]);
    expect(decideChangeRequest(once.state, answered({ kind: 'unclear' }), changeTerms())).toEqual({
      outcome: 'refused',
      because: 'unclear-again',
    });
  });

  it('who answers an old page is told of the new one, and nothing is counted', () => {
    const { state, effects } = changeAfter([ASKED, assessed(), answered({ kind: 'outdated' })]);
    expect(state.status).toBe('client-decision');
    expect(replies(effects)).toMatchObject([{ kind: 'change-settled', status: 'superseded' }]);
  });

  it('who may not decide gives a view, which the approvers read with the reminder', () => {
    const { state, effects } = changeAfter([ASKED, assessed(), answered({ kind: 'approve' }, TOM)]);
    expect(state).toMatchObject({ status: 'client-decision', opinions: [{ name: TOM.name }] });
    expect(replies(effects)).toMatchObject([{ kind: 'opinion-noted', approvers: [AMY.name] }]);
    const reminded = decideChangeRequest(
      state,
      { happened: 'woken', what: 'reminder-1', heard: [] },
      changeTerms(),
    );
    expect(reminded.outcome === 'accepted' && reminded.effects).toMatchObject([
      { letter: 'change-reminder', to: [AMY], variables: { opinions: [{ name: TOM.name }] } },
    ]);
  });

  it('decides through the one who was asked to decide meanwhile', () => {
    const lent = changeTerms({ delegations: [{ from: AMY.personId, to: TOM, until: null }] });
    expect(changeAfter([ASKED, assessed(), answered({ kind: 'approve' }, TOM)], lent).state.status).toBe(
      'approved',
    );
  });
});

describe('several approvers', () => {
  const two = (approverRule: Terms['settings']['approverRule']) => {
    const usual = changeTerms({ approvers: [AMY, TOM] });
    return { ...usual, settings: { ...usual.settings, approverRule } };
  };

  it('must all approve: the first yes is noted and read to the other', () => {
    const first = changeAfter([ASKED, assessed(), answered({ kind: 'approve' })], two('all'));
    expect(first.state.status).toBe('client-decision');
    expect(replies(first.effects)).toMatchObject([{ outcome: 'noted', waitingFor: [TOM.name] }]);
    expect(letters(first.effects)).toEqual([['received', [TOM.name]]]);
    const both = changeAfter(
      [ASKED, assessed(), answered({ kind: 'approve' }), answered({ kind: 'approve' }, TOM)],
      two('all'),
    );
    expect(both.state.status).toBe('approved');
  });

  it.each([['any'], [1]] as const)('of whom %s is enough need one yes', (rule) => {
    expect(changeAfter([ASKED, assessed(), answered({ kind: 'approve' })], two(rule)).state.status).toBe(
      'approved',
    );
  });

  it('are stopped by one no', () => {
    const events = [ASKED, assessed(), answered({ kind: 'approve' }), answered({ kind: 'decline' }, TOM)];
    expect(changeAfter(events, two('all')).state).toMatchObject({
      status: 'rejected',
      decision: { name: TOM.name },
    });
  });

  it('who want different things have not agreed, and the PM is told', () => {
    const events = [
      ASKED,
      assessed(),
      answered({ kind: 'approve' }),
      answered({ kind: 'swap', requirement: 4 }, TOM),
    ];
    const { state, effects } = changeAfter(events, two('all'));
    expect(state.status).toBe('client-decision');
    expect(told(effects)).toEqual(['votes-differ']);
    expect(changeAfter([...events, answered({ kind: 'approve' }, TOM)], two('all')).state.status).toBe(
      'approved',
    );
  });

  it('are reminded only as long as they have not answered', () => {
    const { state } = changeAfter([ASKED, assessed(), answered({ kind: 'approve' })], two('all'));
    const ring = (heard: number[]) => {
      const decision = decideChangeRequest(
        state,
        { happened: 'woken', what: 'reminder-1', heard },
        two('all'),
      );
      return decision.outcome === 'accepted' ? letters(decision.effects) : null;
    };
    expect(ring([])).toEqual([['change-reminder', [TOM.name]]]);
    expect(ring([TOM.personId])).toEqual([]);
  });
});

describe('an objection', () => {
  const object = {
    happened: 'objected',
    person: AMY.personId,
    personName: AMY.name,
    mail: 11,
    words: 'I did not approve',
  } as const;

  it.each([
    ['approve', { kind: 'approve' }],
    ['decline', { kind: 'decline' }],
    ['defer', { kind: 'defer', until: null }],
  ] as const)('in time to a recorded %s opens the decision again', (_, answer) => {
    const { state } = changeAfter([ASKED, assessed(), answered(answer)]);
    const decision = decideChangeRequest(state, object, changeTerms(at(2)));
    expect(decision).toMatchObject({
      outcome: 'accepted',
      state: { status: 'client-decision', decision: null, quote: { votes: [] } },
    });
    if (decision.outcome === 'refused') return;
    expect(replies(decision.effects)).toMatchObject([{ kind: 'change-open', reopened: true }]);
    expect(told(decision.effects)).toEqual(['objected']);
  });

  it('followed by a new yes asks for nothing twice: the baseline has its words already', () => {
    const agreed = changeAfter([
      ASKED,
      assessed(),
      answered({ kind: 'approve' }),
      object,
      answered({ kind: 'approve' }),
    ]);
    expect(agreed.state.status).toBe('approved');
    expect(raised(agreed.effects)).toEqual([]);
    expect(agreed.effects.some(({ kind }) => kind === 'new-baseline')).toBe(false);
    expect(told(agreed.effects)).toEqual(['on-baseline']);
  });

  it('followed by a no tells the PM what the baseline still holds', () => {
    const events = [ASKED, assessed(), answered({ kind: 'approve' }), object, answered({ kind: 'decline' })];
    expect(told(changeAfter(events).effects)).toEqual(['declined', 'on-baseline']);
  });

  it('after the day is over is put before the PM', () => {
    const { state } = changeAfter([ASKED, assessed(), answered({ kind: 'approve' })]);
    expect(decideChangeRequest(state, object, changeTerms(at(3)))).toEqual({
      outcome: 'refused',
      because: 'too-late-to-object',
    });
  });
});

describe('silence', () => {
  it('is told to PM and sponsor after six days, and approves nothing', () => {
    const decision = decideChangeRequest(
      inStatus('client-decision'),
      { happened: 'woken', what: 'escalation', heard: [] },
      changeTerms(),
    );
    expect(decision.outcome === 'accepted' && letters(decision.effects)).toEqual([
      ['pm-note', [PM.name, BOSS.name]],
    ]);
  });

  it('ends the price, and a late yes is not counted', () => {
    const { state, effects } = changeAfter([
      ASKED,
      assessed(),
      { happened: 'woken', what: 'expiry', heard: [] },
    ]);
    expect(state).toMatchObject({ status: 'deferred', decision: { kind: 'expired' } });
    expect(told(effects)).toEqual(['expired']);
    const late = decideChangeRequest(state, answered({ kind: 'approve' }), changeTerms());
    expect(late).toMatchObject({ outcome: 'accepted', state: { status: 'deferred' } });
    if (late.outcome === 'refused') return;
    expect(replies(late.effects)).toMatchObject([{ kind: 'change-settled', status: 'expired' }]);
    expect(told(late.effects)).toEqual(['answered-late']);
  });

  it('that was announced moves the reminder behind the day named', () => {
    const { effects } = changeAfter([
      ASKED,
      assessed(),
      { happened: 'promised', person: AMY.personId, words: 'by Monday', by: '2026-12-07' },
    ]);
    expect(effects).toContainEqual({
      kind: 'wake',
      what: expect.stringMatching(/^reminder-\d+1$/),
      at: new Date('2026-12-08T09:00:00Z'),
    });
  });
});

describe('a clock that has rung', () => {
  const names = (effects: readonly Effect[]) =>
    effects.flatMap((effect) => (effect.kind === 'wake' ? [effect.what] : []));

  it('is planned anew under another name: a second price is reminded of like the first', () => {
    const first = changeAfter([ASKED, assessed()], changeTerms(at(1)));
    const again = decideChangeRequest(first.state, assessed(), changeTerms(at(8)));
    if (again.outcome === 'refused') throw new Error(again.because);
    const second = decideChangeRequest(again.state, { happened: 'put-forward' }, changeTerms(at(8)));
    if (second.outcome === 'refused') throw new Error(second.because);
    expect(names(second.effects)).toHaveLength(4);
    for (const name of names(second.effects)) expect(names(first.effects)).not.toContain(name);
  });

  it('of a change put off twice rings twice', () => {
    const defer = { happened: 'deferred', until: '2027-01-15', because: null } as const;
    const first = changeAfter([ASKED, defer], changeTerms(at(1)));
    const second = decideChangeRequest(first.state, { ...defer, until: '2027-02-15' }, changeTerms(at(8)));
    expect(second.outcome === 'accepted' && names(second.effects)).not.toEqual(names(first.effects));
  });
});

describe('an emergency by voice', () => {
  const VOICE = { ...ASKED, person: PM.personId, byPm: true, emergency: true } as const;

  it('is recapped to the approvers at once, with two days for the written word', () => {
    const { state, effects } = changeAfter([VOICE]);
    expect(state.emergency).toEqual({
      writeBy: new Date('2026-12-03T10:00:00Z'),
      confirmedBy: null,
      red: false,
    });
    expect(variables(effects, 'change-recap')).toMatchObject({ to: [AMY], cc: [PM] });
    expect(wakes(effects)).toContain('written');
  });

  it('confirmed in writing is proven, and its price is still to be decided', () => {
    const { state, effects } = changeAfter([VOICE, answered({ kind: 'approve' })]);
    expect(state).toMatchObject({
      status: 'logged',
      emergency: { confirmedBy: AMY.personId },
      decision: null,
    });
    expect(replies(effects)).toMatchObject([{ outcome: 'written', by: AMY.name }]);
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'prove', decision: 'emergency-written' }));
    expect(effects.some(({ kind }) => kind === 'new-baseline')).toBe(false);
  });

  it('is confirmed by nobody but an approver', () => {
    expect(changeAfter([VOICE, answered({ kind: 'approve' }, TOM)]).state.emergency?.confirmedBy).toBeNull();
  });

  it('not in writing in time turns red before PM and sponsor, and can still be confirmed', () => {
    const { state, effects } = changeAfter([VOICE, { happened: 'woken', what: 'written', heard: [] }]);
    expect(state.emergency?.red).toBe(true);
    expect(letters(effects)).toEqual([['pm-note', [PM.name, BOSS.name]]]);
    const late = decideChangeRequest(state, answered({ kind: 'approve' }), changeTerms());
    expect(late).toMatchObject({ state: { emergency: { red: false, confirmedBy: AMY.personId } } });
  });

  it('keeps its two days while it is being priced', () => {
    expect(wakes(changeAfter([VOICE, assessed()]).effects)).toContain('written');
  });

  it('that the client does not recognise stops', () => {
    const { state, effects } = changeAfter([VOICE, answered({ kind: 'decline' })]);
    expect(state.status).toBe('rejected');
    expect(told(effects)).toEqual(['not-wanted']);
  });
});

describe('the end of a change', () => {
  it('refused by us is told to the client with the reason', () => {
    const { effects } = changeAfter([ASKED, { happened: 'rejected', because: 'the API is closed' }]);
    expect(variables(effects, 'change-closed')).toMatchObject({
      to: [TOM],
      variables: { ending: 'rejected', because: 'the API is closed' },
    });
  });

  it('put off by us wakes the PM on its day', () => {
    const { effects } = changeAfter([ASKED, { happened: 'deferred', until: '2027-01-15', because: null }]);
    expect(wakes(effects)).toEqual(['review']);
    const ring = decideChangeRequest(
      inStatus('deferred'),
      { happened: 'woken', what: 'review', heard: [] },
      changeTerms(),
    );
    expect(ring.outcome === 'accepted' && told(ring.effects)).toEqual(['review-due']);
  });

  it('taken back by the client is confirmed to the client and told to the PM', () => {
    const { effects } = changeAfter([
      ASKED,
      { happened: 'withdrawn', words: 'drop it', person: TOM.personId },
    ]);
    expect(replies(effects)).toMatchObject([{ kind: 'change-noted', withdrawn: true }]);
    expect(told(effects)).toEqual(['withdrawn']);
  });

  it('as a defect is never billed: it goes on as a complaint in the client’s words', () => {
    const { state, effects } = changeAfter([ASKED, { happened: 'found-defect' }]);
    expect(state).toMatchObject({ status: 'closed', defect: true });
    expect(raised(effects)).toMatchObject([
      { on: 'complaint', event: { happened: 'complained', words: 'Add WeChat login', person: TOM.personId } },
    ]);
    expect(variables(effects, 'change-closed')).toMatchObject({ variables: { ending: 'defect' } });
  });

  it('made is told to the client, verified closes it', () => {
    const approved = [ASKED, assessed(), answered({ kind: 'approve' })];
    const made = changeAfter([
      ...approved,
      { happened: 'scheduled', on: '2026-12-20' },
      { happened: 'implemented' },
    ]);
    expect(letters(made.effects)).toEqual([['change-implemented', [TOM.name, AMY.name]]]);
    const done = changeAfter([...approved, { happened: 'implemented' }, { happened: 'verified' }]);
    expect(done.state.status).toBe('closed');
    expect(letters(done.effects)).toEqual([['change-closed', [TOM.name, AMY.name]]]);
  });

  it('in the client’s place is recorded by a PM only with a reason, which is proven', () => {
    const approve = (because: string | null) =>
      decideChangeRequest(inStatus('client-decision'), { ...BY_PM, because }, changeTerms());
    expect(approve(null)).toEqual({ outcome: 'refused', because: 'client-decides' });
    const overridden = approve('Amy Lin said yes on the phone, 1 Dec 14:00');
    expect(overridden).toMatchObject({ outcome: 'accepted', state: { status: 'approved' } });
    if (overridden.outcome === 'refused') return;
    expect(overridden.effects).toContainEqual(
      expect.objectContaining({ kind: 'prove', rule: expect.stringContaining('on the phone, 1 Dec 14:00') }),
    );
    expect(replies(overridden.effects)).toEqual([]);
    expect(letters(overridden.effects)[0]).toEqual(['received', [TOM.name, AMY.name]]);
  });
});
