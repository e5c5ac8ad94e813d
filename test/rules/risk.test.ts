import { describe, expect, it } from 'vitest';
import { decideRisk } from '../../worker/cases/risk/decide.ts';
import type { Risk } from '../../worker/cases/risk/state.ts';
import { risk } from '../../worker/inbox/commands/risk.ts';
import { desk } from '../support/desk.ts';
import { AMY, terms } from '../support/terms.ts';

const RISK = {
  what: 'The review takes longer',
  impact: 'Three days',
  options: ['Launch without it'],
  advice: 'Launch without it',
  decideBy: null,
};
const absent: Risk = { status: 'absent', number: 2 };

describe('a risk', () => {
  it('is the PM’s own until the client is told', () => {
    const decision = decideRisk(absent, { happened: 'noted', risk: RISK, tellClient: false }, terms());
    expect(decision).toMatchObject({ outcome: 'accepted', state: { status: 'open' }, effects: [] });
  });

  it('reaches the client with what it means and what we advise', () => {
    const decision = decideRisk(absent, { happened: 'noted', risk: RISK, tellClient: true }, terms());
    expect(decision).toMatchObject({
      state: { status: 'told' },
      effects: [{ letter: 'heads-up', to: [AMY], variables: { impact: 'Three days' } }],
    });
  });

  it('never worries a client without a way forward', () => {
    const bare = { ...RISK, advice: '' };
    expect(decideRisk(absent, { happened: 'noted', risk: bare, tellClient: true }, terms())).toEqual({
      outcome: 'refused',
      because: 'incomplete-heads-up',
    });
  });

  it('that is closed stays closed', () => {
    const noted = decideRisk(absent, { happened: 'noted', risk: RISK, tellClient: false }, terms());
    if (noted.outcome === 'refused') throw new Error(noted.because);
    const closed = decideRisk(noted.state, { happened: 'closed', outcome: 'It held' }, terms());
    if (closed.outcome === 'refused') throw new Error(closed.because);
    expect(decideRisk(closed.state, { happened: 'told', risk: {} }, terms()).outcome).toBe('refused');
    expect(decideRisk(absent, { happened: 'closed', outcome: '' }, terms())).toEqual({
      outcome: 'refused',
      because: 'no-such-risk',
    });
  });

  it.each([
    ['/risk', '审核延后 告知客户', '影响：晚三天\n建议：先上线', true],
    ['/risk', 'The review is late client', 'impact: three days\nadvice: launch first', true],
    ['/risk', 'The client may change its mind', '', false],
  ])('%s %s is read with its lines', (line, rest, block, tellClient) => {
    expect(risk.plan({ line, rest, block }, desk(''))).toMatchObject({
      outcome: 'planned',
      happenings: [{ on: 'risk', event: { happened: 'noted', tellClient } }],
    });
  });
});
