import type { Act, Step } from '../cases/act.ts';
import type { Language } from '../mail/language.ts';
import type { EchoedLine } from '../mail/letter-variables.ts';
import { allForms, commandNamed } from './commands/all.ts';
import type { CommandKind, Misread, ReadCommand } from './commands/kind.ts';
import { paragraphOf, type SpokenCommand, spokenCommands } from './commands/read.ts';
import type { Desk } from './desk.ts';
import { formReplies } from './form-replies.ts';
import { unreadAnswer } from './new-face.ts';
import { goesToClient, promiseNudge } from './promise-nudge.ts';

/**
 * A PM's lines that begin with a slash are commands, echoed to the PM alone; a reply to one of our forms is read as
 * the command it stands for; everything else in the mail is for people and is only filed. `unread`: why a mail waits
 * whose review this one should have answered and does not; false: it need not. `internal`: lines for the record alone.
 */
export function routePmMail(desk: Desk, unread: string | false, internal: readonly string[] = []): Act {
  const commands = readCommands(desk);
  const language = desk.author.language;
  const echoes: EchoedLine[] =
    unread !== false && commands.length === 0 ? [unreadAnswer(desk.summary.newText, unread, language)] : [];
  const steps: Step[] = answersByHand(desk);
  const undo: number[] = [];
  const chores: NonNullable<Act['chores']>[number][] = [];
  const letters: Act['letters'][number][] = promiseNudge(desk);
  for (const { kind, line, result } of commands) {
    if (result.outcome === 'misread') {
      echoes.push(refusedLine(kind, line, result, language));
      continue;
    }
    const command = { line, form: kind?.form[language] ?? '' };
    for (const happening of result.consequences ?? []) steps.push({ happening, command: null });
    for (const happening of result.happenings ?? []) steps.push({ happening, command });
    for (const happening of result.quiet ?? []) steps.push({ happening, command, quiet: true });
    for (const chore of result.chores ?? []) chores.push({ chore, line });
    letters.push(...(result.letters ?? []));
    undo.push(...(result.undo ?? []));
    if (result.says !== undefined)
      echoes.push({ line, outcome: 'understood', says: result.says, form: null });
  }
  const reason = commands.length > 0 ? 'commands' : 'filed';
  return {
    actor: desk.author.address,
    mail: {
      id: desk.mailId,
      author: desk.author,
      copyTo: [],
      disposition: 'applied',
      reason,
      mayBeAnswered: true,
      inQuestion: {
        from: desk.author.name,
        mailSubject: desk.summary.subject,
        guess: null,
        confidence: null,
      },
      echoes,
    },
    steps,
    letters,
    notes: [
      {
        what: 'pm-mail-read',
        about: null,
        from: null,
        to: reason,
        details: { lines: commands.map(({ line }) => line), trust: desk.summary.trust },
      },
      ...internal.map((words) => ({
        what: 'internal-note',
        about: null,
        from: null,
        to: null,
        details: { words },
      })),
    ],
    review: null,
    answeredReview: null,
    weighty: commands.some(({ kind, result }) => kind?.weighty && result.outcome === 'planned'),
    undo,
    chores,
  };
}

/** The commands of a mail in order, each planned in the light of those above it. */
export function readCommands(desk: Desk): ReadCommand[] {
  const spoken = spokenCommands(desk.summary.newText);
  if (spoken.length === 0) return formReplies(desk);
  return spoken.map(({ name, said }) => {
    const kind = commandNamed(name);
    if (!kind) return { kind, line: said.line, result: UNKNOWN };
    return { kind, line: said.line, result: kind.plan(withItsBlock(kind, said), desk) };
  });
}

const UNKNOWN: Misread = {
  outcome: 'misread',
  because: { zh: '没有这个命令。', en: 'there is no such command.' },
};

const SOMETHING_MISSING = { zh: '内容不完整。', en: 'something is missing.' };

function withItsBlock({ block }: CommandKind, said: SpokenCommand['said']): SpokenCommand['said'] {
  switch (block) {
    case 'none':
      return { ...said, block: '' };
    case 'paragraph':
      return { ...said, block: paragraphOf(said.block) };
    case 'to-next-command':
      return { ...said, block: said.block.trim() };
  }
}

/** A line that was not understood, with its right form; every form where the name was not known. */
export function refusedLine(
  kind: CommandKind | null,
  line: string,
  { because }: Misread,
  language: Language,
): EchoedLine {
  const says = (because ?? SOMETHING_MISSING)[language];
  return { line, outcome: 'refused', says, form: kind ? kind.form[language] : allForms(language) };
}

/**
 * A PM who writes to the client in the thread of a question has answered it, in that of a complaint has begun to
 * look into it; the bot on CC takes note and says nothing.
 */
function answersByHand({ about, summary, project }: Desk): Step[] {
  if (!goesToClient({ summary, project })) return [];
  return about.flatMap(({ kind, number }): Step[] => {
    if (kind === 'question')
      return [{ command: null, happening: { on: 'question', number, event: { happened: 'answered' } } }];
    if (kind !== 'complaint') return [];
    return [
      { command: null, happening: { on: 'complaint', number, event: { happened: 'answered-in-person' } } },
    ];
  });
}
