const MOST_MAILS = 50;
const MOST_BYTES = 4 * 1024 * 1024;

/** Cuts a list of mails into runs to fetch and write together: up to 50 mails or 4 MB, a larger mail alone. */
export function inBatches<T extends { readonly size: number }>(
  mails: readonly T[],
  most = MOST_MAILS,
): T[][] {
  const batches: T[][] = [];
  let batch: T[] = [];
  let bytes = 0;
  for (const mail of mails) {
    if (batch.length && (batch.length >= most || bytes + mail.size > MOST_BYTES)) {
      batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(mail);
    bytes += mail.size;
  }
  if (batch.length) batches.push(batch);
  return batches;
}
