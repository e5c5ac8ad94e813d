/** What the arguments of an IMAP command are made of (RFC 3501 §4). Strings are latin1: one character, one byte. */
export type Token =
  | { readonly kind: 'atom'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string; readonly literal: Buffer | null }
  | { readonly kind: 'list'; readonly items: readonly Token[] };

export interface Command {
  readonly tag: string;
  readonly name: string;
  readonly args: readonly Token[];
}

/** One command as it came: its text lines, and the literals that stood between them. */
export interface RawCommand {
  readonly lines: readonly string[];
  readonly literals: readonly Buffer[];
}

/** Null when the line is no command at all. */
export function parseCommand(raw: RawCommand): Command | null {
  const first = /^(\S+) (UID )?(\S+) ?/i.exec(raw.lines[0] ?? '');
  if (!first) return null;
  const [whole, tag = '', uid = '', name = ''] = first;
  const lines = [(raw.lines[0] ?? '').slice(whole.length), ...raw.lines.slice(1)];
  const args: Token[] = [];
  const open: Token[][] = [args];
  lines.forEach((line, index) => {
    const literal = raw.literals[index];
    readLine(literal ? line.replace(/\{\d+\+?\}$/, '') : line, open);
    if (literal) open.at(-1)?.push({ kind: 'string', text: literal.toString('latin1'), literal });
  });
  return { tag, name: (uid + name).toUpperCase(), args };
}

function readLine(line: string, open: Token[][]): void {
  let at = 0;
  while (at < line.length) {
    const letter = line[at];
    if (letter === ' ') at += 1;
    else if (letter === '(') {
      const items: Token[] = [];
      open.at(-1)?.push({ kind: 'list', items });
      open.push(items);
      at += 1;
    } else if (letter === ')') {
      if (open.length > 1) open.pop();
      at += 1;
    } else if (letter === '"') {
      const quoted = /^"((?:[^"\\]|\\.)*)"?/.exec(line.slice(at));
      open.at(-1)?.push({ kind: 'string', text: (quoted?.[1] ?? '').replace(/\\(.)/g, '$1'), literal: null });
      at += quoted?.[0].length ?? 1;
    } else {
      // `BODY[HEADER.FIELDS (DATE FROM)]<0.99>` is one word, brackets and all.
      const word = /^(?:[^\s()"[\]]|\[[^\]]*\]|[[\]])+/.exec(line.slice(at))?.[0] ?? letter ?? '';
      open.at(-1)?.push({ kind: 'atom', text: word });
      at += word.length;
    }
  }
}

export function textOf(token: Token | undefined): string {
  return token && token.kind !== 'list' ? token.text : '';
}

/** The numbers of a set such as `1,5:7,9:*`, out of those that exist (ascending). `N:*` always names the last one. */
export function inSet(set: string, existing: readonly number[]): number[] {
  const last = existing.at(-1) ?? 0;
  const found = new Set<number>();
  for (const range of set.split(',')) {
    const [from = 0, to = from] = range.split(':').map((end) => (end === '*' ? last : Number(end)));
    const highest = Math.max(from, to);
    for (let at = firstNotBelow(existing, Math.min(from, to)); at < existing.length; at += 1) {
      const number = existing[at] ?? 0;
      if (number > highest) break;
      found.add(number);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Index of the first number that is not below `value` in an ascending list. */
export function firstNotBelow(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sequence number of a UID, 0 when the session does not know it. */
export function seqOf(uids: readonly number[], uid: number): number {
  const at = firstNotBelow(uids, uid);
  return uids[at] === uid ? at + 1 : 0;
}
