import { describe, expect, it } from 'vitest';
import type { Happening } from '../../worker/cases/happening.ts';
import type { StandingMilestone } from '../../worker/cases/milestone/state.ts';
import type { StandingTask } from '../../worker/cases/task/state.ts';
import { type Desk, NO_PLAN, type Plan } from '../../worker/inbox/desk.ts';
import { attachedTexts } from '../../worker/inbox/parse/attached-texts.ts';
import { isPlanHead } from '../../worker/inbox/plan/columns.ts';
import { readTable } from '../../worker/inbox/plan/table.ts';
import { readCommands } from '../../worker/inbox/route-pm.ts';
import { desk, project } from '../support/desk.ts';

const LEI = { personId: 8, name: '李雷', address: 'li.lei@studio.example', language: 'zh' } as const;
const PEOPLE = project({
  members: [...project().members, { ...LEI, roles: ['team'], updates: true, silencedBecause: null }],
});

function plannedBy(text: string, changes: Partial<Desk> = {}) {
  const [command] = readCommands(desk(text, { project: PEOPLE, ...changes }));
  if (!command) throw new Error('no command');
  return command.result;
}

function taken(text: string, changes: Partial<Desk> = {}): readonly Happening[] {
  const result = plannedBy(text, changes);
  if (result.outcome === 'misread') throw new Error(result.because?.en);
  return result.quiet ?? [];
}

function wrong(text: string, changes: Partial<Desk> = {}) {
  const result = plannedBy(text, changes);
  if (result.outcome === 'planned') throw new Error('it was taken over');
  return result.because ?? { zh: '', en: '' };
}

const ENGLISH = `/plan import
| Phase | Task | Milestone | Owner | Start | End | Depends on | Status |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Build | Connect the payment page | | 李雷 | 2026-12-02 | 2026-12-08 | | in progress |
| Build | Load test | | li.lei@studio.example | 2026-12-09 | 2026-12-11 | Connect the payment page | |
| Launch | | Go-live | Amy Lin | | 18 December 2026 | Load test, 1 | |`;

const CHINESE = `/计划 导入
阶段,任务,里程碑,负责人,开始,结束,依赖,状态
开发,支付页联调,,李雷,2026-12-02,12月8日,,进行中
开发,"压力测试
（含弱网）",,李雷,,2026/12/11,支付页联调,
上线,,正式上线,,,2026.12.18,第2行,`;

describe('a plan is taken over', () => {
  it('from a Markdown table with English headings', () => {
    expect(taken(ENGLISH)).toMatchObject([
      {
        on: 'task',
        number: 'next',
        event: {
          happened: 'assigned',
          what: 'Connect the payment page',
          owner: { name: '李雷' },
          start: '2026-12-02',
          due: '2026-12-08',
          phase: 'Build',
          dependsOn: [],
          from: 'plan',
        },
      },
      { on: 'task', event: { what: 'Load test', dependsOn: [{ kind: 'task', number: 1 }] } },
      {
        on: 'milestone',
        number: 'next',
        event: {
          happened: 'planned',
          name: 'Go-live',
          day: '2026-12-18',
          owner: 'Amy Lin',
          dependsOn: [
            { kind: 'task', number: 2 },
            { kind: 'task', number: 1 },
          ],
        },
      },
    ]);
  });

  it('from CSV with Chinese headings, quoted cells and dates in any wording', () => {
    expect(taken(CHINESE)).toMatchObject([
      { event: { what: '支付页联调', due: '2026-12-08' } },
      {
        event: { what: '压力测试\n（含弱网）', due: '2026-12-11', dependsOn: [{ kind: 'task', number: 1 }] },
      },
      { event: { name: '正式上线', day: '2026-12-18', dependsOn: [{ kind: 'task', number: 2 }] } },
    ]);
  });

  it.each([
    ['semicolons', 'Task;Owner;End\nLoad test;李雷;2026-12-11'],
    ['tabs, as pasted from a spreadsheet', 'Task\tOwner\tEnd\nLoad test\t李雷\t2026-12-11'],
    ['full-width commas', '任务，负责人，结束\nLoad test，李雷，2026-12-11'],
    [
      'words above and below it',
      'Here is the plan:\n\nTask,Owner,End\nLoad test,李雷,2026-12-11\n\nBest, Wei',
    ],
  ])('parted by %s', (_, table) => {
    expect(taken(`/plan import\n${table}`)).toMatchObject([
      { event: { what: 'Load test', due: '2026-12-11' } },
    ]);
  });

  it('from an attached file where the mail holds no table', () => {
    const attached = [
      { fileName: 'notes.txt', text: 'nothing here' },
      { fileName: 'plan.csv', text: '\uFEFF任务,结束\r\n压力测试,2026-12-11\r\n' },
    ];
    expect(taken('/计划 导入', { attached })).toMatchObject([{ event: { what: '压力测试' } }]);
  });

  it('from a table below the command that a mail reader took for a quotation, and from no older one', () => {
    const table = '| Task | End |\n| --- | --- |\n| Load test | 2026-12-11 |';
    const written = (between: string) => `Hello,\n\n/plan import\n\n${between}${table}\n\nBest`;
    expect(taken('Hello,\n\n/plan import', { written: written('') })).toMatchObject([
      { event: { what: 'Load test' } },
    ]);
    expect(wrong('/plan import', { written: written('On Monday you wrote:\n') }).en).toContain(
      'no plan was found',
    );
  });

  it('and every owner of ours gets one letter, the client none', () => {
    const result = plannedBy(ENGLISH);
    if (result.outcome === 'misread') throw new Error('misread');
    expect(result.letters).toMatchObject([
      {
        letter: 'team-task-assigned',
        to: [{ name: '李雷' }],
        variables: {
          tasks: [
            { ref: { kind: 'task', number: 1 }, what: 'Connect the payment page' },
            { ref: { kind: 'task', number: 2 }, what: 'Load test' },
          ],
        },
      },
    ]);
  });

  it('a finished task arrives as finished, a marked name as a milestone', () => {
    const table = '/plan import\nName,End,Status\nKick-off,2026-11-20,done\nMilestone: Demo,2026-12-10,';
    expect(taken(table)).toMatchObject([
      { on: 'task', event: { happened: 'assigned' } },
      { on: 'task', number: 1, event: { happened: 'done' } },
      { on: 'milestone', event: { happened: 'planned', name: 'Demo' } },
    ]);
  });
});

describe('a plan with a wrong line is not taken over at all', () => {
  it('and every wrong line is named with its right form, in both languages', () => {
    const says = wrong(`/plan import
| Task | Milestone | Owner | Start | End | Depends on | Status |
| --- | --- | --- | --- | --- | --- | --- |
| Load test | | Nobody | 2026-12-12 | 2026-12-11 | | |
| | Go-live | | | soon | Everything | maybe |
| | | 李雷 | | 2026-12-11 | | |
| Load test | | | | | | |
| Training | | | | | Training | |`);
    expect(says.en.split('\n')).toEqual([
      'some lines are wrong, so nothing of the plan was taken over:',
      expect.stringMatching(/^line 3 .*begin on 2026-12-12/u),
      expect.stringMatching(/^line 3 .*nobody in the project is called "Nobody"/u),
      expect.stringMatching(/^line 4 .*"soon" is no date; write it as 2026-12-18/u),
      expect.stringMatching(/^line 4 .*the status "maybe" is not known/u),
      expect.stringMatching(/^line 4 .*"Everything" is not in the plan/u),
      expect.stringMatching(/^line 5 .*the name of the task or milestone is missing/u),
      expect.stringMatching(/^line 6 .*stands in line 3 already/u),
      expect.stringMatching(/^line 7 .*cannot wait for itself/u),
    ]);
    expect(says.zh.split('\n')).toHaveLength(9);
  });

  it('a circle is no plan', () => {
    const says = wrong('/plan import\nTask,After\nA,C\nB,A\nC,B');
    expect(says.en).toMatch(/line 2 .*in a circle: A ← C ← B ← A/u);
    expect(says.en.split('\n')).toHaveLength(2);
  });

  it('a milestone needs a date, and its requirements must exist', () => {
    expect(wrong('/plan import\nMilestone,Phase\nGo-live,Launch').en).toContain('add a column "date"');
    expect(wrong('/plan import\nMilestone,Date,Requirements\nGo-live,,REQ-7').en).toContain(
      'a milestone needs a date',
    );
    expect(wrong('/plan import\nMilestone,Date,Requirements\nGo-live,2026-12-18,REQ-7').zh).toContain(
      '没有 REQ-7',
    );
  });

  it('what the client has to accept is never imported as done', () => {
    const says = wrong('/plan import\nMilestone,Date,Criteria,Status\nGo-live,2026-12-18,Refund works,done');
    expect(says.en).toContain('use /deliver');
  });

  it('a mail without any table is told what a table looks like', () => {
    expect(wrong('/plan import\nPlease find the plan attached.').en).toContain('no plan was found');
  });

  it('numbers are not used up by a plan that was refused', () => {
    const text = '/plan import\nTask,End\nA,never\n\n/task B: due 2026-12-11';
    const at = desk(text, { project: PEOPLE, next: { task: 4 } });
    readCommands(at);
    expect(at.next.task).toBe(5);
  });
});

describe('a plan imported again', () => {
  const MILESTONE = {
    status: 'planned',
    number: 1,
    name: 'Go-live',
    baseline: '2026-12-18',
    frozen: true,
    forecast: '2026-12-18',
    actual: null,
    phase: 'Launch',
    owner: 'Amy Lin',
    requirements: [],
    criteria: [],
    dependsOn: [{ kind: 'task', number: 1 }],
    followers: [],
    delays: [],
    open: [],
    handedOver: [],
    because: null,
    openedAt: new Date('2026-12-01T10:00:00Z'),
  } as const satisfies StandingMilestone;
  const TASK = {
    status: 'open',
    number: 1,
    what: 'Load test',
    owner: LEI,
    due: '2026-12-11',
    start: null,
    phase: null,
    dependsOn: [],
    from: 'plan',
    baseline: '2026-12-11',
    actual: null,
    followers: [],
    late: [],
    because: null,
    openedAt: new Date('2026-12-01T10:00:00Z'),
  } as const satisfies StandingTask;
  const plan: Plan = { ...NO_PLAN, milestones: [MILESTONE], tasks: [TASK] };

  it('changes what is different, finds parts by name, and leaves alone what has no column', () => {
    const text =
      '/plan import\nTask,Milestone,End\nload  test,,2026-12-14\n,GO-LIVE,2026-12-18\nHand over,,2026-12-22';
    expect(taken(text, { plan, next: { task: 2, milestone: 2 } })).toEqual([
      { on: 'task', number: 1, event: { happened: 'replanned', plan: { due: '2026-12-14' }, from: 'plan' } },
      expect.objectContaining({ on: 'task', number: 'next' }),
    ]);
  });

  it('unchanged says so', () => {
    const result = plannedBy('/plan import\nTask,End\nLoad test,2026-12-11', { plan });
    expect(result).toMatchObject({ outcome: 'planned', quiet: [], letters: [] });
    expect(result.outcome === 'planned' && result.says).toContain(
      '没有变化'.length > 0 ? 'nothing changes' : '',
    );
  });

  it('a part that waits for a part of the record names it by label', () => {
    expect(
      taken('/plan import\nTask,After\nHand over,"M-1, T-1"', { plan, next: { task: 2 } }),
    ).toMatchObject([
      {
        event: {
          dependsOn: [
            { kind: 'milestone', number: 1 },
            { kind: 'task', number: 1 },
          ],
        },
      },
    ]);
    expect(wrong('/plan import\nTask,After\nHand over,M-9', { plan }).en).toContain(
      '"M-9" is not in the plan',
    );
  });

  it('is shown with its three dates and whose delays they are', () => {
    const late = {
      ...MILESTONE,
      forecast: '2026-12-22',
      delays: [{ days: 4, side: 'client', because: 'late data', at: '2026-12-01', cause: null }],
    } as const;
    const shown = plannedBy('/plan show', { plan: { ...plan, milestones: [late] } });
    expect(shown.outcome === 'planned' && shown.says?.split('\n')).toEqual([
      'M-1 Go-live: baseline 2026-12-18, forecast 2026-12-22 (4 days late), planned, after T-1',
      'T-1 Load test: 李雷, due 2026-12-11, open',
      'Delays (calendar days): the client 4',
    ]);
  });

  it('is frozen once: what is frozen already is left alone', () => {
    const event = { happened: 'baselined' };
    const loose = { ...plan, milestones: [MILESTONE, { ...MILESTONE, number: 2, frozen: false }] };
    expect(taken('/plan baseline', { plan: loose })).toEqual([{ on: 'milestone', number: 2, event }]);
    expect(wrong('/计划 基线', { plan }).zh).toBe('没有需要固定的日期。');
  });
});

describe('an attached plan', () => {
  it('is read in the charset a Chinese spreadsheet saves it in', () => {
    // 任务,结束 / 压力测试,2026-12-11 in GBK.
    const gbk = Buffer.from('c8cecef12cbde1caf80d0ad1b9c1a6b2e2cad42c323032362d31322d31310d0a', 'hex');
    const raw = Buffer.concat([
      Buffer.from(
        'From: a@studio.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n/plan import\r\n--b\r\nContent-Type: text/csv; name="plan.csv"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="plan.csv"\r\n\r\n',
      ),
      Buffer.from(gbk.toString('base64')),
      Buffer.from(
        '\r\n--b\r\nContent-Type: application/pdf; name="plan.pdf"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="plan.pdf"\r\n\r\nJVBERi0=\r\n--b--\r\n',
      ),
    ]);
    expect(attachedTexts(raw)).toEqual([
      { fileName: 'plan.csv', text: '任务,结束\r\n压力测试,2026-12-11\r\n' },
    ]);
  });

  it('a table is found below any words, and none where there is none', () => {
    expect(readTable('Dear all,\nsee, below\n\nTask,End\nA,2026-12-01', isPlanHead)?.rows).toEqual([
      { line: 5, text: 'A,2026-12-01', cells: ['A', '2026-12-01'] },
    ]);
    expect(readTable('Dear all,\nsee you, soon', isPlanHead)).toBeNull();
  });
});
