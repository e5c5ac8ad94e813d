import { realClock } from '../clock.ts';
import { loadModel } from '../inbox/classify/load-model.ts';
import { accountLines } from '../learning/account-lines.ts';
import { LiveModel } from '../learning/live-model.ts';
import { putInUse, versions } from '../learning/model-store.ts';
import { retrain } from '../learning/retrain.ts';
import { EXIT, type ExitCode, print, say, UsageError } from './command.ts';
import { withRecord } from './record.ts';
import { wakeWorkers } from './wake.ts';

const SILENT = { info: () => {}, warn: say };

/** `liaison model show`: the versions of the weights and the account of this installation, as JSON. */
export async function showVersions(): Promise<ExitCode> {
  return await withRecord(async ({ db }) => {
    const live = new LiveModel(db, loadModel(), SILENT);
    await live.refresh();
    const { version: inUse, account } = live.inUse;
    const listed = await versions(db);
    const shown = { inUse, account: accountLines(account, 'en'), standings: account, versions: listed };
    await print(JSON.stringify(shown, null, 2));
    return EXIT.done;
  });
}

/** `liaison model retrain`: trains now, and puts the result into use when it loses nothing. */
export async function retrainNow(): Promise<ExitCode> {
  return await withRecord(async ({ db }) => {
    const shipped = loadModel();
    const live = new LiveModel(db, shipped, SILENT);
    await live.refresh();
    const clock = () => realClock.now().getTime();
    const trained = await retrain({ db, shipped, inUse: live.inUse.model, corpus: null, clock });
    await print(JSON.stringify(trained, null, 2));
    if (trained.live) await wakeWorkers(db);
    else say('The new weights lose something and are not put into use.');
    return EXIT.done;
  });
}

/** `liaison model rollback [VERSION]`: the version before the one in use, or the named one; 0: the shipped weights. */
export async function rollBack(named: string | undefined): Promise<ExitCode> {
  if (named !== undefined && !/^\d{1,9}$/.test(named)) throw new UsageError('VERSION is a whole number.');
  return await withRecord(async ({ db }) => {
    const listed = await versions(db);
    const inUse = listed.find(({ status }) => status === 'live')?.version ?? 0;
    const before =
      listed.find(({ status, version }) => status === 'retired' && version < inUse)?.version ?? 0;
    const target = named === undefined ? before : Number(named);
    const found = listed.find(({ version }) => version === target);
    if (target > 0 && (!found || found.status === 'refused'))
      throw new UsageError(
        `There is no version ${target} that could be put into use; see liaison model show.`,
      );
    await putInUse(db, target);
    await wakeWorkers(db);
    await print(JSON.stringify({ inUse: target, before: inUse }));
    return EXIT.done;
  });
}
