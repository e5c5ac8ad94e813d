import { decideClosing } from '../../../worker/cases/closing/decide.ts';
import { CLOSING_BLOCKS, type Closing, type ClosingEvent } from '../../../worker/cases/closing/state.ts';
import { AMY, terms } from '../../support/terms.ts';
import { reached, type Samples } from '../walk.ts';

const ABSENT: Closing = { status: 'absent', number: 1 };
const OPENED = { happened: 'opened', open: [], waivers: [] } as const;
const OPEN_CHANGE = {
  gate: 'changes',
  cases: [{ ref: { kind: 'change-request', number: 2 }, title: 'WeChat login', status: 'assessing' }],
} as const;
const ALL_BLOCKS = {
  happened: 'blocks-given',
  blocks: Object.fromEntries(CLOSING_BLOCKS.map((block) => [block, 'my words'])),
} as const;
const DRAWN = {
  happened: 'report-drawn',
  documents: [1],
  contentHash: 'ab12',
  subject: 'Closing report',
  statement: 'We accept the report.',
  follows: null,
} as const;
const SIGNED = { happened: 'signed', person: AMY.personId, mail: 9 } as const;
const rings = (what: string) => ({ happened: 'woken', what, heard: [] }) as const;
const basis = { decide: decideClosing, terms: terms() };
const after = (...events: readonly ClosingEvent[]) => reached(basis, ABSENT, ...events);
const UP_TO_SIGNED: readonly ClosingEvent[] = [OPENED, ALL_BLOCKS, DRAWN, SIGNED];

export const closing: Samples<Closing, ClosingEvent> = {
  ...basis,
  states: {
    absent: ['不存在', ABSENT],
    gathering: ['收集中', after(OPENED)],
    signing: ['待客户签署', after(OPENED, ALL_BLOCKS, DRAWN)],
    signed: ['已签署', after(...UP_TO_SIGNED)],
    closed: ['已结项', after(...UP_TO_SIGNED, rings('close'))],
    warranty: ['质保期', after(...UP_TO_SIGNED, rings('close'), rings('check-in-7'))],
    archived: ['已归档', after(...UP_TO_SIGNED, rings('close'), rings('check-in-90'), rings('archive'))],
    dropped: ['已中止', after(OPENED, { happened: 'dropped' })],
  },
  events: {
    opened: { 'all settled': OPENED, 'a change is open': { ...OPENED, open: [OPEN_CHANGE] } },
    'blocks-given': {
      all: ALL_BLOCKS,
      'in part': { happened: 'blocks-given', blocks: { thanks: 'Thank you.' } },
    },
    'report-drawn': DRAWN,
    signed: SIGNED,
    questioned: {
      happened: 'questioned',
      proposal: { person: AMY.personId, mail: 9, words: 'The dates are wrong.' },
    },
    reopened: { happened: 'reopened' },
    dropped: { happened: 'dropped' },
    woken: {
      'report (arrives as report-drawn)': rings('report-1'),
      close: rings('close'),
      'check-in after 7 days': rings('check-in-7'),
      'check-in after 90 days': rings('check-in-90'),
      archive: rings('archive'),
    },
  },
};
