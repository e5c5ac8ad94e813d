import type { RoomSays } from '../says.ts';
import type { NoteEvent, NoteRefusal } from './state.ts';

export const noteSays: RoomSays<NoteEvent['happened'], NoteRefusal> = {
  done: {
    proposed: { zh: '已整理成清单，请看另一封信', en: 'drawn up as a list, see the other letter' },
    kept: { zh: '已按您的意思留存', en: 'put on the record as you say' },
    'recap-asked': { zh: '已请客户确认', en: 'the client is asked to confirm it' },
    dropped: { zh: '已放弃', en: 'dropped' },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-note': { after: 'ledger-only', zh: '没有这份纪要。', en: 'there is no such note.' },
    'nothing-found': {
      after: 'ledger-only',
      zh: '没有从文字里找到需求、决定、行动或问题。请每行写一件事，或用“决定：”“行动：”之类的小标题。',
      en: 'no requirement, decision, action or question was found. Write one thing per line, or use headings such as "Decisions:" and "Actions:".',
    },
    'nobody-to-confirm': {
      after: 'ledger-only',
      zh: '项目还没有客户审批人，无人可以确认。',
      en: 'the project has no client approver who could confirm it.',
    },
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '这份纪要目前不接受这个操作。',
      en: 'the note does not take this now.',
    },
  },
};
