import { replyText } from '../../worker/inbox/reply-text/reply-text.ts';
import type { NewText } from '../../worker/mail/new-text.ts';
import { flat } from './likeness.ts';
import type { ForwardRow } from './rows.ts';
import { readRows } from './rows.ts';
import { printTable, share } from './table.ts';

/** Forwards: recognised or rightly not, text on top, inner sender, subject and text. No npm peer unwraps forwards. */
export function printForwardFigures(corpora: string): void {
  const read = readRows<ForwardRow>(corpora, 'forward.jsonl').map((row) => ({
    row,
    found: replyText({ text: row.text ?? '', html: row.html ?? null }),
  }));
  const forwards = read.filter(({ row }) => row.expected?.type === 'forward');
  const others = read.filter(({ row }) => row.expected?.type !== 'forward');
  const line = (what: string, of: typeof read, right: (row: ForwardRow, found: NewText) => boolean) => [
    what,
    share(of.filter(({ row, found }) => right(row, found)).length, of.length),
    '- (no peer reads it)',
  ];
  const having = (key: 'text_top' | 'from' | 'subject' | 'text') =>
    forwards.filter(({ row }) => row.expected?.[key] !== undefined);
  printTable(
    'Forwards (forward.jsonl)',
    ['what', 'ours', 'best peer'],
    [
      line('forward recognised', forwards, (_, found) => found.forwarded !== null),
      line('reply or quote not taken for one', others, (_, found) => found.forwarded === null),
      line(
        'text on top',
        having('text_top'),
        (row, found) => flat(found.newText) === flat(row.expected?.text_top ?? ''),
      ),
      line('inner sender', having('from'), (row, found) => sameAddress(row.expected?.from, found)),
      line(
        'inner subject',
        having('subject'),
        (row, found) => flat(found.forwarded?.subject ?? '') === flat(row.expected?.subject ?? ''),
      ),
      line('inner text begins right', having('text'), (row, found) =>
        flat(found.forwarded?.text ?? '').startsWith(flat(row.expected?.text ?? '')),
      ),
    ],
  );
}

function sameAddress(expected: string | undefined, found: NewText): boolean {
  const address = /[^\s<>"]+@[^\s<>"]+/.exec(expected ?? '')?.[0];
  return address !== undefined && found.forwarded?.from?.address.toLowerCase() === address.toLowerCase();
}
