import type { CaseRef, Effect } from '../decision.ts';
import type { Happening } from '../happening.ts';
import { isOpenItem, isSigned } from './items.ts';
import type { SignOffItem, Standing } from './state.ts';

type OnRequirement = Extract<Happening, { on: 'requirement' }>['event'];

/** What a signed, disputed or reopened line means to the case it speaks of; nothing where it speaks of none. */
export function confirmedSubject(
  state: Standing,
  item: SignOffItem,
  by: { readonly person: number; readonly mail: number },
): Effect[] {
  switch (state.purpose) {
    case 'requirements':
      return onRequirement(item, { happened: 'confirmed', person: by.person, mail: by.mail });
    case 'delivery':
      return onRequirement(item, { happened: 'accepted', person: by.person, mail: by.mail });
    case 'closing':
      return onClosing(item, { happened: 'signed', person: by.person, mail: by.mail });
    case 'recap':
    case 'plan':
      return [];
  }
}

/** A wish or a no: before the signature the requirement is a draft again, with the client's words beside it. */
export function questionedSubject(
  state: Standing,
  item: SignOffItem,
  proposal: { readonly person: number; readonly mail: number; readonly words: string },
): Effect[] {
  switch (state.purpose) {
    case 'requirements':
      return onRequirement(item, { happened: 'questioned', proposal });
    case 'delivery':
      return onRequirement(item, { happened: 'turned-down' });
    case 'closing':
      return onClosing(item, { happened: 'questioned', proposal });
    case 'recap':
    case 'plan':
      return [];
  }
}

/** Somebody has objected in time: what was agreed is a draft again. */
export function reopenedSubject(state: Standing, item: SignOffItem): Effect[] {
  if (state.purpose === 'closing') return onClosing(item, { happened: 'reopened' });
  return state.purpose === 'requirements' ? onRequirement(item, { happened: 'reopened' }) : [];
}

/**
 * Once every line of a delivery has its word, the milestone it belongs to hears the whole: accepted, turned down, or
 * accepted with what is still wanted. No person: an agreed clause and silence.
 */
export function settledDelivery(
  state: Standing,
  word: { readonly person: number | null; readonly mail: number | null; readonly words: string },
): Effect[] {
  if (state.purpose !== 'delivery') return [];
  const deemed = state.status === 'deemed';
  if (!deemed && state.items.some((item) => isOpenItem(state, item))) return [];
  const milestones = state.items.flatMap(({ subject }) =>
    subject?.kind === 'milestone' ? [subject.number] : [],
  );
  return [...new Set(milestones)].map((number) => {
    const lines = state.items.filter(({ subject }) => subject?.number === number);
    const open = deemed ? [] : lines.filter((item) => !isSigned(state, item));
    if (open.length === 0) return onMilestone(number, { happened: 'accepted', ...word });
    if (open.length === lines.length && open.every(({ remarks }) => remarks.some(({ rejects }) => rejects)))
      return onMilestone(number, { happened: 'turned-down', ...word });
    const wanted = open.map(({ title, statement, requirement, version, remarks }) => ({
      title,
      statement,
      requirement,
      version,
      wanted: remarks.at(-1)?.words ?? '',
    }));
    return onMilestone(number, { happened: 'accepted-with-items', open: wanted, ...word });
  });
}

type OnMilestone = Extract<Happening, { on: 'milestone' }>['event'];

function onMilestone(number: number, event: OnMilestone): Effect {
  return { kind: 'raise', happening: { on: 'milestone', number, event } };
}

export function putToClient(state: Standing, item: SignOffItem): Effect[] {
  return state.purpose === 'requirements' ? onRequirement(item, { happened: 'put-to-client' }) : [];
}

function onRequirement(item: SignOffItem, event: OnRequirement): Effect[] {
  const number = item.requirement ?? requirementOf(item.subject);
  return number === null ? [] : [{ kind: 'raise', happening: { on: 'requirement', number, event } }];
}

type OnClosing = Extract<Happening, { on: 'closing' }>['event'];

function onClosing({ subject }: SignOffItem, event: OnClosing): Effect[] {
  if (subject?.kind !== 'closing') return [];
  return [{ kind: 'raise', happening: { on: 'closing', number: subject.number, event } }];
}

function requirementOf(subject: CaseRef | null): number | null {
  return subject?.kind === 'requirement' ? subject.number : null;
}
