/** What a mail provider gave for a mailbox once, to get short-lived access tokens with. */
export interface OAuthGrant {
  readonly tokenUrl: string;
  readonly clientId: string;
  /** Empty for public clients. */
  readonly clientSecret: string;
  readonly refreshToken: string;
}

/**
 * Exchanges the refresh token for an access token (RFC 6749 §6). One call per login: access tokens live an hour
 * or more, and a connection only shows its token when it logs in.
 * @throws Error with the provider's words when it refuses or cannot be reached within 30 seconds
 */
export async function accessToken(grant: OAuthGrant, fetch: typeof globalThis.fetch): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: grant.clientId,
    refresh_token: grant.refreshToken,
  });
  if (grant.clientSecret) body.set('client_secret', grant.clientSecret);
  const response = await fetch(grant.tokenUrl, { method: 'POST', body, signal: AbortSignal.timeout(30_000) });
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok && typeof answer.access_token === 'string') return answer.access_token;
  const because = answer.error_description ?? answer.error ?? `HTTP ${response.status}`;
  throw new Error(`The token server ${new URL(grant.tokenUrl).host} gave no access token: ${because}`);
}
