import { describe, expect, it } from 'vitest';
import { readCommands } from '../../worker/inbox/route-pm.ts';
import { desk, project, summary } from '../support/desk.ts';
import { AMY, PM, TOM } from '../support/terms.ts';

const member = { updates: true, silencedBecause: null };
const HARBOUR = project({
  zone: 'UTC',
  members: [
    { ...PM, ...member, roles: ['pm'] },
    { ...AMY, ...member, roles: ['client-approver'] },
    { ...TOM, ...member, roles: ['client-contact'] },
  ],
});
const filed = (kind: 'complaint' | 'question', number: number, status: string) => ({
  ref: { kind, number },
  status,
  title: 'Down again',
  openedAt: new Date('2026-11-01T10:00:00Z'),
});
const cases = [filed('complaint', 1, 'acknowledged'), filed('question', 1, 'open')];

function results(text: string) {
  return readCommands(desk(text, { project: HARBOUR, cases })).map(({ result }) => result);
}

function eventOf(text: string) {
  const [result] = results(text);
  if (result?.outcome !== 'planned') throw new Error(JSON.stringify(result));
  return result.happenings?.[0];
}

describe('/complaint', () => {
  it.each([
    ['/complaint CP-1 S1', { happened: 'assessed', grade: 'S1' }],
    ['/投诉 CP-1 s3', { happened: 'assessed', grade: 'S3' }],
    ['/complaint CP-1 answered', { happened: 'answered-in-person' }],
    ['/投诉 CP-1 已答复', { happened: 'answered-in-person' }],
    [
      '/complaint CP-1 ask Since when is it down?',
      { happened: 'client-asked', words: 'Since when is it down?' },
    ],
    ['/投诉 CP-1 问 从什么时候开始的？', { happened: 'client-asked', words: '从什么时候开始的？' }],
    ['/投诉 CP-1 问：从什么时候开始的？', { happened: 'client-asked', words: '从什么时候开始的？' }],
    ['/complaint CP-1 no lesson', { happened: 'lesson-waived' }],
    ['/投诉 CP-1 无经验', { happened: 'lesson-waived' }],
  ])('%s', (line, event) => {
    expect(eventOf(line)).toEqual({ on: 'complaint', number: 1, event });
  });

  it('writes down what was said by voice, in the name of the client who said it', () => {
    expect(eventOf('/complaint The invoices are wrong again from: tom@harbour.example')).toMatchObject({
      number: 'next',
      event: {
        happened: 'complained',
        words: 'The invoices are wrong again',
        person: TOM.personId,
        severity: 'high',
        byApprover: false,
        byVoice: true,
        recentComplaints: 1,
      },
    });
    expect(eventOf('/投诉 S1 后台全部打不开\n来自：Amy Lin')).toMatchObject({
      event: { words: '后台全部打不开', person: AMY.personId, severity: 'critical', byApprover: false },
    });
  });

  it('asks who complained where several could have, and knows nobody outside the project', () => {
    for (const line of ['/complaint Wrong invoices', '/complaint Wrong invoices from: stranger@else.example'])
      expect(results(line)).toMatchObject([
        { outcome: 'misread', because: { en: expect.stringContaining('who complained') } },
      ]);
  });

  it('that names no complaint of the project says so', () => {
    for (const line of ['/complaint CP-9 S1', '/escalate CP-9', '/dispute CP-9 court', '/resolve CP-9'])
      expect(results(line)).toMatchObject([
        { because: { en: 'there is no complaint with this number.', zh: '没有这个编号的投诉。' } },
      ]);
  });
});

describe('/resolve', () => {
  it('reads cause, fix, prevention and remedy with its amount, in English', () => {
    const text =
      '/resolve CP-1\ncause: quality\nfix: A server of its own\nprevention: Weekly checks\nremedy: credit EUR 2,000\nby: 2026-12-11';
    expect(eventOf(text)).toMatchObject({
      event: {
        happened: 'resolution-given',
        resolution: {
          cause: 'quality',
          fix: 'A server of its own',
          prevention: 'Weekly checks',
          remedies: ['credit'],
          amount: 2000,
          by: '2026-12-11',
        },
      },
    });
  });

  it('and in Chinese', () => {
    const text = '/解决 CP-1\n原因：第三方\n处理：更换短信服务商\n预防：每月演练切换\n补救：退款 3000 元';
    expect(eventOf(text)).toMatchObject({
      event: {
        resolution: {
          cause: 'third-party',
          fix: '更换短信服务商',
          prevention: '每月演练切换',
          remedies: ['refund'],
          amount: 3000,
          by: null,
        },
      },
    });
  });

  it('names what is missing and resolves nothing', () => {
    expect(results('/resolve CP-1\nfix: A server of its own')).toMatchObject([
      { outcome: 'misread', because: { en: 'missing: cause, prevention.', zh: '还缺：原因、预防。' } },
    ]);
    expect(results('/解决 CP-1\n原因：运气不好\n处理：重启\n预防：无')).toMatchObject([
      { outcome: 'misread' },
    ]);
  });
});

describe('/escalate and /dispute', () => {
  it('escalates with or without a reason', () => {
    expect(eventOf('/escalate CP-1 The client wants the boss')).toMatchObject({
      event: { happened: 'escalated', because: 'The client wants the boss' },
    });
    expect(eventOf('/升级 CP-1')).toMatchObject({ event: { happened: 'escalated', because: null } });
  });

  it('begins a dispute with its form, its deadline at the end of that day, and the people concerned', () => {
    expect(
      eventOf('/dispute CP-1 arbitration deadline: 2027-01-15 people: tom@harbour.example, Amy Lin'),
    ).toMatchObject({
      event: {
        happened: 'disputed',
        form: 'arbitration',
        deadlineAt: new Date('2027-01-15T18:00:00Z'),
        people: [TOM.personId, AMY.personId],
      },
    });
    expect(eventOf('/争议 CP-1 调解\n截止：2027-01-15\n人员：tom@harbour.example')).toMatchObject({
      event: { form: 'mediation', deadlineAt: new Date('2027-01-15T18:00:00Z'), people: [TOM.personId] },
    });
    expect(eventOf('/dispute CP-1 court')).toMatchObject({ event: { deadlineAt: null, people: [] } });
  });

  it('silences nobody it does not know, and takes no deadline that has passed', () => {
    expect(results('/dispute CP-1 court people: nobody@else.example')).toMatchObject([
      { outcome: 'misread', because: { en: expect.stringContaining('nobody@else.example') } },
    ]);
    expect(results('/dispute CP-1 court deadline: 2020-01-15')).toMatchObject([{ outcome: 'misread' }]);
  });

  it('is settled only with words on how', () => {
    expect(eventOf('/dispute CP-1 settled Half of the fee is paid back')).toMatchObject({
      event: { happened: 'settled', words: 'Half of the fee is paid back' },
    });
    expect(eventOf('/争议 CP-1 了结 退还一半费用')).toMatchObject({ event: { words: '退还一半费用' } });
    expect(results('/dispute CP-1 settled')).toMatchObject([{ outcome: 'misread' }]);
  });
});

describe('/answer and /done', () => {
  it('sends the text, however many lines it has', () => {
    expect(eventOf('/answer Q-1\nOn Thursday.\n\nTwo accounts.')).toMatchObject({
      on: 'question',
      number: 1,
      event: { happened: 'answer-given', words: 'On Thursday.\n\nTwo accounts.' },
    });
    expect(eventOf('/答复 Q-1 周四')).toMatchObject({ event: { words: '周四' } });
    expect(results('/answer Q-1')).toMatchObject([{ outcome: 'misread' }]);
  });

  it('is done by number, be it a question or a complaint', () => {
    expect(eventOf('/done Q-1')).toMatchObject({ on: 'question', event: { happened: 'answered' } });
    expect(eventOf('/完成 CP-1')).toMatchObject({ on: 'complaint', event: { happened: 'done' } });
  });
});

describe('/why', () => {
  const complained = summary('The shop is down again', {
    subject: 'Down',
    from: { name: TOM.name, address: TOM.address },
    trust: 'unverified',
    understanding: {
      intents: [{ intent: 'complaint', confidence: 0.93, evidence: ['down again'] }],
      decision: 'act',
      severity: 'high',
      language: 'en',
      refs: [],
      asks: false,
    },
  } as never);
  const recent = [
    { id: 12, status: 'applied', reason: 'understood', appliedTo: ['CP-1'], summary: complained },
  ];

  it.each(['/why 12', '/why CP-1', '/为什么 12'])(
    '%s explains intent, confidence and the words behind it',
    (line) => {
      const [command] = readCommands(desk(line, { project: HARBOUR, cases, recent }));
      expect(command?.result).toMatchObject({ outcome: 'planned', says: expect.stringContaining('93%') });
      expect(command?.result).toMatchObject({ says: expect.stringContaining('“down again”') });
      expect(command?.result).toMatchObject({ says: expect.stringContaining('CP-1') });
    },
  );

  it('in reply to our letter about a case explains the mail behind it', () => {
    const about = [{ kind: 'complaint', number: 1 }] as const;
    const [command] = readCommands(desk('/why', { project: HARBOUR, cases, recent, about }));
    expect(command?.result).toMatchObject({ says: expect.stringContaining('Mail 12 from Tom Ray') });
  });

  it('about a mail nobody knows says so', () => {
    const [command] = readCommands(desk('/why 99', { project: HARBOUR, cases, recent }));
    expect(command?.result).toMatchObject({ outcome: 'misread' });
  });
});
