import { envelopeAddresses } from './envelope-addresses.ts';
import { imapString } from './imap-text.ts';
import { headerOf, type MimePart, parameterised } from './mime-tree.ts';

/** ENVELOPE of a mail (RFC 3501 §7.4.2). */
export function envelope(part: MimePart): string {
  const from = addresses(headerOf(part, 'from'));
  const fields = [
    imapString(headerOf(part, 'date')),
    imapString(headerOf(part, 'subject')),
    from,
    orElse(addresses(headerOf(part, 'sender')), from),
    orElse(addresses(headerOf(part, 'reply-to')), from),
    addresses(headerOf(part, 'to')),
    addresses(headerOf(part, 'cc')),
    addresses(headerOf(part, 'bcc')),
    imapString(headerOf(part, 'in-reply-to')),
    imapString(headerOf(part, 'message-id')),
  ];
  return `(${fields.join(' ')})`;
}

function orElse(value: string, fallback: string): string {
  return value === 'NIL' ? fallback : value;
}

function addresses(header: string | undefined): string {
  const entries = envelopeAddresses(header ?? '').map(
    ({ name, local, domain }) =>
      `(${imapString(name || null)} NIL ${imapString(local)} ${imapString(domain)})`,
  );
  return entries.length ? `(${entries.join('')})` : 'NIL';
}

/** BODYSTRUCTURE, or with `extended` false the shorter BODY. */
export function bodyStructure(raw: Buffer, part: MimePart, extended: boolean): string {
  if (part.type === 'multipart' && part.children.length) {
    const children = part.children.map((child) => bodyStructure(raw, child, extended)).join('');
    const tail = extended ? ` ${pairs(part.parameters)} ${disposition(part)} NIL NIL` : '';
    return `(${children} ${imapString(part.subtype)}${tail})`;
  }
  const fields = [
    imapString(part.type === 'multipart' ? 'text' : part.type),
    imapString(part.type === 'multipart' ? 'plain' : part.subtype),
    pairs(part.parameters),
    imapString(headerOf(part, 'content-id')),
    imapString(headerOf(part, 'content-description')),
    imapString((headerOf(part, 'content-transfer-encoding') ?? '7bit').toLowerCase()),
    String(part.end - part.bodyStart),
  ];
  const [inner] = part.children;
  if (inner) fields.push(envelope(inner), bodyStructure(raw, inner, extended), String(lines(raw, part)));
  else if (part.type === 'text' || part.type === 'multipart') fields.push(String(lines(raw, part)));
  if (extended) fields.push('NIL', disposition(part), 'NIL', 'NIL');
  return `(${fields.join(' ')})`;
}

function pairs(parameters: ReadonlyMap<string, string>): string {
  const words = [...parameters].map(([name, value]) => `${imapString(name)} ${imapString(value)}`);
  return words.length ? `(${words.join(' ')})` : 'NIL';
}

function disposition(part: MimePart): string {
  const header = headerOf(part, 'content-disposition');
  if (!header) return 'NIL';
  const { value, parameters } = parameterised(header);
  return `(${imapString(value)} ${pairs(parameters)})`;
}

function lines(raw: Buffer, part: MimePart): number {
  let count = 0;
  for (let at = raw.indexOf(10, part.bodyStart); at >= 0 && at < part.end; at = raw.indexOf(10, at + 1))
    count += 1;
  return count;
}
