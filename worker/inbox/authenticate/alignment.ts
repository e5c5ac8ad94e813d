import { domainToASCII } from 'node:url';
import { getDomain } from 'tldts';

/**
 * Whether two domains belong to one organisation: relaxed alignment of DMARC (RFC 7489 §3.1), by the public suffix
 * list with its private part, so that two tenants of one hosting domain are strangers.
 */
export function isAligned(domain: string, fromDomain: string): boolean {
  const [one, other] = [organisation(domain), organisation(fromDomain)];
  return one !== '' && one === other;
}

/** A name without a registrable part (localhost, an internal zone, a bare suffix) stands for itself. */
function organisation(domain: string): string {
  const ascii = domainToASCII(domain.trim().replace(/^.*@/, '').replace(/\.$/, '').toLowerCase());
  return getDomain(ascii, { allowPrivateDomains: true }) ?? ascii;
}
