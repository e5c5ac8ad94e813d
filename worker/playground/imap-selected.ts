import { realClock } from '../clock.ts';
import { fetchAnswer, fetchItems, marksSeen } from './imap-fetch.ts';
import { type Command, inSet, seqOf, textOf } from './imap-parse.ts';
import { no, ok, type Run } from './imap-reply.ts';
import { search } from './imap-search.ts';
import type { ImapSession, OpenFolder } from './imap-session.ts';

/** The commands of a session with an open folder, each also with `UID ` in front where RFC 3501 has it. */
export const selectedCommands: Record<string, Run> = {
  CHECK: check,
  FETCH: fetch,
  'UID FETCH': fetch,
  SEARCH: find,
  'UID SEARCH': find,
  STORE: storeFlags,
  'UID STORE': storeFlags,
  COPY: copy,
  'UID COPY': copy,
  MOVE: copy,
  'UID MOVE': copy,
  EXPUNGE: expunge,
  'UID EXPUNGE': expunge,
  CLOSE(session, command) {
    const open = session.open;
    if (open && !open.readOnly) for (const uid of deleted(open)) open.folder.expunge(uid);
    session.closeFolder();
    ok(session, command);
  },
  UNSELECT(session, command) {
    session.closeFolder();
    ok(session, command);
  },
};

function check(session: ImapSession, command: Command): undefined {
  session.tellNews(true);
  ok(session, command);
}

/** UIDs named by the first argument, as sequence numbers or, with `UID `, as UIDs. */
function named(open: OpenFolder, command: Command): number[] {
  const set = textOf(command.args[0]);
  if (command.name.startsWith('UID ')) return inSet(set, open.uids);
  const numbers = open.uids.map((_, index) => index + 1);
  return inSet(set, numbers).map((seq) => open.uids[seq - 1] ?? 0);
}

async function fetch(session: ImapSession, command: Command): Promise<void> {
  const { open } = session;
  if (!open) return;
  const byUid = command.name.startsWith('UID ');
  const items = fetchItems(command.args[1]);
  if (byUid && !items.includes('UID')) items.unshift('UID');
  const marking = marksSeen(items) && !open.readOnly;
  for (const uid of named(open, command)) {
    const message = open.folder.message(uid);
    if (!message) continue;
    if (marking && !message.flags.has('\\Seen')) {
      open.folder.setFlags(uid, new Set([...message.flags, '\\Seen']));
    }
    session.write(fetchAnswer(seqOf(open.uids, uid), message, items, () => open.folder.read(uid)));
    await session.drained();
    if (session.open !== open) return;
  }
  session.tellNews(byUid);
  ok(session, command);
}

function find(session: ImapSession, command: Command): undefined {
  const { open } = session;
  if (!open) return;
  session.tellNews(command.name.startsWith('UID '));
  const { folder, uids } = open;
  const found = search(command.args, {
    uids,
    message: (uid) => folder.message(uid),
    read: (uid) => folder.read(uid),
  });
  const numbers = command.name.startsWith('UID ') ? found : found.map((uid) => seqOf(uids, uid));
  session.write(`* SEARCH${numbers.map((number) => ` ${number}`).join('')}\r\n`);
  ok(session, command);
}

function storeFlags(session: ImapSession, command: Command): undefined {
  const { open } = session;
  if (!open) return;
  if (open.readOnly) return no(session, command, 'the folder was opened read-only');
  const action = textOf(command.args[1]).toUpperCase();
  const words = command.args
    .slice(2)
    .flatMap((token) => (token.kind === 'list' ? token.items.map(textOf) : [token.text]));
  for (const uid of named(open, command)) {
    const old = open.folder.message(uid)?.flags;
    if (!old) continue;
    if (action.startsWith('+')) open.folder.setFlags(uid, new Set([...old, ...words]));
    else if (action.startsWith('-'))
      open.folder.setFlags(uid, new Set([...old].filter((flag) => !words.includes(flag))));
    else open.folder.setFlags(uid, new Set(words));
  }
  session.tellNews(command.name.startsWith('UID '));
  ok(session, command);
}

function copy(session: ImapSession, command: Command): undefined {
  const { open } = session;
  if (!open) return;
  const moving = command.name.endsWith('MOVE');
  const target = session.store.folder(session.address ?? '', textOf(command.args[1]));
  if (!target) return no(session, command, '[TRYCREATE] no such folder');
  if (moving && open.readOnly) return no(session, command, 'the folder was opened read-only');
  const from = named(open, command).filter((uid) => open.folder.message(uid));
  const to = from.map((uid) => {
    const message = open.folder.message(uid);
    return target.append(
      open.folder.read(uid),
      message?.flags ?? [],
      message?.internalDate ?? realClock.now(),
    ).uid;
  });
  const code = from.length ? `[COPYUID ${target.uidValidity ?? 0} ${from.join(',')} ${to.join(',')}]` : '';
  if (moving) {
    if (code) session.write(`* OK ${code} moved\r\n`);
    for (const uid of from) open.folder.expunge(uid);
  }
  session.tellNews(true);
  ok(session, command, moving ? 'MOVE done' : `${code} COPY done`.trim());
}

function expunge(session: ImapSession, command: Command): undefined {
  const { open } = session;
  if (!open) return;
  if (open.readOnly) return no(session, command, 'the folder was opened read-only');
  const only = command.name.startsWith('UID ') ? new Set(named(open, command)) : null;
  for (const uid of deleted(open)) if (!only || only.has(uid)) open.folder.expunge(uid);
  session.tellNews(true);
  ok(session, command);
}

function deleted(open: OpenFolder): number[] {
  return open.folder
    .messages()
    .filter(({ flags }) => flags.has('\\Deleted'))
    .map(({ uid }) => uid);
}
