import { randomUUID } from 'node:crypto';
import type { InboundMail } from '../../worker/mail/inbound.ts';
import { BOT } from './installation.ts';

/** Name under which the receiving server of the installation writes its verdicts. */
export const OUR_SERVER = 'mx.studio.example';

/** A mail as bytes, for what no mail library would write. */
export interface RawMail {
  readonly from: string;
  readonly text: string;
  /** Letter it answers, by In-Reply-To. */
  readonly reply?: InboundMail;
  readonly subject?: string;
  /** Verdict of the receiving server above everything else; none: it wrote nothing. */
  readonly verdict?: 'pass' | 'fail' | 'none';
  readonly headers?: readonly string[];
  readonly type?: string;
  readonly messageId?: string;
}

/** The bytes of a mail; line ends of headers are CRLF unless a header brings its own. */
export function rawMail({
  from,
  text,
  reply,
  subject = reply ? `Re: ${reply.subject}` : 'Phase two',
  verdict = 'pass',
  headers = [],
  type = 'text/plain; charset=utf-8',
  messageId = `${randomUUID()}@outside.example`,
}: RawMail): Buffer {
  const [, domain = ''] = /@([^>\s]+)>?\s*$/u.exec(from) ?? [];
  const lines = [
    ...(verdict === 'none' ? [] : [verdictLine(verdict, domain)]),
    ...headers,
    `From: ${from}`,
    `To: ${BOT}`,
    `Subject: ${subject}`,
    `Message-ID: <${messageId}>`,
    ...(reply ? [`In-Reply-To: <${reply.messageId}>`, `References: <${reply.messageId}>`] : []),
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text.replace(/\r?\n/g, '\r\n')}\r\n`);
}

/** What our own receiving server writes, or what a sender pretends that a server wrote. */
export function verdictLine(verdict: 'pass' | 'fail', domain: string, server = OUR_SERVER): string {
  return `Authentication-Results: ${server}; dkim=${verdict} header.d=${domain}; dmarc=${verdict} header.from=${domain}`;
}
