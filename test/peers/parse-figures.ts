import { flat } from './likeness.ts';
import type { MailReader, ReadMail } from './mail-readers.ts';
import { mailPeers, OURS } from './mail-readers.ts';
import type { ParseRow } from './rows.ts';
import { readRaw, readRows } from './rows.ts';
import { printTable, share } from './table.ts';

interface Measured {
  readonly name: string;
  readonly mails: readonly { readonly row: ParseRow; readonly mail: ReadMail | null; readonly ms: number }[];
}

type Expected = NonNullable<ParseRow['expected']>;

const CHECKS: readonly (readonly [
  string,
  keyof Expected,
  (expected: Expected, mail: ReadMail) => boolean,
])[] = [
  ['subject', 'subject', (expected, mail) => flat(mail.subject) === flat(expected.subject ?? '')],
  [
    'from address',
    'from_addr',
    (expected, mail) => mail.fromAddress.toLowerCase() === expected.from_addr?.toLowerCase(),
  ],
  ['from name', 'from_name', (expected, mail) => flat(mail.fromName) === flat(expected.from_name ?? '')],
  [
    'text',
    'text_contains',
    (expected, mail) =>
      (expected.text_contains ?? []).every((piece) => flat(mail.text).includes(flat(piece))),
  ],
  [
    'attachment count',
    'attachment_count',
    (expected, mail) => mail.filenames.length === expected.attachment_count,
  ],
  [
    'attachment names',
    'attachments',
    (expected, mail) =>
      (expected.attachments ?? []).every(({ filename }) => mail.filenames.includes(filename)),
  ],
];

/** Accuracy of subject, sender, text and attachments, crashes and the slowest mail, ours beside the parsers of npm. */
export async function printParseFigures(corpora: string): Promise<void> {
  const rows = readRows<ParseRow>(corpora, 'parse.jsonl');
  const measured: Measured[] = [];
  for (const reader of [OURS, ...(await mailPeers())]) measured.push(await measure(corpora, rows, reader));
  const [ours, ...peers] = measured;
  if (!ours) return;
  const groups = [...new Set(rows.filter(({ expected }) => expected).map(({ source }) => source)), 'total'];
  const lines = groups.flatMap((group) =>
    CHECKS.flatMap(([name, key, holds]) => {
      const count = (of: Measured) => {
        const asked = of.mails.filter(
          ({ row }) => (group === 'total' || row.source === group) && row.expected?.[key] !== undefined,
        );
        return {
          total: asked.length,
          hits: asked.filter(({ row, mail }) => row.expected && mail && holds(row.expected, mail)).length,
        };
      };
      const { total, hits } = count(ours);
      if (total === 0) return [];
      const best = peers
        .map((peer) => ({ name: peer.name, hits: count(peer).hits }))
        .reduce((one, other) => (other.hits > one.hits ? other : one));
      return [[group, name, share(hits, total), `${share(best.hits, total)} ${best.name}`]];
    }),
  );
  printTable('Parsing (parse.jsonl)', ['source', 'what', 'ours', 'best peer'], lines);
  printTable(
    'Crashes and time over all raw mails',
    ['reader', 'mails', 'crashes', 'slowest mail', 'which'],
    measured.map(({ name, mails }) => {
      const slowest = mails.reduce((one, other) => (other.ms > one.ms ? other : one));
      const crashes = mails.filter(({ mail }) => mail === null).length;
      return [name, String(mails.length), String(crashes), `${slowest.ms.toFixed(0)} ms`, slowest.row.id];
    }),
  );
}

async function measure(corpora: string, rows: readonly ParseRow[], reader: MailReader): Promise<Measured> {
  const mails: Measured['mails'][number][] = [];
  const [warmUp] = rows;
  // The first mail pays for loading and compiling, whoever reads it.
  if (warmUp) await reader.read(readRaw(corpora, warmUp)).catch(() => null);
  for (const row of rows) {
    const raw = readRaw(corpora, row);
    const begun = performance.now();
    const mail = await reader.read(raw).catch(() => null);
    mails.push({ row, mail, ms: performance.now() - begun });
  }
  return { name: reader.name, mails };
}
