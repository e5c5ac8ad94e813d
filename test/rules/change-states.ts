import { decideChangeRequest } from '../../worker/cases/change-request/decide.ts';
import { EMPTY_LEDGER } from '../../worker/cases/change-request/ledger.ts';
import type {
  Assessment,
  ChangeRequest,
  ChangeRequestEvent,
  ChangeStatus,
  StandingChange,
} from '../../worker/cases/change-request/state.ts';
import type { Effect, Party, Terms } from '../../worker/cases/decision.ts';
import { USUAL_SETTINGS } from '../../worker/cases/project/settings.ts';
import { AMY, PM, TOM, terms } from '../support/terms.ts';

export const BOSS: Party = { personId: 9, name: 'Ines Roth', address: 'ines@studio.example', language: 'en' };
export const DEV: Party = { personId: 10, name: 'Lu Bo', address: 'lu@studio.example', language: 'zh' };

/** Amy decides, Tom asks, a sponsor approves above EUR 5,000 or 10 days. */
export function changeTerms(changes: Partial<Terms> = {}): Terms {
  return terms({
    baselineVersion: 1,
    contacts: [TOM],
    sponsors: [BOSS],
    team: [DEV],
    settings: { ...USUAL_SETTINGS, currency: 'EUR', limitCost: 5000, limitDays: 10 },
    ...changes,
  });
}

export const ASKED = { happened: 'asked', words: 'Add WeChat login', person: TOM.personId, mail: 7 } as const;

export function assessment(changes: Partial<Assessment> = {}): Assessment {
  return {
    scope: 'WeChat login beside the phone login.',
    effort: 3,
    cost: 1200,
    days: 2,
    quality: 'none',
    risk: 'none',
    milestones: 'none',
    moved: [],
    costOfNotDoing: 'Some guests do not sign in.',
    options: [{ option: 'do' }, { option: 'swap', requirement: 4 }],
    validUntil: null,
    requirement: null,
    ...changes,
  };
}

export function assessed(changes: Partial<Assessment> = {}): ChangeRequestEvent {
  return { happened: 'assessed', assessment: assessment(changes), favour: null, soFar: EMPTY_LEDGER };
}

export function answered(
  answer: Extract<ChangeRequestEvent, { happened: 'answered' }>['answer'],
  who: Party = AMY,
): ChangeRequestEvent {
  return {
    happened: 'answered',
    person: who.personId,
    personName: who.name,
    mail: 9,
    words: 'my words',
    answer,
  };
}

export const SPONSOR = {
  person: BOSS.personId,
  personName: BOSS.name,
  mail: 8,
  words: 'the words of the sponsor',
} as const;

export const BY_PM = {
  happened: 'approved-by-pm',
  person: PM.personId,
  personName: PM.name,
  mail: 8,
} as const;

/** The state after these events; what a case raises on itself is decided too, as the one transaction does. */
export function changeAfter(
  events: readonly ChangeRequestEvent[],
  at: Terms = changeTerms(),
): { readonly state: StandingChange; readonly effects: readonly Effect[] } {
  let state: ChangeRequest = { status: 'absent', number: 2 };
  let effects: readonly Effect[] = [];
  for (const event of events) {
    effects = [];
    const waiting = [event];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const decision = decideChangeRequest(state, next, at);
      if (decision.outcome === 'refused') throw new Error(`${next.happened}: ${decision.because}`);
      state = decision.state;
      effects = [...effects, ...decision.effects];
      waiting.push(
        ...decision.effects.flatMap((effect) =>
          effect.kind === 'raise' && effect.happening.on === 'change-request' ? [effect.happening.event] : [],
        ),
      );
    }
  }
  if (state.status === 'absent') throw new Error('no change was asked for');
  return { state, effects };
}

const OVER = assessed({ cost: 9000 });
const APPROVED: readonly ChangeRequestEvent[] = [ASKED, assessed(), answered({ kind: 'approve' })];

/** How a change comes to stand in each status. */
const WAYS: Readonly<Record<ChangeStatus, readonly ChangeRequestEvent[]>> = {
  logged: [ASKED],
  clarifying: [ASKED, { happened: 'clarification-asked', words: 'On which page?' }],
  assessing: [ASKED, { happened: 'assessment-began' }],
  assessed: [ASKED, OVER, { happened: 'sponsor-answered', ...SPONSOR, approves: false }],
  'internal-approval': [ASKED, OVER],
  'client-decision': [ASKED, assessed()],
  approved: APPROVED,
  scheduled: [...APPROVED, { happened: 'scheduled', on: '2026-12-20' }],
  implemented: [...APPROVED, { happened: 'implemented' }],
  verified: [...APPROVED, { happened: 'implemented' }],
  closed: [...APPROVED, { happened: 'implemented' }, { happened: 'verified' }],
  rejected: [ASKED, { happened: 'rejected', because: 'too late' }],
  deferred: [ASKED, { happened: 'deferred', until: '2027-01-15', because: null }],
  withdrawn: [ASKED, { happened: 'withdrawn', words: null, person: null }],
};

export const STATUSES = Object.keys(WAYS) as ChangeStatus[];

/** A change in this status, by real events. */
export function inStatus(status: ChangeStatus, at: Terms = changeTerms()): StandingChange {
  const { state } = changeAfter(WAYS[status], at);
  // What is verified is closed in the same breath.
  return status === 'verified' ? { ...state, status } : state;
}
