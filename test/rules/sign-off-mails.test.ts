import { describe, expect, it } from 'vitest';
import type { CaseRef } from '../../worker/cases/decision.ts';
import type { Standing } from '../../worker/cases/sign-off/state.ts';
import { answerDelegation } from '../../worker/inbox/answers/delegation.ts';
import { answerObjection } from '../../worker/inbox/answers/objection.ts';
import { answerSignOff } from '../../worker/inbox/answers/sign-off.ts';
import { routePmMail } from '../../worker/inbox/route-pm.ts';
import { bySecondWord, isWeighty } from '../../worker/inbox/second-word.ts';
import { clientMail, type Sent } from '../support/client-mail.ts';
import { desk, project } from '../support/desk.ts';
import { ALL, answered, drawnUp, upon } from '../support/sign-off.ts';
import { AMY, PM, TOM } from '../support/terms.ts';

const SO: CaseRef = { kind: 'sign-off', number: 1 };
const signed = upon(drawnUp().state, answered(AMY, ALL)).state;

function reply(
  text: string,
  state: Standing,
  letter: Sent['letter'] = 'received',
  changes: Sent['changes'] = {},
) {
  const items = state.items.map(({ item, title, statement }) => ({ item, title, statement }));
  return clientMail(text, {
    by: AMY,
    letter,
    about: [[SO, state.status]],
    intents: ['confirmation'],
    changes: {
      signOffs: [state],
      openSignOffs: [{ number: 1, requirements: [], items }],
      ...changes,
    },
  });
}

const eventsOf = (read: { readonly steps: readonly { readonly happening: { event: unknown } }[] } | null) =>
  read?.steps.map(({ happening }) => happening.event) ?? null;

describe('a reply to the read-back', () => {
  it.each([
    ['That is wrong, I did not approve item 2', [2]],
    ['Wait, not item 3', [3]],
    ['等等，第3条先不要', [3]],
    ['记录有误，第2条我没有同意', [2]],
    ['CHANGE 3: as CSV', [3]],
    ['This is not what I said.', [1, 2, 3]],
  ])('objects: %s', (text, items) => {
    expect(eventsOf(answerObjection(reply(text, signed)))).toMatchObject([{ happened: 'objected', items }]);
  });

  it.each(['Thanks, all right.', 'No objections, thanks', 'CONFIRM ALL', 'Item 9 is wrong'])(
    'does not object: %s',
    (text) => {
      expect(answerObjection(reply(text, signed))).toBeNull();
    },
  );

  it('a day too late is no objection', () => {
    const late = { at: new Date('2026-12-02T10:00:01Z') };
    expect(answerObjection(reply('Wait, not item 3', signed, 'received', late))).toBeNull();
  });

  it('that only names the request in its subject is no objection', () => {
    expect(answerObjection(reply('Wait, not item 3', signed, null))).toBeNull();
  });
});

describe('a reply to a request that still waits', () => {
  const { state } = drawnUp();

  it.each(['REJECT 2: too slow', 'CONFIRM 1\nCHANGE 2: as CSV', '不同意 2：太贵'])(
    'is an answer, not an objection: %s',
    (text) => {
      const mail = reply(text, state, 'sign-off-requested');
      expect(answerObjection(mail)).toBeNull();
      expect(eventsOf(answerSignOff(mail))).toMatchObject([{ happened: 'answered' }]);
    },
  );

  it('disputes nothing where only the other approver has confirmed the line', () => {
    const both = { approvers: [AMY, TOM] };
    const half = upon(drawnUp(both).state, answered(TOM, ALL), both).state;
    const mail = reply('REJECT 2: too slow', half, 'sign-off-requested');
    expect(answerObjection(mail)).toBeNull();
    expect(eventsOf(answerSignOff(mail))).toMatchObject([{ choices: [{ choice: 'reject', items: [2] }] }]);
  });

  it('takes back what its writer has confirmed a minute before', () => {
    const both = { approvers: [AMY, TOM] };
    const half = upon(drawnUp(both).state, answered(AMY, ALL), both).state;
    const mail = reply('Wait, not item 3', half, 'sign-off-requested');
    expect(eventsOf(answerObjection(mail))).toMatchObject([{ happened: 'objected', items: [3] }]);
  });

  it('is a word on the items, however many of them it names', () => {
    const mail = reply('CONFIRM 1-2\nCHANGE 3: as CSV', state, 'sign-off-requested');
    expect(eventsOf(answerSignOff(mail))).toMatchObject([
      {
        choices: [
          { choice: 'confirm', items: [1, 2] },
          { choice: 'change', items: [3], words: 'as CSV' },
        ],
      },
    ]);
  });
});

describe('an approver who writes that somebody else decides', () => {
  const write = (text: string, sent: Sent = {}) => clientMail(text, { by: AMY, ...sent });

  it('lets a person on record decide, until the day named', () => {
    const read = answerDelegation(
      write('Please let Tom Ray sign on my behalf until 10 Dec', {
        changes: { openSignOffs: [{ number: 1, requirements: [], items: [] }] },
      }),
    );
    expect(read?.chores).toEqual([
      { chore: 'delegate', from: AMY.personId, to: TOM.personId, until: '2026-12-10', mail: 9 },
    ]);
    expect(eventsOf(read)).toMatchObject([
      { happened: 'delegated', fromName: 'Amy Lin', to: { name: 'Tom Ray' } },
    ]);
    expect(read?.letters.map(({ letter, to }) => [letter, to.map(({ name }) => name)])).toEqual([
      ['delegation-recorded', ['Amy Lin']],
      ['delegation-recorded', ['Tom Ray']],
      ['delegation-recorded', ['张伟']],
    ]);
  });

  it('passes nothing on to somebody the record does not name, and the PM is asked', () => {
    const read = answerDelegation(write('Please let Eve Moss (eve@elsewhere.example) sign on my behalf'));
    expect(read?.chores ?? []).toEqual([]);
    expect(read?.steps).toEqual([]);
    expect(read?.letters[0]).toMatchObject({
      letter: 'pm-note',
      variables: { what: 'delegation-unknown', address: 'eve@elsewhere.example' },
    });
  });

  it('without naming anybody is looked at by a person', () => {
    const read = answerDelegation(
      write('My deputy will sign on my behalf, please let a colleague approve for me'),
    );
    expect(read?.review).toMatchObject({ because: 'delegation-unclear' });
  });

  it('is not heard when the writer is no approver, or nobody vouches for a mail out of the blue', () => {
    const text = 'Please let Tom Ray sign on my behalf';
    expect(answerDelegation(clientMail(text, { by: TOM }))).toBeNull();
    const mail = write(text);
    const unverified = { ...mail, summary: { ...mail.summary, trust: 'unverified' as const } };
    expect(answerDelegation(unverified)).toBeNull();
  });

  it.each(['I am back, thanks.', '我回来了，谢谢。'])('decides in person again: %s', (text) => {
    const mail = write(text);
    const standIn = { ...mail.project, delegations: [{ from: AMY.personId, to: TOM, until: null }] };
    expect(answerDelegation({ ...mail, project: standIn })?.chores).toEqual([
      { chore: 'end-delegation', from: AMY.personId },
    ]);
    expect(answerDelegation(mail)).toBeNull();
  });

  it('does not come back by naming a day', () => {
    const mail = write('I am back on Monday.');
    const standIn = { ...mail.project, delegations: [{ from: AMY.personId, to: TOM, until: null }] };
    expect(answerDelegation({ ...mail, project: standIn })).toBeNull();
  });
});

describe('a PM', () => {
  const happenings = (text: string, changes: Parameters<typeof desk>[1] = {}) =>
    routePmMail(desk(text, changes), false).steps.map(({ happening }) => happening);

  it.each([
    ['/send SO-1', null],
    ['/send SO-1 because: their own word', 'their own word'],
    ['/发送 SO-1 理由：客户的原话', '客户的原话'],
  ])('lets a preview go: %s', (line, because) => {
    expect(happenings(line)).toMatchObject([
      { on: 'sign-off', number: 1, event: { happened: 'released', because } },
    ]);
  });

  it.each([
    ['SEND', { happened: 'released', because: null }],
    ['发送。', { happened: 'released', because: null }],
    ['Send because: their own word', { happened: 'released', because: 'their own word' }],
    ['发送 理由：客户的原话', { happened: 'released', because: '客户的原话' }],
    ['DROP', { happened: 'withdrawn' }],
    ['撤下', { happened: 'withdrawn' }],
  ])('answers a preview without a slash: %s', (text, event) => {
    const answers = { answers: 'pm-sign-off-preview', about: [SO] } as const;
    expect(happenings(text, answers)).toMatchObject([{ on: 'sign-off', number: 1, event }]);
    expect(happenings(text)).toEqual([]);
  });

  it('who writes neither word to a preview hears so, and nothing leaves', () => {
    const act = routePmMail(desk('Let me think', { answers: 'pm-sign-off-preview', about: [SO] }), false);
    expect(act.steps).toEqual([]);
    expect(act.mail?.echoes).toMatchObject([{ outcome: 'refused' }]);
  });

  it.each([
    ['/override SO-1 2,3 because: phone', [2, 3]],
    ['/override SO-1 1-3 because: phone', [1, 2, 3]],
    ['/override SO-1 because: phone', 'all'],
    ['/代记 SO-1 2、3 理由：电话', [2, 3]],
  ])('records a yes given elsewhere: %s', (line, items) => {
    expect(happenings(line)).toMatchObject([
      { event: { happened: 'overridden', items, person: PM.personId } },
    ]);
  });

  it.each(['/override SO-1 2', '/override SO-1 two because: phone', '/send', '/drop'])(
    'is asked for what is missing: %s',
    (line) => {
      const act = routePmMail(desk(line), false);
      expect(act.steps).toEqual([]);
      expect(act.mail?.echoes).toMatchObject([{ outcome: 'refused' }]);
    },
  );
});

describe('/baseline', () => {
  const proposal = (requirement: number, version: number) =>
    ({ requirement, version, title: `T${requirement}`, statement: 'x', criteria: [] }) as never;
  const round = {
    number: 1,
    status: 'superseded',
    replacedBy: null,
    items: [
      { requirement: 4, version: 1, confirmedBy: [AMY.personId] },
      { requirement: 5, version: 1, confirmedBy: [] },
    ],
    opinions: [{ person: 3, name: 'Tom Ray', words: 'fine' }],
  } as const;
  const plan = (changes: Parameters<typeof desk>[1]) =>
    routePmMail(desk('/baseline Round two', changes), false).steps.map(({ happening }) => happening);

  it('takes along who has confirmed the same wording, but not of another', () => {
    const [, asked] = plan({ proposals: [proposal(4, 1), proposal(5, 2)], rounds: [round] });
    expect(asked?.event).toMatchObject({
      follows: 1,
      opinions: round.opinions,
      items: [
        { requirement: 4, confirmedBy: [AMY.personId] },
        { requirement: 5, confirmedBy: [] },
      ],
    });
  });

  it('tells the round before which request takes its place', () => {
    const [old] = plan({ proposals: [proposal(5, 2)], rounds: [round], next: { 'sign-off': 2 } });
    expect(old).toMatchObject({ number: 1, event: { happened: 'superseded', by: 2 } });
  });

  it('leaves a request about something else alone', () => {
    const steps = plan({ proposals: [proposal(5, 2)], openSignOffs: [{ number: 3, requirements: [] }] });
    expect(steps.map(({ event }) => event.happened)).toEqual(['requested']);
  });

  it('asks as many approvers as the project has agreed', () => {
    const agreed = project();
    const [asked] = plan({
      proposals: [proposal(5, 2)],
      project: { ...agreed, settings: { ...agreed.settings, approverRule: 2 } },
    });
    expect(asked?.event).toMatchObject({ approverRule: 2 });
  });
});

describe('a second word', () => {
  const step = (event: ReturnType<typeof answered>) =>
    ({ happening: { on: 'sign-off', number: 1, event }, command: null }) as const;

  it('is needed for a yes, not for a no, and is named in evidence', () => {
    expect(isWeighty(step(answered(AMY, ALL)))).toBe(true);
    expect(isWeighty(step(answered(AMY, [{ choice: 'reject', items: [1], words: 'no' }])))).toBe(false);
    expect(bySecondWord(step(answered(AMY, ALL))).happening.event).toMatchObject({ secondWord: true });
  });
});
