/** Every letter Liaison writes, named for its moment. Folder names below `templates/letters/`. */
export const LETTERS = [
  'sign-off-requested',
  'sign-off-reminder',
  'received',
  'weekly-update',
  'pm-complaint-alert',
  'pm-review-needed',
  'pm-note',
  'pm-command-echo',
  'pm-bounce',
] as const;

export type LetterName = (typeof LETTERS)[number];
