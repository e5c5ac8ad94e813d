import { accepted, type Decision, type Effect, type Terms } from '../decision.ts';
import { decided, occasionOf, readBack, tellUs } from './effects.ts';
import { clientsOf, refOf, titleOf } from './standing.ts';
import type { ChangeDecided, ChangeRequest, ChangeRequestRefusal, StandingChange, Vote } from './state.ts';

/** Business days in which a recorded decision may be objected to (domain §4). */
export const OBJECTION_DAYS = 1;

interface Manner {
  readonly kind: Extract<ChangeDecided, 'approved' | 'swapped' | 'favour'>;
  /** Why a PM recorded it in the client's place. */
  readonly override: string | null;
  /** By the client's own mail, which is answered. */
  readonly byMail: boolean;
}

/**
 * The change is agreed: a new baseline holds it, everybody hears of it, and the proof is kept. The client may object
 * for one business day.
 */
export function agree(
  state: StandingChange,
  vote: Vote,
  terms: Terms,
  { kind, override, byMail }: Manner,
): Decision<ChangeRequest, ChangeRequestRefusal> {
  const objectBy = terms.businessDaysAfter(terms.at, OBJECTION_DAYS);
  const { person, name, words, mail, swap } = vote;
  const agreed: StandingChange = {
    ...state,
    status: 'approved',
    decision: { kind, person, name, words, mail, objectBy, swap, override },
    onBaseline: true,
    emergency: state.emergency && { ...state.emergency, confirmedBy: state.emergency.confirmedBy ?? person },
  };
  const item = decided(agreed, terms, kind, name, {
    swap,
    baselineVersion: state.onBaseline ? null : terms.baselineVersion + 1,
    objectBy,
  });
  const others = clientsOf(agreed, terms).filter(({ personId }) => !byMail || personId !== person);
  return accepted(
    agreed,
    { kind: 'stop-waking' },
    // After an objection the baseline holds its words already: a second set would ask for the same thing twice.
    ...(state.onBaseline ? [tellUs(agreed, terms, 'on-baseline')] : onTheBaseline(agreed, vote)),
    {
      kind: 'prove',
      decision: `change-${kind}`,
      rule: override === null ? ruleOf(kind) : `overridden by ${name}: ${override}`,
      person: kind === 'favour' ? null : person,
      details: {
        assessment: agreed.assessment,
        votes: agreed.quote?.votes ?? [],
        swap,
        baselineVersion: item.baselineVersion,
      },
    },
    ...(byMail ? [{ kind: 'reply', item } as const] : []),
    ...readBack(others, item, terms, byMail ? [] : terms.pms),
    ...teamTold(agreed, terms),
  );
}

function ruleOf(kind: Manner['kind']): string {
  return kind === 'favour'
    ? 'given free of charge, moving nothing'
    : 'an approver said so in reply to the page that asked';
}

/** Only an approved change gives a signed requirement other words; the one given up for it waits. */
function onTheBaseline(state: StandingChange, { swap, person, mail }: Vote): Effect[] {
  const byChange = state.number;
  const words = state.assessment?.scope ?? state.ask;
  const requirement = state.assessment?.requirement ?? null;
  const said = { words, title: titleOf(state), byChange, person, mail };
  const effects: Effect[] = [];
  if (swap !== null)
    effects.push({
      kind: 'raise',
      happening: { on: 'requirement', number: swap, event: { happened: 'deferred', byChange } },
    });
  effects.push(
    requirement === null
      ? {
          kind: 'raise',
          happening: { on: 'requirement', number: 'next', event: { happened: 'added-by-change', ...said } },
        }
      : {
          kind: 'raise',
          happening: {
            on: 'requirement',
            number: requirement,
            event: { happened: 'changed', ...said, title: null },
          },
        },
    { kind: 'new-baseline' },
    ...milestonesMoved(state),
  );
  return effects;
}

/** The days agreed with the change move what we expect of each milestone it names. */
function milestonesMoved({ number: byChange, assessment }: StandingChange): Effect[] {
  return (assessment?.moved ?? []).map(({ number, days }) => ({
    kind: 'raise',
    happening: { on: 'milestone', number, event: { happened: 'moved-by-change', days, byChange } },
  }));
}

function teamTold(state: StandingChange, terms: Terms): Effect[] {
  const { assessment } = state;
  if (!assessment) return [];
  if (terms.team.length === 0) return [];
  return [
    {
      kind: 'send-letter',
      letter: 'team-change-approved',
      to: terms.team,
      cc: terms.pms,
      variables: {
        ref: refOf(state),
        title: titleOf(state),
        scope: assessment.scope,
        effort: assessment.effort,
        days: assessment.days,
        milestones: assessment.milestones,
        swap: state.decision?.swap ?? null,
      },
      occasion: occasionOf('team', terms),
      automatic: true,
    },
  ];
}

/** Our own people hear of an answer that ends or stops a change. */
export function toldOf(state: StandingChange, terms: Terms, words: string): Effect {
  return tellUs(state, terms, state.status === 'deferred' ? 'deferred' : 'declined', { words });
}
