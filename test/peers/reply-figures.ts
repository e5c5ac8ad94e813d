import { dense, flat, tokenF1 } from './likeness.ts';
import type { Read, ReplyReader } from './reply-readers.ts';
import { OURS, replyPeers } from './reply-readers.ts';
import type { ReplyRow } from './rows.ts';
import { readRows } from './rows.ts';
import { printTable, share } from './table.ts';

interface Score {
  readonly source: string;
  readonly exact: boolean;
  readonly f1: number;
  readonly crashed: boolean;
}

const RULE = [
  'New text of replies (reply.jsonl). Exact: equal after folding white space (talon-html: without any, as that project compares).',
  '"contains" rows count as exact when every wanted and no unwanted piece is there; they have no F1.',
  'Signatures: our convention cuts them, several projects keep them. "cut": our new text against the expectation as it is.',
  '"by convention": where a project keeps signatures, our new text with our cut signature put back may match too.',
  'Peers are scored on their plain visible text, whatever they do with signatures. "best peer": the best of three, per cell.',
];

/** Exact match and token F1 of the new text, per source and in total, with the best peer beside each figure. */
export async function printReplyFigures(corpora: string): Promise<void> {
  const rows = readRows<ReplyRow>(corpora, 'reply.jsonl');
  const cut = rows.map((row) => score(row, OURS, false));
  const put = rows.map((row) => score(row, OURS, true));
  const peers = (await replyPeers()).map((peer) => ({
    name: peer.name,
    scores: rows.map((row) => score(row, peer, false)),
  }));
  console.log(`\n${RULE.join('\n')}`);
  const groups = [...new Set(rows.map(({ source }) => source)), 'total'];
  printTable(
    'Exact match and mean token F1',
    [
      'source',
      'rows',
      'ours, cut',
      'ours, by convention',
      'best peer',
      'F1 cut',
      'F1 by convention',
      'F1 best peer',
    ],
    groups.map((group) => {
      const of = (scores: readonly Score[]) =>
        scores.filter(({ source }) => group === 'total' || source === group);
      const total = of(cut).length;
      const best = peers.map(({ name, scores }) => ({
        name,
        hits: exact(of(scores)),
        f1: meanF1(of(scores)),
      }));
      const byHits = best.reduce((one, other) => (other.hits > one.hits ? other : one));
      const byF1 = best.reduce((one, other) => (other.f1 > one.f1 ? other : one));
      return [
        group,
        String(total),
        share(exact(of(cut)), total),
        share(exact(of(put)), total),
        `${share(byHits.hits, total)} ${byHits.name}`,
        meanF1(of(cut)).toFixed(3),
        meanF1(of(put)).toFixed(3),
        `${byF1.f1.toFixed(3)} ${byF1.name}`,
      ];
    }),
  );
  printTable(
    'In total, by reader',
    ['reader', 'exact', 'mean F1', 'crashes'],
    [{ name: 'ours, cut', scores: cut }, { name: 'ours, by convention', scores: put }, ...peers].map(
      ({ name, scores }) => [
        name,
        share(exact(scores), scores.length),
        meanF1(scores).toFixed(3),
        String(scores.filter(({ crashed }) => crashed).length),
      ],
    ),
  );
}

function score(row: ReplyRow, reader: ReplyReader, byConvention: boolean): Score {
  let read: Read;
  try {
    read = reader.read(row);
  } catch {
    return { source: row.source, exact: false, f1: row.check === 'exact' ? 0 : Number.NaN, crashed: true };
  }
  const keeps = byConvention && row.signature_convention.startsWith('kept');
  const texts = keeps ? [read.newText, `${read.newText}\n${read.signature}`] : [read.newText];
  return {
    source: row.source,
    exact: texts.some((text) => matches(row, text)),
    f1:
      row.expected_reply === null
        ? Number.NaN
        : Math.max(...texts.map((text) => tokenF1(text, row.expected_reply ?? ''))),
    crashed: false,
  };
}

function matches(row: ReplyRow, text: string): boolean {
  if (row.expected_reply !== null) {
    const same = row.source === 'talon-html' ? dense : flat;
    return same(text) === same(row.expected_reply);
  }
  const found = flat(text);
  return (
    (row.must_contain ?? []).every((piece) => found.includes(flat(piece))) &&
    !(row.must_not_contain ?? []).some((piece) => found.includes(flat(piece)))
  );
}

function exact(scores: readonly Score[]): number {
  return scores.filter((one) => one.exact).length;
}

function meanF1(scores: readonly Score[]): number {
  const known = scores.map(({ f1 }) => f1).filter((f1) => !Number.isNaN(f1));
  return known.length === 0 ? Number.NaN : known.reduce((sum, f1) => sum + f1, 0) / known.length;
}
