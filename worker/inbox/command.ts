/** What a PM asks for with a line that begins with a slash. */
export type Command =
  | { readonly command: 'req'; readonly title: string; readonly statement: string }
  | { readonly command: 'baseline'; readonly title: string }
  | { readonly command: 'who' }
  | { readonly command: 'help' };

/** One command line of a mail, understood or not; the line is kept to be echoed. */
export type CommandLine =
  | { readonly line: string; readonly command: Command; readonly form: string }
  | {
      readonly line: string;
      readonly command: null;
      readonly form: string;
      readonly because: 'unknown' | 'incomplete';
    };

type Name = Command['command'];

/** The right form of every command, as printed beside a refused one and by /help. */
export const FORMS: Readonly<Record<Name, string>> = {
  req: '/req TITLE: STATEMENT ( /需求 标题：内容 )',
  baseline: '/baseline [TITLE] ( /基线 [标题] )',
  who: '/who ( /谁 )',
  help: '/help ( /帮助 )',
};

const NAMES: Readonly<Record<string, Name>> = {
  req: 'req',
  需求: 'req',
  baseline: 'baseline',
  基线: 'baseline',
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
  if (!name) return { line, command: null, form: Object.values(FORMS).join('\n'), because: 'unknown' };
  const form = FORMS[name];
  const command = readArguments(name, rest.trim());
  return command ? { line, command, form } : { line, command: null, form, because: 'incomplete' };
}

function readArguments(name: Name, rest: string): Command | null {
  switch (name) {
    case 'req': {
      const [, title = '', statement = ''] = /^([^:：]+)[:：]([\s\S]+)$/u.exec(rest) ?? [];
      return statement.trim() === ''
        ? null
        : { command: 'req', title: title.trim(), statement: statement.trim() };
    }
    case 'baseline':
      return { command: 'baseline', title: rest };
    case 'who':
    case 'help':
      return { command: name };
  }
}
