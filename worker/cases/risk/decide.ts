import { accepted, type Decision, refused, type Terms } from '../decision.ts';
import type { HeadsUp, Risk, RiskEvent, RiskRefusal, StandingRisk } from './state.ts';

type RiskDecision = Decision<Risk, RiskRefusal>;

/** Bad news travels before it hurts: the client hears what it means and what we advise, and not from somebody else. */
export function decideRisk(state: Risk, event: RiskEvent, terms: Terms): RiskDecision {
  if (event.happened === 'noted') {
    if (state.status !== 'absent') return refused('exists-already');
    const risk: StandingRisk = {
      ...event.risk,
      status: 'open',
      number: state.number,
      openedAt: terms.at,
      outcome: null,
    };
    return event.tellClient ? tell(risk, terms) : accepted(risk);
  }
  if (state.status === 'absent') return refused('no-such-risk');
  if (state.status === 'closed') return refused('not-open-to-this');
  switch (event.happened) {
    case 'told':
      return tell({ ...state, ...event.risk }, terms);
    case 'closed':
      return accepted({ ...state, status: 'closed', outcome: event.outcome });
  }
}

function tell(risk: StandingRisk, terms: Terms): RiskDecision {
  const readers = terms.approvers.length > 0 ? terms.approvers : terms.contacts;
  if (readers.length === 0) return refused('nobody-to-tell');
  if (!isTellable(risk)) return refused('incomplete-heads-up');
  const { what, impact, options, advice, decideBy } = risk;
  return accepted(
    { ...risk, status: 'told' },
    {
      kind: 'send-letter',
      letter: 'heads-up',
      to: readers,
      cc: terms.pms,
      variables: { ref: { kind: 'risk', number: risk.number }, what, impact, options, advice, decideBy },
      occasion: `told-${terms.at.getTime()}`,
      automatic: false,
    },
  );
}

/** Without impact and advice a warning only worries. */
function isTellable({ impact, advice }: HeadsUp): boolean {
  return impact.trim() !== '' && advice.trim() !== '';
}
