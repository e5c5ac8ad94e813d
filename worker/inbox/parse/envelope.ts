import type { Header, InboundMail } from '../../mail/inbound.ts';
import { readAddresses } from './addresses.ts';
import { readDate } from './date.ts';
import { decodeWords } from './encoded-words.ts';
import { type Field, fieldValue } from './header-text.ts';
import { withoutInvisible } from './invisible.ts';
import { readMessageIds } from './message-ids.ts';

type Envelope = Pick<
  InboundMail,
  | 'messageId'
  | 'inReplyTo'
  | 'references'
  | 'from'
  | 'sender'
  | 'replyTo'
  | 'to'
  | 'cc'
  | 'returnPath'
  | 'subject'
  | 'date'
  | 'headers'
>;

/** What the headers of a mail say. Where a header stands twice the topmost one counts. */
export function readEnvelope(fields: readonly Field[]): Envelope {
  const addresses = (name: string) =>
    fields.filter((field) => field.name === name).flatMap((field) => readAddresses(field.value));
  const messageId = fieldValue(fields, 'message-id');
  const returnPath = fields.find((field) => field.name === 'return-path');
  return {
    messageId: readMessageIds(messageId)[0] ?? (messageId.replace(/[<>\s]+/g, '') || null),
    inReplyTo: readMessageIds(fieldValue(fields, 'in-reply-to'))[0] ?? null,
    references: readMessageIds(fieldValue(fields, 'references')),
    from: readAddresses(fieldValue(fields, 'from'))[0] ?? null,
    sender: readAddresses(fieldValue(fields, 'sender'))[0] ?? null,
    replyTo: addresses('reply-to'),
    to: addresses('to'),
    cc: addresses('cc'),
    returnPath: returnPath ? (readAddresses(returnPath.value)[0]?.address ?? '') : null,
    subject: oneLine(decodeWords(fieldValue(fields, 'subject'))),
    date: readDate(fieldValue(fields, 'date')),
    headers: fields.map(
      ({ name, value }): Header => ({ name, value: decodeWords(value).replaceAll('\0', '') }),
    ),
  };
}

function oneLine(text: string): string {
  return withoutInvisible(text.replace(/[\r\n\t]+/g, ' ')).trim();
}
