import type { Header } from '../../mail/inbound.ts';
import type { Authentication, CheckResult } from '../../mail/trust.ts';
import { isAligned } from './alignment.ts';
import type { MethodResult } from './authentication-results.ts';
import { authenticationResults } from './authentication-results.ts';

/**
 * What our own receiving server says about the sender; null when it said nothing.
 *
 * Only the topmost Authentication-Results counts, and only with our authserv-id: everything below another server's
 * line, or below our server's own Received line, came with the mail and is the sender's claim (RFC 8601 §5).
 * Servers with one filter per method write one line each; those stand together above the first Received.
 *
 * @param headers topmost first
 * @param authservId the name our server signs its verdicts with; `''` for one that signs none (Microsoft 365);
 *   null when not configured: then no line can be trusted
 * @param fromDomain domain of the address in From
 */
export function serverVerdict(
  headers: readonly Header[],
  authservId: string | null,
  fromDomain: string,
): Authentication | null {
  const results = trustedResults(headers, authservId);
  if (results === null) return null;
  const dkimResults = results.filter(({ method }) => method === 'dkim');
  const dkimAligned = dkimResults.some(
    (dkim) => toCheck(dkim.result) === 'pass' && speaksFor(dkim, fromDomain),
  );
  const dmarc = dmarcOf(results, fromDomain);
  return {
    dkim: best(dkimResults.map(({ result }) => toCheck(result))),
    spf: best(results.filter(({ method }) => method === 'spf').map(({ result }) => toCheck(result))),
    dmarc,
    // A domain that asks for strict alignment (adkim=s) fails DMARC where relaxed alignment would pass: its word goes first.
    aligned: dmarc !== 'fail' && (dmarc === 'pass' || dkimAligned),
    source: 'server',
  };
}

function trustedResults(
  headers: readonly Header[],
  authservId: string | null,
): readonly MethodResult[] | null {
  if (authservId === null) return null;
  const ours = authservId.trim().toLowerCase();
  const received = headers.findIndex(({ name }) => name === 'received');
  const lines = headers.flatMap((header, index) =>
    header.name === 'authentication-results' ? [{ ...header, index }] : [],
  );
  const trusted: MethodResult[] = [];
  for (const [position, line] of lines.entries()) {
    const read = authenticationResults(line.value);
    if (read.authservId !== ours || (position > 0 && line.index > received)) break;
    trusted.push(...read.results);
  }
  const topmost = lines[0];
  return topmost && authenticationResults(topmost.value).authservId === ours ? trusted : null;
}

function speaksFor(dkim: MethodResult, fromDomain: string): boolean {
  const signer = dkim.properties.get('header.d') ?? dkim.properties.get('header.i');
  return signer !== undefined && isAligned(signer, fromDomain);
}

/** Where several results differ, one was smuggled in through something the server repeats: the worst counts. */
function dmarcOf(results: readonly MethodResult[], fromDomain: string): CheckResult {
  const checks = results
    .filter(({ method }) => method === 'dmarc')
    .map((dmarc) => {
      const about = dmarc.properties.get('header.from');
      // A pass for another From than the one we read is no pass for this mail.
      const astray = about !== undefined && !isAligned(about, fromDomain);
      const check = toCheck(dmarc.result);
      return check === 'pass' && astray ? 'none' : check;
    });
  if (checks.includes('fail')) return 'fail';
  return checks.length > 0 && checks.every((check) => check === 'pass') ? 'pass' : 'none';
}

/** Soft failure is failure here: the domain's owner does not expect mail from that host. Errors say nothing. */
function toCheck(result: string): CheckResult {
  if (result === 'pass') return 'pass';
  return ['fail', 'softfail', 'hardfail'].includes(result) ? 'fail' : 'none';
}

function best(results: readonly CheckResult[]): CheckResult {
  if (results.includes('pass')) return 'pass';
  return results.includes('fail') ? 'fail' : 'none';
}
