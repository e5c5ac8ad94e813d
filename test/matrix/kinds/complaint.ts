import { decideComplaint } from '../../../worker/cases/complaint/decide.ts';
import type { Complaint, ComplaintEvent } from '../../../worker/cases/complaint/state.ts';
import { complaintIn, EVENTS, hoursLater, termsAt } from '../../support/complaint.ts';
import type { Samples } from '../walk.ts';

type Of<What extends ComplaintEvent['happened']> = Extract<ComplaintEvent, { happened: What }>;

const sample = <What extends ComplaintEvent['happened']>(what: What) => EVENTS[what] as Of<What>;

export const complaint: Samples<Complaint, ComplaintEvent> = {
  decide: decideComplaint,
  terms: termsAt(hoursLater(24 * 9)),
  states: {
    absent: ['不存在', { status: 'absent', number: 1 }],
    acknowledged: ['已回执', complaintIn('acknowledged')],
    assessed: ['已定级', complaintIn('assessed')],
    investigating: ['调查中', complaintIn('investigating')],
    'waiting-for-client': ['待客户答复', complaintIn('waiting-for-client')],
    'sponsor-approval': ['待内部批准', complaintIn('sponsor-approval')],
    proposed: ['方案待客户答复', complaintIn('proposed')],
    accepted: ['方案已接受', complaintIn('accepted')],
    resolved: ['已解决', complaintIn('resolved')],
    'check-back': ['回访中', complaintIn('check-back')],
    closed: ['已关闭', complaintIn('closed')],
    reopened: ['已重新打开', complaintIn('reopened')],
    disputed: ['争议中', complaintIn('disputed')],
    settled: ['争议已了结', complaintIn('settled')],
  },
  events: {
    complained: {
      'by mail': sample('complained'),
      'by voice': { ...sample('complained'), byVoice: true },
    },
    'complained-again': sample('complained-again'),
    'answered-in-person': sample('answered-in-person'),
    assessed: sample('assessed'),
    'client-asked': sample('client-asked'),
    'client-replied': sample('client-replied'),
    'resolution-given': sample('resolution-given'),
    'sponsor-answered': {
      yes: sample('sponsor-answered'),
      no: { ...sample('sponsor-answered'), approves: false },
    },
    'proposal-answered': {
      yes: sample('proposal-answered'),
      no: { ...sample('proposal-answered'), accepts: false },
    },
    done: sample('done'),
    'check-back-answered': {
      solved: sample('check-back-answered'),
      'not solved': { ...sample('check-back-answered'), solved: false },
    },
    escalated: sample('escalated'),
    disputed: sample('disputed'),
    settled: sample('settled'),
    'lesson-waived': sample('lesson-waived'),
    misfiled: sample('misfiled'),
    promised: sample('promised'),
    'calendar-changed': sample('calendar-changed'),
    woken: { 'clock, nine days on': { happened: 'woken', what: 'clock-1', heard: [] } },
  },
};
