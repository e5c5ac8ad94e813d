/** Every letter Liaison writes, named for its moment. Folder names below `templates/letters/`. */
export const LETTERS = [
  'sign-off-requested',
  'sign-off-reminder',
  'received',
  'neutral-received',
  'weekly-update',
  'pm-complaint-alert',
  'pm-review-needed',
  'pm-note',
  'pm-command-echo',
  'pm-bounce',
] as const;

export type LetterName = (typeof LETTERS)[number];

/** Letters that answer a mail of their reader, and therefore could be answered by a robot. */
export function isAnswer(name: LetterName): boolean {
  return name === 'received' || name === 'neutral-received' || name === 'pm-command-echo';
}

/** Letters to our own project managers: they may name several clients and carry no client courtesy. */
export function isForPm(name: LetterName): boolean {
  return name.startsWith('pm-');
}
