/**
 * Gathers the calls made while one is under way and passes them on together, so that many letters share one
 * commit. Results come back in order; when `together` fails, every call of that batch fails with it.
 */
export function gather<Item, Result>(
  together: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  type Waiting = { item: Item; resolve: (result: Result) => void; reject: (cause: unknown) => void };
  let waiting: Waiting[] = [];
  let running = false;

  const run = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await together(batch.map((call) => call.item)).then(
        (results) => {
          for (const [index, call] of batch.entries()) call.resolve(results[index] as Result);
        },
        (cause) => {
          for (const call of batch) call.reject(cause);
        },
      );
    }
    running = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) {
        running = true;
        setImmediate(run);
      }
    });
}
