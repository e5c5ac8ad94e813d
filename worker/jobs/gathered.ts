/** Ids that are passed on together. */
export interface Gathered {
  add(ids: readonly number[]): Promise<void>;
  /** What is gathered and not passed on yet is left to the sweep. */
  stop(): void;
}

/** Passes ids on after `waitMs`, together with all that were added meanwhile: one job then does the work of many. */
export function gathered(passOn: (ids: readonly number[]) => Promise<void>, waitMs: number): Gathered {
  let ids: number[] = [];
  let timer: NodeJS.Timeout | null = null;
  return {
    async add(more) {
      ids.push(...more);
      timer ??= setTimeout(() => {
        const all = ids;
        ids = [];
        timer = null;
        void passOn(all);
      }, waitMs);
    },
    stop() {
      if (timer) clearTimeout(timer);
    },
  };
}
