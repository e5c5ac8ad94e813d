import type { Language } from '../../mail/language.ts';
import { calendar } from './calendar.ts';
import { changes, cr } from './change.ts';
import { assess } from './change-assess.ts';
import { approve, defer, reject, withdraw } from './change-decide.ts';
import { clarify, implement } from './change-make.ts';
import { decide } from './choice.ts';
import { close } from './closing.ts';
import { communication } from './communication.ts';
import { complaint, escalate } from './complaint.ts';
import { deliver } from './deliver.ts';
import { undo, who } from './desk-commands.ts';
import { dispute } from './dispute.ts';
import type { CommandKind } from './kind.ts';
import { lesson, reflect } from './lesson.ts';
import { meeting } from './meeting.ts';
import { milestone } from './milestone.ts';
import { note } from './note.ts';
import { contact } from './people.ts';
import { plan } from './plan.ts';
import { coach, project } from './project.ts';
import { answer, done } from './question.ts';
import { baseline, req } from './requirement.ts';
import { resolve } from './resolve.ts';
import { risk } from './risk.ts';
import { drop, override, send } from './sign-off.ts';
import { survey } from './survey.ts';
import { task } from './task.ts';
import { hold, update } from './update.ts';
import { why } from './why.ts';

/** `/help`: every command with its form. */
const help: CommandKind = {
  names: ['help', '帮助'],
  form: { zh: '/帮助（列出所有指令）', en: '/help (lists the commands)' },
  weighty: false,
  block: 'none',
  plan: (_, { author }) => ({ outcome: 'planned', says: allForms(author.language) }),
};

/** Every command there is, in the order in which /help prints them. */
export const COMMANDS: readonly CommandKind[] = [
  req,
  baseline,
  send,
  drop,
  override,
  cr,
  assess,
  clarify,
  approve,
  reject,
  defer,
  withdraw,
  implement,
  changes,
  complaint,
  resolve,
  escalate,
  dispute,
  milestone,
  deliver,
  plan,
  task,
  answer,
  done,
  meeting,
  risk,
  decide,
  update,
  hold,
  note,
  contact,
  project,
  calendar,
  coach,
  communication,
  survey,
  close,
  lesson,
  reflect,
  who,
  why,
  undo,
  help,
];

const BY_NAME: ReadonlyMap<string, CommandKind> = new Map(
  COMMANDS.flatMap((kind) => kind.names.map((name) => [name, kind] as const)),
);

export function commandNamed(name: string): CommandKind | null {
  return BY_NAME.get(name) ?? null;
}

/** Every command with its form and what it does, one per line. */
export function allForms(language: Language): string {
  return COMMANDS.map(({ form }) => form[language]).join('\n');
}
