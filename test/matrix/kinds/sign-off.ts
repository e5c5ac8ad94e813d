import { USUAL_SETTINGS } from '../../../worker/cases/project/settings.ts';
import { decideSignOff } from '../../../worker/cases/sign-off/decide.ts';
import type { SignOff, SignOffEvent } from '../../../worker/cases/sign-off/state.ts';
import { ALL, ITEMS } from '../../support/sign-off.ts';
import { AMY, PM, TOM, terms } from '../../support/terms.ts';
import { reached, type Samples } from '../walk.ts';

const ABSENT: SignOff = { status: 'absent', number: 1 };
const basis = {
  decide: decideSignOff,
  terms: terms({
    contacts: [TOM],
    settings: { ...USUAL_SETTINGS, deemedAcceptance: 'Ten days without a word mean acceptance.' },
  }),
};

const REQUESTED = {
  happened: 'requested',
  subject: 'Phase one',
  approverRule: 'all',
  items: ITEMS,
} as const;
const UNCLEAR = {
  ...REQUESTED,
  findings: [{ item: 1, words: 'fast', says: { zh: '含糊', en: 'vague' }, blocking: true }],
} as const;
const DELIVERY = { ...REQUESTED, purpose: 'delivery' } as const;
const amy = { person: AMY.personId, personName: AMY.name, mail: 9, words: 'my words' };
const pm = { person: PM.personId, personName: PM.name, mail: 8 };
const CONFIRMS = { happened: 'answered', ...amy, choices: ALL } as const;
const WANTS = {
  happened: 'answered',
  ...amy,
  choices: [
    { choice: 'confirm', items: [1] },
    { choice: 'change', items: [2], words: 'as CSV' },
  ],
} as const;
const REJECTS = {
  happened: 'answered',
  ...amy,
  choices: [{ choice: 'reject', items: 'all', words: 'not what we need' }],
} as const;
const OVERRIDDEN = { happened: 'overridden', items: 'all', because: 'agreed on the phone', ...pm } as const;
const rings = (what: string) => ({ happened: 'woken', what, heard: [] }) as const;

const after = (...events: readonly SignOffEvent[]) => reached(basis, ABSENT, ...events);

export const signOff: Samples<SignOff, SignOffEvent> = {
  ...basis,
  states: {
    absent: ['不存在', ABSENT],
    preview: ['待项目经理放行', after(UNCLEAR)],
    requested: ['待客户确认', after(REQUESTED)],
    'changes-requested': ['客户要求修改', after(REQUESTED, WANTS)],
    signed: ['已签认', after(REQUESTED, CONFIRMS)],
    recorded: ['由项目经理代记', after(REQUESTED, OVERRIDDEN)],
    deemed: ['视为确认', after(DELIVERY, rings('final-notice'), rings('expiry'))],
    rejected: ['已拒绝', after(REQUESTED, REJECTS)],
    expired: ['已过期', after(REQUESTED, rings('expiry'))],
    superseded: ['已被替代', after(REQUESTED, { happened: 'superseded', by: 2 })],
    withdrawn: ['已撤回', after(REQUESTED, { happened: 'withdrawn' })],
  },
  events: {
    requested: { 'clear wording': REQUESTED, 'vague wording': UNCLEAR },
    released: {
      'with a reason': { happened: 'released', ...pm, because: 'the client wants it so' },
      'without a reason': { happened: 'released', ...pm, because: null },
    },
    answered: {
      'confirms all': CONFIRMS,
      'confirms one, changes one': WANTS,
      'yes with a condition': {
        ...CONFIRMS,
        choices: [{ choice: 'condition', items: 'all', words: 'if it is ready by May' }],
      },
      'rejects all': REJECTS,
      'implied yes': { ...CONFIRMS, choices: [] },
      'counter-question': {
        ...CONFIRMS,
        choices: [],
        questions: [{ items: [2], words: 'In which format?' }],
      },
      'by somebody who may not decide': { ...CONFIRMS, person: TOM.personId, personName: TOM.name },
    },
    promised: { happened: 'promised', ...amy, by: '2026-12-04' },
    objected: { happened: 'objected', ...amy, items: 'all' },
    delegated: { happened: 'delegated', from: AMY.personId, fromName: AMY.name, to: TOM, until: null },
    overridden: {
      'with a reason': OVERRIDDEN,
      'without a reason': { ...OVERRIDDEN, because: '' },
    },
    withdrawn: { happened: 'withdrawn' },
    woken: {
      reminder: rings('reminder-1'),
      'reminder of one': rings(`again-${AMY.personId}-2026-12-07`),
      escalation: rings('escalation'),
      'final-notice': rings('final-notice'),
      expiry: rings('expiry'),
    },
    superseded: { happened: 'superseded', by: 2 },
  },
};
