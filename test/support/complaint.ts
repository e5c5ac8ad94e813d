import { decideComplaint } from '../../worker/cases/complaint/decide.ts';
import type {
  Complaint,
  ComplaintEvent,
  ComplaintStatus,
  Resolution,
  StandingComplaint,
} from '../../worker/cases/complaint/state.ts';
import type { Effect, Party, Terms } from '../../worker/cases/decision.ts';
import { AMY, PM, TOM, terms } from './terms.ts';

export const LEAD: Party = { ...PM, personId: 4, name: 'Clare Ford', address: 'clare@studio.example' };
export const BOSS: Party = {
  personId: 5,
  name: 'Mark Hill',
  address: 'mark@studio.example',
  language: 'en',
};

/** Tom complains, Amy approves, two PMs and a sponsor stand behind the project. */
export const PEOPLE: Partial<Terms> = {
  contacts: [TOM],
  approvers: [AMY],
  pms: [LEAD, PM],
  sponsors: [BOSS],
};

export const START = new Date('2026-12-01T10:00:00Z');

export function hoursLater(hours: number): Date {
  return new Date(START.getTime() + hours * 3_600_000);
}

export function termsAt(at: Date, changes: Partial<Terms> = {}): Terms {
  return terms({ ...PEOPLE, at, ...changes });
}

export const RESOLUTION: Resolution = {
  cause: 'quality',
  fix: 'A server of its own',
  prevention: 'Weekly checks',
  remedies: ['credit'],
  amount: 500,
  by: null,
};

const words = { person: TOM.personId, personName: TOM.name, mail: 9, words: 'Still broken' };

export const EVENTS: Readonly<Record<ComplaintEvent['happened'], ComplaintEvent>> = {
  complained: {
    ...words,
    happened: 'complained',
    severity: 'normal',
    byApprover: false,
    recentComplaints: 0,
  },
  'complained-again': {
    ...words,
    happened: 'complained-again',
    severity: 'high',
    byApprover: false,
    recentComplaints: 1,
  },
  'answered-in-person': { happened: 'answered-in-person' },
  assessed: { happened: 'assessed', grade: 'S2' },
  'client-asked': { happened: 'client-asked', words: 'Since when?' },
  'client-replied': { ...words, happened: 'client-replied' },
  'resolution-given': { happened: 'resolution-given', resolution: RESOLUTION, pmName: LEAD.name },
  'sponsor-answered': {
    happened: 'sponsor-answered',
    person: BOSS.personId,
    personName: BOSS.name,
    mail: 10,
    words: 'APPROVE',
    approves: true,
  },
  'proposal-answered': { ...words, happened: 'proposal-answered', accepts: true, letterAt: null },
  done: { happened: 'done' },
  'check-back-answered': { ...words, happened: 'check-back-answered', solved: true },
  escalated: { happened: 'escalated', because: null },
  disputed: { happened: 'disputed', form: 'mediation', deadlineAt: null, people: [] },
  settled: { happened: 'settled', words: 'Half the fee' },
  'lesson-waived': { happened: 'lesson-waived' },
  misfiled: { happened: 'misfiled' },
  promised: { ...words, happened: 'promised', by: '2026-12-10' },
  'calendar-changed': { happened: 'calendar-changed' },
  woken: { happened: 'woken', what: 'clock-1', heard: [] },
};

/** The events that lead to each status, one after the other. */
const WAY: Readonly<Record<ComplaintStatus, readonly ComplaintEvent['happened'][]>> = {
  acknowledged: ['complained'],
  assessed: ['complained', 'assessed'],
  investigating: ['complained', 'answered-in-person'],
  'waiting-for-client': ['complained', 'client-asked'],
  'sponsor-approval': ['complained', 'resolution-given'],
  proposed: ['complained', 'resolution-given'],
  accepted: ['complained', 'resolution-given', 'proposal-answered'],
  resolved: ['complained', 'resolution-given', 'proposal-answered', 'done'],
  'check-back': ['complained', 'resolution-given', 'proposal-answered', 'done', 'woken'],
  closed: ['complained', 'resolution-given', 'proposal-answered', 'done', 'woken', 'check-back-answered'],
  reopened: ['complained', 'resolution-given', 'proposal-answered', 'done', 'complained-again'],
  disputed: ['complained', 'disputed'],
  settled: ['complained', 'disputed', 'settled'],
};

export const STATUSES = Object.keys(WAY) as ComplaintStatus[];

/** A complaint that has come to this status by the way of its life. */
export function complaintIn(status: ComplaintStatus): StandingComplaint {
  const limited = status === 'sponsor-approval' ? { remedyLimit: 100 } : {};
  let state: Complaint = { status: 'absent', number: 1 };
  for (const happened of WAY[status]) {
    const at = happened === 'woken' ? hoursLater(24 * 8) : START;
    state = accept(state, EVENTS[happened], termsAt(at, limitedTo(limited, at))).state;
  }
  if (state.status === 'absent' || state.status !== status) throw new Error(`${status}: ${state.status}`);
  return state;
}

function limitedTo(limited: { remedyLimit?: number }, at: Date): Partial<Terms> {
  return { settings: { ...terms({ at }).settings, ...limited } };
}

export function accept(
  state: Complaint,
  event: ComplaintEvent,
  at: Terms,
): { state: StandingComplaint; effects: readonly Effect[] } {
  const decision = decideComplaint(state, event, at);
  if (decision.outcome === 'refused') throw new Error(`${event.happened} refused: ${decision.because}`);
  if (decision.state.status === 'absent') throw new Error('nothing opened');
  return { state: decision.state, effects: decision.effects };
}

/** The letters of a decision, by name, with whom they go to. */
export function lettersOf(effects: readonly Effect[]): { name: string; to: string[]; variables: unknown }[] {
  return effects.flatMap((effect) =>
    effect.kind === 'send-letter'
      ? [{ name: effect.letter, to: effect.to.map(({ name }) => name), variables: effect.variables }]
      : [],
  );
}

/** When the case is woken next. */
export function wokenAt(effects: readonly Effect[]): Date | null {
  const wake = effects.findLast((effect) => effect.kind === 'wake');
  return wake?.kind === 'wake' ? wake.at : null;
}
