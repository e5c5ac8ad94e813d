import { simpleParser } from 'mailparser';
import { parse } from '../../worker/inbox/parse/parse.ts';
import { loadPeer } from './install.ts';

/** What is compared of a parsed mail. */
export interface ReadMail {
  readonly subject: string;
  readonly fromAddress: string;
  readonly fromName: string;
  readonly text: string;
  readonly filenames: readonly string[];
}

export interface MailReader {
  readonly name: string;
  readonly read: (raw: Buffer) => Promise<ReadMail>;
}

export const OURS: MailReader = {
  name: 'ours',
  read: async (raw) => {
    const mail = await parse(raw);
    return {
      subject: mail.subject,
      fromAddress: mail.from?.address ?? '',
      fromName: mail.from?.name ?? '',
      text: mail.text,
      filenames: mail.attachments.map(({ filename }) => filename),
    };
  },
};

export async function mailPeers(): Promise<MailReader[]> {
  return [{ name: 'mailparser', read: byMailparser }, await postalMime()];
}

async function byMailparser(raw: Buffer): Promise<ReadMail> {
  const mail = await simpleParser(raw);
  const from = mail.from?.value[0];
  return {
    subject: mail.subject ?? '',
    fromAddress: from?.address ?? '',
    fromName: from?.name ?? '',
    text: mail.text ?? '',
    filenames: mail.attachments.map(({ filename }) => filename ?? ''),
  };
}

interface PostalMail {
  readonly subject?: string;
  readonly from?: { readonly name?: string; readonly address?: string };
  readonly text?: string;
  readonly html?: string;
  readonly attachments: readonly { readonly filename: string | null }[];
}

async function postalMime(): Promise<MailReader> {
  const PostalMime = await loadPeer<{ parse(raw: Buffer): Promise<PostalMail> }>('postal-mime');
  return {
    name: 'postal-mime',
    read: async (raw) => {
      const mail = await PostalMime.parse(raw);
      return {
        subject: mail.subject ?? '',
        fromAddress: mail.from?.address ?? '',
        fromName: mail.from?.name ?? '',
        // It makes no text of HTML by itself; the tags are taken off for it.
        text: mail.text ?? (mail.html ?? '').replace(/<[^>]+>/g, ' '),
        filenames: mail.attachments.map(({ filename }) => filename ?? ''),
      };
    },
  };
}
