import type { SpokenLine } from './kind.ts';

/** How a command line begins. */
export const COMMAND = /^\s*[/／]\p{L}/u;

/** A line that begins with a slash and a letter, the name after it, and what belongs to it. */
export interface SpokenCommand {
  /** Lower case, without the slash. */
  readonly name: string;
  /** As written, with everything below it up to the next command: how much of it belongs is up to the command. */
  readonly said: SpokenLine;
}

/** The command lines of a mail's new text, in order. Text around them is for people and is left alone. */
export function spokenCommands(newText: string): SpokenCommand[] {
  const lines = newText.split('\n');
  return lines.flatMap((raw, index) => {
    const line = raw.trim();
    if (!COMMAND.test(line)) return [];
    const below = lines.slice(index + 1);
    const end = below.findIndex((next) => COMMAND.test(next.trim()));
    const block = (end === -1 ? below : below.slice(0, end)).join('\n');
    const [, name = '', rest = ''] = /^[/／]([\p{L}-]+)\s*(.*)$/u.exec(line) ?? [];
    return [{ name: name.toLowerCase(), said: { line, rest: rest.trim(), block } }];
  });
}

/** The lines directly below a command up to the first empty one. */
export function paragraphOf(block: string): string {
  const lines = block.split('\n');
  const end = lines.findIndex((line) => line.trim() === '');
  return (end === -1 ? lines : lines.slice(0, end)).join('\n').trim();
}
