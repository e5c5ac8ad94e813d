import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { CaseRef } from '../cases/decision.ts';
import { normaliseAddress } from '../mail/address.ts';
import type { DeliveryVerdict } from '../mail/inbound.ts';
import { isBadNews, mutes } from './bounce-rules.ts';
import { tellPmsOfBounce } from './pm-note.ts';

/** A delivery report as read: which letter of ours it speaks of, and one verdict per recipient. */
export interface Bounce {
  /** Message-ID without brackets. */
  readonly regarding: string | null;
  readonly verdicts: readonly DeliveryVerdict[];
  readonly at: Date;
  readonly messageIdDomain: string;
}

interface BouncedDelivery {
  readonly letterId: number;
  readonly address: string;
  readonly personId: number | null;
  readonly name: string | null;
  readonly subject: string;
  readonly projectId: number | null;
  readonly about: CaseRef[];
}

/**
 * A client who never got the letter must not be thought silent: marks the delivery, mutes an address that does not
 * exist, and tells the PMs. Only a report that names the Message-ID of a letter of ours counts, since anybody can
 * forge the rest. Gives the ids of the letters written.
 */
export async function recordBounce(trx: Kysely<Database>, bounce: Bounce): Promise<number[]> {
  const deliveries = await deliveriesOf(trx, bounce.regarding);
  const written: number[] = [];
  for (const verdict of bounce.verdicts.filter(isBadNews)) {
    const delivery = concerned(deliveries, verdict);
    if (!delivery) continue;
    await mark(trx, delivery, verdict, bounce.at);
    const id = await tell(trx, delivery, verdict, bounce);
    if (id !== null) written.push(id);
  }
  return written;
}

async function deliveriesOf(trx: Kysely<Database>, regarding: string | null): Promise<BouncedDelivery[]> {
  if (regarding === null) return [];
  const rows = await trx
    .selectFrom('letter as l')
    .innerJoin('delivery as d', 'd.letter_id', 'l.id')
    .leftJoin('person as p', 'p.id', 'd.person_id')
    .select(['l.id', 'l.subject', 'l.name as letter', 'l.project_id', 'l.about'])
    .select(['d.address', 'd.person_id', 'p.name'])
    .where((eb) => eb.or([eb('l.message_id', '=', regarding), eb('l.server_message_id', '=', regarding)]))
    .execute();
  return rows.map((row) => ({
    letterId: row.id,
    address: row.address,
    personId: row.person_id,
    name: row.name,
    subject: row.subject ?? row.letter,
    projectId: row.project_id,
    about: row.about as CaseRef[],
  }));
}

/** The recipient the verdict names; where a forwarder hides it, the only recipient there was. */
function concerned(
  deliveries: readonly BouncedDelivery[],
  verdict: DeliveryVerdict,
): BouncedDelivery | undefined {
  const address = normaliseAddress(verdict.recipient);
  const named = deliveries.find((delivery) => delivery.address === address);
  return named ?? (deliveries.length === 1 ? deliveries[0] : undefined);
}

async function mark(
  trx: Kysely<Database>,
  delivery: BouncedDelivery,
  verdict: DeliveryVerdict,
  at: Date,
): Promise<void> {
  if (verdict.action === 'failed')
    await trx
      .updateTable('delivery')
      .set({ bounced_at: at })
      .where('letter_id', '=', delivery.letterId)
      .where('address', '=', delivery.address)
      .where('bounced_at', 'is', null)
      .execute();
  const isNamed = normaliseAddress(verdict.recipient) === delivery.address;
  if (delivery.personId !== null && isNamed && mutes(verdict))
    await trx
      .updateTable('person')
      .set({
        muted_because: `bounced ${verdict.status ?? ''} ${verdict.diagnostic ?? ''}`.trim().slice(0, 300),
      })
      .where('id', '=', delivery.personId)
      .where('muted_because', 'is', null)
      .execute();
}

async function tell(
  trx: Kysely<Database>,
  delivery: BouncedDelivery,
  verdict: DeliveryVerdict,
  bounce: Bounce,
): Promise<number | null> {
  const permanent = verdict.action === 'failed';
  const { letterId, address, projectId, about } = delivery;
  const isNamed = normaliseAddress(verdict.recipient) === address;
  return await tellPmsOfBounce(
    trx,
    {
      projectId,
      about,
      occasion: `bounce-${letterId}-${address}-${verdict.action}`,
      at: bounce.at,
      messageIdDomain: bounce.messageIdDomain,
    },
    {
      person: delivery.name ? `${delivery.name} <${address}>` : address,
      letterSubject: delivery.subject,
      permanent,
      muted: isNamed && mutes(verdict),
      status: verdict.status,
      diagnostic: verdict.diagnostic,
    },
    delivery.personId,
  );
}
