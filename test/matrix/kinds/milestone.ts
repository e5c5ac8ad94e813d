import { decideMilestone } from '../../../worker/cases/milestone/decide.ts';
import type { Milestone, MilestoneEvent } from '../../../worker/cases/milestone/state.ts';
import { AMY, terms } from '../../support/terms.ts';
import { reached, type Samples } from '../walk.ts';

const ABSENT: Milestone = { status: 'absent', number: 1 };
const basis = { decide: decideMilestone, terms: terms() };
const after = (...events: readonly MilestoneEvent[]) => reached(basis, ABSENT, ...events);

const PLANNED = {
  happened: 'planned',
  name: 'Payment goes live',
  day: '2026-12-18',
  phase: null,
  owner: null,
  requirements: [2],
  criteria: ['A card payment works'],
  dependsOn: [],
} as const;
const ITEM = { title: 'Payment', statement: 'A card payment works', requirement: null, version: 1 };
const DELIVERED = {
  happened: 'delivered',
  words: 'Please try it.',
  items: [ITEM],
  requirements: [2],
  follows: null,
} as const;
const amy = { person: AMY.personId, mail: 9, words: 'my words' };
const PART = {
  happened: 'accepted-with-items',
  open: [{ ...ITEM, wanted: 'a receipt, too' }],
  ...amy,
} as const;
const rings = (what: string) => ({ happened: 'woken', what, heard: [] }) as const;
const TASK = { kind: 'task', number: 3 } as const;

export const milestone: Samples<Milestone, MilestoneEvent> = {
  ...basis,
  states: {
    absent: ['不存在', ABSENT],
    planned: ['已计划', after(PLANNED)],
    'at-risk': ['有风险', after(PLANNED, rings('left-5-on-2026-12-18'))],
    delivered: ['已交付', after(PLANNED, DELIVERED)],
    accepted: ['已验收', after(PLANNED, DELIVERED, { happened: 'accepted', ...amy })],
    'accepted-with-items': ['带遗留项验收', after(PLANNED, DELIVERED, PART)],
    rejected: ['未通过验收', after(PLANNED, DELIVERED, { happened: 'turned-down', ...amy })],
    dropped: ['已取消', after(PLANNED, { happened: 'dropped', because: 'changed away' })],
  },
  events: {
    planned: PLANNED,
    replanned: { happened: 'replanned', plan: { day: '2026-12-21' } },
    baselined: { happened: 'baselined' },
    'forecast-moved': {
      'later, with a side': {
        happened: 'forecast-moved',
        forecast: '2026-12-22',
        side: 'us',
        because: 'illness',
      },
      'later, without': { happened: 'forecast-moved', forecast: '2026-12-22', side: null, because: '' },
    },
    'moved-by-change': { happened: 'moved-by-change', days: 2, byChange: 2 },
    delivered: DELIVERED,
    accepted: { happened: 'accepted', ...amy },
    'accepted-with-items': PART,
    'turned-down': { happened: 'turned-down', ...amy },
    reached: { happened: 'reached' },
    dropped: { happened: 'dropped', because: 'changed away' },
    followed: { happened: 'followed', by: TASK },
    'let-go': { happened: 'let-go', by: TASK },
    'predecessor-moved': {
      happened: 'predecessor-moved',
      until: '2026-12-20',
      days: 3,
      side: 'us',
      via: [TASK],
    },
    woken: {
      'five days left': rings('left-5-on-2026-12-18'),
      'two days left': rings('left-2-on-2026-12-18'),
      passed: rings('passed-on-2026-12-18'),
    },
  },
};
