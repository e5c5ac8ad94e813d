import { inSet, type Token, textOf } from './imap-parse.ts';
import { readImapDate } from './imap-text.ts';
import type { StoredMessage } from './message-folder.ts';
import { readHeaders } from './mime-tree.ts';

/** What SEARCH may look at: the messages in sequence order, and their bytes when a key needs them. */
export interface Searched {
  readonly uids: readonly number[];
  message(uid: number): StoredMessage | undefined;
  read(uid: number): Buffer;
}

type Test = (message: StoredMessage, seq: number) => boolean;

const FLAG_KEYS: Record<string, string> = {
  SEEN: '\\Seen',
  ANSWERED: '\\Answered',
  DELETED: '\\Deleted',
  DRAFT: '\\Draft',
  FLAGGED: '\\Flagged',
};

/** UIDs that match every key of a SEARCH (RFC 3501 §6.4.4), ascending. Throws on a key it does not know. */
export function search(keys: readonly Token[], folder: Searched): number[] {
  const queue = [...keys];
  if (textOf(queue[0]).toUpperCase() === 'CHARSET') queue.splice(0, 2);
  const tests: Test[] = [];
  while (queue.length) tests.push(readKey(queue, folder));
  return folder.uids.filter((uid, index) => {
    const message = folder.message(uid);
    return message !== undefined && tests.every((test) => test(message, index + 1));
  });
}

function readKey(queue: Token[], folder: Searched): Test {
  const token = queue.shift();
  if (token?.kind === 'list') {
    const inner = [...token.items];
    const tests: Test[] = [];
    while (inner.length) tests.push(readKey(inner, folder));
    return (message, seq) => tests.every((test) => test(message, seq));
  }
  const key = textOf(token).toUpperCase();
  const next = () => textOf(queue.shift());
  const flag = FLAG_KEYS[key] ?? FLAG_KEYS[key.replace(/^UN/, '')];
  if (flag) return (message) => message.flags.has(flag) !== key.startsWith('UN');
  switch (key) {
    case 'ALL':
    case 'OLD':
      return () => true;
    case 'NEW':
    case 'RECENT':
      return () => false;
    case 'NOT': {
      const test = readKey(queue, folder);
      return (message, seq) => !test(message, seq);
    }
    case 'OR': {
      const [one, other] = [readKey(queue, folder), readKey(queue, folder)];
      return (message, seq) => one(message, seq) || other(message, seq);
    }
    case 'UID': {
      const wanted = new Set(inSet(next(), folder.uids));
      return (message) => wanted.has(message.uid);
    }
    case 'KEYWORD':
    case 'UNKEYWORD': {
      const keyword = next();
      return (message) => message.flags.has(keyword) === (key === 'KEYWORD');
    }
    case 'LARGER':
    case 'SMALLER': {
      const size = Number(next());
      return (message) => (key === 'LARGER' ? message.size > size : message.size < size);
    }
    case 'SINCE':
    case 'BEFORE':
    case 'ON':
      return byDay(key, next(), (message) => message.internalDate);
    case 'SENTSINCE':
    case 'SENTBEFORE':
    case 'SENTON':
      return byDay(key.slice(4), next(), (message) => sentDate(folder.read(message.uid)));
    case 'BODY':
    case 'TEXT':
      return contains(next(), (message) => folder.read(message.uid).toString('utf8'));
    case 'HEADER':
      return header(next(), next(), folder);
    case 'FROM':
    case 'TO':
    case 'CC':
    case 'BCC':
    case 'SUBJECT':
      return header(key, next(), folder);
  }
  if (!/^[\d:*,]+$/.test(key)) throw new SyntaxError(`unknown search key ${key}`);
  const numbers = folder.uids.map((_, index) => index + 1);
  const wanted = new Set(inSet(key, numbers));
  return (_, seq) => wanted.has(seq);
}

function contains(words: string, textOfMessage: (message: StoredMessage) => string): Test {
  const wanted = Buffer.from(words, 'latin1').toString('utf8').toLowerCase();
  return (message) => textOfMessage(message).toLowerCase().includes(wanted);
}

function header(name: string, words: string, folder: Searched): Test {
  return contains(words, (message) => {
    const values = headersOf(folder.read(message.uid)).filter((entry) => entry.name === name.toLowerCase());
    return values.map((entry) => `${entry.value}\n`).join('');
  });
}

function headersOf(raw: Buffer): { name: string; value: string }[] {
  const end = raw.indexOf('\r\n\r\n');
  return readHeaders(raw.toString('utf8', 0, end < 0 ? raw.length : end));
}

function sentDate(raw: Buffer): Date {
  return new Date(headersOf(raw).find((entry) => entry.name === 'date')?.value ?? Number.NaN);
}

function byDay(key: string, text: string, dateOf: (message: StoredMessage) => Date): Test {
  const day = readImapDate(text)?.getTime() ?? Number.NaN;
  const nextDay = day + 86_400_000;
  return (message) => {
    const time = dateOf(message).getTime();
    if (key === 'BEFORE') return time < day;
    return time >= day && (key === 'SINCE' || time < nextDay);
  };
}
