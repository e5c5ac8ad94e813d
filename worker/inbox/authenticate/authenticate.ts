import type { Header } from '../../mail/inbound.ts';
import type { Authentication } from '../../mail/trust.ts';
import type { DnsResolver } from './dkim.ts';
import { verifyDkim } from './dkim.ts';
import { serverVerdict } from './server-verdict.ts';

export interface AuthenticateInput {
  /** Topmost first, as parsed. */
  readonly headers: readonly Header[];
  /** The mail as received, byte for byte. */
  readonly raw: Buffer;
  /** Domain of the address in From. */
  readonly fromDomain: string;
  /** The name our receiving server signs its verdicts with; `''` when it signs none; null when unknown. */
  readonly authservId: string | null;
  /** DNS for DKIM keys; the system's own by default. */
  readonly resolve?: DnsResolver;
  /** When the mail arrived; now by default. Lets a replay years later judge as on that day. */
  readonly receivedAt?: Date;
}

/**
 * Says what is known about the sender: our own server's verdict (RFC 8601), or, where it gave none on DKIM and DMARC,
 * our own check of the DKIM signatures. Without DNS or any verdict the answer is `none`; it never throws.
 */
export async function authenticate(input: AuthenticateInput): Promise<Authentication> {
  const server = serverVerdict(input.headers, input.authservId, input.fromDomain);
  if (server && (server.dkim !== 'none' || server.dmarc !== 'none')) return server;
  const spf = server?.spf ?? 'none';
  const checked = await verifyDkim(input.raw, input.fromDomain, input.resolve, input.receivedAt);
  if (checked.dkim !== 'none') return { ...checked, spf, dmarc: 'none', source: 'dkim' };
  return { dkim: 'none', spf, dmarc: 'none', aligned: false, source: spf === 'none' ? 'none' : 'server' };
}
