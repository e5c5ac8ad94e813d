import { describe, expect, it } from 'vitest';
import { CHAIN_START, followChain } from '../../worker/cases/evidence/check-chain.ts';
import { evidenceFault, type Held } from '../../worker/cases/evidence/check-evidence.ts';
import { evidenceContent, sha256Of } from '../../worker/cases/evidence/hash.ts';
import type { ChainRow } from '../../worker/cases/evidence/ledger-store.ts';
import type { EvidenceRow } from '../../worker/cases/evidence/store.ts';
import { canonical, chainHash } from '../../worker/cases/ledger.ts';

const AT = new Date('2026-12-01T10:00:00.000Z');

function chainOf(length: number): ChainRow[] {
  const rows: ChainRow[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const said = { what: 'asked', about: `CR-${seq}`, from: null, to: 'logged' };
    const details = { words: `wish ${seq}` };
    const place = { chain: 'SHOP', seq, at: AT, actor: 'amy@harbour.example', mailId: seq };
    const content = canonical({ ...place, ...said, details });
    const previousHash = rows.at(-1)?.hash ?? CHAIN_START.hash;
    const hash = chainHash(previousHash, content);
    rows.push({ ...place, entry: { ...said, ...details }, canonical: content, previousHash, hash });
  }
  return rows;
}

const changed = (rows: readonly ChainRow[], seq: number, over: Partial<ChainRow>) =>
  rows.map((row) => (row.seq === seq ? { ...row, ...over } : row));
const forged = (row: ChainRow) => row.canonical.replace('wish', 'gift');

describe('a chain', () => {
  const rows = chainOf(5);

  it('holds when every entry proves the one before, in one go or page by page', () => {
    const end = { place: { seq: 5, hash: rows[4]?.hash }, broken: null };
    expect(followChain(CHAIN_START, rows)).toEqual(end);
    const { place } = followChain(CHAIN_START, rows.slice(0, 2));
    expect(followChain(place, rows.slice(2))).toEqual(end);
  });

  it.each<[string, (rows: ChainRow[]) => ChainRow[], number, string]>([
    [
      'its content was changed',
      (all) => changed(all, 3, { canonical: forged(all[2] as ChainRow) }),
      3,
      'another hash',
    ],
    ['an entry is missing', (all) => all.filter(({ seq }) => seq !== 3), 4, 'what stood between is missing'],
    ['its beginning is missing', (all) => all.slice(1), 2, 'what stood between is missing'],
    ['a column was changed', (all) => changed(all, 2, { actor: 'nobody' }), 2, 'in its column actor'],
    ['its time was changed', (all) => changed(all, 2, { at: new Date(0) }), 2, 'in its column at'],
    [
      'the entry people read was changed',
      (all) => changed(all, 4, { entry: { what: 'signed' } }),
      4,
      'column entry',
    ],
    [
      'an entry was hashed anew',
      (all) => {
        const row = all[2] as ChainRow;
        const content = forged(row);
        return changed(all, 3, {
          canonical: content,
          hash: chainHash(row.previousHash, content),
          entry: { ...(row.entry as object), words: 'gift 3' },
        });
      },
      4,
      'does not carry the hash of the entry before',
    ],
  ])('is broken where %s', (_, change, seq, what) => {
    const { broken } = followChain(CHAIN_START, change(rows));
    expect(broken?.seq).toBe(seq);
    expect(broken?.what).toContain(what);
  });
});

describe('evidence', () => {
  function evidenceOf(id: number, previous: string | null): EvidenceRow {
    const record = {
      previous: { inCase: previous, inProject: previous },
      reply: { mailId: 7, sha256: 'mail' },
      letters: [
        { id: 3, sha256: 'letter' },
        { id: 4, sha256: null },
      ],
    };
    const row = { about: 'SO-1', mailId: 7, at: AT, decision: 'signed', rule: 'r', personId: 1, record };
    const content = evidenceContent({ project: 'SHOP', ...row });
    return { id, projectId: 1, ...row, canonical: content, sha256: sha256Of(content) };
  }
  const first = evidenceOf(1, null);
  const second = evidenceOf(2, first.sha256);
  const held: Held = {
    vouched: [first.sha256, second.sha256],
    letters: new Map([[3, 'letter']]),
    mails: new Map([[7, 'mail']]),
  };

  it('holds when it follows, is named by the ledger, and its letters and mails are unchanged', () => {
    expect(evidenceFault('SHOP', [first, second], held)).toBeNull();
  });

  it.each<[string, EvidenceRow[], Partial<Held>, string]>([
    [
      'a column was changed',
      [{ ...first, decision: 'declined' }, second],
      {},
      'evidence 1 (SO-1 declined) says in a column',
    ],
    ['its content was changed', [{ ...first, canonical: '{}' }, second], {}, 'another hash than its content'],
    ['one before it is gone', [second], {}, 'evidence 2 (SO-1 signed) does not follow'],
    ['the last one is gone', [first], {}, `the ledger names evidence ${second.sha256}, which is gone`],
    [
      'the ledger never heard of it',
      [first, second],
      { vouched: [first.sha256] },
      'is not named by the ledger',
    ],
    [
      'its mail was changed',
      [first, second],
      { mails: new Map([[7, 'other']]) },
      'rests on mail 7, which was changed',
    ],
    ['its letter is gone', [first, second], { letters: new Map() }, 'rests on letter 3, which was changed'],
  ])('does not hold where %s', (_, rows, over, fault) => {
    expect(evidenceFault('SHOP', rows, { ...held, ...over })).toContain(fault);
  });
});
