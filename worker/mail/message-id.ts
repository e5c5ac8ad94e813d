/** A Message-ID without angle brackets, whitespace or fold; null when nothing of it remains. */
export function bareMessageId(value: string): string | null {
  const bare = value.replace(/[\s<>\u0000-\u001f\u007f]/g, '');
  return bare === '' ? null : bare;
}

/**
 * Our Message-ID without angle brackets (RFC 5322 §3.6.4). `unique` must be unguessable: who quotes the id
 * has seen the letter. The left part is what `findRefs` knows again, so keep it to letters and digits.
 */
export function ownMessageId(unique: string, domain: string): string {
  return `liaison.${unique}@${domain}`;
}

/** The line at the end of every letter that names it: it survives quoting where headers do not. */
export function refLine(messageId: string): string {
  return `[ref: ${messageId}]`;
}

const REF = /\[ref:\s*<?(liaison\.[A-Za-z0-9]+@[A-Za-z0-9.-]+)>?\s*\]/gi;

/** Message-IDs of our letters named by reference lines in a text, in order, each once. */
export function findRefs(text: string): string[] {
  return [...new Set([...text.matchAll(REF)].map((match) => match[1] ?? ''))].filter((id) => id !== '');
}

/** The text without its reference lines: a client who used a button wrote the words, not the line. */
export function withoutRefs(text: string): string {
  return text.replace(REF, '').trimEnd();
}

/**
 * References of an answer (RFC 5322 §3.6.4): the thread so far, oldest first, each id once. Providers cut
 * long lines from either end, so at most ten stay: the first four, which hold the root, and the last six.
 */
export function references(thread: readonly string[]): string[] {
  const ids: string[] = [];
  for (const value of thread) {
    const id = bareMessageId(value);
    if (id !== null && id.length <= 250 && !ids.includes(id)) ids.push(id);
  }
  return ids.length <= 10 ? ids : [...ids.slice(0, 4), ...ids.slice(-6)];
}
