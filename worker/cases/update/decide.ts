import type { WeeklyUpdate } from '../../mail/letter-variables.ts';
import { accepted, type Decision, type Effect, refused, type Terms } from '../decision.ts';
import type { StandingUpdate, Update, UpdateEdits, UpdateEvent, UpdateRefusal } from './state.ts';

type UpdateDecision = Decision<Update, UpdateRefusal>;

/**
 * A client hears from us on the agreed day. The PM sees the update two business hours ahead; silence lets it go only
 * when nothing in it is red, no complaint is new and no bad news comes unannounced (domain §7).
 */
export function decideUpdate(state: Update, event: UpdateEvent, terms: Terms): UpdateDecision {
  if (event.happened === 'drafted') return draft(state, event, terms);
  if (state.status === 'absent') return refused('no-such-update');
  if (state.status === 'sent' || state.status === 'dropped') return refused('left-already');
  switch (event.happened) {
    case 'edited':
      return accepted({ ...state, edits: { ...state.edits, ...event.edits } });
    case 'held':
      return accepted({ ...state, status: 'held', because: ['pm'] });
    case 'released':
      return terms.at >= state.releaseAt
        ? send({ ...state, status: 'released' })
        : accepted({ ...state, status: 'released' });
    case 'release-due':
      return releaseDue(state, event, terms);
    case 'dropped':
      return accepted({ ...state, status: 'dropped' }, { kind: 'stop-waking' });
    case 'woken':
      return refused('not-open-to-this');
  }
}

function draft(
  state: Update,
  event: Extract<UpdateEvent, { happened: 'drafted' }>,
  terms: Terms,
): UpdateDecision {
  if (state.status !== 'absent') return refused('exists-already');
  const { draft: drafted, releaseAt, because, recipients } = event;
  const standing: StandingUpdate = {
    status: 'previewed',
    number: state.number,
    draft: drafted,
    edits: {},
    releaseAt,
    because,
    recipients,
    openedAt: terms.at,
  };
  const ref = { kind: 'update', number: state.number } as const;
  return accepted(
    standing,
    {
      kind: 'send-letter',
      letter: 'pm-update-preview',
      to: terms.pms,
      variables: { ref, update: drafted, because, releaseAt },
      occasion: 'preview',
      automatic: true,
      whileStatus: ['previewed'],
    },
    { kind: 'wake', what: 'release', at: releaseAt },
  );
}

function releaseDue(
  state: StandingUpdate,
  event: Extract<UpdateEvent, { happened: 'release-due' }>,
  terms: Terms,
): UpdateDecision {
  const fresh = { ...state, draft: event.draft, recipients: event.recipients };
  if (state.status === 'released') return send(fresh);
  const because = state.status === 'held' ? state.because : event.because;
  if (because.length === 0) return send(fresh);
  const ref = { kind: 'update', number: state.number } as const;
  return accepted(
    { ...fresh, status: 'held', because },
    {
      kind: 'send-letter',
      letter: 'pm-note',
      to: terms.pms,
      variables: { what: 'update-held', ref, because },
      occasion: 'held',
      automatic: true,
    },
  );
}

function send(state: StandingUpdate): UpdateDecision {
  const letter: Effect = {
    kind: 'send-letter',
    letter: 'weekly-update',
    to: state.recipients,
    variables: { ...edited(state.draft, state.edits) },
    occasion: 'sent',
    automatic: true,
  };
  return accepted({ ...state, status: 'sent' }, { kind: 'stop-waking' }, letter);
}

/** The update as it leaves: the PM's sections in place of the drafted ones, an override with its reason. */
export function edited(draft: WeeklyUpdate, edits: UpdateEdits): WeeklyUpdate {
  const { health, ...sections } = edits;
  return {
    ...draft,
    ...sections,
    ...(health ? { health: health.health, override: health.because } : {}),
  };
}
