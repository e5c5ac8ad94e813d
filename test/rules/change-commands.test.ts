import { describe, expect, it } from 'vitest';
import type { Happening } from '../../worker/cases/happening.ts';
import type { Desk } from '../../worker/inbox/desk.ts';
import { routePmMail } from '../../worker/inbox/route-pm.ts';
import { desk, project } from '../support/desk.ts';
import { assessment, inStatus } from './change-states.ts';

const signed = project({ baselineVersion: 1 });
const BASELINE = [{ number: 3, title: 'Login', statement: 'Users log in by phone number and code.' }];

function events(text: string, changes: Partial<Desk> = {}): Happening['event'][] {
  return routePmMail(desk(text, { project: signed, ...changes }), false).steps.map(
    ({ happening }) => happening.event,
  );
}

function echo(text: string, changes: Partial<Desk> = {}) {
  const [line] = routePmMail(desk(text, { project: signed, ...changes }), false).mail?.echoes ?? [];
  return line;
}

describe('a PM writes about changes', () => {
  it.each([
    [
      '/cr WeChat login: Users may log in with WeChat.',
      { happened: 'asked', title: 'WeChat login', byPm: true, emergency: false },
    ],
    [
      '/变更 微信登录：用户可用微信登录。',
      { happened: 'asked', title: '微信登录', words: '用户可用微信登录。' },
    ],
    [
      '/cr emergency Shop closed: Take the shop off the net now.',
      { happened: 'asked', emergency: true, title: 'Shop closed' },
    ],
    ['/变更 紧急 下架：马上下架商城。', { happened: 'asked', emergency: true, title: '下架' }],
    ['/cr CR-2 is defect', { happened: 'found-defect' }],
    ['/变更 CR-2 是缺陷', { happened: 'found-defect' }],
    ['/assess CR-2', { happened: 'assessment-began' }],
    ['/评估 CR-2', { happened: 'assessment-began' }],
    ['/clarify CR-2 On which page?', { happened: 'clarification-asked', words: 'On which page?' }],
    ['/澄清 CR-2 在哪一页？', { happened: 'clarification-asked', words: '在哪一页？' }],
    ['/approve CR-2', { happened: 'approved-by-pm', because: null }],
    [
      '/批准 CR-2 原因：王总 12 月 1 日电话同意',
      { happened: 'approved-by-pm', because: '王总 12 月 1 日电话同意' },
    ],
    [
      '/approve CR-2 because: Amy said so on the phone',
      { happened: 'approved-by-pm', because: 'Amy said so on the phone' },
    ],
    ['/reject CR-2 because: the API is closed', { happened: 'rejected', because: 'the API is closed' }],
    ['/拒绝 CR-2 原因：接口已关闭', { happened: 'rejected', because: '接口已关闭' }],
    ['/defer CR-2 2027-01-15', { happened: 'deferred', until: '2027-01-15', because: null }],
    [
      '/暂缓 CR-2 2027年1月15日 原因：年后再议',
      { happened: 'deferred', until: '2027-01-15', because: '年后再议' },
    ],
    ['/withdraw CR-2', { happened: 'withdrawn', words: null, person: null }],
    ['/撤回 CR-2 不需要了', { happened: 'withdrawn', words: '不需要了' }],
    ['/implement CR-2 2026-12-20', { happened: 'scheduled', on: '2026-12-20' }],
    ['/implement CR-2', { happened: 'implemented' }],
    ['/实施 CR-2 已验证', { happened: 'verified' }],
    ['/implement CR-2 verified', { happened: 'verified' }],
  ] as const)('%s', (line, event) => expect(events(line)).toMatchObject([event]));

  it.each([
    '/cr',
    '/cr no colon here',
    '/cr CR-2 is nice',
    '/assess',
    '/reject CR-2',
    '/defer CR-2',
    '/defer CR-2 2020-01-01',
    '/implement CR-2 some day',
    '/clarify CR-2',
    '/approve REQ-2',
    '/withdraw',
  ])('%s is answered with its right form', (line) => {
    expect(events(line)).toEqual([]);
    expect(echo(line)).toMatchObject({ line, outcome: 'refused', form: expect.stringContaining('CR-1') });
  });

  it('before the first signed baseline writes requirements, not changes', () => {
    expect(echo('/cr Login: By WeChat.', { project: project() })).toMatchObject({
      outcome: 'refused',
      says: expect.stringContaining('/req'),
    });
  });

  it('and sees what the wish is nearest to in the baseline', () => {
    expect(
      events('/cr Login: Users log in by phone number without a code.', { baseline: BASELINE }),
    ).toMatchObject([
      { touches: { verdict: 'changes', requirement: 3, title: 'Login', baselineVersion: 1 } },
    ]);
    expect(events('/cr Print: Invoices are printed.', { baseline: BASELINE })).toMatchObject([
      { touches: { verdict: 'outside' } },
    ]);
  });
});

describe('/assess', () => {
  const FORM =
    'Scope: WeChat login\nEffort: 3\nCost: 1,200\nDelay: 2 days\nQuality: none\nRisk: none\nMilestones moved: none\nCost of not doing it: guests leave\nOptions: do, defer\nValid until: 2026-12-20';
  const assessing = { changes: [inStatus('assessing')] };

  it('with the whole form is the price', () => {
    expect(events(`/assess CR-2\n${FORM}\nFavour: yes`, assessing)).toMatchObject([
      { happened: 'assessed', favour: true, assessment: { cost: 1200, days: 2, validUntil: '2026-12-20' } },
    ]);
  });

  it('with a part of it keeps the part and says what is missing', () => {
    const text = '/assess CR-2\nCost: 0\nDelay: soon';
    expect(events(text, assessing)).toEqual([
      { happened: 'assessment-given', given: { cost: 0 }, favour: null },
    ]);
    const says = echo(text, assessing)?.says ?? '';
    expect(says).toContain('Delay: soon →');
    expect(says).toContain('Effort (person-days):');
    expect(says).not.toContain('Cost (amount');
  });

  it('with the rest completes what was given before', () => {
    const { cost: _, ...given } = assessment();
    const waiting = { ...inStatus('assessing'), given };
    expect(events('/assess CR-2\nCost: 500', { changes: [waiting] })).toMatchObject([
      { happened: 'assessed', assessment: { cost: 500, days: 2 } },
    ]);
  });

  it('alone puts forward what has a price, and a deferred one anew without its old day', () => {
    expect(events('/assess CR-2', { changes: [inStatus('assessed')] })).toEqual([
      { happened: 'put-forward' },
    ]);
    const deferred = { ...inStatus('deferred'), assessment: assessment({ validUntil: '2026-11-01' }) };
    expect(events('/assess CR-2', { changes: [deferred] })).toMatchObject([
      { happened: 'assessed', assessment: { cost: 1200, validUntil: null } },
    ]);
  });
});

describe('/changes', () => {
  it('lists every change and adds up what is agreed', () => {
    const changes = [
      { ...inStatus('approved'), number: 1 },
      { ...inStatus('rejected'), number: 2 },
    ];
    const says = echo('/changes', { changes })?.says;
    expect(says).toContain('CR-1 Add WeChat login: approved, CNY 1,200, 2 working days');
    expect(says).toContain('CR-2 Add WeChat login: not to be made');
    expect(says).toContain('agreed: 1, together CNY 1,200 and 2 working days');
  });
});
