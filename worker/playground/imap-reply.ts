import type { Command } from './imap-parse.ts';
import type { ImapSession } from './imap-session.ts';

export type Run = (session: ImapSession, command: Command) => undefined | Promise<void>;

export function ok(session: ImapSession, { tag, name }: Command, words = ''): undefined {
  session.write(`${tag} OK ${words || `${name} done`}\r\n`);
}

export function no(session: ImapSession, { tag }: Command, words: string): undefined {
  session.write(`${tag} NO ${words}\r\n`);
}
