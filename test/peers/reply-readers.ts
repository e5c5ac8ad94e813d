import { replyText } from '../../worker/inbox/reply-text/reply-text.ts';
import { loadPeer } from './install.ts';
import type { ReplyRow } from './rows.ts';

/** What a reader makes of a body: the new text, and the signature where it keeps one apart. */
export interface Read {
  readonly newText: string;
  readonly signature: string;
}

export interface ReplyReader {
  readonly name: string;
  readonly read: (row: Pick<ReplyRow, 'text' | 'html'>) => Read;
}

export const OURS: ReplyReader = {
  name: 'ours',
  read: ({ text, html }) => {
    const { newText, signature } = replyText({ text, html: html ?? null });
    return { newText, signature };
  },
};

/** The peers read plain text; none of them is given the HTML, which they need a browser's document for. */
export async function replyPeers(): Promise<ReplyReader[]> {
  const Crisp =
    await loadPeer<new () => { read(text: string): { getVisibleText(): string } }>('email-reply-parser');
  const port = await loadPeer<(text: string, visible: true) => string>('node-email-reply-parser');
  const planer = await loadPeer<{ extractFrom(text: string, type: string): string }>('planer');
  const plain = (name: string, read: (text: string) => string): ReplyReader => ({
    name,
    read: ({ text }) => ({ newText: read(text), signature: '' }),
  });
  return [
    plain('email-reply-parser', (text) => new Crisp().read(text).getVisibleText()),
    plain('node-email-reply-parser', (text) => port(text, true)),
    plain('planer', (text) => planer.extractFrom(text, 'text/plain')),
  ];
}
