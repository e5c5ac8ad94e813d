/** Doors to close, the last opened first. */
export class Closing {
  readonly #doors: (() => Promise<void>)[] = [];

  add(close: () => Promise<void>): void {
    this.#doors.push(close);
  }

  /** Closes everything, even when one door resists; then throws what went wrong. */
  async closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (let close = this.#doors.pop(); close; close = this.#doors.pop()) {
      const [result] = await Promise.allSettled([close()]);
      if (result?.status === 'rejected') failures.push(result.reason);
    }
    if (failures.length > 0) throw new AggregateError(failures, 'some doors did not close cleanly');
  }
}
