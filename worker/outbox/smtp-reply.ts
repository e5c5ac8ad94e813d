/** What became of one letter for one recipient at the mail server. */
export type Submission =
  | { readonly result: 'accepted'; readonly response: string }
  /** `permanent`: asking again is useless (5xx). */
  | { readonly result: 'refused'; readonly permanent: boolean; readonly response: string }
  /** The end of the message was let go and no reply came: it may or may not have been accepted. */
  | { readonly result: 'unknown'; readonly response: string }
  /** The server does not let us in; nothing leaves until someone looks. */
  | { readonly result: 'paused'; readonly response: string }
  /** The message never went out whole: safe to submit again. */
  | { readonly result: 'unreachable'; readonly response: string };

/** The parts of a library error that say where an SMTP dialogue ended. */
export interface SmtpFailure {
  readonly message: string;
  readonly code?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
  readonly command?: string | undefined;
  /** Code of the network or HTTP error below. */
  readonly originalCode?: string | undefined;
}

/** How far the dialogue had come: the letter not yet asked for, asked for, or its end let go. */
export type Progress = 'not-asked' | 'asked' | 'let-go';

/** Replies that speak of the login, wherever they come (RFC 4954 §6): authentication required, too weak, failed, encryption required. */
const LOGIN_REPLIES: ReadonlySet<number> = new Set([530, 534, 535, 538]);
/** A service that closes or answers out of turn has not judged the letter (RFC 5321 §4.2.2, §4.2.3). */
const TRANSIENT_5XX: ReadonlySet<number> = new Set([503]);

/** A server that turns us away at the door has not judged the letter, whatever code it gives. */
const AT_THE_DOOR: ReadonlySet<string> = new Set(['CONN', 'EHLO', 'HELO', 'STARTTLS']);

/**
 * The server's reply code decides before anything the library thinks. Without a reply it matters only whether
 * the end of the message had been let go.
 */
export function judgeFailure(failure: SmtpFailure, progress: Progress): Submission {
  const response = failure.response ?? failure.message;
  const { responseCode, code } = failure;
  if (responseCode !== undefined && responseCode >= 400) {
    if (LOGIN_REPLIES.has(responseCode)) return { result: 'paused', response };
    if (progress === 'not-asked' && AT_THE_DOOR.has(failure.command ?? ''))
      return { result: 'unreachable', response };
    if (isLogin(failure)) return { result: responseCode >= 500 ? 'paused' : 'unreachable', response };
    return judgeReply(responseCode, response);
  }
  if (progress === 'let-go') return { result: 'unknown', response };
  if (isLogin(failure)) return { result: isNetwork(failure) ? 'unreachable' : 'paused', response };
  if (code === 'EMESSAGE') return { result: 'refused', permanent: true, response };
  return { result: 'unreachable', response };
}

/** 4xx: later, perhaps; 5xx: never. */
export function judgeReply(responseCode: number, response: string): Submission {
  const permanent = responseCode >= 500 && !TRANSIENT_5XX.has(responseCode);
  return { result: 'refused', permanent, response };
}

function isLogin(failure: SmtpFailure): boolean {
  return (
    failure.code === 'EAUTH' ||
    failure.code === 'ENOAUTH' ||
    failure.code === 'EOAUTH2' ||
    (failure.command ?? '').startsWith('AUTH')
  );
}

function isNetwork(failure: SmtpFailure): boolean {
  return /ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ESOCKET|EFETCH|EPIPE/.test(
    `${failure.originalCode ?? ''} ${failure.message}`,
  );
}
