import type { SmtpSettings } from './transport.ts';

const TOKEN_URLS: readonly (readonly [suffix: string, url: string])[] = [
  ['office365.com', 'https://login.microsoftonline.com/common/oauth2/v2.0/token'],
  ['outlook.com', 'https://login.microsoftonline.com/common/oauth2/v2.0/token'],
  ['gmail.com', 'https://oauth2.googleapis.com/token'],
];

const OURS = ['client_id', 'client_secret', 'refresh_token', 'token_url'];

/**
 * Reads an SMTP URL. `?client_id=…&client_secret=…&refresh_token=…[&token_url=…]` logs in by OAuth 2 (XOAUTH2)
 * instead of a password; other parameters are nodemailer's own.
 * @throws Error with a sentence when the OAuth parameters are incomplete
 */
export function readSmtpUrl(text: string): SmtpSettings {
  const url = new URL(text);
  const clientId = url.searchParams.get('client_id');
  const refreshToken = url.searchParams.get('refresh_token');
  if (clientId === null && refreshToken === null) return { url: text };
  if (clientId === null || refreshToken === null) {
    throw new Error('OAuth 2 needs both client_id and refresh_token in the SMTP URL');
  }
  const accessUrl =
    url.searchParams.get('token_url') ?? TOKEN_URLS.find(([suffix]) => url.hostname.endsWith(suffix))?.[1];
  if (!accessUrl) throw new Error(`OAuth 2 for ${url.hostname} needs token_url in the SMTP URL`);
  const clientSecret = url.searchParams.get('client_secret') ?? '';
  for (const name of OURS) url.searchParams.delete(name);
  const user = decodeURIComponent(url.username);
  return { url: url.href, oauth2: { user, clientId, clientSecret, refreshToken, accessUrl } };
}
