import { describe, expect, it } from 'vitest';
import type { Effect, Party, Terms } from '../../worker/cases/decision.ts';
import { decideTask } from '../../worker/cases/task/decide.ts';
import type { StandingTask, TaskEvent, TaskRefusal } from '../../worker/cases/task/state.ts';
import { TASK_STATUSES } from '../../worker/cases/task/state.ts';
import { tasksHeard } from '../../worker/inbox/answers/task.ts';
import { AMY, PM, terms } from '../support/terms.ts';

const LEI: Party = { personId: 8, name: '李雷', address: 'li.lei@studio.example', language: 'zh' };

function task(changes: Partial<StandingTask> = {}): StandingTask {
  return {
    status: 'open',
    number: 3,
    what: 'Connect the payment page',
    owner: LEI,
    due: '2026-12-11',
    start: null,
    phase: null,
    dependsOn: [],
    from: 'command',
    baseline: null,
    actual: null,
    followers: [{ kind: 'milestone', number: 1 }],
    late: [],
    because: null,
    openedAt: new Date('2026-12-01T10:00:00Z'),
    ...changes,
  };
}

function decide(state: StandingTask, event: TaskEvent, changes: Partial<Terms> = {}) {
  const decision = decideTask(state, event, terms({ team: [LEI], ...changes }));
  if (decision.outcome === 'refused') return { refused: decision.because };
  if (decision.state.status === 'absent') throw new Error('absent');
  return { state: decision.state, effects: decision.effects };
}

function letters(effects: readonly Effect[] = []) {
  return effects.flatMap((effect) => (effect.kind === 'send-letter' ? [effect] : []));
}

const SAID = { person: LEI.personId, personName: LEI.name, mail: 9 };
const ASSIGNED = { happened: 'assigned', what: 'Load test', owner: LEI, due: '2026-12-11' } as const;

describe('a task', () => {
  it('is told to its owner at once, and asked for at nine on its day', () => {
    const decision = decideTask(
      { status: 'absent', number: 4 },
      { ...ASSIGNED, from: 'note' },
      terms({ team: [LEI] }),
    );
    if (decision.outcome === 'refused') throw new Error(decision.because);
    expect(letters(decision.effects)).toMatchObject([
      {
        letter: 'team-task-assigned',
        to: [LEI],
        variables: { tasks: [{ what: 'Load test', due: '2026-12-11' }] },
      },
    ]);
    expect(decision.effects).toContainEqual({
      kind: 'wake',
      what: 'due-on-2026-12-11',
      at: new Date('2026-12-11T09:00:00Z'),
    });
  });

  it('of the client is never mailed as if it were one of ours', () => {
    const decision = decideTask(
      { status: 'absent', number: 4 },
      { ...ASSIGNED, owner: AMY, from: 'command' },
      terms({ team: [LEI] }),
    );
    if (decision.outcome === 'refused') throw new Error(decision.because);
    expect(letters(decision.effects)).toEqual([]);
    expect(
      letters(
        decide(task({ owner: AMY }), { happened: 'woken', what: 'due-on-2026-12-11', heard: [] }).effects,
      ),
    ).toEqual([]);
  });

  it('is asked for on its day and, a working day later, put before the PM', () => {
    const due = decide(task(), { happened: 'woken', what: 'due-on-2026-12-11', heard: [] });
    expect(letters(due.effects)).toMatchObject([{ letter: 'team-task-due', to: [LEI] }]);
    const passed = decide(task(), { happened: 'woken', what: 'passed-on-2026-12-11', heard: [] });
    expect(passed.state?.status).toBe('late');
    expect(letters(passed.effects)).toMatchObject([
      { letter: 'pm-note', to: [PM], variables: { what: 'task-overdue', from: '李雷' } },
    ]);
  });

  it('that is moved is not asked for on its old day', () => {
    const { effects } = decide(task({ due: '2026-12-14' }), {
      happened: 'woken',
      what: 'due-on-2026-12-11',
      heard: [],
    });
    expect(effects).toEqual([]);
  });

  it('that its owner puts off moves what waits for it, and the PM hears it', () => {
    const { state, effects = [] } = decide(task(), {
      happened: 'reported-late',
      ...SAID,
      until: '2026-12-14',
      words: '3 要延到周一',
    });
    expect(state).toMatchObject({ status: 'late', due: '2026-12-14', late: [{ until: '2026-12-14' }] });
    expect(effects).toContainEqual({
      kind: 'raise',
      happening: {
        on: 'milestone',
        number: 1,
        event: {
          happened: 'predecessor-moved',
          until: '2026-12-14',
          days: 3,
          side: 'us',
          via: [{ kind: 'task', number: 3 }],
        },
      },
    });
    expect(letters(effects)).toMatchObject([
      { letter: 'pm-note', variables: { what: 'task-late', until: '2026-12-14', words: '3 要延到周一' } },
    ]);
  });

  it('that the client puts off is the client’s delay', () => {
    const { effects = [] } = decide(task({ owner: AMY }), {
      happened: 'replanned',
      plan: { due: '2026-12-14' },
      from: 'command',
    });
    expect(effects).toMatchObject([
      { kind: 'stop-waking' },
      { kind: 'wake' },
      { kind: 'wake' },
      { kind: 'raise', happening: { event: { side: 'client' } } },
    ]);
  });

  it('with a new owner is told to the new one', () => {
    const eve: Party = { ...LEI, personId: 9, name: 'Eve' };
    const { effects } = decide(
      task(),
      { happened: 'replanned', plan: { owner: eve }, from: 'command' },
      { team: [LEI, eve] },
    );
    expect(letters(effects)).toMatchObject([{ letter: 'team-task-assigned', to: [eve] }]);
  });

  it('moves along with what it waits for, its beginning and its end alike', () => {
    const { state } = decide(task({ start: '2026-12-08' }), {
      happened: 'predecessor-moved',
      until: '2026-12-10',
      days: 4,
      side: 'client',
      via: [{ kind: 'milestone', number: 2 }],
    });
    expect(state).toMatchObject({ start: '2026-12-12', due: '2026-12-15' });
  });
});

describe('every status and event of a task', () => {
  type Row = Record<StandingTask['status'], StandingTask['status'] | TaskRefusal>;
  const over = (to: StandingTask['status']): Row => ({
    open: to,
    late: to,
    done: 'over-already',
    dropped: 'over-already',
  });
  const stays = { open: 'open', late: 'late', done: 'done', dropped: 'dropped' } as const;
  const ROWS: readonly [TaskEvent, Row][] = [
    [
      { ...ASSIGNED, from: 'command' },
      { open: 'exists-already', late: 'exists-already', done: 'exists-already', dropped: 'exists-already' },
    ],
    [{ happened: 'baselined' }, stays],
    [
      { happened: 'replanned', plan: { phase: 'Build' }, from: 'plan' },
      { ...stays, done: 'over-already', dropped: 'over-already' },
    ],
    [{ happened: 'reported-done', ...SAID, words: 'done 3' }, over('done')],
    [{ happened: 'reported-late', ...SAID, until: null, words: 'not done 3' }, over('late')],
    [{ happened: 'done' }, over('done')],
    [{ happened: 'dropped', because: 'no need' }, over('dropped')],
    [{ happened: 'followed', by: { kind: 'task', number: 5 } }, stays],
    [{ happened: 'let-go', by: { kind: 'task', number: 5 } }, stays],
    [{ happened: 'predecessor-moved', until: '2026-12-20', days: 2, side: 'us', via: [] }, stays],
    [
      { happened: 'woken', what: 'due-on-2026-12-11', heard: [] },
      { open: 'open', late: 'late', done: 'not-open-to-this', dropped: 'not-open-to-this' },
    ],
  ];
  for (const [event, row] of ROWS) {
    it(`${event.happened} leads where the table says`, () => {
      const met = Object.fromEntries(
        TASK_STATUSES.map((status) => {
          const { state, refused } = decide(task({ status }), event);
          return [status, state?.status ?? refused];
        }),
      );
      expect(met).toEqual(row);
    });
  }

  it('nothing happens to a task that does not exist', () => {
    const decision = decideTask({ status: 'absent', number: 9 }, { happened: 'done' }, terms());
    expect(decision).toEqual({ outcome: 'refused', because: 'no-such-task' });
  });
});

describe('what the team writes about its tasks', () => {
  const TASKS = [task(), task({ number: 4 }), task({ number: 5, owner: AMY })];
  const heard = (newText: string, about: number[] = []) =>
    tasksHeard({
      author: LEI,
      mailId: 9,
      newText,
      about: about.map((number) => ({ kind: 'task', number })),
      tasks: TASKS,
      // A Wednesday.
      today: '2026-12-09',
    });
  const events = (newText: string, about?: number[]) =>
    heard(newText, about)?.happenings.map(({ number, event }) => ({
      number,
      what: event.happened,
      ...('until' in event ? { until: event.until } : {}),
    }));

  it.each([
    ['done 3', [{ number: 3, what: 'reported-done' }]],
    [
      '完成 3、4',
      [
        { number: 3, what: 'reported-done' },
        { number: 4, what: 'reported-done' },
      ],
    ],
    ['T-3 done', [{ number: 3, what: 'reported-done' }]],
    ['3 要延到周五', [{ number: 3, what: 'reported-late', until: '2026-12-11' }]],
    ['3 will be late, until Friday', [{ number: 3, what: 'reported-late', until: '2026-12-11' }]],
    ['not done 3', [{ number: 3, what: 'reported-late', until: null }]],
  ])('“%s” is understood', (words, expected) => {
    expect(events(words)).toEqual(expected);
    expect(heard(words)?.isUnclear).toBe(false);
  });

  it('a reply to the letter about one task needs no number', () => {
    expect(events('done', [3])).toEqual([{ number: 3, what: 'reported-done' }]);
    expect(events('完成了', [4])).toEqual([{ number: 4, what: 'reported-done' }]);
    expect(events('要延到周五', [3])).toEqual([{ number: 3, what: 'reported-late', until: '2026-12-11' }]);
  });

  it('nobody reports the task of somebody else', () => {
    expect(heard('done 3, 5')).toMatchObject({ happenings: [{ number: 3 }], isUnclear: true });
    expect(heard('done 99')).toEqual({ happenings: [], isUnclear: true });
  });

  it('words without a task say nothing', () => {
    expect(heard('Lunch at twelve?')).toBeNull();
  });
});
