import { decideChangeRequest } from '../../../worker/cases/change-request/decide.ts';
import type { ChangeRequest, ChangeRequestEvent } from '../../../worker/cases/change-request/state.ts';
import {
  ASKED,
  answered,
  assessed,
  BY_PM,
  changeAfter,
  changeTerms,
  inStatus,
  SPONSOR,
} from '../../rules/change-states.ts';
import { AMY } from '../../support/terms.ts';
import type { Samples } from '../walk.ts';

type Answered = Extract<ChangeRequestEvent, { happened: 'answered' }>;

const BY_VOICE = { ...ASKED, person: AMY.personId, byPm: true, emergency: true } as const;
const amy = { person: AMY.personId, personName: AMY.name, mail: 9, words: 'my words' };
const says = (answer: Answered['answer']) => answered(answer) as Answered;
const rings = (what: string) => ({ happened: 'woken', what, heard: [] }) as const;

export const changeRequest: Samples<ChangeRequest, ChangeRequestEvent> = {
  decide: decideChangeRequest,
  terms: changeTerms(),
  states: {
    absent: ['不存在', { status: 'absent', number: 2 }],
    logged: ['已登记', changeAfter([BY_VOICE]).state],
    clarifying: ['待说明', inStatus('clarifying')],
    assessing: ['评估中', inStatus('assessing')],
    assessed: ['已评估', inStatus('assessed')],
    'internal-approval': ['内部审批', inStatus('internal-approval')],
    'client-decision': ['待客户决定', inStatus('client-decision')],
    approved: ['已批准', inStatus('approved')],
    scheduled: ['已排期', inStatus('scheduled')],
    implemented: ['已实施', inStatus('implemented')],
    verified: ['已检查', inStatus('verified')],
    closed: ['已关闭', inStatus('closed')],
    rejected: ['已拒绝', inStatus('rejected')],
    deferred: ['已暂缓', inStatus('deferred')],
    withdrawn: ['已撤回', inStatus('withdrawn')],
  },
  events: {
    asked: {
      'by the client': ASKED,
      'by voice, urgent': BY_VOICE,
    },
    'assessment-began': { happened: 'assessment-began' },
    'assessment-given': { happened: 'assessment-given', given: { cost: 0 }, favour: null },
    assessed: {
      'within the limit': assessed() as Extract<ChangeRequestEvent, { happened: 'assessed' }>,
      'above the limit': assessed({ cost: 9000 }) as Extract<ChangeRequestEvent, { happened: 'assessed' }>,
    },
    'put-forward': { happened: 'put-forward' },
    'clarification-asked': { happened: 'clarification-asked', words: 'On which page?' },
    clarified: { happened: 'clarified', ...amy },
    'sponsor-answered': {
      yes: { happened: 'sponsor-answered', ...SPONSOR, approves: true },
      no: { happened: 'sponsor-answered', ...SPONSOR, approves: false },
    },
    'approved-by-pm': { ...BY_PM, because: 'by phone' },
    answered: {
      approve: says({ kind: 'approve' }),
      decline: says({ kind: 'decline' }),
      defer: says({ kind: 'defer', until: null }),
      swap: says({ kind: 'swap', requirement: 4 }),
      question: says({ kind: 'question' }),
      unclear: says({ kind: 'unclear' }),
      'to an old price': says({ kind: 'outdated' }),
    },
    objected: { happened: 'objected', ...amy },
    promised: { happened: 'promised', person: AMY.personId, words: 'next week', by: null },
    woken: {
      assessment: rings('assessment-1764583200100'),
      reminder: rings('reminder-1764583200001'),
      escalation: rings('escalation-1764583200000'),
      expiry: rings('expiry-1764583200000'),
      review: rings('review-1764583200000'),
      written: rings('written-1764583200000'),
    },
    rejected: { happened: 'rejected', because: 'too late' },
    deferred: { happened: 'deferred', until: '2027-01-15', because: null },
    withdrawn: { happened: 'withdrawn', words: null, person: null },
    scheduled: { happened: 'scheduled', on: '2026-12-20' },
    implemented: { happened: 'implemented' },
    verified: { happened: 'verified' },
    closed: { happened: 'closed' },
    'found-defect': { happened: 'found-defect' },
  },
};
