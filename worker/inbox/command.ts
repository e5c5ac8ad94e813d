import type { Language } from '../mail/language.ts';

/** What a PM asks for with a line that begins with a slash. */
export type Command =
  | { readonly command: 'req'; readonly title: string; readonly statement: string }
  | {
      readonly command: 'revise';
      readonly number: number;
      readonly title: string | null;
      readonly statement: string;
    }
  | { readonly command: 'baseline'; readonly title: string }
  /** A case moves on by its number: a question is answered, a complaint resolved, a change assessed or rejected. */
  | { readonly command: 'done' | 'resolve' | 'assess' | 'reject'; readonly number: number }
  | { readonly command: 'who' }
  | { readonly command: 'help' };

/** One command line of a mail, understood or not; the line is kept to be echoed. */
export type CommandLine =
  | { readonly line: string; readonly command: Command; readonly name: CommandName }
  | {
      readonly line: string;
      readonly command: null;
      readonly name: CommandName | null;
      readonly because: 'unknown' | 'incomplete';
    };

export type CommandName = 'req' | 'baseline' | 'done' | 'resolve' | 'assess' | 'reject' | 'who' | 'help';

/** The right form of every command and what it does, as printed beside a refused one and by /help. */
export const FORMS: Readonly<Record<CommandName, Readonly<Record<Language, string>>>> = {
  req: {
    zh: '/需求 标题：内容（起草一条需求）；/需求 REQ-2 标题：内容（改写尚未签认的 REQ-2）',
    en: '/req TITLE: STATEMENT (drafts a requirement); /req REQ-2 TITLE: STATEMENT (rewords REQ-2 while it is unsigned)',
  },
  baseline: {
    zh: '/基线 标题（把所有待确认的需求发给客户审批人逐条确认）',
    en: '/baseline TITLE (puts all open requirements to the approvers, item by item)',
  },
  done: { zh: '/完成 Q-1（提问已答复）', en: '/done Q-1 (the question is answered)' },
  resolve: { zh: '/解决 CP-1（投诉已解决）', en: '/resolve CP-1 (the complaint is resolved)' },
  assess: { zh: '/评估 CR-1（开始评估变更）', en: '/assess CR-1 (the change is being assessed)' },
  reject: { zh: '/拒绝 CR-1（变更不做）', en: '/reject CR-1 (the change is not made)' },
  who: { zh: '/谁（列出项目成员与角色）', en: '/who (lists the people of the project and their roles)' },
  help: { zh: '/帮助（列出所有指令）', en: '/help (lists the commands)' },
};

const NAMES: Readonly<Record<string, CommandName>> = {
  req: 'req',
  需求: 'req',
  baseline: 'baseline',
  基线: 'baseline',
  done: 'done',
  完成: 'done',
  resolve: 'resolve',
  解决: 'resolve',
  assess: 'assess',
  评估: 'assess',
  reject: 'reject',
  拒绝: 'reject',
  who: 'who',
  谁: 'who',
  help: 'help',
  帮助: 'help',
};

/** The command lines of a mail's new text, in order. Text around them is for people and is left alone. */
export function readCommands(newText: string): CommandLine[] {
  return newText
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^[/／][\p{L}]/u.test(line))
    .map(readLine);
}

function readLine(line: string): CommandLine {
  const [, word = '', rest = ''] = /^[/／]([\p{L}-]+)\s*([\s\S]*)$/u.exec(line) ?? [];
  const name = NAMES[word.toLowerCase()];
  if (!name) return { line, command: null, name: null, because: 'unknown' };
  const command = readArguments(name, rest.trim());
  return command ? { line, command, name } : { line, command: null, name, because: 'incomplete' };
}

function readArguments(name: CommandName, rest: string): Command | null {
  switch (name) {
    case 'req':
      return readRequirement(rest);
    case 'baseline':
      return { command: 'baseline', title: rest };
    case 'done':
    case 'resolve':
    case 'assess':
    case 'reject':
      return readNumbered(name, rest);
    case 'who':
    case 'help':
      return { command: name };
  }
}

/** The prefix of the cases that each of these commands moves on. */
const MOVES: Readonly<Record<'done' | 'resolve' | 'assess' | 'reject', string>> = {
  done: 'Q',
  resolve: 'CP',
  assess: 'CR',
  reject: 'CR',
};

function readNumbered(command: keyof typeof MOVES, rest: string): Command | null {
  const [, prefix = '', digits = ''] = /^([A-Z]{1,2})-?(\d{1,6})$/iu.exec(rest) ?? [];
  return prefix.toUpperCase() === MOVES[command] ? { command, number: Number(digits) } : null;
}

function readRequirement(rest: string): Command | null {
  const [, digits, wording = rest] = /^REQ-?(\d{1,6})[\s:：]+([\s\S]+)$/iu.exec(rest) ?? [];
  const [, title = null, statement = digits === undefined ? '' : wording] =
    /^([^:：]+)[:：]([\s\S]+)$/u.exec(wording) ?? [];
  if (statement.trim() === '') return null;
  const heading = title?.trim() ?? null;
  if (digits !== undefined) {
    return { command: 'revise', number: Number(digits), title: heading, statement: statement.trim() };
  }
  return heading === null ? null : { command: 'req', title: heading, statement: statement.trim() };
}
