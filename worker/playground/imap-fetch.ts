import type { Token } from './imap-parse.ts';
import { bodyStructure, envelope } from './imap-structure.ts';
import { imapDateTime } from './imap-text.ts';
import type { StoredMessage } from './message-folder.ts';
import { type MimePart, mimeTree } from './mime-tree.ts';

const MACROS: Record<string, string[]> = {
  FAST: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE'],
  ALL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE'],
  FULL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE', 'BODY'],
};

/** The data items asked for, in upper case, macros spelled out. */
export function fetchItems(token: Token | undefined): string[] {
  if (!token) return [];
  const words = token.kind === 'list' ? token.items : [token];
  return words.flatMap((word) => {
    const name = word.kind === 'list' ? '' : word.text.toUpperCase();
    return MACROS[name] ?? [name];
  });
}

/** True when reading these items marks a mail as read (RFC 3501 §6.4.5: BODY without PEEK). */
export function marksSeen(items: readonly string[]): boolean {
  return items.some((item) => item.startsWith('BODY[') || item === 'RFC822' || item === 'RFC822.TEXT');
}

/** One FETCH answer, the words in the order asked. `read` is called at most once, and only when bytes are needed. */
export function fetchAnswer(
  seq: number,
  message: StoredMessage,
  items: readonly string[],
  read: () => Buffer,
): Buffer {
  let bytes: Buffer | null = null;
  let parsed: MimePart | null = null;
  const raw = () => {
    bytes ??= read();
    return bytes;
  };
  const tree = () => {
    parsed ??= mimeTree(raw());
    return parsed;
  };
  const words = items.map((item): Buffer | string => {
    if (item === 'UID') return `UID ${message.uid}`;
    if (item === 'FLAGS') return `FLAGS (${[...message.flags].join(' ')})`;
    if (item === 'INTERNALDATE') return `INTERNALDATE ${imapDateTime(message.internalDate)}`;
    if (item === 'RFC822.SIZE') return `RFC822.SIZE ${message.size}`;
    if (item === 'ENVELOPE') return `ENVELOPE ${envelope(tree())}`;
    if (item === 'BODYSTRUCTURE') return `BODYSTRUCTURE ${bodyStructure(raw(), tree(), true)}`;
    if (item === 'BODY') return `BODY ${bodyStructure(raw(), tree(), false)}`;
    if (item === 'RFC822') return literal('RFC822', raw());
    if (item === 'RFC822.HEADER') return literal('RFC822.HEADER', section(raw(), tree, 'HEADER'));
    if (item === 'RFC822.TEXT') return literal('RFC822.TEXT', section(raw(), tree, 'TEXT'));
    return bodySection(item, raw, tree);
  });
  const body = words.filter((word) => word.length > 0).flatMap((word, index) => [index ? ' ' : '', word]);
  return Buffer.concat([`* ${seq} FETCH (`, ...body, ')\r\n'].map(toBytes));
}

function toBytes(word: Buffer | string): Buffer {
  return typeof word === 'string' ? Buffer.from(word, 'latin1') : word;
}

function literal(name: string, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${name} {${bytes.length}}\r\n`, 'latin1'), bytes]);
}

function bodySection(item: string, raw: () => Buffer, tree: () => MimePart): Buffer | string {
  const parts = /^BODY(?:\.PEEK)?\[([^\]]*)\](?:<(\d+)(?:\.(\d+))?>)?$/.exec(item);
  if (!parts) return '';
  const [, name = '', from, length] = parts;
  const whole = section(raw(), tree, name);
  if (from === undefined) return literal(`BODY[${name}]`, whole);
  const start = Number(from);
  const end = length === undefined ? whole.length : start + Number(length);
  return literal(`BODY[${name}]<${start}>`, whole.subarray(start, end));
}

function section(raw: Buffer, tree: () => MimePart, name: string): Buffer {
  if (name === '') return raw;
  const [, numbers = '', text = ''] = /^([\d.]*?)\.?([A-Z].*)?$/.exec(name) ?? [];
  const part = partAt(tree(), numbers);
  if (!part) return Buffer.alloc(0);
  if (text === 'MIME') return raw.subarray(part.start, part.bodyStart);
  if (text === '') return raw.subarray(part.bodyStart, part.end);
  // HEADER and TEXT below a part number speak of the mail enclosed there.
  const mail = numbers === '' ? part : part.children[0];
  if (!mail || (numbers !== '' && part.type !== 'message')) return Buffer.alloc(0);
  if (text === 'HEADER') return raw.subarray(mail.start, mail.bodyStart);
  if (text === 'TEXT') return raw.subarray(mail.bodyStart, mail.end);
  return headerFields(raw.toString('latin1', mail.start, mail.bodyStart), text);
}

function partAt(root: MimePart, numbers: string): MimePart | undefined {
  let part: MimePart | undefined = root;
  if (numbers === '') return part;
  for (const number of numbers.split('.').map(Number)) {
    const mail: MimePart | undefined = part.type === 'message' && part.children[0] ? part.children[0] : part;
    part = mail.children.length ? mail.children[number - 1] : number === 1 ? mail : undefined;
    if (!part) return undefined;
  }
  return part;
}

function headerFields(header: string, ask: string): Buffer {
  const [, not, list = ''] = /^HEADER\.FIELDS(\.NOT)? \(([^)]*)\)$/.exec(ask) ?? [];
  const names = new Set(
    list
      .replaceAll('"', '')
      .split(' ')
      .map((name) => name.toLowerCase()),
  );
  const fields = header.split(/\r?\n(?![ \t])/).filter((field) => {
    const name = field.slice(0, field.indexOf(':')).trim().toLowerCase();
    return field !== '' && names.has(name) !== Boolean(not);
  });
  return Buffer.from(`${fields.map((field) => `${field}\r\n`).join('')}\r\n`, 'latin1');
}
