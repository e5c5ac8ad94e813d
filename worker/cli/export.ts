import { parseArgs } from 'node:util';
import { recordOf } from '../cases/record.ts';
import { type Command, EXIT, print, say } from './command.ts';
import { withRecord } from './record.ts';

/** `liaison export`: the whole record as one JSON object. */
export const exportRecord: Command = {
  usage: `liaison export [--project KEY]

Prints one JSON object: projects, contacts, requirements, signOffs, changeRequests, complaints, questions, milestones,
surveys, reviews, mails (with intents and what they were applied to), letters (with recipient, subject, status,
messageId and times), due and ledger. Every row names its project. With --project, only that one's rows.`,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { project: { type: 'string' } } });
    return await withRecord(async ({ db }) => {
      const record = await recordOf(db, values.project ?? null);
      if (values.project !== undefined && record.projects.length === 0) {
        say(`There is no project ${values.project}; liaison project list names them.`);
        return EXIT.failed;
      }
      await print(JSON.stringify(record, null, 2));
      return EXIT.done;
    });
  },
};
