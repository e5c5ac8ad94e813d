import type { Chore, PlainLetter } from '../../cases/act.ts';
import type { Happening } from '../../cases/happening.ts';
import type { Said } from '../../cases/says.ts';
import type { Desk } from '../desk.ts';

/** One command of a PM: its names, its right form, and what it asks for. One file per family of commands. */
export interface CommandKind {
  /** What stands after the slash, English first; lower case. */
  readonly names: readonly [string, ...string[]];
  /** The right form and what it does, as printed by /help and beside a refused line. */
  readonly form: Said;
  /** Money or scope is at stake: from a sender nobody vouches for it needs a second word (domain §9). */
  readonly weighty: boolean;
  /** What belongs to it below its line: nothing, the lines up to an empty one, or all up to the next command. */
  readonly block: 'none' | 'paragraph' | 'to-next-command';
  /** Pure: reads the words against the desk and says what is to happen, or why the line cannot be read. */
  readonly plan: (said: SpokenLine, desk: Desk) => Planned | Misread;
}

/** A command line as written: `rest` follows the name, `block` stands below it. */
export interface SpokenLine {
  readonly line: string;
  readonly rest: string;
  readonly block: string;
}

export interface Planned {
  readonly outcome: 'planned';
  /** Events for cases; each is echoed with what became of it, unless marked as a consequence. */
  readonly happenings?: readonly Happening[];
  /** Events that go with it without an echo of their own, e.g. a request that is superseded. Applied first. */
  readonly consequences?: readonly Happening[];
  /** Events that are told by `says` all at once, e.g. the lines of a plan; only a refused one has an echo of its own. */
  readonly quiet?: readonly Happening[];
  /** An answer without any case, e.g. of /who, in the language of the PM. */
  readonly says?: string;
  readonly letters?: readonly PlainLetter[];
  /** Ids of undo rows to take back. */
  readonly undo?: readonly number[];
  /** Things of the record that are no case, done by the line that applies the mail. */
  readonly chores?: readonly Chore[];
}

export interface Misread {
  readonly outcome: 'misread';
  /** Why, in both languages; null: something is missing. */
  readonly because: Said | null;
}

export function misread(zh: string, en: string): Misread {
  return { outcome: 'misread', because: { zh, en } };
}

export const INCOMPLETE: Misread = { outcome: 'misread', because: null };

/** One command of a mail, read. */
export interface ReadCommand {
  readonly kind: CommandKind | null;
  readonly line: string;
  readonly result: Planned | Misread;
}
