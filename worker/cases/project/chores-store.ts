import type { Transaction } from 'kysely';
import type { Database } from '../../../db/schema.ts';
import type { Chore } from '../act.ts';
import type { LedgerEntry } from '../ledger.ts';
import { rowAt, type Snapshot } from '../undo-store.ts';
import { clearDates, setDates } from './calendar-store.ts';
import { delegate, endDelegation, kickOff } from './store.ts';

type Trx = Transaction<Database>;

/** What was done, for the ledger and the echo, and the rows as they stood before. */
export interface ChoreDone {
  readonly entry: Omit<LedgerEntry, 'actor' | 'mailId'>;
  readonly says: { readonly zh: string; readonly en: string };
  readonly snapshots: readonly Snapshot[];
}

/** Does one thing of the record that is no case. People are never deleted, only their roles. */
export async function doChore(
  trx: Trx,
  projectId: number,
  chore: Exclude<Chore, { chore: 'new-project' }>,
  at: Date,
): Promise<ChoreDone> {
  switch (chore.chore) {
    case 'add-person':
      return await addPerson(trx, projectId, chore);
    case 'remove-person':
      return await removePerson(trx, projectId, chore.address);
    case 'delegate': {
      await delegate(trx, projectId, { ...chore, at });
      const { from, to, until, mail } = chore;
      return done('delegated', { from, to, until, mail }, 'delegation');
    }
    case 'end-delegation':
      await endDelegation(trx, projectId, chore.from, at);
      return done('delegation-ended', { from: chore.from }, 'delegation');
    case 'change-settings':
      return await changeSettings(trx, projectId, chore);
    case 'change-project':
      return await changeProject(trx, projectId, chore);
    case 'set-dates': {
      const snapshots = await datesAsTheyStand(trx, projectId, chore.dates);
      await setDates(trx, projectId, chore.dates, chore.by, at);
      return { ...done('dates-set', { dates: chore.dates }, 'calendar'), snapshots };
    }
    case 'clear-dates': {
      const named = chore.dates.map((date) => ({ date }));
      const snapshots = await datesAsTheyStand(trx, projectId, named);
      await clearDates(trx, projectId, chore.dates);
      return { ...done('dates-cleared', { dates: chore.dates }, 'calendar'), snapshots };
    }
  }
}

const SAID = {
  calendar: { zh: '日历已更新，时限按新日历重算', en: 'the calendar is changed, clocks are counted anew' },
  settings: { zh: '项目设置已更新', en: 'the settings of the project are changed' },
  delegation: { zh: '代理已更新', en: 'who decides for whom is changed' },
} as const;

function done(what: string, details: Readonly<Record<string, unknown>>, says: keyof typeof SAID): ChoreDone {
  return { entry: entryOf(what, details), says: SAID[says], snapshots: [] };
}

async function addPerson(
  trx: Trx,
  projectId: number,
  { name, address, role, language }: Extract<Chore, { chore: 'add-person' }>,
): Promise<ChoreDone> {
  const known = await trx.selectFrom('person').select('id').where('address', '=', address).executeTakeFirst();
  const person =
    known ??
    (await trx
      .insertInto('person')
      .values({ address, name, language })
      .returning('id')
      .executeTakeFirstOrThrow());
  const place = {
    table: 'membership',
    keys: { project_id: projectId, person_id: person.id, role },
    ref: null,
  };
  const before = (await rowAt(trx, place))?.row ?? null;
  await trx
    .insertInto('membership')
    .values({ project_id: projectId, person_id: person.id, role })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return {
    entry: entryOf('person-added', { name, address, role }),
    says: { zh: `${name} <${address}> 已加入项目`, en: `${name} <${address}> belongs to the project now` },
    snapshots: [{ ...place, before, after: null }],
  };
}

async function removePerson(trx: Trx, projectId: number, address: string): Promise<ChoreDone> {
  const rows = await trx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.name', 'membership.role'])
    .where('membership.project_id', '=', projectId)
    .where('person.address', '=', address)
    .execute();
  const snapshots: Snapshot[] = [];
  for (const { id, role } of rows) {
    const place = { table: 'membership', keys: { project_id: projectId, person_id: id, role }, ref: null };
    snapshots.push({ ...place, before: (await rowAt(trx, place))?.row ?? null, after: null });
    await trx
      .deleteFrom('membership')
      .where('project_id', '=', projectId)
      .where('person_id', '=', id)
      .where('role', '=', role)
      .execute();
  }
  return {
    entry: entryOf('person-removed', { address, roles: rows.map((row) => row.role) }),
    says: { zh: `${address} 已退出项目`, en: `${address} no longer belongs to the project` },
    snapshots,
  };
}

async function changeSettings(
  trx: Trx,
  projectId: number,
  { settings, says = SAID.settings }: Extract<Chore, { chore: 'change-settings' }>,
): Promise<ChoreDone> {
  const row = await trx
    .selectFrom('project')
    .select('settings')
    .where('id', '=', projectId)
    .executeTakeFirstOrThrow();
  const before = row.settings as Record<string, unknown>;
  await trx
    .updateTable('project')
    .set({ settings: JSON.stringify({ ...before, ...settings }) })
    .where('id', '=', projectId)
    .execute();
  await kickOff(trx, projectId);
  return {
    entry: entryOf('settings-changed', { before, settings }),
    says,
    snapshots: [projectAsItStood(projectId, { settings: before })],
  };
}

async function changeProject(
  trx: Trx,
  projectId: number,
  { phase, cadence, says }: Extract<Chore, { chore: 'change-project' }>,
): Promise<ChoreDone> {
  const row = await trx
    .selectFrom('project')
    .select(['phase', 'cadence'])
    .where('id', '=', projectId)
    .executeTakeFirstOrThrow();
  const after = { ...(phase === undefined ? {} : { phase }), ...(cadence === undefined ? {} : { cadence }) };
  const before = Object.fromEntries(Object.keys(after).map((name) => [name, row[name as keyof typeof row]]));
  await trx.updateTable('project').set(after).where('id', '=', projectId).execute();
  return {
    entry: entryOf('project-changed', { before, after }),
    says,
    snapshots: [projectAsItStood(projectId, before)],
  };
}

/** Of a project only these columns are put back: its row moves with every baseline. */
function projectAsItStood(projectId: number, before: Snapshot['before']): Snapshot {
  return { table: 'project', keys: { id: projectId }, ref: null, before, after: null };
}

async function datesAsTheyStand(
  trx: Trx,
  projectId: number,
  dates: readonly { readonly date: string }[],
): Promise<Snapshot[]> {
  const snapshots: Snapshot[] = [];
  for (const { date } of dates) {
    const place = { table: 'calendar_date', keys: { project_id: projectId, date }, ref: null };
    snapshots.push({ ...place, before: (await rowAt(trx, place))?.row ?? null, after: null });
  }
  return snapshots;
}

function entryOf(what: string, details: Readonly<Record<string, unknown>>): ChoreDone['entry'] {
  return { what, about: null, from: null, to: null, details };
}
