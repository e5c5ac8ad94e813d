import type { RoomSays } from '../says.ts';
import type { UpdateEvent, UpdateRefusal } from './state.ts';

export const updateSays: RoomSays<UpdateEvent['happened'], UpdateRefusal> = {
  done: {
    drafted: { zh: '已起草', en: 'drafted' },
    edited: { zh: '您的改动已采纳', en: 'your words are taken over' },
    held: { zh: '已暂停，等您放行', en: 'held until you release it' },
    released: { zh: '已放行，到点发出', en: 'released, it leaves at its hour' },
    'release-due': { zh: '已到发出时间', en: 'its hour has come' },
    dropped: { zh: '本期不发', en: 'dropped, nothing goes out this time' },
    woken: { zh: '到期事项已处理', en: 'what was due is done' },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-update': { after: 'ledger-only', zh: '没有这一期进展信。', en: 'there is no such update.' },
    'left-already': {
      after: 'ledger-only',
      zh: '这一期已经发出或已取消。',
      en: 'this update has left already or was dropped.',
    },
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '这一期进展信目前不接受这个操作。',
      en: 'the update does not take this now.',
    },
  },
};
