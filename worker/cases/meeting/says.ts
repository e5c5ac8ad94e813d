import type { RoomSays } from '../says.ts';
import type { MeetingEvent, MeetingRefusal } from './state.ts';

export const meetingSays: RoomSays<MeetingEvent['happened'], MeetingRefusal> = {
  done: {
    planned: { zh: '会议邀请已发出', en: 'the invitation is on its way' },
    moved: { zh: '会议已改期，新的邀请已发出', en: 'moved; everybody gets the new time' },
    cancelled: { zh: '会议已取消，已通知各位', en: 'cancelled; everybody is told' },
    'invitation-answered': { zh: '与会答复已记录', en: 'attendance noted' },
    'agenda-due': { zh: '议程已发出', en: 'the agenda is on its way' },
    woken: { zh: '到期事项已处理', en: 'what was due is done' },
  },
  refusals: {
    'exists-already': {
      after: 'needs-review',
      zh: '这个编号已经存在。',
      en: 'something with this number exists already.',
    },
    'no-such-meeting': { after: 'ledger-only', zh: '没有这个编号的会议。', en: 'there is no such meeting.' },
    'nobody-to-invite': {
      after: 'ledger-only',
      zh: '项目里没有可以邀请的客户联系人。',
      en: 'the project names nobody at the client to invite.',
    },
    'in-the-past': { after: 'ledger-only', zh: '这个时间已经过去。', en: 'this time has passed.' },
    'no-such-occurrence': {
      after: 'ledger-only',
      zh: '没有这一次会议。',
      en: 'the meeting has no such occurrence.',
    },
    'not-open-to-this': {
      after: 'ledger-only',
      zh: '这场会议已经结束或取消。',
      en: 'the meeting is over or cancelled.',
    },
  },
};
