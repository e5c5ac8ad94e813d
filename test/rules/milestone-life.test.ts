import { describe, expect, it } from 'vitest';
import type { Effect, Terms } from '../../worker/cases/decision.ts';
import { decideMilestone } from '../../worker/cases/milestone/decide.ts';
import type {
  MilestoneEvent,
  MilestoneRefusal,
  OpenItem,
  StandingMilestone,
} from '../../worker/cases/milestone/state.ts';
import { MILESTONE_STATUSES } from '../../worker/cases/milestone/state.ts';
import { AMY, PM, terms } from '../support/terms.ts';
import { ASKED, answered, assessed, changeAfter } from './change-states.ts';

const OPEN: OpenItem = {
  title: 'Refund works',
  statement: 'Refund works',
  requirement: null,
  version: 1,
  wanted: 'Show the reason, too.',
};

function milestone(changes: Partial<StandingMilestone> = {}): StandingMilestone {
  return {
    status: 'planned',
    number: 1,
    name: 'Payment goes live',
    baseline: '2026-12-18',
    frozen: true,
    forecast: '2026-12-18',
    actual: null,
    phase: null,
    owner: null,
    requirements: [2],
    criteria: ['A card payment works', 'Refund works'],
    dependsOn: [],
    followers: [],
    delays: [],
    open: [],
    handedOver: [],
    because: null,
    openedAt: new Date('2026-12-01T10:00:00Z'),
    ...changes,
  };
}

function decide(state: StandingMilestone, event: MilestoneEvent, changes: Partial<Terms> = {}) {
  const decision = decideMilestone(state, event, terms(changes));
  if (decision.outcome === 'refused') return { refused: decision.because };
  if (decision.state.status === 'absent') throw new Error('absent');
  return { state: decision.state, effects: decision.effects };
}

const LATER: MilestoneEvent = {
  happened: 'forecast-moved',
  forecast: '2026-12-22',
  side: 'client',
  because: 'the test data came late',
};
const ITEMS = [
  { title: 'A card payment works', statement: 'A card payment works', requirement: null, version: 1 },
  { title: 'Refund works', statement: 'Refund works', requirement: null, version: 1 },
];
const DELIVERED: MilestoneEvent = {
  happened: 'delivered',
  words: 'On staging.',
  items: ITEMS,
  requirements: [2],
  follows: null,
};
const WORD = { person: AMY.personId, mail: 9, words: 'CONFIRM all' };

function wakes(effects: readonly Effect[]): { what: string; day: string }[] {
  return effects.flatMap((effect) =>
    effect.kind === 'wake' ? [{ what: effect.what, day: effect.at.toISOString().slice(0, 10) }] : [],
  );
}

function raised(effects: readonly Effect[]) {
  return effects.flatMap((effect) => (effect.kind === 'raise' ? [effect.happening] : []));
}

describe('the day of a milestone', () => {
  it('is agreed and expected alike when it is planned, with notes five and two days ahead', () => {
    const decision = decideMilestone(
      { status: 'absent', number: 1 },
      {
        happened: 'planned',
        name: 'Payment goes live',
        day: '2026-12-18',
        phase: null,
        owner: null,
        requirements: [],
        criteria: [],
        dependsOn: [{ kind: 'task', number: 3 }],
      },
      terms(),
    );
    if (decision.outcome === 'refused') throw new Error(decision.because);
    expect(decision.state).toMatchObject({
      status: 'planned',
      baseline: '2026-12-18',
      forecast: '2026-12-18',
    });
    expect(wakes(decision.effects)).toEqual([
      { what: 'left-5-on-2026-12-18', day: '2026-12-13' },
      { what: 'left-2-on-2026-12-18', day: '2026-12-16' },
      { what: 'passed-on-2026-12-18', day: '2026-12-19' },
    ]);
    expect(raised(decision.effects)).toEqual([
      { on: 'task', number: 3, event: { happened: 'followed', by: { kind: 'milestone', number: 1 } } },
    ]);
  });

  it('a slip moves what we expect and never what was agreed', () => {
    const { state } = decide(milestone(), LATER);
    expect(state).toMatchObject({
      baseline: '2026-12-18',
      forecast: '2026-12-22',
      delays: [
        { days: 4, side: 'client', because: 'the test data came late', at: '2026-12-01', cause: null },
      ],
    });
  });

  it('a later day without a side is refused, an earlier one is not', () => {
    expect(decide(milestone(), { ...LATER, side: null })).toEqual({ refused: 'side-missing' });
    const earlier = decide(milestone(), { ...LATER, forecast: '2026-12-16', side: null, because: '' });
    expect(earlier.state).toMatchObject({ forecast: '2026-12-16', delays: [{ days: -2, side: 'us' }] });
  });

  it('a plan written anew changes the agreed day before it is frozen, and only the forecast after', () => {
    const event: MilestoneEvent = { happened: 'replanned', plan: { day: '2026-12-20' } };
    expect(decide(milestone({ frozen: false }), event).state).toMatchObject({
      baseline: '2026-12-20',
      forecast: '2026-12-20',
      delays: [],
    });
    expect(decide(milestone(), event).state).toMatchObject({
      baseline: '2026-12-18',
      forecast: '2026-12-20',
      delays: [{ days: 2, side: 'us' }],
    });
  });

  it('an approved change moves it by working days, and is nobody’s delay', () => {
    const { state } = decide(milestone(), { happened: 'moved-by-change', days: 3, byChange: 2 });
    expect(state).toMatchObject({
      baseline: '2026-12-18',
      forecast: '2026-12-21',
      delays: [{ days: 3, cause: { kind: 'change-request', number: 2 } }],
    });
  });
});

describe('a change the client approves', () => {
  it('moves every milestone its price named, in the same breath', () => {
    const { effects } = changeAfter([
      ASKED,
      assessed({ moved: [{ number: 1, days: 3 }] }),
      answered({ kind: 'approve' }),
    ]);
    expect(raised(effects)).toContainEqual({
      on: 'milestone',
      number: 1,
      event: { happened: 'moved-by-change', days: 3, byChange: 2 },
    });
  });
});

describe('a milestone that comes near', () => {
  const woken: MilestoneEvent = { happened: 'woken', what: 'left-5-on-2026-12-18', heard: [] };

  it('and is not delivered is at risk, and the PM hears how many days are left', () => {
    const { state, effects = [] } = decide(milestone(), woken);
    expect(state?.status).toBe('at-risk');
    expect(effects).toMatchObject([
      { letter: 'pm-milestone-due', to: [PM], variables: { daysLeft: 5, forecast: '2026-12-18' } },
    ]);
  });

  it('says nothing for a day that no longer holds', () => {
    const { state, effects } = decide(milestone({ forecast: '2026-12-22' }), woken);
    expect(state?.status).toBe('planned');
    expect(effects).toEqual([]);
  });

  it('says nothing once it is in the hands of the client', () => {
    expect(decide(milestone({ status: 'delivered' }), woken)).toEqual({ refused: 'not-open-to-this' });
  });
});

describe('a delivery', () => {
  it('asks the client to accept every criterion, and counts its requirements as delivered', () => {
    const { state, effects = [] } = decide(milestone(), DELIVERED);
    expect(state).toMatchObject({ status: 'delivered', actual: '2026-12-01', handedOver: [2] });
    expect(raised(effects)).toEqual([
      { on: 'requirement', number: 2, event: { happened: 'delivered' } },
      {
        on: 'sign-off',
        number: 'next',
        event: {
          happened: 'requested',
          subject: 'Payment goes live',
          purpose: 'delivery',
          approverRule: 'all',
          items: ITEMS.map((item) => ({ ...item, subject: { kind: 'milestone', number: 1 } })),
          follows: null,
          note: 'On staging.',
        },
      },
    ]);
  });

  it('goes to nobody where the client has no approver', () => {
    expect(decide(milestone(), DELIVERED, { approvers: [] })).toEqual({ refused: 'no-approver' });
  });

  it('that the client confirms is accepted, and so are its requirements', () => {
    const delivered = milestone({ status: 'delivered', actual: '2026-12-01', handedOver: [2] });
    const { state, effects = [] } = decide(delivered, { happened: 'accepted', ...WORD });
    expect(state).toMatchObject({ status: 'accepted', actual: '2026-12-01', open: [] });
    expect(raised(effects)).toEqual([
      { on: 'requirement', number: 2, event: { happened: 'accepted', person: AMY.personId, mail: 9 } },
    ]);
  });

  it('with remarks is accepted with items, which are all that is delivered again', () => {
    const delivered = milestone({ status: 'delivered', actual: '2026-12-01' });
    const part = decide(delivered, { happened: 'accepted-with-items', open: [OPEN], ...WORD });
    expect(part.state).toMatchObject({ status: 'accepted-with-items', open: [OPEN] });
    const again = decide(
      part.state ?? delivered,
      { ...DELIVERED, items: [ITEMS[1] ?? OPEN] },
      {
        at: new Date('2026-12-08T10:00:00Z'),
      },
    );
    expect(again.state).toMatchObject({
      status: 'delivered',
      actual: '2026-12-01',
      open: [{ title: 'Refund works' }],
    });
  });

  it('that is turned down lies with us again, with the reason and its clock', () => {
    const delivered = milestone({ status: 'delivered', actual: '2026-12-01', handedOver: [2] });
    const { state, effects = [] } = decide(delivered, {
      happened: 'turned-down',
      ...WORD,
      words: 'It crashes.',
    });
    expect(state).toMatchObject({ status: 'rejected', actual: null, because: 'It crashes.' });
    expect(wakes(effects)).toHaveLength(3);
    expect(raised(effects)).toEqual([{ on: 'requirement', number: 2, event: { happened: 'turned-down' } }]);
  });
});

describe('on the word of the PM alone', () => {
  it('nothing is accepted that the client has to accept', () => {
    expect(decide(milestone(), { happened: 'reached' })).toEqual({ refused: 'deliver-first' });
    expect(decide(milestone({ status: 'delivered' }), { happened: 'reached' })).toEqual({
      refused: 'waits-for-client',
    });
  });

  it('a milestone without acceptance is over, and so are items the client left open', () => {
    const internal = milestone({ criteria: [], requirements: [] });
    expect(decide(internal, { happened: 'reached' }).state).toMatchObject({
      status: 'accepted',
      actual: '2026-12-01',
    });
    const open = milestone({ status: 'accepted-with-items', actual: '2026-11-20', open: [OPEN] });
    expect(decide(open, { happened: 'reached' }).state).toMatchObject({
      status: 'accepted',
      actual: '2026-11-20',
      open: [],
    });
  });
});

describe('every status and event', () => {
  type Row = Record<StandingMilestone['status'], StandingMilestone['status'] | MilestoneRefusal>;
  const PLANNED = { happened: 'planned', ...milestone(), day: '2026-12-18' } as const;
  const all = <To extends string>(to: To) =>
    Object.fromEntries(MILESTONE_STATUSES.map((status) => [status, to])) as Record<
      StandingMilestone['status'],
      To
    >;
  const stays = Object.fromEntries(MILESTONE_STATUSES.map((status) => [status, status])) as Row;
  const ROWS: readonly [string, MilestoneEvent, Row][] = [
    ['planned again', PLANNED, all('exists-already')],
    ['baselined', { happened: 'baselined' }, stays],
    [
      'forecast-moved',
      LATER,
      {
        planned: 'planned',
        'at-risk': 'planned',
        rejected: 'planned',
        delivered: 'delivered-already',
        accepted: 'over-already',
        'accepted-with-items': 'over-already',
        dropped: 'over-already',
      },
    ],
    [
      'moved-by-change',
      { happened: 'moved-by-change', days: 1, byChange: 2 },
      {
        ...all('over-already'),
        planned: 'planned',
        'at-risk': 'planned',
        rejected: 'planned',
      },
    ],
    ['replanned', { happened: 'replanned', plan: { phase: 'Build' } }, { ...stays, dropped: 'over-already' }],
    [
      'predecessor-moved',
      { happened: 'predecessor-moved', until: '2026-12-10', days: 4, side: 'us', via: [] },
      stays,
    ],
    ['followed', { happened: 'followed', by: { kind: 'task', number: 1 } }, stays],
    [
      'delivered',
      DELIVERED,
      {
        planned: 'delivered',
        'at-risk': 'delivered',
        rejected: 'delivered',
        'accepted-with-items': 'delivered',
        delivered: 'delivered-already',
        accepted: 'over-already',
        dropped: 'over-already',
      },
    ],
    [
      'accepted',
      { happened: 'accepted', ...WORD },
      { ...all('not-open-to-this'), delivered: 'accepted', 'accepted-with-items': 'accepted' },
    ],
    [
      'accepted-with-items',
      { happened: 'accepted-with-items', open: [OPEN], ...WORD },
      {
        ...all('not-open-to-this'),
        delivered: 'accepted-with-items',
        'accepted-with-items': 'accepted-with-items',
      },
    ],
    [
      'turned-down',
      { happened: 'turned-down', ...WORD },
      { ...all('not-open-to-this'), delivered: 'rejected', 'accepted-with-items': 'rejected' },
    ],
    [
      'dropped',
      { happened: 'dropped', because: 'No longer wanted.' },
      {
        ...all('dropped'),
        delivered: 'waits-for-client',
        accepted: 'over-already',
        dropped: 'over-already',
      },
    ],
    [
      'woken',
      { happened: 'woken', what: 'left-2-on-2026-12-18', heard: [] },
      { ...all('not-open-to-this'), planned: 'at-risk', 'at-risk': 'at-risk', rejected: 'rejected' },
    ],
  ];
  for (const [name, event, row] of ROWS) {
    it(`${name} leads where the table says`, () => {
      const met = Object.fromEntries(
        MILESTONE_STATUSES.map((status) => {
          const { state, refused } = decide(milestone({ status }), event);
          return [status, state?.status ?? refused];
        }),
      );
      expect(met).toEqual(row);
    });
  }

  it('nothing happens to a milestone that does not exist', () => {
    for (const [, event] of ROWS) {
      if (event.happened === 'planned') continue;
      const decision = decideMilestone({ status: 'absent', number: 9 }, event, terms());
      expect(decision).toEqual({ outcome: 'refused', because: 'no-such-milestone' });
    }
  });
});
