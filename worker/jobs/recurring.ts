import { realClock } from '../clock.ts';
import type { Lane } from './backend.ts';

interface Rhythm {
  readonly lane: Lane;
  readonly name: string;
  readonly content: object;
  readonly everyMs: number;
}

export interface Recurring {
  add(rhythm: Rhythm): Promise<void>;
  stop(): void;
}

const LOOK_MS = 5000;

/**
 * Keeps recurring jobs alive. BullMQ chains them, each run planning the next, so a queue that was emptied would
 * never tick again; every five seconds a broken chain is begun anew.
 */
export function keepRecurring(onError: (error: Error) => void): Recurring {
  const rhythms: Rhythm[] = [];
  const look = async () => {
    for (const rhythm of rhythms) if (await isBroken(rhythm)) await begin(rhythm);
  };
  const timer = setInterval(() => void look().catch(onError), LOOK_MS).unref();
  return {
    async add(rhythm) {
      rhythms.push(rhythm);
      await begin(rhythm);
    },
    stop: () => clearInterval(timer),
  };
}

async function begin({ lane, name, content, everyMs }: Rhythm): Promise<void> {
  await lane.upsertJobScheduler(name, { every: everyMs }, { name, data: content, opts: { attempts: 1 } });
}

async function isBroken({ lane, name, everyMs }: Rhythm): Promise<boolean> {
  const found = await lane.getJobScheduler(name);
  return !found?.next || found.next < realClock.now().getTime() - 2 * everyMs - LOOK_MS;
}
