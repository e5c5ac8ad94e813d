import { describe, expect, it } from 'vitest';
import { decideChangeRequest } from '../../worker/cases/change-request/decide.ts';
import type { ChangeRequestEvent, ChangeStatus } from '../../worker/cases/change-request/state.ts';
import { AMY, TOM } from '../support/terms.ts';
import {
  ASKED,
  answered,
  assessed,
  assessment,
  BY_PM,
  changeTerms,
  inStatus,
  SPONSOR,
  STATUSES,
} from './change-states.ts';

const WORDS = { person: AMY.personId, personName: AMY.name, mail: 9, words: 'my words' } as const;

/** Every event, with the status it leads to from each status it is taken in; all else is refused. */
const TAKEN: readonly (readonly [ChangeRequestEvent, Partial<Record<ChangeStatus, ChangeStatus>>])[] = [
  [ASKED, {}],
  [{ happened: 'assessment-began' }, { logged: 'assessing', clarifying: 'assessing' }],
  [
    { happened: 'assessment-given', given: { cost: 0 }, favour: null },
    {
      logged: 'assessing',
      clarifying: 'assessing',
      assessing: 'assessing',
      assessed: 'assessed',
      'internal-approval': 'internal-approval',
      'client-decision': 'client-decision',
      deferred: 'assessing',
    },
  ],
  [
    assessed(),
    all('assessed', [
      'logged',
      'clarifying',
      'assessing',
      'assessed',
      'internal-approval',
      'client-decision',
      'deferred',
    ]),
  ],
  [{ happened: 'put-forward' }, { assessed: 'internal-approval' }],
  [
    { happened: 'clarification-asked', words: 'Where?' },
    all('clarifying', ['logged', 'clarifying', 'assessing']),
  ],
  [{ happened: 'clarified', ...WORDS }, { clarifying: 'assessing' }],
  [{ happened: 'sponsor-answered', ...SPONSOR, approves: true }, { 'internal-approval': 'assessed' }],
  [
    { ...BY_PM, because: 'by phone' },
    { assessed: 'assessed', 'internal-approval': 'assessed', 'client-decision': 'approved' },
  ],
  [answered({ kind: 'approve' }), { ...itself(), 'client-decision': 'approved' }],
  [answered({ kind: 'decline' }), { ...itself(), 'client-decision': 'rejected' }],
  [answered({ kind: 'defer', until: null }), { ...itself(), 'client-decision': 'deferred' }],
  [answered({ kind: 'swap', requirement: 4 }), { ...itself(), 'client-decision': 'approved' }],
  [answered({ kind: 'question' }), itself()],
  [answered({ kind: 'unclear' }), itself()],
  [answered({ kind: 'outdated' }), itself()],
  [
    { happened: 'objected', ...WORDS },
    { approved: 'client-decision', scheduled: 'client-decision' },
  ],
  [
    { happened: 'promised', person: AMY.personId, words: 'next week', by: null },
    { 'client-decision': 'client-decision' },
  ],
  [
    { happened: 'woken', what: 'assessment-100', heard: [] },
    { logged: 'logged', assessing: 'assessing' },
  ],
  [{ happened: 'woken', what: 'reminder-1', heard: [] }, { 'client-decision': 'client-decision' }],
  [{ happened: 'woken', what: 'escalation', heard: [] }, { 'client-decision': 'client-decision' }],
  [{ happened: 'woken', what: 'expiry', heard: [] }, { 'client-decision': 'deferred' }],
  [{ happened: 'woken', what: 'review', heard: [] }, { deferred: 'deferred' }],
  [{ happened: 'woken', what: 'written', heard: [] }, {}],
  [{ happened: 'woken', what: 'something-else', heard: [] }, {}],
  [{ happened: 'rejected', because: 'too late' }, all('rejected', pending())],
  [{ happened: 'deferred', until: '2027-01-15', because: null }, all('deferred', pending())],
  [{ happened: 'withdrawn', words: null, person: null }, all('withdrawn', pending())],
  [
    { happened: 'scheduled', on: '2026-12-20' },
    { approved: 'scheduled', scheduled: 'scheduled' },
  ],
  [{ happened: 'implemented' }, { approved: 'implemented', scheduled: 'implemented' }],
  [{ happened: 'verified' }, { implemented: 'verified' }],
  [{ happened: 'closed' }, { verified: 'closed' }],
  [{ happened: 'found-defect' }, all('closed', pending())],
];

function all(to: ChangeStatus, from: readonly ChangeStatus[]): Partial<Record<ChangeStatus, ChangeStatus>> {
  return Object.fromEntries(from.map((status) => [status, to]));
}

function itself(): Partial<Record<ChangeStatus, ChangeStatus>> {
  return Object.fromEntries(STATUSES.map((status) => [status, status]));
}

function pending(): ChangeStatus[] {
  return [
    'logged',
    'clarifying',
    'assessing',
    'assessed',
    'internal-approval',
    'client-decision',
    'deferred',
  ];
}

const NAME = ([event]: (typeof TAKEN)[number]): string =>
  'answer' in event
    ? `answered: ${event.answer.kind}`
    : 'what' in event
      ? `woken: ${event.what}`
      : event.happened;

describe('a change in every status', () => {
  const cells = TAKEN.flatMap((row) => STATUSES.map((status) => [NAME(row), status, row] as const));

  it.each(cells)('%s, when it is %s, has an answer', (_, status, [event, taken]) => {
    const decision = decideChangeRequest(inStatus(status), event, changeTerms());
    const to = taken[status];
    if (to) expect(decision).toMatchObject({ outcome: 'accepted', state: { status: to, number: 2 } });
    else expect(decision).toMatchObject({ outcome: 'refused', because: expect.stringMatching(/^[a-z-]+$/) });
  });

  it.each(TAKEN.filter(([event]) => event.happened !== 'asked').map((row) => [NAME(row), row[0]] as const))(
    '%s about a number that does not exist says so',
    (_, event) => {
      expect(decideChangeRequest({ status: 'absent', number: 99 }, event, changeTerms())).toEqual({
        outcome: 'refused',
        because: 'no-such-change',
      });
    },
  );

  it('is never opened twice', () => {
    expect(decideChangeRequest(inStatus('logged'), ASKED, changeTerms())).toEqual({
      outcome: 'refused',
      because: 'exists-already',
    });
  });

  it('that has no price is not put forward, and one with a price only once', () => {
    const putForward = { happened: 'put-forward' } as const;
    expect(decideChangeRequest(inStatus('logged'), putForward, changeTerms())).toMatchObject({
      because: 'not-assessed',
    });
    expect(decideChangeRequest(inStatus('client-decision'), putForward, changeTerms())).toMatchObject({
      because: 'not-open-to-this',
    });
  });

  it('above the limit names the missing sponsor, within it the missing approver', () => {
    const put = (cost: number, terms = {}) =>
      decideChangeRequest(
        { ...inStatus('assessed'), assessment: assessment({ cost }) },
        { happened: 'put-forward' },
        changeTerms(terms),
      );
    expect(put(9000, { sponsors: [] })).toMatchObject({ because: 'no-sponsor' });
    expect(put(100, { approvers: [] })).toMatchObject({ because: 'no-approver' });
  });

  it('cannot be explained by a client whom the project no longer names', () => {
    const nobody = changeTerms({ contacts: [], approvers: [] });
    expect(
      decideChangeRequest(inStatus('logged'), { happened: 'clarification-asked', words: 'Where?' }, nobody),
    ).toMatchObject({ because: 'nobody-to-ask' });
  });

  it('asked for by voice without anybody to confirm it is not opened', () => {
    const event = { ...ASKED, person: TOM.personId, byPm: true, emergency: true } as const;
    expect(
      decideChangeRequest({ status: 'absent', number: 2 }, event, changeTerms({ approvers: [] })),
    ).toEqual({ outcome: 'refused', because: 'no-approver' });
  });
});
