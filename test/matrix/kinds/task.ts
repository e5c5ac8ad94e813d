import type { Party } from '../../../worker/cases/decision.ts';
import { decideTask } from '../../../worker/cases/task/decide.ts';
import type { Task, TaskEvent } from '../../../worker/cases/task/state.ts';
import { terms } from '../../support/terms.ts';
import { reached, type Samples } from '../walk.ts';

const LEI: Party = { personId: 8, name: '李雷', address: 'li.lei@studio.example', language: 'zh' };
const ABSENT: Task = { status: 'absent', number: 3 };
const basis = { decide: decideTask, terms: terms({ team: [LEI] }) };
const after = (...events: readonly TaskEvent[]) => reached(basis, ABSENT, ...events);

const ASSIGNED = {
  happened: 'assigned',
  what: 'Connect the payment page',
  owner: LEI,
  due: '2026-12-11',
  from: 'command',
} as const;
const lei = { person: LEI.personId, personName: LEI.name, mail: 9, words: 'my words' };
const MILESTONE = { kind: 'milestone', number: 1 } as const;
const rings = (what: string) => ({ happened: 'woken', what, heard: [] }) as const;
const LATE = { happened: 'reported-late', until: '2026-12-14', ...lei } as const;

export const task: Samples<Task, TaskEvent> = {
  ...basis,
  states: {
    absent: ['不存在', ABSENT],
    open: ['进行中', after(ASSIGNED)],
    late: ['已延误', after(ASSIGNED, rings('passed-on-2026-12-11'))],
    done: ['已完成', after(ASSIGNED, { happened: 'done' })],
    dropped: ['已取消', after(ASSIGNED, { happened: 'dropped', because: 'not needed' })],
  },
  events: {
    assigned: ASSIGNED,
    replanned: { happened: 'replanned', plan: { due: '2026-12-15' }, from: 'command' },
    baselined: { happened: 'baselined' },
    'reported-done': { happened: 'reported-done', ...lei },
    'reported-late': LATE,
    done: { happened: 'done' },
    dropped: { happened: 'dropped', because: 'not needed' },
    followed: { happened: 'followed', by: MILESTONE },
    'let-go': { happened: 'let-go', by: MILESTONE },
    'predecessor-moved': {
      happened: 'predecessor-moved',
      until: '2026-12-12',
      days: 3,
      side: 'us',
      via: [MILESTONE],
    },
    woken: { due: rings('due-on-2026-12-11'), passed: rings('passed-on-2026-12-11') },
  },
};
