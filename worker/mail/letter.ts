import type { Language } from './language.ts';

/** Every letter Liaison writes, named for its moment. Folder names below `templates/letters/`. */
export const LETTERS = [
  'sign-off-requested',
  'sign-off-reminder',
  'sign-off-escalated',
  'sign-off-final-notice',
  'delegation-recorded',
  'received',
  'neutral-received',
  'second-word-asked',
  'clarification-asked',
  'withdrawn',
  'updates-stopped',
  'updates-resumed',
  'weekly-update',
  'pm-update-preview',
  'change-quoted',
  'change-reminder',
  'change-recap',
  'change-clarification-asked',
  'change-closed',
  'change-implemented',
  'sponsor-approval-asked',
  'team-change-approved',
  'team-task-assigned',
  'team-task-due',
  'pm-milestone-due',
  'pm-assessment-form',
  'complaint-logged',
  'complaint-interim',
  'complaint-question',
  'complaint-proposal',
  'complaint-resolved',
  'complaint-check-back',
  'complaint-lapsed',
  'question-answered',
  'status',
  'status-limited',
  'promise-noted',
  'sponsor-remedy-asked',
  'sponsor-escalation',
  'pm-clock-warning',
  'pm-escalation',
  'intake-questionnaire',
  'pm-note-proposal',
  'pm-promise-nudge',
  'pm-sign-off-preview',
  'pm-complaint-alert',
  'survey-asked',
  'survey-reminder',
  'survey-what-we-changed',
  'warranty-check-in',
  'pm-low-score',
  'pm-closing-blocks',
  'pm-lessons',
  'pm-reflection',
  'pm-learning-note',
  'pm-review-needed',
  'pm-audit',
  'pm-note',
  'pm-command-echo',
  'pm-bounce',
  'pm-brief',
  'meeting-invited',
  'meeting-moved',
  'meeting-cancelled',
  'meeting-agenda',
  'heads-up',
  'choice-asked',
  'choice-reminder',
  'together',
] as const;

export type LetterName = (typeof LETTERS)[number];

/** Letters that answer a mail of their reader, and therefore could be answered by a robot. */
const ANSWERS: readonly LetterName[] = [
  'received',
  'neutral-received',
  'second-word-asked',
  'updates-stopped',
  'updates-resumed',
  'delegation-recorded',
  'status',
  'status-limited',
  'promise-noted',
  'pm-command-echo',
];

export function isAnswer(name: LetterName): boolean {
  return ANSWERS.includes(name);
}

/** Letters to our own project managers: they may name several clients and carry no client courtesy. */
export function isForPm(name: LetterName): boolean {
  return name.startsWith('pm-');
}

/** Letters within our own house: Liaison signs them itself, since a PM must not escalate in his own name. */
export function isInternal(name: LetterName): boolean {
  return isForPm(name) || name.startsWith('sponsor-');
}

/**
 * Letters that leave at any hour and in any number: answers to their reader, and what reports trouble. Every other
 * automatic letter keeps quiet hours and the daily limit.
 */
export const EXEMPT_FROM_PACE: readonly LetterName[] = [
  ...ANSWERS,
  'withdrawn',
  'complaint-logged',
  'sponsor-escalation',
  'pm-clock-warning',
  'pm-escalation',
  'pm-complaint-alert',
  'pm-review-needed',
  'pm-note',
  'pm-note-proposal',
  'pm-promise-nudge',
  'pm-bounce',
  'pm-brief',
];

/** Letters that leave as one when several are due to one person. */
export type Family = 'reminder' | 'update' | 'brief';

export function familyOf(name: LetterName): Family | null {
  if (name === 'weekly-update') return 'update';
  if (name === 'pm-brief') return 'brief';
  return name.endsWith('-reminder') ? 'reminder' : null;
}

/**
 * Letters leave together only to the same person, in the same language, for the same client (a PM's briefs: for all).
 * @returns what they have in common; null for a letter that leaves by itself
 */
export function groupOf(letter: {
  readonly address: string;
  readonly name: LetterName;
  readonly language: Language;
  readonly client: string | null;
}): string | null {
  const family = familyOf(letter.name);
  if (family === null) return null;
  return JSON.stringify([letter.address, family, letter.language, family === 'brief' ? null : letter.client]);
}
