import MailComposer from 'nodemailer/lib/mail-composer';
import type { Address } from '../mail/address.ts';
import { isForPm } from '../mail/letter.ts';
import type { Invitation } from '../mail/letter-variables.ts';
import { references } from '../mail/message-id.ts';
import { enclosuresOf } from './enclosures.ts';
import { calendarPart } from './invitation.ts';
import { MARK_HEADER, markOf } from './mark.ts';
import { namesAnotherClient, type OtherClient } from './other-clients.ts';
import type { Render } from './templates.ts';
import { type LetterRecord, signerOf, viewOf } from './view.ts';
import { oneLine } from './wording.ts';

/** Who writes: the mailbox people answer to, and the key that proves a letter is ours. */
export interface Sender {
  readonly bot: Address;
  readonly markKey: string;
  /** HTTPS address for one-click unsubscription (RFC 8058); null offers unsubscription by mail only. */
  readonly unsubscribeUrl: string | null;
}

export type Composed =
  | { readonly outcome: 'composed'; readonly subject: string; readonly raw: Buffer }
  | {
      readonly outcome: 'held';
      readonly because: 'names-another-client' | 'not-composable';
      readonly subject: string;
      /** The defect behind `not-composable`. */
      readonly cause?: unknown;
    };

/**
 * Builds the MIME source of a letter: text and HTML twin, threading and automation headers (RFC 3834, RFC 2369,
 * RFC 8058), Message-ID as fixed in the row. Holds the letter back when it would name another client,
 * or when its variables do not fit its template: one such letter must not stop the others.
 */
export async function compose(
  record: LetterRecord,
  sender: Sender,
  others: readonly OtherClient[],
  render: Render,
  at: Date,
): Promise<Composed> {
  try {
    return await build(record, sender, others, render, at);
  } catch (cause) {
    return { outcome: 'held', because: 'not-composable', subject: record.name, cause };
  }
}

async function build(
  record: LetterRecord,
  sender: Sender,
  others: readonly OtherClient[],
  render: Render,
  at: Date,
): Promise<Composed> {
  const { subject, text, html } = render(record.name, viewOf(record, sender.bot));
  if (!isForPm(record.name) && namesAnotherClient(`${subject}\n${text}`, others) !== null)
    return { outcome: 'held', because: 'names-another-client', subject };
  const thread = references(record.thread);
  const composer = new MailComposer({
    from: { name: displayName(record, sender.bot), address: sender.bot.address },
    replyTo: { name: sender.bot.name, address: sender.bot.address },
    to: record.to.map(asWritten),
    cc: record.cc.map(asWritten),
    subject,
    messageId: `<${record.messageId}>`,
    date: at,
    ...(thread.length > 0 && {
      inReplyTo: `<${thread.at(-1)}>`,
      references: references([...thread, record.messageId]).map((id) => `<${id}>`),
    }),
    headers: extraHeaders(record, sender),
    text: canonical(text),
    html: canonical(html),
    textEncoding: record.language === 'zh' ? 'base64' : 'quoted-printable',
    attachments: await enclosuresOf(record),
    ...icalEvent(record, sender.bot),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { outcome: 'composed', subject, raw: await composer.compile().build() };
}

/** An invitation stands beside the text, where mail programs offer to accept it (RFC 6047). */
function icalEvent(record: LetterRecord, bot: Address): { icalEvent?: { method: string; content: string } } {
  const invitation = record.variables.invitation as Invitation | undefined;
  if (!invitation) return {};
  const people = [...record.to, ...record.cc];
  return { icalEvent: calendarPart(invitation, bot, people, record.createdAt) };
}

function extraHeaders(record: LetterRecord, sender: Sender): Record<string, string> {
  const headers: Record<string, string> = {
    'Auto-Submitted': record.answers ? 'auto-replied' : 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
    [MARK_HEADER]: markOf(record.messageId, sender.markKey),
  };
  if (record.name !== 'weekly-update') return headers;
  const word = record.language === 'zh' ? '退订' : 'STOP';
  const key = record.project ? ` [${record.project.key}]` : '';
  const byMail = `<mailto:${sender.bot.address}?subject=${encodeURIComponent(`${word}${key}`)}&body=${encodeURIComponent(word)}>`;
  if (!sender.unsubscribeUrl) return { ...headers, 'List-Unsubscribe': byMail };
  return {
    ...headers,
    'List-Unsubscribe': `<${sender.unsubscribeUrl}>, ${byMail}`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** `Liaison · 张伟`: clients see the person they know; the mailbox behind it is read. */
function displayName(record: LetterRecord, bot: Address): string {
  const signer = signerOf(record, bot);
  return signer === bot ? oneLine(bot.name, 60) : oneLine(`${bot.name} · ${signer.name}`, 60);
}

/** Text parts travel with CRLF line ends whatever their encoding (RFC 2046 §4.1.1). */
function canonical(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}

function asWritten(person: Address): Address {
  return { name: oneLine(person.name, 60), address: person.address };
}
