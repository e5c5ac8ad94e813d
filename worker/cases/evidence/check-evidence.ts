import { evidenceContent, sha256Of } from './hash.ts';
import type { EvidenceRecord } from './state.ts';
import type { EvidenceRow } from './store.ts';

/** What evidence is checked against: the ledger's word for each row, and the bytes as they lie in the record. */
export interface Held {
  /** `sha256` of every `evidence-recorded` entry of the project, in order. */
  readonly vouched: readonly string[];
  /** SHA-256 of a letter as it left, by its number; of a mail as received, by its number. */
  readonly letters: ReadonlyMap<number, string>;
  readonly mails: ReadonlyMap<number, string>;
}

/** The first row of a project's evidence that does not hold: which, and why not. */
export function evidenceFault(project: string, rows: readonly EvidenceRow[], held: Held): string | null {
  let previous: string | null = null;
  for (const row of rows) {
    const what = rowFault(project, row, previous, held);
    if (what !== null) return `evidence ${row.id} (${row.about} ${row.decision}) ${what}`;
    previous = row.sha256;
  }
  const present = new Set(rows.map(({ sha256 }) => sha256));
  const lost = held.vouched.find((sha256) => !present.has(sha256));
  return lost === undefined ? null : `the ledger names evidence ${lost}, which is gone`;
}

function rowFault(
  project: string,
  row: EvidenceRow,
  previous: string | null,
  { vouched, letters, mails }: Held,
): string | null {
  if (sha256Of(row.canonical) !== row.sha256) return 'has another hash than its content';
  if (evidenceContent({ ...row, project }) !== row.canonical) return 'says in a column what was not hashed';
  const record = row.record as EvidenceRecord;
  if (record.previous.inProject !== previous) return 'does not follow the evidence before it';
  if (!vouched.includes(row.sha256)) return 'is not named by the ledger';
  const { reply } = record;
  if (reply && mails.get(reply.mailId) !== reply.sha256)
    return `rests on mail ${reply.mailId}, which was changed`;
  const letter = record.letters.find((one) => one.sha256 !== null && letters.get(one.id) !== one.sha256);
  return letter ? `rests on letter ${letter.id}, which was changed` : null;
}
