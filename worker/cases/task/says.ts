import type { RoomSays } from '../says.ts';
import type { TaskEvent, TaskRefusal } from './state.ts';

export const taskSays: RoomSays<TaskEvent['happened'], TaskRefusal> = {
  done: {
    assigned: { zh: '已列入计划', en: 'is in the plan' },
    replanned: { zh: '已更新', en: 'updated' },
    baselined: { zh: '基线日期已固定', en: 'its baseline date stands from now on' },
    'reported-done': { zh: '负责人回复已完成', en: 'its owner says it is done' },
    'reported-late': { zh: '负责人回复要推迟', en: 'its owner says it will be later' },
    done: { zh: '已完成', en: 'done' },
    dropped: { zh: '已取消', en: 'dropped' },
    'predecessor-moved': { zh: '随前置事项顺延', en: 'moved along with what it waits for' },
    followed: { zh: '已记下后续事项', en: 'what follows it is noted' },
    'let-go': { zh: '已取消后续关联', en: 'the link is taken away' },
    woken: { zh: '到期事项已处理', en: 'what was due is done' },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-task': { after: 'ledger-only', zh: '没有这个任务。', en: 'there is no such task.' },
    'over-already': { after: 'ledger-only', zh: '这个任务已经结束。', en: 'this task is over already.' },
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '这个任务目前不接受这个操作。',
      en: 'the task does not take this now.',
    },
  },
};
