import { describe, expect, it } from 'vitest';
import { decideComplaint } from '../../worker/cases/complaint/decide.ts';
import type { ComplaintEvent, ComplaintStatus } from '../../worker/cases/complaint/state.ts';
import {
  accept,
  BOSS,
  complaintIn,
  EVENTS,
  hoursLater,
  LEAD,
  lettersOf,
  STATUSES,
  termsAt,
} from '../support/complaint.ts';
import { AMY, TOM } from '../support/terms.ts';

const LATER = termsAt(hoursLater(24 * 9));

const HAPPENINGS = Object.keys(EVENTS) as ComplaintEvent['happened'][];

/** What each event leads to, by the status it meets; `-` is refused. */
const OPEN = ['acknowledged', 'assessed', 'investigating', 'reopened'] as const;
const LEADS_TO: Partial<Record<ComplaintEvent['happened'], Partial<Record<ComplaintStatus, string>>>> = {
  'complained-again': {
    ...same(STATUSES),
    resolved: 'reopened',
    'check-back': 'reopened',
    closed: 'reopened',
  },
  'answered-in-person': {
    ...all(OPEN, 'investigating'),
    accepted: 'accepted',
    'sponsor-approval': 'sponsor-approval',
  },
  assessed: {
    ...same(STATUSES.filter((status) => status !== 'closed' && status !== 'settled')),
    acknowledged: 'assessed',
  },
  'client-asked': all([...OPEN, 'waiting-for-client'], 'waiting-for-client'),
  'client-replied': { 'waiting-for-client': 'investigating' },
  'resolution-given': all([...OPEN, 'waiting-for-client', 'sponsor-approval', 'proposed'], 'proposed'),
  'sponsor-answered': { 'sponsor-approval': 'proposed' },
  'proposal-answered': { proposed: 'accepted' },
  done: { accepted: 'resolved', settled: 'closed' },
  'check-back-answered': { 'check-back': 'closed' },
  escalated: same(STATUSES.filter((status) => !['closed', 'settled', 'disputed'].includes(status))),
  disputed: all(STATUSES, 'disputed'),
  settled: { disputed: 'settled' },
  'lesson-waived': { closed: 'closed' },
  misfiled: all(
    STATUSES.filter((status) => !['closed', 'disputed', 'settled'].includes(status)),
    'closed',
  ),
  promised: same(['waiting-for-client', 'proposed']),
  'calendar-changed': same(STATUSES),
  woken: { ...same(STATUSES), resolved: 'check-back' },
};

function all(statuses: readonly ComplaintStatus[], to: string): Partial<Record<ComplaintStatus, string>> {
  return Object.fromEntries(statuses.map((status) => [status, to]));
}

function same(statuses: readonly ComplaintStatus[]): Partial<Record<ComplaintStatus, string>> {
  return Object.fromEntries(statuses.map((status) => [status, status]));
}

describe.each(STATUSES)('a complaint that is %s', (status) => {
  it.each(HAPPENINGS)('meets %s as written', (happened) => {
    const decision = decideComplaint(complaintIn(status), EVENTS[happened], LATER);
    const to = decision.outcome === 'accepted' ? decision.state.status : '-';
    expect(to).toBe(LEADS_TO[happened]?.[status] ?? '-');
  });
});

it('that nobody has opened takes nothing but its opening', () => {
  for (const happened of HAPPENINGS.filter((one) => one !== 'complained'))
    expect(decideComplaint({ status: 'absent', number: 1 }, EVENTS[happened], LATER)).toEqual({
      outcome: 'refused',
      because: 'no-such-complaint',
    });
});

describe('who may settle a complaint', () => {
  const stranger = { person: 77, personName: 'Ann Other', mail: 3, words: 'Fine by me' };

  it('a colleague of the client who neither complained nor approves accepts nothing', () => {
    const answer = { ...stranger, happened: 'proposal-answered', accepts: true, letterAt: null } as const;
    const { state, effects } = accept(complaintIn('proposed'), answer, LATER);
    expect(state.status).toBe('proposed');
    expect(lettersOf(effects)).toMatchObject([{ variables: { news: 'opinion', from: 'Ann Other' } }]);
  });

  it('an approver accepts for the one who complained, and the acceptance is put into evidence', () => {
    const answer = {
      happened: 'proposal-answered',
      person: AMY.personId,
      personName: AMY.name,
      mail: 3,
      words: 'ACCEPT',
      accepts: true,
      letterAt: null,
    } as const;
    const { state, effects } = accept(complaintIn('proposed'), answer, LATER);
    expect(state.status).toBe('accepted');
    expect(effects).toContainEqual(
      expect.objectContaining({ kind: 'prove', decision: 'resolution-accepted', person: AMY.personId }),
    );
  });

  it('a yes to a proposal that has been replaced accepts nothing', () => {
    const answer = { ...EVENTS['proposal-answered'], letterAt: hoursLater(-1) } as ComplaintEvent;
    const { state, effects } = accept(complaintIn('proposed'), answer, LATER);
    expect(state.status).toBe('proposed');
    expect(effects[0]).toMatchObject({ item: { noted: 'outdated' } });
  });

  it('a check-back nobody is entitled to answer stays open', () => {
    const answer = { ...stranger, happened: 'check-back-answered', solved: true } as const;
    expect(accept(complaintIn('check-back'), answer, LATER).state.status).toBe('check-back');
  });
});

describe('a rejected proposal', () => {
  it('goes back to work with the words of the client, and the next proposal is a second letter', () => {
    const no = { ...EVENTS['proposal-answered'], accepts: false } as ComplaintEvent;
    const rejected = accept(complaintIn('proposed'), no, LATER);
    expect(rejected.state).toMatchObject({ status: 'investigating', further: [{ words: 'Still broken' }] });
    const again = accept(rejected.state, EVENTS['resolution-given'], LATER);
    expect(again.effects.find((one) => one.kind === 'send-letter')).toMatchObject({
      letter: 'complaint-proposal',
      occasion: 'proposal-2',
    });
  });
});

describe('a remedy above the limit', () => {
  const limited = termsAt(hoursLater(1), { settings: { ...LATER.settings, remedyLimit: 100 } });

  it('goes to the sponsor, and the client reads nothing before the sponsor has approved', () => {
    const asked = accept(complaintIn('investigating'), EVENTS['resolution-given'], limited);
    expect(asked.state.status).toBe('sponsor-approval');
    expect(lettersOf(asked.effects)).toMatchObject([{ name: 'sponsor-remedy-asked', to: [BOSS.name] }]);
    const approved = accept(asked.state, EVENTS['sponsor-answered'], limited);
    expect(approved.state.status).toBe('proposed');
    expect(lettersOf(approved.effects).map(({ name }) => name)).toContain('complaint-proposal');
  });

  it('that the sponsor declines never reaches the client', () => {
    const no = { ...EVENTS['sponsor-answered'], approves: false } as ComplaintEvent;
    const { state, effects } = accept(complaintIn('sponsor-approval'), no, limited);
    expect(state.status).toBe('investigating');
    expect(lettersOf(effects)).toMatchObject([{ name: 'pm-note', variables: { news: 'sponsor-declined' } }]);
  });

  it('is refused where the project has no sponsor', () => {
    expect(
      decideComplaint(complaintIn('investigating'), EVENTS['resolution-given'], { ...limited, sponsors: [] }),
    ).toEqual({ outcome: 'refused', because: 'no-sponsor' });
  });
});

describe('a further complaint', () => {
  it('in the thread of an open one adds to it and raises its grade, never lowers it', () => {
    const raised = accept(complaintIn('investigating'), EVENTS['complained-again'], LATER);
    expect(raised.state).toMatchObject({ grade: 'S2', further: [{ words: 'Still broken' }] });
    const milder = { ...EVENTS['complained-again'], severity: 'normal' } as ComplaintEvent;
    expect(accept(raised.state, milder, LATER).state.grade).toBe('S2');
  });

  it('within 30 days after the closing reopens the old one with its clocks anew', () => {
    const { state } = accept(complaintIn('closed'), EVENTS['complained-again'], LATER);
    expect(state).toMatchObject({ status: 'reopened', answeredAt: null, told: [], reopenings: 1 });
  });

  it('more than 30 days after the closing is a new one, and the old one stays closed', () => {
    const { state, effects } = accept(
      complaintIn('closed'),
      EVENTS['complained-again'],
      termsAt(hoursLater(24 * 39)),
    );
    expect(state.status).toBe('closed');
    expect(effects).toMatchObject([
      { kind: 'raise', happening: { on: 'complaint', number: 'next', event: { happened: 'complained' } } },
    ]);
  });
});

describe('escalation by hand', () => {
  it('goes to the lead first, then to the sponsor, and no further', () => {
    const first = accept(complaintIn('investigating'), EVENTS.escalated, LATER);
    expect(lettersOf(first.effects)).toMatchObject([{ name: 'pm-escalation', to: [LEAD.name] }]);
    const second = accept(first.state, EVENTS.escalated, LATER);
    expect(lettersOf(second.effects)).toMatchObject([{ name: 'sponsor-escalation', to: [BOSS.name] }]);
    expect(decideComplaint(second.state, EVENTS.escalated, LATER)).toEqual({
      outcome: 'refused',
      because: 'highest-already',
    });
  });
});

describe('a dispute', () => {
  it('silences the one who complained where nobody else is named, and lets them be heard again once settled', () => {
    const begun = accept(complaintIn('investigating'), EVENTS.disputed, LATER);
    expect(begun.effects).toContainEqual({ kind: 'silence', people: [TOM.personId], because: 'CP-1' });
    const over = accept(begun.state, EVENTS.settled, LATER);
    expect(over.effects).toContainEqual({ kind: 'unsilence', people: [TOM.personId], because: 'CP-1' });
  });

  it('warns the PM and the sponsor five and two business days before its deadline', () => {
    const event = { ...EVENTS.disputed, deadlineAt: hoursLater(24 * 30) } as ComplaintEvent;
    const begun = accept(complaintIn('investigating'), event, LATER);
    const first = accept(begun.state, EVENTS.woken, termsAt(hoursLater(24 * 25)));
    expect(lettersOf(first.effects)).toMatchObject([
      { variables: { news: 'deadline' }, to: ['Clare Ford', '张伟', 'Mark Hill'] },
    ]);
    const second = accept(first.state, EVENTS.woken, termsAt(hoursLater(24 * 28)));
    expect(lettersOf(second.effects)).toHaveLength(1);
    expect(accept(second.state, EVENTS.woken, termsAt(hoursLater(24 * 29))).effects).toEqual([
      { kind: 'stop-waking' },
    ]);
  });
});
