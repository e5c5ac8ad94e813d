import type { Mailbox } from '../mailbox.ts';
import type { FetchedMail, ListedMail } from './download.ts';

/** Mails whose download failed, over all connections: one broken mail must not hold the others up for ever. */
export interface FetchFailures {
  /** Fetch one by one up to this UID: somewhere below it a download broke. */
  careUpTo: number;
  readonly attempts: Map<number, number>;
}

/** What is needed to tell a broken mail from a broken server. */
export interface GiveUpDoors {
  readonly mailbox: Pick<Mailbox, 'download'>;
  readonly failures: FetchFailures;
  readonly log: (words: string) => void;
}

const MOST_ATTEMPTS = 3;
/** For a mail that has no other beside it to try the server with. */
const MOST_ATTEMPTS_ALONE = 10;

/**
 * Downloads a batch and counts, before the attempt, what is tried alone. A mail that failed three times while
 * another one of its page can be downloaded is given up: it goes to a person, and the rest goes on.
 */
export async function downloadOrGiveUp(
  batch: readonly ListedMail[],
  page: readonly ListedMail[],
  { mailbox, failures, log }: GiveUpDoors,
): Promise<FetchedMail[]> {
  const { attempts } = failures;
  const [only] = batch;
  if (batch.length === 1 && only) {
    const tried = attempts.get(only.uid) ?? 0;
    if (tried >= MOST_ATTEMPTS && (await isMailsFault(only, tried, page, { mailbox, failures, log }))) {
      log(`the mail with UID ${only.uid} could not be fetched in ${tried} attempts and goes to a person`);
      return [givenUp(only, tried)];
    }
    attempts.set(only.uid, tried + 1);
  }
  const uids = batch.map(({ uid }) => uid);
  failures.careUpTo = Math.max(failures.careUpTo, ...uids);
  const mails = await mailbox.download(batch);
  for (const uid of uids) attempts.delete(uid);
  failures.careUpTo = 0;
  return mails;
}

/** A server in trouble fails every mail: only when another mail comes through is this one to blame. */
async function isMailsFault(
  mail: ListedMail,
  tried: number,
  page: readonly ListedMail[],
  { mailbox, failures }: GiveUpDoors,
): Promise<boolean> {
  const others = page.filter(({ uid }) => uid !== mail.uid && !failures.attempts.has(uid));
  const [smallest] = others.sort((a, b) => a.size - b.size);
  if (!smallest) return tried >= MOST_ATTEMPTS_ALONE;
  await mailbox.download([smallest]);
  return true;
}

function givenUp({ uid, size, internalDate }: ListedMail, tried: number): FetchedMail {
  const left = [{ filename: '', contentType: 'message/rfc822', size }];
  const trouble = `the server did not give this mail out in ${tried} attempts; it is still in the mailbox`;
  return { uid, size, internalDate, raw: Buffer.alloc(0), left, trouble };
}
