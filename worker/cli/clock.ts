import { advanceClock, openVirtualClock, setClock } from '../virtual-clock.ts';
import { type Command, EXIT, print, say, UsageError } from './command.ts';
import { withRecord } from './record.ts';
import { wakeWorkers } from './wake.ts';

const UNITS_MS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** `liaison clock`: shows and moves the virtual clock. */
export const clock: Command = {
  usage: `liaison clock show
liaison clock advance 3d          s, m, h, d or w; several at once: 1d12h
liaison clock set 2026-12-01T09:00:00Z

Works with LIAISON_CLOCK=virtual only. The clock runs on from where it is put, and never back. Prints the time.`,
  run: async ([verb, value, ...rest]) => {
    if (rest.length > 0) throw new UsageError('Too many arguments.');
    return await withRecord(async ({ db, config }) => {
      if (config.clock !== 'virtual') {
        say(
          'The clock is the real one. Set LIAISON_CLOCK=virtual for the worker and for this command to move it.',
        );
        return EXIT.failed;
      }
      await print((await moved(db, verb, value)).toISOString());
      if (verb !== 'show') await wakeWorkers(db);
      return EXIT.done;
    });
  },
};

async function moved(db: Parameters<typeof openVirtualClock>[0], verb = '', value = ''): Promise<Date> {
  switch (verb) {
    case 'show': {
      const virtual = await openVirtualClock(db);
      virtual.close();
      return virtual.now();
    }
    case 'advance':
      return await advanceClock(db, durationMs(value));
    case 'set': {
      const to = new Date(value);
      if (Number.isNaN(to.getTime()))
        throw new UsageError(`“${value}” is no moment; write 2026-12-01T09:00:00Z.`);
      try {
        return await setClock(db, to);
      } catch (error) {
        if (error instanceof RangeError) throw new UsageError(error.message);
        throw error;
      }
    }
    default:
      throw new UsageError(`Say show, advance or set${verb === '' ? '' : `, not “${verb}”`}.`);
  }
}

/** `1d12h` in milliseconds. */
function durationMs(text: string): number {
  if (!/^(?:\d+(?:\.\d+)?[smhdw])+$/.test(text))
    throw new UsageError(`“${text}” is no duration; write 3d or 1d12h.`);
  return [...text.matchAll(/([\d.]+)([smhdw])/g)].reduce(
    (sum, [, amount, unit = '']) => sum + Math.round(Number(amount) * (UNITS_MS[unit] ?? 0)),
    0,
  );
}
