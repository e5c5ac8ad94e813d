import type { Transaction } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import { storable } from '../../inbox/parse/storable.ts';
import type { LedgerEntry } from '../ledger.ts';
import { evidenceContent, sha256Of } from './hash.ts';
import { evidenceOf } from './known.ts';
import type { EvidenceRecord, Proof } from './state.ts';
import { insertEvidence, projectRow } from './store.ts';

/** The ledger's word for a row of evidence: none can vanish, or appear later, without the chain contradicting. */
export const EVIDENCE_RECORDED = 'evidence-recorded';

/**
 * Puts a decision into evidence, in the transaction that makes it: gathers what is known at this moment and writes the
 * row. Gives the entry that must be appended to the project's ledger in the same transaction, so that the chain vouches
 * for the row.
 */
export async function prove(
  trx: Transaction<Database>,
  proof: Proof,
): Promise<Omit<LedgerEntry, 'actor' | 'mailId'>> {
  const { id, sha256 } = await recordEvidence(trx, { ...proof, record: await evidenceOf(trx, proof) });
  return {
    what: EVIDENCE_RECORDED,
    about: proof.about,
    from: null,
    to: proof.decision,
    details: { evidence: id, sha256 },
  };
}

/** Writes one row of evidence with the SHA-256 (hex) of its content. The database refuses to change it later. */
export async function recordEvidence(
  trx: Transaction<Database>,
  evidence: Omit<Proof, 'details'> & { readonly record: EvidenceRecord },
): Promise<{ readonly id: number; readonly sha256: string }> {
  const { key } = await projectRow(trx, evidence.projectId);
  const { projectId, about, mailId, at, decision, personId } = evidence;
  const rule = storable(evidence.rule);
  // What jsonb gives back must be what was hashed: dates as text, nothing undefined, no NUL.
  const record: unknown = storable(JSON.parse(JSON.stringify(evidence.record)));
  const canonical = evidenceContent({ project: key, about, mailId, at, decision, rule, personId, record });
  const sha256 = sha256Of(canonical);
  const row = { projectId, about, mailId, at, decision, rule, personId, canonical, sha256 };
  const id = await insertEvidence(trx, { ...row, record: JSON.stringify(record) });
  return { id, sha256 };
}
