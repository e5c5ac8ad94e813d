import { describe, expect, it } from 'vitest';
import type { CaseRef } from '../../worker/cases/decision.ts';
import { routeClientMail } from '../../worker/inbox/route.ts';
import { isWeighty } from '../../worker/inbox/second-word.ts';
import { readApproval, routeSponsorMail } from '../../worker/inbox/sponsor-mail.ts';
import { clientMail, type Sent } from '../support/client-mail.ts';
import { TOM } from '../support/terms.ts';

const CP: CaseRef = { kind: 'complaint', number: 1 };
const SO: CaseRef = { kind: 'sign-off', number: 5 };

const actOf = (text: string, sent: Sent) => routeClientMail(clientMail(text, sent));
const eventsOf = (text: string, sent: Sent) =>
  actOf(text, sent).steps.map(({ happening }) => happening.event);

const proposed: Sent = { letter: 'complaint-proposal', about: [[CP, 'proposed']] };
const checkBack: Sent = { letter: 'complaint-check-back', about: [[CP, 'check-back']] };

describe('the answer to a proposal', () => {
  it.each(['ACCEPT', '同意', 'Accepted, thank you.', '我们同意该方案。', 'Yes'])('%s accepts', (text) => {
    expect(eventsOf(text, proposed)).toMatchObject([{ happened: 'proposal-answered', accepts: true }]);
  });

  it.each(['REJECT: the data is still missing', '不同意：数据还没有找回来', 'No', 'This is not acceptable.'])(
    '%s rejects',
    (text) => {
      expect(eventsOf(text, proposed)).toMatchObject([{ happened: 'proposal-answered', accepts: false }]);
    },
  );

  it.each(['Accepted, if you pay the fee back', '同意，但是要先退款'])('%s is put before the PM', (text) => {
    expect(actOf(text, proposed).review).toMatchObject({ because: 'resolution-unclear' });
  });

  it('counts only in reply to that very letter: not by subject, not in reply to another letter', () => {
    for (const letter of [null, 'received', 'complaint-interim'] as const)
      expect(
        eventsOf('ACCEPT', { ...proposed, letter }).filter(
          ({ happened }) => happened === 'proposal-answered',
        ),
      ).toEqual([]);
  });

  it('is a weighty word: a yes by a sender nobody vouches for needs a second one', () => {
    const [yes] = actOf('ACCEPT', proposed).steps;
    const [no] = actOf('REJECT', proposed).steps;
    expect(yes && isWeighty(yes)).toBe(true);
    expect(no && isWeighty(no)).toBe(false);
  });
});

describe('the answer to the check-back', () => {
  it.each(['YES', '是', '是的，解决了', 'Solved, thanks.'])('%s closes', (text) => {
    expect(eventsOf(text, checkBack)).toMatchObject([{ happened: 'check-back-answered', solved: true }]);
  });

  it.each(['NO, what happens is: it is down again', '否，情况是：又打不开了', 'Still broken.', '还是不行'])(
    '%s reopens',
    (text) => {
      expect(eventsOf(text, { ...checkBack, intents: ['complaint'] })).toMatchObject([
        { happened: 'check-back-answered', solved: false },
      ]);
    },
  );

  it('thanks alone close nothing and reopen nothing', () => {
    expect(eventsOf('Thank you!', checkBack)).toEqual([]);
    expect(eventsOf('谢谢', { letter: 'received', about: [[CP, 'closed']] })).toEqual([]);
  });
});

describe('the answer to a question of ours', () => {
  const waiting: Sent = {
    letter: 'complaint-question',
    about: [[CP, 'waiting-for-client']],
    intents: ['other'],
  };

  it('is taken with its words, and opens no question beside it', () => {
    expect(eventsOf('Since Tuesday noon. Do you need the log?', { ...waiting, asks: true })).toMatchObject([
      { happened: 'client-replied', words: 'Since Tuesday noon. Do you need the log?' },
    ]);
  });

  it('leaves a change hidden beside it a change', () => {
    const events = eventsOf('Since Tuesday. Please also add an export.', {
      ...waiting,
      intents: ['change_request', 'other'],
    });
    expect(events.map(({ happened }) => happened)).toEqual(['client-replied', 'asked']);
  });

  it('is still waited for after thanks, or after a promise to answer', () => {
    expect(eventsOf('Thank you.', waiting)).toEqual([]);
    const act = actOf('下周三给您答复。', waiting);
    expect(act.steps).toMatchObject([{ happening: { on: 'complaint', event: { happened: 'promised' } } }]);
    expect(act.letters).toMatchObject([{ letter: 'promise-noted', to: [TOM] }]);
  });
});

describe('a further complaint', () => {
  it('in the thread of one goes to that one, whatever became of it', () => {
    for (const status of ['acknowledged', 'investigating', 'resolved', 'closed'])
      expect(
        actOf('It is broken again.', { about: [[CP, status]], intents: ['complaint'] }).steps,
      ).toMatchObject([
        { happening: { on: 'complaint', number: 1, event: { happened: 'complained-again' } } },
      ]);
  });

  it('in any other thread is one of its own, and a change beside it a change', () => {
    const steps = actOf('Broken again, and please add an export.', {
      intents: ['complaint', 'change_request'],
    }).steps;
    expect(steps.map(({ happening }) => [happening.on, happening.number])).toEqual([
      ['change-request', 'next'],
      ['complaint', 'next'],
    ]);
  });
});

describe('somebody with whom we are in dispute', () => {
  it('is filed, whatever the mail says, and put before the PM and the sponsor', () => {
    const act = actOf('ACCEPT. The shop is down again!', {
      ...proposed,
      silenced: 'CP-1',
      intents: ['complaint'],
    });
    expect(act.steps).toEqual([]);
    expect(act.letters).toMatchObject([
      {
        letter: 'pm-note',
        to: [{ name: '张伟' }, { name: 'Mark Hill' }],
        variables: { what: 'dispute-mail', because: 'CP-1' },
      },
    ]);
  });
});

describe('a holding reply', () => {
  it('keeps a sign-off waiting and writes the day down', () => {
    const act = actOf('Will get back to you by Friday.', {
      letter: 'sign-off-requested',
      about: [[SO, 'requested']],
    });
    expect(act.steps).toMatchObject([
      { happening: { on: 'sign-off', number: 5, event: { happened: 'promised', by: '2026-12-04' } } },
    ]);
    expect(act.letters).toMatchObject([{ letter: 'promise-noted', variables: { by: '2026-12-04' } }]);
  });
});

describe('the sponsor', () => {
  it.each([
    ['APPROVE CP-1', true],
    ['批准 CP-1', true],
    ['Approved.', true],
    ['decline cp-1', false],
    ['拒绝', false],
    ['APPROVE CP-2', null],
    ['Approve if it is under 500', null],
    ['What would it cost?', null],
  ] as const)('%s', (text, approves) => {
    expect(readApproval(text, CP)).toBe(approves);
  });

  it('decides only in a proven reply to the letter that asked', () => {
    const mail = clientMail('APPROVE', { letter: 'sponsor-remedy-asked', about: [[CP, 'sponsor-approval']] });
    const [, , , sponsor] = mail.project.members;
    if (!sponsor) throw new Error('no sponsor');
    const read = (changes: object) => ({
      id: 9,
      summary: { ...mail.summary, identity: { ...mail.identity, ...changes } },
    });
    expect(routeSponsorMail(read({}), sponsor, mail.project)?.steps).toMatchObject([
      { happening: { on: 'complaint', number: 1, event: { happened: 'sponsor-answered', approves: true } } },
    ]);
    expect(routeSponsorMail(read({ proven: false }), sponsor, mail.project)).toBeNull();
    expect(routeSponsorMail(read({ answers: null }), sponsor, mail.project)).toBeNull();
  });
});
