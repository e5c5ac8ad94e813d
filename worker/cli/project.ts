import { readFile } from 'node:fs/promises';
import { applyProjectFile } from '../cases/project/apply.ts';
import { EXAMPLE, type ProjectFile, readProjectFile } from '../cases/project/file.ts';
import type { Clock } from '../clock.ts';
import { realClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { planRhythm } from '../schedule/plan.ts';
import { openVirtualClock } from '../virtual-clock.ts';
import { type Command, EXIT, type ExitCode, print, say, UsageError } from './command.ts';
import { type OpenRecord, withRecord } from './record.ts';

/** `liaison project`: enters projects from files, and lists them. */
export const project: Command = {
  usage: `liaison project apply FILE.yaml      enter a project or bring it up to date; the same file twice changes nothing
liaison project list                 one JSON object per project

A project file:

${EXAMPLE}

Also: team: and sponsors: lists of people, and language: for a person whose letters are in the other language.`,
  run: async ([verb, file, ...rest]) => {
    if (verb === 'apply' && file !== undefined && rest.length === 0) return await apply(file);
    if (verb === 'list' && file === undefined) return await list();
    throw new UsageError(verb === 'apply' ? 'Name one project file.' : 'Say apply FILE.yaml or list.');
  },
};

async function apply(path: string): Promise<ExitCode> {
  const text = await readFile(path, 'utf8').catch((error: Error) => error);
  if (text instanceof Error) throw new UsageError(`The project file cannot be read: ${text.message}`);
  const read = readProjectFile(text);
  if ('mistakes' in read) {
    for (const { line, wrong } of read.mistakes)
      say(line === null ? `${path}: ${wrong}` : `${path}:${line}: ${wrong}`);
    say(`\nThe right form:\n\n${EXAMPLE}`);
    return EXIT.usage;
  }
  return await withRecord(async (record) => {
    const misplaced = misfits(read.project, record.config);
    if (misplaced.length > 0) {
      for (const words of misplaced) say(`${path}: ${words}`);
      return EXIT.usage;
    }
    if (!read.project.people.some((person) => person.roles.includes('client-approver'))) {
      say(`${path}: names no approver; nobody can sign until a contact has the role approver.`);
    }
    const now = await currentTime(record);
    const { id, change } = await applyProjectFile(record.db, read.project, now);
    await planRhythm(record.db, { id, ...read.project }, now);
    await print(JSON.stringify({ key: read.project.key, change }));
    return EXIT.done;
  });
}

/** What the file says that this installation cannot do. */
function misfits(project: ProjectFile, { mailboxes }: Config): string[] {
  const own = project.people.filter((person) =>
    mailboxes.some((mailbox) => mailbox.address === person.address),
  );
  const unknown = project.mailbox !== null && !mailboxes.some((mailbox) => mailbox.name === project.mailbox);
  return [
    ...own.map(
      (person) => `${person.address} is the mailbox of Liaison itself and cannot belong to a project`,
    ),
    ...(unknown
      ? [
          `mailbox ${project.mailbox} is not configured; there is ${mailboxes.map(({ name }) => name).join(', ')}`,
        ]
      : []),
  ];
}

async function currentTime({ db, config }: OpenRecord): Promise<Date> {
  if (config.clock === 'real') return realClock.now();
  const clock: Clock & { close(): void } = await openVirtualClock(db);
  clock.close();
  return clock.now();
}

async function list(): Promise<ExitCode> {
  return await withRecord(async ({ db }) => {
    const rows = await db
      .selectFrom('project')
      .select(['key', 'name', 'client', 'language', 'zone', 'calendar', 'cadence', 'phase'])
      .select('baseline_version as baselineVersion')
      .orderBy('key')
      .execute();
    for (const row of rows) await print(JSON.stringify(row));
    return EXIT.done;
  });
}
