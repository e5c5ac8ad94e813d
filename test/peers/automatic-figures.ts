import { parse } from '../../worker/inbox/parse/parse.ts';
import { screen } from '../../worker/inbox/screen/screen.ts';
import type { Screening } from '../../worker/mail/screening.ts';
import type { AutomaticRow } from './rows.ts';
import { readRaw, readRows } from './rows.ts';
import { printTable, share } from './table.ts';

/** The corpus's names for our kinds. */
const KINDS: Readonly<Record<string, string>> = {
  auto_reply: 'auto-reply',
  complaint: 'complaint-report',
  calendar: 'calendar-reply',
};
const STRANGER = { addresses: [], isOurs: () => false };

/** Kinds told apart, per source and as a confusion table; of bounces the recipients and the permanence. */
export async function printAutomaticFigures(corpora: string): Promise<void> {
  const read: { row: AutomaticRow; wanted: string; found: Screening }[] = [];
  for (const row of readRows<AutomaticRow>(corpora, 'automatic.jsonl')) {
    const mail = await parse(readRaw(corpora, row));
    read.push({ row, wanted: KINDS[row.kind] ?? row.kind, found: screen(mail, STRANGER) });
  }
  const right = (of: typeof read) =>
    share(of.filter(({ wanted, found }) => wanted === found.kind).length, of.length);
  printTable(
    'Kinds (automatic.jsonl); no npm peer screens',
    ['source', 'right kind'],
    [
      ...[...new Set(read.map(({ row }) => row.source))].map((source) => [
        source,
        right(read.filter(({ row }) => row.source === source)),
      ]),
      ['total', right(read)],
    ],
  );
  const found = [...new Set(read.map((one) => one.found.kind))].sort();
  printTable(
    'Confusion: wanted (rows), found (columns)',
    ['', ...found],
    [...new Set(read.map(({ wanted }) => wanted))]
      .sort()
      .map((wanted) => [
        wanted,
        ...found.map((kind) =>
          String(read.filter((one) => one.wanted === wanted && one.found.kind === kind).length),
        ),
      ]),
  );
  const bounces = read.filter(({ row, found: { kind } }) => row.kind === 'bounce' && kind === 'bounce');
  const named = bounces.filter(({ row }) => row.recipients !== undefined);
  const temporary = bounces.filter(({ row }) => row.temporary === true);
  printTable(
    'Bounces',
    ['what', 'ours'],
    [
      ['every recipient, no other', share(named.filter(sameRecipients).length, named.length)],
      [
        'marked temporary, found not permanent',
        share(temporary.filter((one) => !isPermanent(one.found)).length, temporary.length),
      ],
      [
        'not marked, found permanent (a 4.x given up counts as temporary with us)',
        share(...countPermanent(named.filter(({ row }) => row.temporary !== true))),
      ],
    ],
  );
}

function sameRecipients({ row, found }: { row: AutomaticRow; found: Screening }): boolean {
  const sorted = (addresses: readonly string[]) =>
    addresses
      .map((one) => one.toLowerCase())
      .sort()
      .join(' ');
  return sorted(found.deliveries.map(({ recipient }) => recipient)) === sorted(row.recipients ?? []);
}

function isPermanent({ deliveries }: Screening): boolean {
  return deliveries.some(({ permanent }) => permanent);
}

function countPermanent(of: readonly { found: Screening }[]): [number, number] {
  return [of.filter(({ found }) => isPermanent(found)).length, of.length];
}
