import type { Address } from '../../mail/address.ts';
import { decodeWords, wordsOf } from './encoded-words.ts';
import { withoutInvisible } from './invisible.ts';

const MAX_ADDRESSES = 500;
const MAX_HEADER_CHARACTERS = 64 * 1024;

interface Draft {
  words: string;
  quoted: string;
  angle: string | null;
  comment: string;
}

/**
 * The mailboxes of an address header (RFC 5322 §3.4) and of its many broken relatives: names with bare
 * commas, names as comments, groups, encoded words around a whole mailbox. Entries without any address keep
 * their name with an empty address.
 */
export function readAddresses(header: string): Address[] {
  const drafts = readDrafts(header.slice(0, MAX_HEADER_CHARACTERS));
  const found: Address[] = [];
  let carried = '';
  for (const [index, draft] of drafts.entries()) {
    const address = addressOf(draft);
    const next = drafts[index + 1];
    // `Doe, John <john@…>`: the comma belongs to the name, because what stands before it is no mailbox.
    if (
      !address.address.includes('@') &&
      draft.angle === null &&
      next?.angle &&
      next.words !== '' &&
      draft.comment === ''
    ) {
      carried += `${address.name || address.address}, `;
      continue;
    }
    if (address.name !== '' || address.address !== '')
      found.push({ ...address, name: carried + address.name });
    carried = '';
    if (found.length >= MAX_ADDRESSES) break;
  }
  return found;
}

function addressOf(draft: Draft): Address {
  const words = draft.words.trim();
  const spoken = decodeWords(`${draft.quoted} ${words}`.trim());
  if (draft.angle !== null) {
    const angle = bare(draft.angle);
    if (angle === '' && isMailbox(words)) return { name: decodeWords(draft.comment), address: bare(words) };
    return { name: clean(spoken || decodeWords(draft.comment)), address: angle };
  }
  if (isMailbox(words))
    return { name: clean(decodeWords(draft.quoted || draft.comment)), address: bare(words) };
  // Some mailers encode the whole mailbox as one word, or leave the angle brackets away.
  const inside = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(spoken.slice(0, 1000));
  if (inside) return { name: clean(inside[1] as string), address: inside[2] as string };
  const trailing = /^(.*)\s([^\s@<>"]+@[^\s@<>"]+)$/.exec(spoken.slice(0, 1000));
  if (trailing) return { name: clean(trailing[1] as string), address: trailing[2] as string };
  if (/^[^\s@]+@[^\s@]+$/.test(spoken)) return { name: decodeWords(draft.comment), address: bare(spoken) };
  if (draft.quoted === '' && /^[\w.+-]+$/.test(words))
    return { name: decodeWords(draft.comment), address: words };
  return { name: clean(spoken || decodeWords(draft.comment)), address: '' };
}

function isMailbox(words: string): boolean {
  const joined = words.slice(0, 500).replace(/\s{0,20}([.@])\s{0,20}/g, '$1');
  return /^(?:"[^"]*"|[^\s@]+)@[^\s@]+$/.test(joined) && !words.includes('=?');
}

function bare(address: string): string {
  const quoted = /^"[^"]*"(?=@)/.exec(address.trim())?.[0] ?? '';
  if (quoted !== '') return quoted + address.trim().slice(quoted.length).replace(/\s+/g, '');
  const inner = address
    .replace(/\s+/g, '')
    .replace(/^mailto:/i, '')
    .replace(/^[<"']+|[>"']+$/g, '');
  // A source route (RFC 5322 §4.4) in front of the address is obsolete and ignored.
  return inner.startsWith('@') && inner.includes(':') ? inner.slice(inner.lastIndexOf(':') + 1) : inner;
}

function clean(name: string): string {
  const flat = withoutInvisible(name.replace(/[\t\r\n]+/g, ' ')).trim();
  const quotes = /^(["'])(.+)\1$/.exec(flat);
  return quotes ? (quotes[2] as string).trim() : flat;
}

/** One pass over the header: quotes, comments, angle brackets and encoded words shield their commas. */
function readDrafts(header: string): Draft[] {
  const drafts: Draft[] = [];
  let draft: Draft = { words: '', quoted: '', angle: null, comment: '' };
  const close = () => {
    if (draft.words.trim() !== '' || draft.quoted !== '' || draft.angle !== null) drafts.push(draft);
    draft = { words: '', quoted: '', angle: null, comment: '' };
  };
  const shielded = new Map<number, number>();
  for (const word of wordsOf(header)) shielded.set(word.start, word.end);
  let at = 0;
  while (at < header.length) {
    const character = header[at] as string;
    const wordEnd = shielded.get(at);
    if (wordEnd !== undefined) {
      draft.words += header.slice(at, wordEnd);
      at = wordEnd;
    } else if (character === '"') {
      const quote = readQuoted(header, at);
      // A quoted local part stays inside the address; a quoted name is a name.
      if (header[quote.next] === '@') draft.words += header.slice(at, quote.next);
      else draft.quoted += (draft.quoted === '' ? '' : ' ') + quote.text;
      at = quote.next;
    } else if (character === '(') {
      const comment = readComment(header, at);
      draft.comment ||= comment.text;
      at = comment.next;
    } else if (character === '<') {
      const end = header.indexOf('>', at);
      draft.angle = withoutComments(header.slice(at + 1, end < 0 ? header.length : end).replace(/^<+/, ''));
      at = end < 0 ? header.length : end + 1;
    } else if (character === ',' || character === ';') {
      close();
      at++;
    } else if (character === ':' && !draft.words.includes('@') && draft.angle === null) {
      draft = { words: '', quoted: '', angle: null, comment: '' };
      at++;
    } else {
      draft.words += character;
      at++;
    }
  }
  close();
  return drafts;
}

function withoutComments(address: string): string {
  return address.includes('(') ? address.replace(/\([^()]{0,500}\)/g, '') : address;
}

function readQuoted(header: string, start: number): { text: string; next: number } {
  let text = '';
  let at = start + 1;
  while (at < header.length && header[at] !== '"') {
    if (header[at] === '\\' && at + 1 < header.length) at++;
    text += header[at];
    at++;
  }
  return { text, next: at + 1 };
}

function readComment(header: string, start: number): { text: string; next: number } {
  let depth = 0;
  let at = start;
  while (at < header.length) {
    if (header[at] === '\\') at++;
    else if (header[at] === '(') depth++;
    else if (header[at] === ')' && --depth === 0) break;
    at++;
  }
  return { text: header.slice(start + 1, at), next: at + 1 };
}
