/** One mailbox as written in a header: a display name (may be empty) and an address. */
export interface Address {
  readonly name: string;
  readonly address: string;
}

/**
 * The form under which two spellings of one address are the same person: trimmed, lower case.
 * Local parts are case-sensitive by RFC 5321 §2.4, but no provider our clients use makes a difference.
 */
export function normaliseAddress(address: string): string {
  return address.trim().toLowerCase();
}

/** The part after the last `@`, lower case; empty when there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1).toLowerCase();
}
