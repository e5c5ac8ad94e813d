import { connect } from '../../db/connect.ts';
import { deliver } from '../../worker/outbox/deliver.ts';
import { dueLetterIds, recoverClaims } from '../../worker/outbox/delivery-store.ts';
import { smtpTransport } from '../../worker/outbox/transport.ts';
import { doorsOf } from '../store/outbox-world.ts';

/** A worker that only empties the outbox. Arguments: database URL, SMTP URL. Ends when nothing is due. */
const [databaseUrl = '', smtpUrl = ''] = process.argv.slice(2);
const db = connect(databaseUrl);
const transport = smtpTransport({ url: smtpUrl });
const now = () => new Date();
await recoverClaims(db, now(), now());
console.log('began');
for (;;) {
  const ids = await dueLetterIds(db, now(), 50);
  if (ids.length === 0) break;
  await deliver(ids, doorsOf(db, transport, { now }));
}
transport.close();
await db.destroy();
