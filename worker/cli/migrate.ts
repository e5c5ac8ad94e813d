import { connect } from '../../db/connect.ts';
import { migrate as bringUpToDate } from '../../db/migrate.ts';
import { readConfig } from '../config.ts';
import { type Command, EXIT, print } from './command.ts';
import { withRecord } from './record.ts';

/** `liaison migrate`: brings the tables up to date; start does the same. */
export const migrate: Command = {
  usage: 'liaison migrate\n\nCreates or updates the tables. Prints the migrations that ran, one per line.',
  run: async () => {
    const { databaseUrl } = readConfig();
    if (databaseUrl === null) {
      await withRecord(async () => {});
      return EXIT.done;
    }
    const db = connect(databaseUrl, { max: 1, name: 'liaison-cli' });
    try {
      for (const name of await bringUpToDate(db)) await print(name);
    } finally {
      await db.destroy();
    }
    return EXIT.done;
  },
};
