import { assessmentReply } from './commands/change-assess.ts';
import { closingReply } from './commands/closing.ts';
import type { ReadCommand } from './commands/kind.ts';
import { reflectionReply } from './commands/lesson.ts';
import { noteReply } from './commands/note.ts';
import { previewReply } from './commands/sign-off.ts';
import { taskReply } from './commands/task.ts';
import { updateReply } from './commands/update.ts';
import type { Desk } from './desk.ts';

/** A form of ours, and how a PM's reply to it is read: as the command it stands for, or null when it holds none. */
export type FormReply = (desk: Desk) => ReadCommand | null;

/** Every form that may be filled in and sent back without a command line. One per command file. */
const FORMS: readonly FormReply[] = [
  previewReply,
  assessmentReply,
  updateReply,
  noteReply,
  taskReply,
  closingReply,
  reflectionReply,
];

/** What a reply without command lines says to the form it answers. */
export function formReplies(desk: Desk): ReadCommand[] {
  for (const read of FORMS) {
    const command = read(desk);
    if (command) return [command];
  }
  return [];
}
