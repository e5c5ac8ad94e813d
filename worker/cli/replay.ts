import { type Command, EXIT, say, UsageError } from './command.ts';
import { withRecord } from './record.ts';
import { wakeWorkers } from './wake.ts';

const REPLAYABLE = ['received', 'set-aside', 'needs-review', 'dismissed'] as const;

/** `liaison replay`: reads and applies a mail again from its raw source. */
export const replay: Command = {
  usage: `liaison replay MAIL-ID

Puts a mail back to the start of the line; a running worker reads it again from its raw source. A mail that has
been applied is refused (exit code 1): whatever it changed stands in the ledger and is never applied twice.`,
  run: async ([text, ...rest]) => {
    const id = Number(text);
    if (!Number.isSafeInteger(id) || id <= 0 || rest.length > 0)
      throw new UsageError('Name one mail by its number.');
    return await withRecord(async ({ db }) => {
      const mail = await db.selectFrom('mail').select('status').where('id', '=', id).executeTakeFirst();
      if (!mail) {
        say(`There is no mail ${id} in the record.`);
        return EXIT.failed;
      }
      const reset = await db
        .updateTable('mail')
        .set({
          status: 'received',
          reason: null,
          attempts: 0,
          summary: null,
          project_id: null,
          person_id: null,
        })
        .where('id', '=', id)
        .where('status', 'in', REPLAYABLE)
        .executeTakeFirst();
      if (reset.numUpdatedRows === 0n) {
        say(`Mail ${id} is ${mail.status}: what it changed stands, and it is not applied twice.`);
        return EXIT.failed;
      }
      await db.deleteFrom('review').where('mail_id', '=', id).execute();
      await wakeWorkers(db);
      say(`Mail ${id} is read again as soon as a worker runs.`);
      return EXIT.done;
    });
  },
};
