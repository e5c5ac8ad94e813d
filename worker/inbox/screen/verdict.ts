import type { DeliveryVerdict } from '../../mail/inbound.ts';

/** An enhanced status code (RFC 3463) anywhere in the words of a server; never a piece of an IP address or version. */
export function statusIn(words: string): string | null {
  return /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d]|\.\d)/.exec(words)?.[1] ?? null;
}

/** Whether a server's words carry a status or reply code at all. */
export function hasCode(words: string): boolean {
  return statusIn(words) !== null || replyClassIn(words) !== null;
}

/** The class of a plain SMTP reply code (RFC 5321 §4.2) in the words of a server: `4` or `5`. */
function replyClassIn(words: string): string | null {
  return /(?<![\d.:[-])([45])[0-5]\d(?=[ \-:;,]|\s|$)(?!\.\d)/.exec(words)?.[1] ?? null;
}

/**
 * The verdict on one recipient. 4.x is soft and 5.x hard, whatever the server's patience did to the message;
 * a failure that names no class is hard, since a server that gives up without one has nobody to deliver to.
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
    permanent: action === 'failed' && failureClass !== '4',
    diagnostic: words.trim() === '' ? null : words.trim(),
  };
}
