import type { RoomSays } from '../says.ts';
import type { LessonEvent, LessonRefusal } from './state.ts';

export const lessonSays: RoomSays<LessonEvent['happened'], LessonRefusal> = {
  done: {
    learned: {
      zh: '已收入经验库，遇到相似的项目、变更或投诉时会提示；不会出现在给客户的信里',
      en: 'kept in the library and offered beside what is like it; it never shows in a letter to a client',
    },
    reflected: { zh: '已记下，只有您自己看得到', en: 'noted, for your eyes only' },
    woken: { zh: '到期事项已处理', en: 'what was due is done' },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '经验条目不接受这个操作。',
      en: 'a lesson does not take this.',
    },
  },
};
