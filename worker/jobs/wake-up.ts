import pg from 'pg';

/** The channel of Postgres on which workers are asked to look at mailboxes, record and clock at once. */
export const WAKE_CHANNEL = 'liaison_wake';

/** Every worker holds this advisory lock in common while it lives, so that a new one can tell whether it is alone. */
const ROLL_CALL = 7_401_260_110;
const RECONNECT_AFTER_MS = 1000;

/** A worker's ear on the database. */
export interface WakeUps {
  /** No other worker lived when this one began: whatever is claimed was claimed by the dead. */
  readonly alone: boolean;
  stop(): Promise<void>;
}

/**
 * Calls `onWake` whenever somebody notifies the channel. Reconnects by itself; what is missed meanwhile the timers
 * find anyway.
 */
export async function listenForWakeUps(
  databaseUrl: string,
  onWake: () => void,
  onTrouble: (error: Error) => void,
): Promise<WakeUps> {
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | null = null;
  let stopped = false;

  const connect = async (): Promise<boolean> => {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      keepAlive: true,
      application_name: 'liaison-wake',
    });
    fresh.on('notification', onWake);
    fresh.on('error', (error) => {
      onTrouble(error);
      again();
    });
    await fresh.connect();
    await fresh.query(`listen ${WAKE_CHANNEL}`);
    const alone = await answerRollCall(fresh);
    client = fresh;
    return alone;
  };
  const again = () => {
    if (stopped || retry) return;
    retry = setTimeout(() => {
      retry = null;
      connect().catch((error: Error) => {
        onTrouble(error);
        again();
      });
    }, RECONNECT_AFTER_MS);
  };

  const alone = await connect();
  return {
    alone,
    stop: async () => {
      stopped = true;
      if (retry) clearTimeout(retry);
      await client?.end();
    },
  };
}

async function answerRollCall(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
    ROLL_CALL,
  ]);
  const alone = rows[0]?.alone === true;
  await client.query('select pg_advisory_lock_shared($1)', [ROLL_CALL]);
  if (alone) await client.query('select pg_advisory_unlock($1)', [ROLL_CALL]);
  return alone;
}
