import type { OAuthGrant } from './oauth-token.ts';

export interface MailboxConfig {
  /** Short name in the record, the log and the configuration; the key of the mailbox row. */
  readonly name: string;
  /** `imap://user:password@host:port` or `imaps://…`, see `readAccount`. */
  readonly url: string;
  /** Usually `INBOX`. */
  readonly folder: string;
  /** What happens to a mail once it is safe in the record. `keep` opens the folder read-only. */
  readonly after: 'keep' | 'seen' | `move:${string}`;
  /** Mails above this many bytes are taken without their attachments. */
  readonly maxBytes: number;
  /** The address clients write to; the user of the URL when not given. */
  readonly address?: string;
  /** Mails the server had before this moment are never read; everything is when not given. */
  readonly ignoreBefore?: Date;
}

/** How to reach an IMAP account. */
export interface Account {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly grant: OAuthGrant | null;
  /** Whether the connection must be encrypted by STARTTLS; undefined leaves it to `secure`. */
  readonly startTls: boolean | undefined;
  /** False accepts any certificate (`?insecure`). */
  readonly checkCertificate: boolean;
}

const TOKEN_URLS: readonly (readonly [suffix: string, url: string])[] = [
  ['office365.com', 'https://login.microsoftonline.com/common/oauth2/v2.0/token'],
  ['outlook.com', 'https://login.microsoftonline.com/common/oauth2/v2.0/token'],
  ['gmail.com', 'https://oauth2.googleapis.com/token'],
];

/**
 * Reads `imap://` (STARTTLS, required unless the host is this machine) and `imaps://` URLs. User and password
 * are percent-encoded. `?insecure` accepts any certificate and a connection in the clear;
 * `?client_id=…&client_secret=…&refresh_token=…[&token_url=…]` logs in by OAuth 2 (XOAUTH2).
 * @throws Error with a sentence when the URL cannot be used
 */
export function readAccount(url: string): Account {
  const parsed = URL.parse(url);
  if (!parsed || !/^imaps?:$/.test(parsed.protocol) || !parsed.hostname) {
    throw new Error('An IMAP URL looks like imaps://user%40example.com:password@imap.example.com:993');
  }
  const secure = parsed.protocol === 'imaps:';
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  const insecure = parsed.searchParams.has('insecure');
  const local = /^(localhost|127(\.\d+){3}|::1)$/.test(host);
  return {
    host,
    port: Number(parsed.port) || (secure ? 993 : 143),
    secure,
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    grant: readGrant(parsed.searchParams, host),
    startTls: secure ? undefined : !(local || insecure),
    checkCertificate: !insecure,
  };
}

function readGrant(parameters: URLSearchParams, host: string): OAuthGrant | null {
  const refreshToken = parameters.get('refresh_token');
  const clientId = parameters.get('client_id');
  if (!refreshToken && !clientId) return null;
  if (!refreshToken || !clientId)
    throw new Error('OAuth 2 needs both client_id and refresh_token in the IMAP URL');
  const tokenUrl = parameters.get('token_url') ?? TOKEN_URLS.find(([suffix]) => host.endsWith(suffix))?.[1];
  if (!tokenUrl) throw new Error(`OAuth 2 for ${host} needs token_url in the IMAP URL`);
  return { tokenUrl, clientId, clientSecret: parameters.get('client_secret') ?? '', refreshToken };
}
