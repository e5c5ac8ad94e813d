import { parseArgs } from 'node:util';
import { verifyRecord } from '../cases/evidence/verify.ts';
import { type Command, EXIT, type ExitCode, print, say } from './command.ts';
import { type OpenRecord, withRecord } from './record.ts';

/** `liaison verify`: whether the record is still what was once written. */
export const verify: Command = {
  usage: `liaison verify [--project KEY]

Follows every chain of the ledger from its first entry, and checks that the rows say what was hashed, that each row of
evidence has its hash and is named by the ledger, that the letters and mails it rests on are unchanged, and that every
mail has the content it had on receipt. One line per chain: entries, last hash, decisions. The first entry of a chain
that does not hold is named, with what is wrong; the exit code is then 1.

Compare the last hash of a project, or an earlier one, with the record checksum of a weekly update in somebody else's
mailbox: that is the witness outside this database.`,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { project: { type: 'string' } } });
    return await withRecord((record) => verifyAll(record, values.project ?? null));
  },
};

async function verifyAll({ db }: OpenRecord, project: string | null): Promise<ExitCode> {
  let whole = true;
  let findings = 0;
  for await (const { line, holds } of verifyRecord(db, project)) {
    await print(line);
    whole &&= holds;
    findings += 1;
  }
  if (findings === 0) {
    say(`There is no ledger of a project ${project}; liaison project list names the projects.`);
    return EXIT.failed;
  }
  return whole ? EXIT.done : EXIT.failed;
}
