import type { DeliveryVerdict } from '../../mail/inbound.ts';

const SOFT_WORDS = /temporar(y|ily)|暂时|臨時|暫時|临时性|稍后(再|重)试/i;

/** An enhanced status code (RFC 3463) anywhere in the words of a server; never a piece of an IP address or version. */
export function statusIn(words: string): string | null {
  return /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/.exec(words)?.[1] ?? null;
}

/** Whether a server's words carry a status or reply code at all. */
export function hasCode(words: string): boolean {
  return statusIn(words) !== null || replyClassIn(words) !== null;
}

/** A reply code (RFC 5321 §4.2) is followed by words or an enhanced code; a size, a count or a telephone number is not. */
const REPLY =
  /(?<![\d.:[-])([45])[0-5]\d(?=[ \-:]{1,2}(?:[\p{L}<#"'(]|[245]\.\d)|[\]）)]|\s*$)(?! ?(?:[kmg]?b\b|bytes|messages|recipients|hours|days|minutes|seconds))/iu;

/** The class of a plain reply code in the words of a server: `4` or `5`. */
function replyClassIn(words: string): string | null {
  return REPLY.exec(words)?.[1] ?? null;
}

/**
 * The verdict on one recipient. 4.x is soft and 5.x hard, whatever the server's patience did to the message;
 * a failure that names no class and does not call itself temporary is hard.
 */
export function verdictOn(
  recipient: string,
  action: DeliveryVerdict['action'],
  status: string | null,
  diagnostic: string | null,
): DeliveryVerdict {
  const words = diagnostic ?? '';
  const known = status ?? statusIn(words);
  const failureClass =
    known && !known.startsWith('2') ? known[0] : (replyClassIn(words) ?? known?.[0] ?? null);
  return {
    recipient,
    action,
    status: known,
    permanent:
      action === 'failed' && (failureClass === null ? !SOFT_WORDS.test(words) : failureClass !== '4'),
    diagnostic: words.trim() === '' ? null : words.trim(),
  };
}
