import { Resolver } from 'node:dns/promises';
import { dkimVerify } from 'mailauth';
import type { CheckResult } from '../../mail/trust.ts';
import { isAligned } from './alignment.ts';

/** Looks up DNS records; TXT records come as arrays of pieces. Rejects where there is no answer. */
export type DnsResolver = (domain: string, recordType: string) => Promise<string[][] | string[]>;

/** No honest mail carries more; a forged one must not make us ask the world. */
const MAX_KEY_LOOKUPS = 8;

/**
 * Verifies the DKIM signatures (RFC 6376) over the raw bytes. `pass` where one holds for the whole body and covers
 * From; `fail` where a signature is broken; `none` without a signature, without a key, or without DNS. Never throws.
 *
 * @param receivedAt when the mail arrived: a signature that has expired since still held then
 */
export async function verifyDkim(
  raw: Buffer,
  fromDomain: string,
  resolve: DnsResolver = askDns,
  receivedAt?: Date,
): Promise<{ dkim: CheckResult; aligned: boolean }> {
  if (!isSigned(raw)) return { dkim: 'none', aligned: false };
  let lookups = 0;
  const resolver: DnsResolver = async (domain, recordType) => {
    lookups += 1;
    if (lookups > MAX_KEY_LOOKUPS) throw new Error('too many DKIM signatures');
    return resolve(domain, recordType);
  };
  let verified: Awaited<ReturnType<typeof dkimVerify>>;
  try {
    verified = await dkimVerify(raw, { resolver, ...(receivedAt ? { curTime: receivedAt } : {}) });
  } catch {
    // Bytes that cannot be read as a signed mail prove nothing.
    return { dkim: 'none', aligned: false };
  }
  // Two From lines: what is signed and what is shown may differ (RFC 6376 §8.15).
  if (verified.headerFrom.length > 1) return { dkim: 'none', aligned: false };
  const holding = verified.results.filter((result) => result.status.result === 'pass' && coversMail(result));
  if (holding.length > 0) {
    return { dkim: 'pass', aligned: holding.some((result) => isAligned(result.signingDomain, fromDomain)) };
  }
  return { dkim: verified.results.some(isBroken) ? 'fail' : 'none', aligned: false };
}

const HEADER_BYTES = 1024 * 1024;

/** Most mail between colleagues carries no signature, and hashing 25 MB to learn that is a waste. */
function isSigned(raw: Buffer): boolean {
  return /^dkim-signature\s*:/im.test(raw.toString('latin1', 0, Math.min(raw.length, HEADER_BYTES)));
}

type Verified = Awaited<ReturnType<typeof dkimVerify>>['results'][number];

/** A length limit (l=) lets anybody add text below the signed part (RFC 6376 §8.2). */
function coversMail(result: Verified): boolean {
  const limited = (result as { canonBodyLengthLimited?: boolean }).canonBodyLengthLimited === true;
  const keys = (result as { signingHeaders?: { keys?: string } }).signingHeaders?.keys ?? '';
  return !limited && /(^|:)\s*from\s*(:|$)/i.test(keys);
}

function isBroken(result: Verified): boolean {
  const { result: outcome, comment } = result.status;
  return outcome === 'fail' || comment === 'body hash did not verify';
}

const dns = new Resolver({ timeout: 3000, tries: 2 });

const askDns: DnsResolver = (domain, recordType) =>
  recordType === 'TXT' ? dns.resolveTxt(domain) : (dns.resolve(domain, recordType) as Promise<string[]>);
