/**
 * Which numbering the UIDs of a connection belong to. A server that gives no UIDVALIDITY (or 0) promises nothing
 * beyond one connection, so each of its connections, known by the fence of its lease, is a numbering of its own.
 */
export function numberingOf(uidValidity: string | null, fence: number): string {
  return uidValidity ?? `${UNNUMBERED}${fence}`;
}

/** Starts the name of every numbering of a server without UIDVALIDITY. */
export const UNNUMBERED = 'none-';

/** The sentence to report when a numbering follows another; null when there is nothing new to say. */
export function renumberingWords(before: string | null, uidValidity: string | null): string | null {
  if (uidValidity !== null) {
    if (before === null || before === uidValidity) return null;
    return 'the server has numbered its mails anew (UIDVALIDITY changed); looking for mails not yet in the record.';
  }
  if (before?.startsWith(UNNUMBERED)) return null;
  return 'the server gives no UIDVALIDITY; after each new connection, recent mails are told apart by their content.';
}
