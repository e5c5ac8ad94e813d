import { realClock } from '../clock.ts';
import { type Command, textOf } from './imap-parse.ts';
import { no, ok, type Run } from './imap-reply.ts';
import { selectedCommands } from './imap-selected.ts';
import { CAPABILITIES, type ImapSession } from './imap-session.ts';
import { imapString, readImapDate } from './imap-text.ts';
import { folderName } from './message-store.ts';

/** Runs one command and writes its answers. Throws when the client's words make no sense: answered BAD. */
export async function runCommand(session: ImapSession, command: Command): Promise<void> {
  const anyTime = ANY_TIME[command.name];
  if (anyTime) return anyTime(session, command);
  if (!session.address) return no(session, command, 'log in first');
  const run = LOGGED_IN[command.name];
  if (run) return run(session, command);
  const selected = selectedCommands[command.name];
  if (!selected) throw new SyntaxError(`unknown command ${command.name}`);
  if (!session.open) return no(session, command, 'select a folder first');
  return selected(session, command);
}

const ANY_TIME: Record<string, Run> = {
  CAPABILITY(session, command) {
    session.write(`* CAPABILITY ${CAPABILITIES}\r\n`);
    ok(session, command);
  },
  ID(session, command) {
    session.write('* ID ("name" "playground")\r\n');
    ok(session, command);
  },
  NOOP(session, command) {
    session.tellNews(true);
    ok(session, command);
  },
  LOGOUT(session, command) {
    session.write('* BYE goodbye\r\n');
    ok(session, command);
    session.end();
  },
  LOGIN(session, command) {
    logIn(session, command, textOf(command.args[0]), textOf(command.args[1]));
  },
  async AUTHENTICATE(session, command) {
    if (textOf(command.args[0]).toUpperCase() !== 'PLAIN') return no(session, command, 'only PLAIN');
    const given = textOf(command.args[1]) || (await session.askLine());
    const [, user = '', password = ''] = Buffer.from(given, 'base64').toString('utf8').split('\0');
    logIn(session, command, user, password);
  },
};

/** Any password opens any mailbox unless one was configured: this server only listens on the loopback. */
function logIn(session: ImapSession, command: Command, user: string, password: string): undefined {
  if (user === '' || (session.password !== null && password !== session.password)) {
    return no(session, command, '[AUTHENTICATIONFAILED] wrong password');
  }
  session.address = user.toLowerCase();
  ok(session, command, `[CAPABILITY ${CAPABILITIES}] logged in`);
}

const SPECIAL_USE: Record<string, string> = { Sent: ' \\Sent', Drafts: ' \\Drafts', Trash: ' \\Trash' };

const LOGGED_IN: Record<string, Run> = {
  NAMESPACE(session, command) {
    session.write('* NAMESPACE (("" "/")) NIL NIL\r\n');
    ok(session, command);
  },
  LIST: list,
  LSUB: list,
  ENABLE(session, command) {
    session.write('* ENABLED\r\n');
    ok(session, command);
  },
  SUBSCRIBE: ok,
  UNSUBSCRIBE: ok,
  CREATE(session, command) {
    session.store.create(session.address ?? '', textOf(command.args[0]));
    ok(session, command);
  },
  STATUS(session, command) {
    const name = textOf(command.args[0]);
    const folder = session.store.folder(session.address ?? '', name);
    if (!folder) return no(session, command, '[NONEXISTENT] no such folder');
    const messages = folder.messages();
    const values: Record<string, number> = {
      MESSAGES: messages.length,
      RECENT: 0,
      UIDNEXT: folder.nextUid,
      UIDVALIDITY: folder.uidValidity ?? 0,
      UNSEEN: messages.filter(({ flags }) => !flags.has('\\Seen')).length,
    };
    const asked =
      command.args[1]?.kind === 'list' ? command.args[1].items.map((item) => textOf(item).toUpperCase()) : [];
    const words = asked.filter((item) => item in values).map((item) => `${item} ${values[item]}`);
    session.write(`* STATUS ${imapString(folderName(name))} (${words.join(' ')})\r\n`);
    ok(session, command);
  },
  SELECT: (session, command) => select(session, command, false),
  EXAMINE: (session, command) => select(session, command, true),
  APPEND(session, command) {
    const [name, ...rest] = command.args;
    const folder = session.store.folder(session.address ?? '', textOf(name));
    const content = rest.at(-1);
    if (!folder) return no(session, command, '[TRYCREATE] no such folder');
    if (content?.kind !== 'string' || !content.literal) throw new SyntaxError('APPEND needs a literal');
    const flags = rest.find((token) => token.kind === 'list');
    const date = rest.length > 1 ? readImapDate(textOf(rest.at(-2))) : null;
    const words = flags?.kind === 'list' ? flags.items.map(textOf) : [];
    const message = folder.append(Buffer.from(content.literal), words, date ?? realClock.now());
    session.tellNews(true);
    ok(session, command, `[APPENDUID ${folder.uidValidity ?? 0} ${message.uid}] APPEND done`);
  },
  IDLE(session, command) {
    session.startIdle(command.tag);
  },
};

function list(session: ImapSession, command: Command): undefined {
  const words = command.args.filter((token) => token.kind !== 'list').map(textOf);
  const pattern = (words[0] ?? '') + (words[1] ?? '');
  if (pattern === '') session.write(`* ${command.name} (\\Noselect) "/" ""\r\n`);
  const shape = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('%', '[^/]*');
  const matches = new RegExp(`^${shape}$`, 'i');
  for (const name of session.store.foldersOf(session.address ?? '').keys()) {
    if (pattern !== '' && matches.test(name)) {
      session.write(
        `* ${command.name} (\\HasNoChildren${SPECIAL_USE[name] ?? ''}) "/" ${imapString(name)}\r\n`,
      );
    }
  }
  ok(session, command);
}

function select(session: ImapSession, command: Command, readOnly: boolean): undefined {
  session.closeFolder();
  const name = folderName(textOf(command.args[0]));
  const folder = session.store.folder(session.address ?? '', name);
  if (!folder) return no(session, command, '[NONEXISTENT] no such folder');
  const { uids } = session.openFolder(name, folder, readOnly);
  session.write('* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)\r\n');
  session.write(
    `* OK [PERMANENTFLAGS (${readOnly ? '' : '\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*'})] flags\r\n`,
  );
  session.write(`* ${uids.length} EXISTS\r\n* 0 RECENT\r\n`);
  // Tencent Exmail leaves UIDVALIDITY out: a folder set to null does the same.
  if (folder.uidValidity !== null) session.write(`* OK [UIDVALIDITY ${folder.uidValidity}] stable\r\n`);
  session.write(`* OK [UIDNEXT ${folder.nextUid}] next\r\n`);
  ok(session, command, `[${readOnly ? 'READ-ONLY' : 'READ-WRITE'}] ${name} selected`);
}
