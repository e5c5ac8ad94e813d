import type { InlineAnswer } from '../../mail/new-text.ts';
import { itemRuns, maskOtherNumbers } from './numbers.ts';
import { plainCopy } from './plain.ts';

/** An item of the request that still waits, as it was printed in our letter. */
export interface OpenItem {
  readonly item: number;
  readonly title: string;
  readonly statement: string;
  /** The requirement it puts to the client: only then does "REQ-n" name it. */
  readonly requirement?: number;
}

/** What is known of the request a mail answers. */
export interface DecisionContext {
  readonly openItems: readonly OpenItem[];
  /** Answers written under quoted lines, with those lines. */
  readonly inline: readonly InlineAnswer[];
  /** Number of the sign-off request: "SO-5" then names the request itself. */
  readonly request?: number;
}

/** A printed line shorter than this could be anybody's. */
const SHORTEST_STATEMENT = 8;

/** The item whose printed title or statement a quoted line is; null when it is none or could be several. */
export function itemPrinted(quoted: string, openItems: readonly OpenItem[]): number | null {
  const line = same(quoted).replace(/^[>|\s]+/u, '');
  const numbered = /^[[(]?(\d{1,3})[.)\]、:]?\s*(.*)$/su.exec(line);
  if (numbered) {
    const rest = numbered[2] ?? '';
    const item = openItems.find((each) => each.item === Number(numbered[1]));
    if (!item) return null;
    return rest !== '' && opensWithText(rest, item) ? item.item : null;
  }
  if (line.length < SHORTEST_STATEMENT) {
    return only(openItems.filter((item) => same(item.title) === line));
  }
  return only(openItems.filter((item) => same(item.title) === line || opensWithText(line, item)));
}

function only(items: readonly OpenItem[]): number | null {
  return items.length === 1 ? (items[0]?.item ?? null) : null;
}

function opensWithText(line: string, { title, statement }: OpenItem): boolean {
  const name = same(title);
  const said = same(statement);
  const bare = line.replace(/(?:…|\.\.\.)$/u, '').trim();
  return (
    (name !== '' && line.startsWith(name)) ||
    (said !== '' && (line.startsWith(said) || (bare.length >= SHORTEST_STATEMENT && said.startsWith(bare))))
  );
}

function same(text: string): string {
  return plainCopy(text).replace(/\s+/gu, ' ').trim();
}

/** A copied line of our letter: its number, and what the writer added behind its text. `disputed` when they differ. */
export interface CopiedItem {
  readonly item: number;
  readonly added: string;
  readonly disputed: boolean;
}

/** Reads a line such as "2. Reminder: Guests are reminded … – ok" as item 2 with the words behind; null otherwise. */
export function copiedItem(line: string, openItems: readonly OpenItem[]): CopiedItem | null {
  const plain = plainCopy(line);
  const head = /^\s*(?:第|#|\[|\()?\s*(\d{1,3})\s?(?:[条项]\s?)?[.)\]、:,]?\s*/u.exec(plain);
  if (!head) return null;
  const number = Number(head[1]);
  const rest = line.slice(head[0].length);
  for (const each of openItems) {
    const length = textLength(plain.slice(head[0].length), each);
    if (length === 0) continue;
    const added = rest
      .slice(length)
      .replace(/^[\s:：.。,，;；\-–—]+|[→=>]{1,3}\s*/u, '')
      .trim();
    if (
      each.item !== number &&
      openItems.some((item) => item.item === number && textLength(plain.slice(head[0].length), item) > 0)
    )
      continue;
    return { item: number, added, disputed: each.item !== number };
  }
  return null;
}

/** How much of the line is the item's own title and statement. */
function textLength(plain: string, { title, statement }: OpenItem): number {
  const name = plainCopy(title).trim();
  const said = plainCopy(statement).trim();
  let length = 0;
  if (name.length >= 2 && plain.startsWith(name)) length = name.length;
  const gap = /^[\s:.。,;-]*/u.exec(plain.slice(length))?.[0].length ?? 0;
  if (said.length >= 2 && plain.startsWith(said, length + gap)) return length + gap + said.length;
  if (length === 0) return 0;
  const next = plain.slice(length, length + 1);
  return /^[\p{L}\p{N}]$/u.test(next) && !/\p{sc=Han}/u.test(next) ? 0 : length;
}

/**
 * The text with record numbers in the reader's terms: a requirement of the request becomes its item, the request's
 * own number a blank. Others stay and name nothing.
 */
export function withItemNumbers(text: string, context: DecisionContext | undefined): string {
  let result = text;
  if (context?.request !== undefined) {
    const own = new RegExp(`(?<![\\w-])SO[-‐‑–]?${context.request}(?!\\d)`, 'giu');
    result = result.replace(own, ' ');
  }
  const items = new Map(
    (context?.openItems ?? []).flatMap(({ requirement, item }) =>
      requirement === undefined ? [] : [[requirement, item] as const],
    ),
  );
  if (items.size === 0) return result;
  return result.replace(/(?<![\w-])REQ[-‐‑–]?(\d{1,4})(?!\d)/giu, (found, number: string) => {
    const item = items.get(Number(number));
    return item === undefined ? found : `#${item}`;
  });
}

/** Whether an answer names its items itself. */
export function namesItems(plain: string): boolean {
  return itemRuns(maskOtherNumbers(plain)).length > 0;
}
