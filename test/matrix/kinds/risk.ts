import { decideRisk } from '../../../worker/cases/risk/decide.ts';
import type { Risk, RiskEvent } from '../../../worker/cases/risk/state.ts';
import { terms } from '../../support/terms.ts';
import { reached, type Samples } from '../walk.ts';

const ABSENT: Risk = { status: 'absent', number: 1 };
const RISK = {
  what: 'The payment provider has not answered.',
  impact: 'Go-live moves by a week.',
  options: ['Wait', 'Another provider'],
  advice: 'Another provider',
  decideBy: '2026-12-10',
};
const NOTED = { happened: 'noted', risk: RISK, tellClient: false } as const;
const basis = { decide: decideRisk, terms: terms() };

export const risk: Samples<Risk, RiskEvent> = {
  ...basis,
  states: {
    absent: ['不存在', ABSENT],
    open: ['已登记', reached(basis, ABSENT, NOTED)],
    told: ['已告知客户', reached(basis, ABSENT, { ...NOTED, tellClient: true })],
    closed: ['已关闭', reached(basis, ABSENT, NOTED, { happened: 'closed', outcome: 'did not happen' })],
  },
  events: {
    noted: { 'for us': NOTED, 'and told': { ...NOTED, tellClient: true } },
    told: { happened: 'told', risk: {} },
    closed: { happened: 'closed', outcome: 'did not happen' },
  },
};
