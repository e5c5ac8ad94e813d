/** Why an IMAP server would not let us in. */
export type Refusal = 'throttled' | 'wrong-password' | 'unsafe-login' | 'no-folder';

/** The server answered, and said no. Other failures (network, time-out, protocol) are plain errors. */
export class MailboxRefused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal, message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'MailboxRefused';
    this.refusal = refusal;
  }
}

interface ServerSaidNo {
  readonly authenticationFailed?: boolean;
  readonly serverResponseCode?: string;
  readonly responseText?: string;
  readonly response?: unknown;
  readonly code?: string;
  readonly mailboxMissing?: boolean;
  readonly message?: string;
}

/** RFC 5530 codes of a server that could let us in later. */
const LATER_CODES = ['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'CONTACTADMIN'];
const LATER_WORDS =
  /too many|rate limit|throttl|frequen|temporar|try again|later|maximum number|simultaneous|busy|频繁|频率|稍后|过多|繁忙/i;

/**
 * A throttled login must not look like a wrong password: the first heals by waiting, the second only by a person,
 * and trying on with it gets an address blocked. Null when the server did not refuse at all.
 */
export function refusalOf(error: unknown): Refusal | null {
  const said = error as ServerSaidNo;
  const words = [said.responseText, said.response, said.message]
    .filter((text) => typeof text === 'string')
    .join(' ');
  if (said.code === 'ETHROTTLE') return 'throttled';
  if (/unsafe login/i.test(words)) return 'unsafe-login';
  if (said.mailboxMissing) return 'no-folder';
  if (!said.authenticationFailed) return null;
  if (LATER_CODES.includes(said.serverResponseCode ?? '')) return 'throttled';
  if (said.serverResponseCode === 'AUTHENTICATIONFAILED') return 'wrong-password';
  return LATER_WORDS.test(words) ? 'throttled' : 'wrong-password';
}

/** One sentence for the terminal: what happened and what to do. */
export function explainRefusal(refusal: Refusal, host: string, user: string, folder: string): string {
  switch (refusal) {
    case 'throttled':
      return `${host} asks ${user} to log in less often; trying again later.`;
    case 'wrong-password':
      return `${host} refused the password of ${user}. 163, 126 and QQ want an authorisation code (授权码), Gmail an app password, Microsoft 365 OAuth 2.`;
    case 'unsafe-login':
      return `${host} calls the login of ${user} unsafe: switch IMAP on in the web mail settings and use its authorisation code (授权码).`;
    case 'no-folder':
      return `${host} has no folder ${folder} for ${user}.`;
  }
}
