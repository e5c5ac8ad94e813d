import { describe, expect, it } from 'vitest';
import type { StandingMilestone } from '../../worker/cases/milestone/state.ts';
import type { StandingTask } from '../../worker/cases/task/state.ts';
import { type Desk, type FiledCase, NO_PLAN } from '../../worker/inbox/desk.ts';
import { readCommands } from '../../worker/inbox/route-pm.ts';
import { desk } from '../support/desk.ts';
import { AMY, PM } from '../support/terms.ts';

const OPENED = new Date('2026-12-01T10:00:00Z');
const MILESTONE: StandingMilestone = {
  status: 'planned',
  number: 1,
  name: 'Go-live',
  baseline: '2026-12-18',
  frozen: true,
  forecast: '2026-12-18',
  actual: null,
  phase: null,
  owner: null,
  requirements: [],
  criteria: [],
  dependsOn: [],
  followers: [],
  delays: [],
  open: [],
  handedOver: [],
  because: null,
  openedAt: OPENED,
};
const TASK: StandingTask = {
  status: 'open',
  number: 3,
  what: 'Load test',
  owner: PM,
  due: '2026-12-11',
  start: null,
  phase: null,
  dependsOn: [],
  from: 'command',
  baseline: null,
  actual: null,
  followers: [],
  late: [],
  because: null,
  openedAt: OPENED,
};
const CASES: FiledCase[] = [
  { ref: { kind: 'milestone', number: 1 }, status: 'planned', title: 'Go-live', openedAt: OPENED },
  { ref: { kind: 'requirement', number: 1 }, status: 'baselined', title: 'Login', openedAt: OPENED },
  { ref: { kind: 'requirement', number: 2 }, status: 'draft', title: 'Export', openedAt: OPENED },
  { ref: { kind: 'task', number: 3 }, status: 'open', title: 'Load test', openedAt: OPENED },
];
const BASELINE = [{ number: 1, title: 'Login', statement: 'A user logs in by phone.' }];

function read(text: string, changes: Partial<Desk> = {}, milestone: Partial<StandingMilestone> = {}) {
  const plan = { ...NO_PLAN, milestones: [{ ...MILESTONE, ...milestone }], tasks: [TASK] };
  const [command] = readCommands(desk(text, { cases: CASES, plan, baseline: BASELINE, ...changes }));
  return command?.result;
}

function events(...given: Parameters<typeof read>) {
  const result = read(...given);
  return result?.outcome === 'planned' ? result.happenings : result;
}

describe('/milestone', () => {
  it.each([
    '/milestone Pilot: 2026-12-14 [criteria: Refund works; Card payment works; requirements: REQ-1,2; after: M-1, T-3; owner: Amy Lin]',
    '/里程碑 Pilot：12月14日【验收标准：Refund works；Card payment works；需求：REQ-1、2；依赖：M-1、T-3；负责人：Amy Lin】',
    '/milestone Pilot: 14 December 2026\ncriteria: Refund works\n- Card payment works\nrequirements: REQ-1-2\nafter: M-1 and T-3\nowner: amy@harbour.example',
  ])('“%s” plans a milestone with all it names', (text) => {
    expect(events(text)).toEqual([
      {
        on: 'milestone',
        number: 'next',
        event: {
          happened: 'planned',
          name: 'Pilot',
          day: '2026-12-14',
          phase: null,
          owner: 'Amy Lin',
          requirements: [1, 2],
          criteria: ['Refund works', 'Card payment works'],
          dependsOn: [
            { kind: 'milestone', number: 1 },
            { kind: 'task', number: 3 },
          ],
        },
      },
    ]);
  });

  it.each([
    [
      '/milestone M-1 forecast 2026-12-22 because client: test data came late',
      'client',
      'test data came late',
    ],
    ['/里程碑 M-1 预计 12月22日 因为 客户：测试数据晚到', 'client', '测试数据晚到'],
    ['/milestone M-1 forecast 22 December because us: we were ill', 'us', 'we were ill'],
    ['/里程碑 M-1 推迟到 2026-12-22，因为：第三方：银行接口未开通', 'third-party', '银行接口未开通'],
  ])('“%s” moves the forecast', (text, side, because) => {
    expect(events(text)).toEqual([
      {
        on: 'milestone',
        number: 1,
        event: { happened: 'forecast-moved', forecast: '2026-12-22', side, because },
      },
    ]);
  });

  it.each([
    ['/milestone M-1 forecast 2026-12-22', 'a later day needs its side'],
    ['/milestone M-1 forecast 2026-12-22 because bad weather', 'a later day needs its side'],
    ['/milestone M-1 forecast soon because us: x', 'the date cannot be read'],
    ['/milestone M-9 forecast 2026-12-22 because us: x', 'there is no milestone'],
    ['/milestone Pilot', ''],
    ['/milestone Pilot: whenever', 'a date belongs behind the name'],
    ['/milestone Pilot: 2026-12-14 after: M-9', 'a date belongs behind the name'],
    ['/milestone Pilot: some day in 2027-03-01 or so', 'a date belongs behind the name'],
    ['/milestone Pilot: 2026-12-14, after: M-9', 'what it waits for does not exist'],
    ['/milestone Pilot: 2026-12-14, requirements: REQ-9', 'there are no such requirements'],
    ['/milestone Pilot: 2026-12-14, owner: Nobody', 'nobody in the project is called'],
    ['/milestone M-1 drop', 'please say why'],
  ])('“%s” is sent back with its right form', (text, because) => {
    const result = read(text);
    expect(result?.outcome).toBe('misread');
    if (result?.outcome === 'misread') expect(result.because?.en ?? '').toContain(because);
  });

  it('an earlier day needs no reason, a dropped milestone does', () => {
    expect(events('/milestone M-1 forecast 2026-12-16')).toMatchObject([{ event: { side: null } }]);
    expect(events('/milestone M-1 drop because: no longer wanted')).toMatchObject([
      { event: { happened: 'dropped', because: 'no longer wanted' } },
    ]);
    expect(events('/里程碑 M-1 取消 因为：不做了')).toMatchObject([
      { event: { happened: 'dropped', because: '不做了' } },
    ]);
    expect(events('/milestone M-1 criteria: Refund works')).toMatchObject([
      { event: { happened: 'replanned', plan: { criteria: ['Refund works'] } } },
    ]);
  });
});

describe('/deliver', () => {
  it('puts the criteria to the client where there are any', () => {
    expect(
      events('/deliver M-1\nOn staging.', {}, { criteria: ['Refund works'], requirements: [1] }),
    ).toEqual([
      {
        on: 'milestone',
        number: 1,
        event: {
          happened: 'delivered',
          words: 'On staging.',
          items: [{ title: 'Refund works', statement: 'Refund works', requirement: null, version: 1 }],
          requirements: [1],
          follows: null,
        },
      },
    ]);
  });

  it('else the requirements as they were signed, else the milestone itself', () => {
    expect(events('/交付 M-1', {}, { requirements: [1] })).toMatchObject([
      { event: { items: [{ title: 'Login', statement: 'A user logs in by phone.', requirement: 1 }] } },
    ]);
    expect(events('/deliver M-1\nOn staging.')).toMatchObject([
      { event: { items: [{ title: 'Go-live', statement: 'On staging.', requirement: null }] } },
    ]);
  });

  it('a requirement nobody has signed cannot be accepted', () => {
    expect(read('/deliver M-1', {}, { requirements: [1, 2] })).toMatchObject({ outcome: 'misread' });
  });

  it('delivered again, only what was left open is asked, and the earlier request is dead', () => {
    const open = [
      { title: 'Refund works', statement: 'Refund works', requirement: null, version: 1, wanted: 'why?' },
    ];
    const plan = {
      milestones: [
        { ...MILESTONE, status: 'accepted-with-items', criteria: ['A', 'Refund works'], open } as const,
      ],
      tasks: [],
      deliveries: [{ signOff: 4, milestone: 1 }],
    };
    expect(read('/deliver M-1', { plan })).toMatchObject({
      consequences: [{ on: 'sign-off', number: 4, event: { happened: 'superseded' } }],
      happenings: [{ event: { items: [{ title: 'Refund works' }], follows: 4 } }],
    });
  });
});

describe('/task', () => {
  it.each([
    '/task Write the manual: owner Amy Lin, due 2026-12-11, start 2026-12-08, after M-1, T-3, phase Launch',
    '/任务 Write the manual：负责人 Amy Lin，截止 12月11日，开始 12月8日，依赖 M-1、T-3，阶段 Launch',
    '/task Write the manual: owner: amy@harbour.example; due: 11 December; start: 8 December; after: M-1 T-3; phase: Launch',
  ])('“%s” assigns it', (text) => {
    expect(events(text)).toEqual([
      {
        on: 'task',
        number: 'next',
        event: {
          happened: 'assigned',
          what: 'Write the manual',
          owner: { personId: AMY.personId, name: 'Amy Lin', address: AMY.address, language: 'en' },
          due: '2026-12-11',
          start: '2026-12-08',
          phase: 'Launch',
          dependsOn: [
            { kind: 'milestone', number: 1 },
            { kind: 'task', number: 3 },
          ],
          from: 'command',
        },
      },
    ]);
  });

  it('is done, moved, dropped by its number', () => {
    expect(events('/task T-3 done')).toMatchObject([{ number: 3, event: { happened: 'done' } }]);
    expect(events('/任务 T-3 完成')).toMatchObject([{ number: 3, event: { happened: 'done' } }]);
    expect(events('/任务 T-3 截止 12月14日')).toMatchObject([
      { event: { happened: 'replanned', plan: { due: '2026-12-14' }, from: 'command' } },
    ]);
    expect(events('/task T-3 drop because: not needed')).toMatchObject([
      { event: { happened: 'dropped', because: 'not needed' } },
    ]);
    expect(read('/task T-9 done')).toMatchObject({ outcome: 'misread' });
    expect(read('/task T-3 drop')).toMatchObject({ outcome: 'misread' });
    expect(read('/task Write: owner Nobody')).toMatchObject({ outcome: 'misread' });
    expect(read('/task Write: quickly please')).toMatchObject({ outcome: 'misread' });
  });
});

describe('/done', () => {
  it('is said of tasks and milestones, too', () => {
    expect(events('/done T-3')).toEqual([{ on: 'task', number: 3, event: { happened: 'done' } }]);
    expect(events('/完成 M-1')).toEqual([{ on: 'milestone', number: 1, event: { happened: 'reached' } }]);
  });
});

describe('a PM who owns a task', () => {
  it('answers the letter about it like everybody else', () => {
    const result = readCommands(
      desk('done', {
        answers: 'team-task-due',
        about: [{ kind: 'task', number: 3 }],
        plan: { ...NO_PLAN, tasks: [TASK] },
      }),
    );
    expect(result).toMatchObject([
      {
        line: 'done',
        result: { happenings: [{ on: 'task', number: 3, event: { happened: 'reported-done' } }] },
      },
    ]);
  });
});
