import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { firstBroken } from '../../worker/cases/ledger.ts';
import type { ClientMail } from '../support/correspondence.ts';
import type { SunkLetter } from '../support/smtp-sink.ts';

/** What the record and the mail server say when everything is over. */
export interface Audit {
  readonly counts: Readonly<Record<string, number>>;
  /** One sentence for each promise that was broken. */
  readonly violations: readonly string[];
}

/** Compares what was written to the mailbox, what stands in the record, and what the mail server accepted. */
export async function audit(
  db: Kysely<Database>,
  fed: readonly ClientMail[],
  accepted: readonly SunkLetter[],
): Promise<Audit> {
  const parts = [
    await auditMails(db, fed),
    await auditAnswers(db),
    await auditDeliveries(db, accepted),
    await auditLedger(db),
  ];
  return {
    counts: Object.assign({}, ...parts.map((part) => part.counts)),
    violations: parts.flatMap((part) => part.violations),
  };
}

/** Every mail is in the record once, and was applied once: one case or one question to the PM. */
async function auditMails(db: Kysely<Database>, fed: readonly ClientMail[]): Promise<Audit> {
  const rows = await db
    .selectFrom('mail')
    .select(['mail.id', 'mail.message_id', 'mail.status', 'mail.reason', 'mail.attempts'])
    .select(sql<number>`jsonb_array_length(mail.applied_to)`.as('touched'))
    .select(
      sql<number>`(select count(*) from change_request c where c.source_mail_id = mail.id)
        + (select count(*) from complaint c where c.source_mail_id = mail.id)
        + (select count(*) from requirement c where c.source_mail_id = mail.id)
        + (select count(*) from question c where c.source_mail_id = mail.id)`.as('opened'),
    )
    .select(sql<number>`(select count(*) from review r where r.mail_id = mail.id)`.as('reviews'))
    .select(
      sql<number>`(select count(*) from (select 1 from ledger e where e.mail_id = mail.id
        group by e.entry->>'what', e.entry->>'about' having count(*) > 1) twice)`.as('doubled'),
    )
    .execute();
  const violations: string[] = [];
  const byMessageId = Map.groupBy(rows, (row) => row.message_id);
  for (const { messageId } of fed) {
    const [row, ...more] = byMessageId.get(messageId) ?? [];
    if (!row) violations.push(`mail ${messageId} was lost`);
    if (more.length > 0) violations.push(`mail ${messageId} is in the record ${more.length + 1} times`);
    if (!row) continue;
    const { status, touched, opened, reviews, doubled } = row;
    const say = (words: string) => violations.push(`mail ${messageId} (${status}, ${row.reason}) ${words}`);
    if (status !== 'applied' && status !== 'needs-review') say('was not applied');
    if (status === 'applied' && touched === 0) say('was applied to nothing');
    if (opened > 1 || opened !== touched) say(`opened ${opened} cases and names ${touched}`);
    if (status === 'needs-review' && reviews !== 1) say(`has ${reviews} reviews`);
    if (doubled > 0) say('stands in the ledger twice');
  }
  const of = (status: string) => rows.filter((row) => row.status === status).length;
  return {
    counts: {
      'mails in the record': rows.length,
      'mails applied': of('applied'),
      'mails waiting for a PM': of('needs-review'),
      'mails read more than once': rows.filter((row) => row.attempts > 1).length,
    },
    violations,
  };
}

/** Every mail has one answer to its writer. */
async function auditAnswers(db: Kysely<Database>): Promise<Audit> {
  const rows = await db
    .selectFrom('mail')
    .leftJoin('letter', (join) =>
      join
        .onRef('letter.answers_mail_id', '=', 'mail.id')
        .on('letter.name', 'in', ['received', 'neutral-received']),
    )
    .select(['mail.message_id', (eb) => eb.fn.count<number>('letter.id').as('answers')])
    .where('mail.status', '=', 'applied')
    .groupBy('mail.id')
    .having((eb) => eb.fn.count('letter.id'), '!=', 1)
    .execute();
  return {
    counts: {},
    violations: rows.map((row) => `mail ${row.message_id} was applied and has ${row.answers} answers`),
  };
}

/** Nothing was accepted twice; what the record calls submitted was accepted; what it calls not submitted was not. */
async function auditDeliveries(db: Kysely<Database>, accepted: readonly SunkLetter[]): Promise<Audit> {
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('letter', 'letter.id', 'delivery.letter_id')
    .select(['letter.message_id', 'letter.name', 'delivery.address', 'delivery.status', 'delivery.because'])
    .execute();
  const times = new Map<string, number>();
  for (const { messageId, recipients } of accepted)
    for (const address of recipients) {
      const key = `${messageId} ${address}`;
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  const violations: string[] = [];
  const counts: Record<string, number> = { 'letters accepted by the mail server': accepted.length };
  for (const row of rows) {
    const key = `${row.message_id} ${row.address}`;
    const seen = times.get(key) ?? 0;
    times.delete(key);
    const label = `deliveries ${row.status}${row.because && row.status !== 'submitted' ? ` (${row.because})` : ''}`;
    counts[label] = (counts[label] ?? 0) + 1;
    const right = row.status === 'submitted' ? seen === 1 : row.status === 'unknown' ? seen <= 1 : seen === 0;
    if (!right)
      violations.push(`${row.name} to ${row.address} is ${row.status} and was accepted ${seen} times`);
    if (row.status === 'submitting' || (row.status === 'waiting' && row.because === null))
      violations.push(`${row.name} to ${row.address} is forgotten: ${row.status}`);
  }
  for (const [key, seen] of times)
    violations.push(`${key} was accepted ${seen} times and is not in the record`);
  return { counts, violations };
}

/** Every chain is whole, and each project's mails stand in it in the order in which they were received. */
async function auditLedger(db: Kysely<Database>): Promise<Audit> {
  const rows = await db
    .selectFrom('ledger')
    .select(['chain', 'seq', 'canonical', 'previous_hash', 'hash', 'mail_id'])
    .orderBy('chain')
    .orderBy('seq')
    .execute();
  const violations: string[] = [];
  const chains = Map.groupBy(rows, (row) => row.chain);
  for (const [chain, entries] of chains) {
    const broken = firstBroken(entries);
    if (broken !== null) violations.push(`the ledger of ${chain} is broken at ${broken}`);
    const mails = entries.flatMap((entry) => entry.mail_id ?? []);
    if (mails.some((mail, index) => mail < (mails[index - 1] ?? 0)))
      violations.push(`the mails of ${chain} were not applied in the order of receipt`);
  }
  return { counts: { 'ledger entries': rows.length, 'ledger chains': chains.size }, violations };
}
