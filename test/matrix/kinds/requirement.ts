import { decideRequirement } from '../../../worker/cases/requirement/decide.ts';
import type { Requirement, RequirementEvent } from '../../../worker/cases/requirement/state.ts';
import { AMY, terms } from '../../support/terms.ts';
import { reached, type Samples } from '../walk.ts';

const ABSENT: Requirement = { status: 'absent', number: 3 };
const amy = { person: AMY.personId, mail: 7 };
const WORDS = { words: 'Guests log in by phone.', title: null };

const EVENTS: Samples<Requirement, RequirementEvent>['events'] = {
  asked: {
    'by the client': { happened: 'asked', ...WORDS, ...amy, byClient: true },
    'by the PM': { happened: 'asked', ...WORDS, ...amy, byClient: false },
  },
  revised: { happened: 'revised', ...WORDS },
  detailed: { happened: 'detailed', details: { priority: 'must' } },
  'put-to-client': { happened: 'put-to-client' },
  confirmed: { happened: 'confirmed', ...amy },
  questioned: { happened: 'questioned', proposal: { ...amy, words: 'And by mail.' } },
  reopened: { happened: 'reopened' },
  'clarification-asked': { happened: 'clarification-asked', question: 'Which guests?', to: AMY.personId },
  clarified: { happened: 'clarified', words: 'All of them.', ...amy },
  baselined: { happened: 'baselined', version: 1 },
  delivered: { happened: 'delivered' },
  accepted: { happened: 'accepted', ...amy },
  'turned-down': { happened: 'turned-down' },
  changed: { happened: 'changed', ...WORDS, ...amy, byChange: 2 },
  'added-by-change': { happened: 'added-by-change', ...WORDS, ...amy, byChange: 2 },
  deferred: { happened: 'deferred', byChange: null },
  resumed: { happened: 'resumed' },
  withdrawn: { happened: 'withdrawn', because: 'not needed' },
  superseded: { happened: 'superseded', by: 4 },
};

const basis = { decide: decideRequirement, terms: terms({ baselineVersion: 1 }) };
const after = (...events: readonly RequirementEvent[]) => reached(basis, ABSENT, ...events);

const ASKED: RequirementEvent = { happened: 'asked', ...WORDS, ...amy, byClient: true };
const AGREED: readonly RequirementEvent[] = [
  ASKED,
  { happened: 'put-to-client' },
  { happened: 'confirmed', ...amy },
];
const BASELINED: readonly RequirementEvent[] = [...AGREED, { happened: 'baselined', version: 1 }];
const DELIVERED: readonly RequirementEvent[] = [...BASELINED, { happened: 'delivered' }];

export const requirement: Samples<Requirement, RequirementEvent> = {
  ...basis,
  states: {
    absent: ['不存在', ABSENT],
    draft: ['草稿', after(ASKED)],
    clarifying: [
      '待说明',
      after(ASKED, { happened: 'clarification-asked', question: 'Which guests?', to: AMY.personId }),
    ],
    proposed: ['待客户确认', after(ASKED, { happened: 'put-to-client' })],
    agreed: ['已同意', after(...AGREED)],
    baselined: ['已入基线', after(...BASELINED)],
    delivered: ['已交付', after(...DELIVERED)],
    accepted: ['已验收', after(...DELIVERED, { happened: 'accepted', ...amy })],
    deferred: ['已暂缓', after(ASKED, { happened: 'deferred', byChange: null })],
    withdrawn: ['已撤销', after(ASKED, { happened: 'withdrawn', because: 'not needed' })],
    superseded: ['已被替代', after(ASKED, { happened: 'superseded', by: 4 })],
  },
  events: EVENTS,
};
