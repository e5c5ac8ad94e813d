import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import { appendToLedger, canonical } from '../ledger.ts';
import { clearDates, ownDates, setDates } from './calendar-store.ts';
import type { FilePerson, ProjectFile } from './file.ts';
import type { CalendarDate } from './state.ts';

type Trx = Transaction<Database>;

/** The record of a project brought in line with its file. */
export interface AppliedProject {
  readonly id: number;
  readonly change: 'created' | 'updated' | 'unchanged';
}

/**
 * Makes the record say what the file says: settings, working dates, people and roles. Applying the same file again
 * changes nothing. People who are no longer named lose their roles; whatever they wrote stays in the record. Dates
 * that a person has set by command stay unless the file names them too.
 */
export async function applyProjectFile(
  db: Kysely<Database>,
  file: ProjectFile,
  at: Date,
): Promise<AppliedProject> {
  return await db.transaction().execute((trx) => applyProjectFileIn(trx, file, at, 'import'));
}

/** The same within a transaction that is under way; `actor` is who asked for it. */
export async function applyProjectFileIn(
  trx: Trx,
  file: ProjectFile,
  at: Date,
  actor: string,
): Promise<AppliedProject> {
  const settings = {
    name: file.name,
    client: file.client,
    language: file.language,
    zone: file.zone,
    calendar: file.calendar,
    cadence: file.cadence,
    mailbox: file.mailbox,
    weekdays: file.weekdays,
    windows: file.windows,
  };
  const before = await trx
    .selectFrom('project')
    .selectAll()
    .where('key', '=', file.key)
    .forUpdate()
    .executeTakeFirst();
  const id = before?.id ?? (await insertProject(trx, file.key, settings, at));
  const differs =
    before !== undefined &&
    Object.entries(settings).some(([name, value]) => canonical(before[name as 'name']) !== canonical(value));
  if (differs) await trx.updateTable('project').set(rowOf(settings)).where('id', '=', id).execute();
  const datesChanged = await applyDates(trx, id, file.dates, at);
  const peopleChanged = await applyPeople(trx, id, file.people);
  if (before && !differs && !datesChanged && !peopleChanged) return { id, change: 'unchanged' };
  const change = before ? 'updated' : 'created';
  await appendToLedger(trx, file.key, at, [
    {
      actor,
      mailId: null,
      what: `project-${change}`,
      about: null,
      from: null,
      to: null,
      details: { settings, dates: file.dates, people: file.people },
    },
  ]);
  return { id, change };
}

type Settings = Omit<ProjectFile, 'key' | 'people' | 'dates'>;

function rowOf({ weekdays, windows, ...settings }: Settings) {
  return { ...settings, weekdays: JSON.stringify(weekdays), windows: JSON.stringify(windows) };
}

async function insertProject(trx: Trx, key: string, settings: Settings, at: Date): Promise<number> {
  const row = await trx
    .insertInto('project')
    .values({ key, ...rowOf(settings), created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Dates the file no longer names are cleared where the file had set them. */
async function applyDates(
  trx: Trx,
  projectId: number,
  dates: readonly CalendarDate[],
  at: Date,
): Promise<boolean> {
  const present = await ownDates(trx, projectId);
  const named = new Set(dates.map(({ date }) => date));
  const stale = present.filter(({ date, by }) => by === null && !named.has(date));
  const standing = new Set(present.map(canonical));
  const missing = dates.filter((one) => !standing.has(canonical({ ...one, by: null })));
  await clearDates(
    trx,
    projectId,
    stale.map(({ date }) => date),
  );
  await setDates(trx, projectId, missing, null, at);
  return stale.length + missing.length > 0;
}

async function applyPeople(trx: Trx, projectId: number, people: readonly FilePerson[]): Promise<boolean> {
  const wanted = new Set<string>();
  let changed = false;
  for (const person of people) {
    const { id, differs } = await applyPerson(trx, person);
    changed ||= differs;
    for (const role of person.roles) wanted.add(`${id} ${role}`);
  }
  const rows = await trx
    .selectFrom('membership')
    .select(['person_id', 'role'])
    .where('project_id', '=', projectId)
    .execute();
  const present = new Set(rows.map((row) => `${row.person_id} ${row.role}`));
  for (const row of rows.filter((one) => !wanted.has(`${one.person_id} ${one.role}`))) {
    changed = true;
    await trx
      .deleteFrom('membership')
      .where('project_id', '=', projectId)
      .where('person_id', '=', row.person_id)
      .where('role', '=', row.role)
      .execute();
  }
  for (const one of [...wanted].filter((pair) => !present.has(pair))) {
    changed = true;
    const [personId, role] = one.split(' ') as [string, 'pm'];
    await trx
      .insertInto('membership')
      .values({ project_id: projectId, person_id: Number(personId), role })
      .execute();
  }
  return changed;
}

async function applyPerson(
  trx: Trx,
  { address, name, language }: FilePerson,
): Promise<{ id: number; differs: boolean }> {
  const known = await trx
    .selectFrom('person')
    .select(['id', 'name', 'language'])
    .where('address', '=', address)
    .executeTakeFirst();
  if (!known) {
    const row = await trx
      .insertInto('person')
      .values({ address, name, language })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id: row.id, differs: true };
  }
  const differs = known.name !== name || (language !== null && known.language !== language);
  if (differs) {
    await trx
      .updateTable('person')
      .set({ name, ...(language === null ? {} : { language }) })
      .where('id', '=', known.id)
      .execute();
  }
  return { id: known.id, differs };
}
