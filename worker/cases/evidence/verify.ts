import type { Kysely } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import { contentHash } from '../../inbox/mailbox/content-hash.ts';
import { sourceOf } from '../../inbox/store.ts';
import { type Broken, CHAIN_START, followChain } from './check-chain.ts';
import { evidenceFault } from './check-evidence.ts';
import { letterHashes, mailHashes, receivedMails, vouchedEvidence } from './held-store.ts';
import { chainNames, chainRows } from './ledger-store.ts';
import { EVIDENCE_RECORDED } from './prove.ts';
import { evidenceRows } from './store.ts';

type Db = Kysely<Database>;

/** One line of the outcome, and whether what it speaks of is as it was written. */
export interface Finding {
  readonly line: string;
  readonly holds: boolean;
}

/**
 * Checks the record, or one project's part of it: a finding per chain (with the first entry that does not hold), one
 * per chain whose evidence does not hold, and one for the mails. Gives nothing for a project without a ledger.
 */
export async function* verifyRecord(db: Db, project: string | null): AsyncGenerator<Finding> {
  const chains = await chainNames(db, project);
  if (chains.length === 0 && project !== null) return;
  for (const name of chains) yield* findingsOf(await verifyChain(db, name));
  const { checked, changedMailId } = await verifyMails(db, project);
  yield changedMailId === null
    ? { line: `mails: ${checked} as received`, holds: true }
    : { line: `BROKEN mails: mail ${changedMailId} is not what was received`, holds: false };
}

function* findingsOf(found: VerifiedChain): Generator<Finding> {
  const { chain, entries, head, broken, decisions, evidenceFault } = found;
  yield broken
    ? {
        line: `BROKEN ${chain}: entry ${broken.seq} ${broken.what}; ${entries} entries hold, up to ${head}`,
        holds: false,
      }
    : { line: `${chain}: ${entries} entries, head ${head}, ${decisions} decisions in evidence`, holds: true };
  if (evidenceFault !== null) yield { line: `BROKEN ${chain}: ${evidenceFault}`, holds: false };
}

/** Rows held at once: a chain of years must fit beside everything else. */
const PAGE = 1000;

/** How one chain was found. */
interface VerifiedChain {
  readonly chain: string;
  /** Entries that hold, from the first on. */
  readonly entries: number;
  /** Hash of the last entry that holds. */
  readonly head: string;
  readonly broken: Broken | null;
  readonly decisions: number;
  readonly evidenceFault: string | null;
}

/** Follows a chain from its first entry and checks the evidence it vouches for. */
async function verifyChain(db: Db, chain: string): Promise<VerifiedChain> {
  let place = CHAIN_START;
  let broken: Broken | null = null;
  for (;;) {
    const rows = await chainRows(db, chain, { after: place.seq, limit: PAGE });
    ({ place, broken } = followChain(place, rows));
    if (broken || rows.length < PAGE) break;
  }
  const found = { chain, entries: place.seq, head: place.hash, broken };
  return { ...found, ...(await verifyEvidence(db, chain)) };
}

async function verifyEvidence(
  db: Db,
  chain: string,
): Promise<Pick<VerifiedChain, 'decisions' | 'evidenceFault'>> {
  const project = await db.selectFrom('project').select('id').where('key', '=', chain).executeTakeFirst();
  if (!project) return { decisions: 0, evidenceFault: null };
  const rows = await evidenceRows(db, project.id);
  const fault = evidenceFault(chain, rows, {
    vouched: await vouchedEvidence(db, chain, EVIDENCE_RECORDED),
    letters: await letterHashes(db, project.id),
    mails: await mailHashes(db, project.id),
  });
  return { decisions: rows.length, evidenceFault: fault };
}

/** Compares every mail as it lies in the record with the hash taken when it came. Gives the first that differs. */
async function verifyMails(
  db: Db,
  project: string | null,
): Promise<{ readonly checked: number; readonly changedMailId: number | null }> {
  let checked = 0;
  for (let after = 0; ; ) {
    const mails = await receivedMails(db, project, after, PAGE);
    for (const mail of mails) {
      const { raw } = await sourceOf(db, mail.id);
      if (contentHash(raw) !== mail.contentHash) return { checked, changedMailId: mail.id };
      checked += 1;
      after = mail.id;
    }
    if (mails.length < PAGE) return { checked, changedMailId: null };
  }
}
